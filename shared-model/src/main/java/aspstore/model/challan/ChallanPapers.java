package aspstore.model.challan;

import aspstore.model.Condition;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.Store;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Origin;
import aspstore.model.tax.EwayAnswer;
import aspstore.model.tax.EwayRule;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.VehicleNo;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Writes everything that stands on an issue's challan and on its reverse.
///
/// In warranty and under a comprehensive contract parts are no supply, and their value is only declared. What is sold
/// moves on the challan with its tax, and the invoice follows (CGST Rules, Rule 55(4)).
final class ChallanPapers {

    private static final int TEMPLATE = 1;
    private static final int LONGEST_DESCRIPTION = 400;

    /// So many challans, and so many lost parts, fit in the text that names them.
    private static final int MOST_NAMED = 15;

    private ChallanPapers() {}

    static ChallanPaper issue(Books books, Act act, IssueChallan command, ServiceOrder order, NumberSeries.Next next) {
        var store = books.catalog().store(books.store()).map(Store::partner).orElseThrow();
        var placeOfSupply = order.customer().address().state();
        var scheme = order.isSupply() ? TaxScheme.ofSupply(store.state(), placeOfSupply) : TaxScheme.NO_SUPPLY;
        var lines = command.lines().stream()
                .map(line -> line(books, books.require(line.lot()), line.quantity(), scheme))
                .toList();
        var number = next.number();
        var paper = new ChallanPaper(
                TEMPLATE,
                books.store(),
                ChallanKind.ISSUE,
                number,
                next.issuedAt(act),
                reason(order),
                SubSupply.OTHERS,
                store,
                order.customer(),
                Optional.empty(),
                Optional.of(through(books, command.through())),
                references(Optional.of(command.job()), lines, number.reverse()),
                Optional.of(order.contract()),
                scheme,
                placeOfSupply,
                command.transport(),
                new EwayNote.NotRequired("not yet looked at"),
                lines,
                declaration(order),
                Optional.empty(),
                command.extras());
        return with(
                paper,
                command.transport(),
                command.eway()
                        .<EwayNote>map(EwayNote.Made::new)
                        .orElseGet(() ->
                                note(eway(books, paper, command.transport().mode()))),
                Optional.empty());
    }

    /// Stock for a technician's bag: from the store to itself, through the technician.
    static ChallanPaper bag(Books books, Act act, IssueBag command, List<Pick> picks, NumberSeries.Next next) {
        var store = books.catalog().store(books.store()).map(Store::partner).orElseThrow();
        var lines = picks.stream()
                .map(pick -> line(books, books.require(pick.lot()), pick.quantity(), TaxScheme.NO_SUPPLY)
                        .owing(ChallanLine.Owed.NOTHING))
                .toList();
        var number = next.number();
        var paper = new ChallanPaper(
                TEMPLATE,
                books.store(),
                ChallanKind.ISSUE,
                number,
                next.issuedAt(act),
                "Technician bag stock",
                SubSupply.OWN_USE,
                store,
                store,
                Optional.empty(),
                Optional.of(through(books, new ChallanCommand.Through.Technician(command.technician()))),
                references(Optional.empty(), lines, number.reverse()),
                Optional.empty(),
                TaxScheme.NO_SUPPLY,
                store.state(),
                command.transport(),
                new EwayNote.NotRequired("not yet looked at"),
                lines,
                "Stock of the store that its technician carries: from the store to itself, not a supply."
                        + " The value is declared for transport only.",
                Optional.empty(),
                command.extras());
        return with(
                paper,
                command.transport(),
                command.eway()
                        .<EwayNote>map(EwayNote.Made::new)
                        .orElseGet(() ->
                                note(eway(books, paper, command.transport().mode()))),
                Optional.empty());
    }

    /// Whether an e-way bill is due for a challan's goods when they travel like this.
    static EwayAnswer eway(Books books, ChallanPaper paper, TransportMode mode) {
        var from = paper.consigner().address().state();
        return EwayRule.decide(
                new EwayRule.Consignment(
                        from,
                        paper.consignee().address().state(),
                        paper.purpose(),
                        mode,
                        paper.totals().total()),
                books.catalog().ewayThresholds(from));
    }

    private static EwayNote note(EwayAnswer answer) {
        return switch (answer) {
            case EwayAnswer.Due due -> new EwayNote.Awaited(due.because());
            case EwayAnswer.NotDue notDue -> new EwayNote.NotRequired(notDue.because());
        };
    }

