package aspstore.model.challan;

import aspstore.model.Contract;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Store;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.Party;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Goods that went out before the store's books began: who has them, for which job. The books give them a challan that
/// is handed over, so that they are used, brought back and counted like any others.
///
/// @param technician who has them; empty where they are at the customer
/// @param customer to whom the earlier paper sent them; the store's own partner for what a technician just carries
/// @param since the day on which they went out
public record EarlierIssue(
        Optional<PersonId> technician,
        JobNo job,
        Contract contract,
        Coverage coverage,
        Party customer,
        LocalDate since) {

    private static final int TEMPLATE = 1;

    /// The paper that the books keep in place of the earlier one, numbered and dated like any challan of the store,
    /// since its reverse is printed. The catalogue knows the store and the lot's part.
    ///
    /// @param earlier the number of the paper on which the goods went out
    public ChallanPaper paper(
            Books books, Act act, NumberSeries.Next next, String earlier, Lot lot, Quantity quantity) {
        var number = next.number();
        var before = "The goods went out before, on " + earlier + " of " + IndianFormat.date(since) + ".";
        var store = books.catalog().store(books.store()).map(Store::partner).orElseThrow();
        var placeOfSupply = customer.address().state();
        var scheme = ServiceOrder.isSupply(contract, coverage)
                ? TaxScheme.ofSupply(store.state(), placeOfSupply)
                : TaxScheme.NO_SUPPLY;
        return new ChallanPaper(
                TEMPLATE,
                books.store(),
                ChallanKind.ISSUE,
                number,
                next.issuedAt(act),
                "Taken over",
                SubSupply.OTHERS,
                store,
                customer,
                Optional.empty(),
                technician.map(person -> ChallanPaper.Through.technician(name(books, person))),
                new ChallanPaper.References(
                        Optional.of(job),
                        lot.origin().sodo().stream().toList(),
                        Optional.empty(),
                        Optional.of(number.reverse())),
                Optional.of(contract),
                scheme,
                placeOfSupply,
                Transport.BY_HAND,
                new EwayNote.NotRequired("the goods went out before, on " + earlier),
                List.of(ChallanPapers.line(books, lot, quantity, scheme)),
                "Taken over when the store's books began. " + before,
                Optional.empty(),
                List.of());
    }

    private static String name(Books books, PersonId person) {
        return books.catalog().person(person).map(Person::name).orElse(person.text());
    }

    /// The challan under which the goods stand from now on.
    ///
    /// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
    public Challan challan(ChallanPaper paper, String earlier, LotId lot, int outDays) {
        var printed = paper.lines().getFirst();
        var value = printed.value();
        var line = new IssuedLine(
                1,
                "",
                printed.part(),
                lot,
                printed.serials().stream().findFirst(),
                value.quantity(),
                value.unitValue(),
                printed.owed(),
                Quantity.ZERO,
                List.of(),
                Optional.empty());
        var out = since.atStartOfDay(India.ZONE).toInstant();
        var handedOver = new Challan.HandedOver(
                out,
                paper.through().map(ChallanPaper.Through::name).orElse(customer.name()),
                new ChallanCommand.Proof(proof(), earlier),
                paper.eway(),
                Optional.empty());
        return new Challan(
                paper.number().text(),
                Optional.of(job),
                technician,
                technician.isPresent() ? Challan.Carried.BY_TECHNICIAN : Challan.Carried.BY_COURIER,
                paper,
                List.of(line),
                outDays,
                out,
                Optional.empty(),
                Optional.empty(),
                Optional.of(handedOver),
                Optional.empty(),
                Optional.empty(),
                parcels(handedOver));
    }

    /// What no technician has is with the customer already.
    private Challan.Parcels parcels(Challan.HandedOver out) {
        return technician.isPresent()
                ? Challan.Parcels.NONE
                : new Challan.Parcels(
                        Optional.of(new Challan.Delivered(out.when(), out.takenBy(), out.proof())), Optional.empty());
    }

    private ChallanCommand.Proof.By proof() {
        return technician.isPresent() ? ChallanCommand.Proof.By.SIGNATURE : ChallanCommand.Proof.By.AIRWAY_BILL;
    }
}