    /// The reverse challan with what came back: the customer sends, the store receives.
    static ChallanPaper reverse(Books books, Act act, Challan challan, CloseReverseChallan command) {
        var paper = challan.paper();
        var lines = challan.lines().stream()
                .flatMap(line -> line.back().stream()
                        .filter(IssuedLine.Back::isHere)
                        .map(back -> backLine(books, challan, line, back)))
                .toList();
        var closedAt = LocalDateTime.ofInstant(act.recordedAt(), India.ZONE);
        var number = challan.number();
        var withoutEway = new ChallanPaper(
                TEMPLATE,
                paper.store(),
                ChallanKind.REVERSE,
                number.reverse(),
                closedAt.isBefore(paper.issuedAt()) ? paper.issuedAt() : closedAt,
                "Return of parts",
                SubSupply.OTHERS,
                paper.consignee(),
                paper.consigner(),
                Optional.empty(),
                back(challan, command.transport()),
                references(challan.job(), lines, number),
                paper.contract(),
                TaxScheme.NO_SUPPLY,
                paper.consigner().address().state(),
                command.transport(),
                new EwayNote.NotRequired("nothing came back"),
                lines,
                (lines.isEmpty()
                                ? "Nil: nothing came back on this challan."
                                : "Goods returned against challan " + number + ". Not a supply.")
                        + lost(challan)
                        + movedOn(challan),
                Optional.empty(),
                List.of());
        return lines.isEmpty()
                ? withoutEway
                : with(
                        withoutEway,
                        command.transport(),
                        command.eway()
                                .<EwayNote>map(EwayNote.Made::new)
                                .orElseGet(() -> note(eway(
                                        books, withoutEway, command.transport().mode()))),
                        Optional.empty());
    }

    /// Where the goods are that neither came back nor were used.
    private static String movedOn(Challan challan) {
        return listed(
                " Moved on to challan ",
                challan.lines().stream()
                        .flatMap(line -> line.back().stream())
                        .flatMap(back -> back.onward().stream())
                        .distinct()
                        .map(ChallanNo::text)
                        .toList());
    }

    private static String lost(Challan challan) {
        return listed(
                " Lost: ",
                challan.lines().stream()
                        .flatMap(line -> line.back().stream()
                                .filter(back -> back.kind() == IssuedLine.Back.Kind.LOST)
                                .map(back -> back.quantity() + " of " + line.part()))
                        .toList());
    }

    /// As many as the paper has room for, and how many more there are.
    private static String listed(String before, List<String> all) {
        if (all.isEmpty()) {
            return "";
        }
        var named = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        int more = all.size() - MOST_NAMED;
        return before + named + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    /// Who brought the goods back: the carrier whom the transport names, else the courier who was to fetch them, else
    /// the technician who had taken them.
    private static Optional<ChallanPaper.Through> back(Challan challan, Transport transport) {
        return transport
                .transporter()
                .map(carrier -> new ChallanPaper.Through(
                        ChallanPaper.Carrier.COURIER,
                        carrier.name(),
                        transport.document().map(TransportDocument::number)))
                .or(() -> challan.parcels().pickup().map(fetched -> through(fetched.courier())))
                .or(() -> challan.paper().through().filter(out -> out.carrier() == ChallanPaper.Carrier.TECHNICIAN));
    }

    static ChallanPaper handedOver(ChallanPaper paper, Challan.HandedOver out) {
        var receipt = new ChallanPaper.Receipt(
                out.takenBy(),
                LocalDateTime.ofInstant(out.when(), India.ZONE),
                Optional.of(out.proof().reference()));
        return with(paper, transport(paper, out.vehicle()), out.eway(), Optional.of(receipt));
    }

    /// How the goods travel when a vehicle became known at hand-over: goods that were to be carried by hand go by road.
    static Transport transport(ChallanPaper paper, Optional<VehicleNo> vehicle) {
        var before = paper.transport();
        if (vehicle.isEmpty()) {
            return before;
        }
        var mode = before.mode() == TransportMode.BY_HAND ? TransportMode.ROAD : before.mode();
        return new Transport(mode, before.distanceKm(), vehicle, before.transporter(), before.document());
    }

    private static ChallanPaper with(
            ChallanPaper paper, Transport transport, EwayNote eway, Optional<ChallanPaper.Receipt> receipt) {
        return new ChallanPaper(
                paper.template(),
                paper.store(),
                paper.kind(),
                paper.number(),
                paper.issuedAt(),
                paper.reason(),
                paper.purpose(),
                paper.consigner(),
                paper.consignee(),
                paper.shipTo(),
                paper.through(),
                paper.references(),
                paper.contract(),
                paper.scheme(),
                paper.placeOfSupply(),
                transport,
                eway,
                paper.lines(),
                paper.declaration(),
                receipt,
                paper.extras());
    }

    static ChallanLine line(Books books, Lot lot, Quantity quantity, TaxScheme scheme) {
        var part = books.catalog().part(lot.part()).orElseThrow();
        var rate = books.catalog().rate(lot.part());
        var tax = rate.map(Rate::tax).orElse(TaxRate.NIL);
        return new ChallanLine(
                part.code(),
                part.description(),
                lot.serial().stream().toList(),
                lot.batch(),
                lot.expiry(),
                ChallanLine.Measure.EXACT,
                TaxLine.of(part.hsn(), part.uqc(), quantity, unitValue(lot, rate, scheme), tax, scheme),
                lot.origin().sodo(),
                part.defectiveBack() ? ChallanLine.Owed.DEFECTIVE_PART : ChallanLine.Owed.NOTHING);
    }

    /// What is sold has the price of the day; else the value is declared at which it came.
    private static Money unitValue(Lot lot, Optional<Rate> rate, TaxScheme scheme) {
        var price = rate.map(Rate::unit).orElse(lot.rate());
        return scheme.isSupply() || lot.rate().equals(Money.ZERO) ? price : lot.rate();
    }

    private static ChallanLine backLine(Books books, Challan challan, IssuedLine line, IssuedLine.Back back) {
        var issued = challan.paper().lines().get(line.no() - 1);
        var lot = books.lot(back.lot());
        var part = lot.map(Lot::part).flatMap(books.catalog()::part);
        var value = issued.value();
        return new ChallanLine(
                part.map(Part::code).orElse(line.part()),
                described(part.map(Part::description).orElse(issued.description()), nature(lot, back.kind())),
                lot.flatMap(Lot::serial).stream().toList(),
                lot.flatMap(Lot::batch),
                lot.flatMap(Lot::expiry),
                ChallanLine.Measure.EXACT,
                TaxLine.of(
                        part.map(Part::hsn).orElse(value.hsn()),
                        part.map(Part::uqc).orElse(value.uqc()),
                        back.quantity(),
                        value.unitValue(),
                        TaxRate.NIL,
                        TaxScheme.NO_SUPPLY),
                lot.map(Lot::origin).flatMap(Origin::sodo),
                ChallanLine.Owed.NOTHING);
    }

    private static String nature(Optional<Lot> lot, IssuedLine.Back.Kind kind) {
        if (kind == IssuedLine.Back.Kind.DEFECTIVE) {
            return " (defective)";
        }
        return lot.filter(known -> known.condition() == Condition.DEFECTIVE).isPresent()
                ? " (dead on arrival)"
                : " (unused)";
    }

    private static String described(String description, String nature) {
        var room = LONGEST_DESCRIPTION - nature.length();
        return (description.length() > room ? description.substring(0, room).strip() : description) + nature;
    }

    private static ChallanPaper.Through through(Books books, ChallanCommand.Through through) {
        return switch (through) {
            case ChallanCommand.Through.Technician technician ->
                ChallanPaper.Through.technician(books.catalog()
                        .person(technician.person())
                        .map(Person::name)
                        .orElse(technician.person().text()));
            case ChallanCommand.Through.Courier courier -> through(courier);
        };
    }

    private static ChallanPaper.Through through(ChallanCommand.Through.Courier courier) {
        return new ChallanPaper.Through(
                ChallanPaper.Carrier.COURIER, courier.name(), Optional.of(courier.airwayBill()));
    }

    private static ChallanPaper.References references(Optional<JobNo> job, List<ChallanLine> lines, ChallanNo linked) {
        List<Sodo> sodos =
                lines.stream().flatMap(line -> line.sodo().stream()).distinct().toList();
        return new ChallanPaper.References(job, sodos, job.map(JobNo::text), Optional.of(linked));
    }

    /// At most twenty characters, so that an e-way bill can carry it as the description of its sub-type.
    private static String reason(ServiceOrder order) {
        if (order.isSupply()) {
            return "Supply on approval";
        }
        return switch (order.contract()) {
            case IW -> "Warranty replacement";
            case AMC, OOW -> "AMC spares";
        };
    }

    private static String declaration(ServiceOrder order) {
        if (order.isSupply()) {
            return "Goods moved for supply. The tax invoice follows after delivery"
                    + " (CGST Rules, Rule 55(4)); parts that are not used come back."
                    + order.customerShare()
                            .map(share -> " The customer pays " + share.percent() + " %; the maker bears the rest.")
                            .orElse("");
        }
        return switch (order.contract()) {
            case IW -> "Warranty replacement, not for sale. The value is declared for transport only.";
            case AMC, OOW ->
                "Parts under an annual maintenance contract, not for sale. The value is declared for transport only.";
        };
    }
}
