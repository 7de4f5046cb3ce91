package aspstore.model.partreturn;

import aspstore.model.Owner;
import aspstore.model.Sodo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Store;
import aspstore.model.challan.ChallanKind;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.EwayNote;
import aspstore.model.challan.NumberSeries;
import aspstore.model.partreturn.ReturnCommand.RedirectReturn;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.partreturn.ReturnEvent.Content;
import aspstore.model.stock.Lot;
import aspstore.model.tax.EwayAnswer;
import aspstore.model.tax.EwayRule;
import aspstore.model.tax.Party;
import aspstore.model.tax.SubSupply;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxScheme;
import aspstore.model.tax.TaxTotals;
import java.util.List;
import java.util.Optional;

/// The challan of a return (DC_WAREHOUSE), from the store's partner to the agreement's warehouse; or to the partner of
/// another store, where central sends the goods there.
///
/// Goods of the maker's are no supply: their value is declared and no tax is charged. Goods of the partner's are one,
/// save within one registration; another registration of the same person's is a distinct person (CGST Act, section
/// 25(4)
/// and Schedule I).
final class ReturnPaper {

    private static final int TEMPLATE = 1;

    private final Books books;
    private final PartReturn found;
    private final ShipReturn command;
    private final Party consigner;
    private final Party consignee;
    private final TaxScheme scheme;
    private final List<ChallanLine> lines;

    /// The catalogue knows the store, the agreement and every part with its rate.
    ReturnPaper(Books books, PartReturn found, ShipReturn command) {
        this.books = books;
        this.found = found;
        this.command = command;
        this.consigner =
                books.catalog().store(books.store()).map(Store::partner).orElseThrow();
        this.consignee = found.redirect()
                .map(RedirectReturn::consignee)
                .orElseGet(() -> books.catalog()
                        .agreement(found.bu())
                        .map(Agreement::warehouse)
                        .orElseThrow());
        this.scheme = scheme();
        this.lines = ShipChecks.content(found).stream().map(this::line).toList();
    }

    ChallanPaper of(Act act, NumberSeries.Next number) {
        var issuedAt = number.issuedAt(act);
        var handedTo = command.handedTo().strip();
        return new ChallanPaper(
                TEMPLATE,
                books.store(),
                isTransfer() ? ChallanKind.TRANSFER : ChallanKind.WAREHOUSE_RETURN,
                number.number(),
                issuedAt,
                reason(),
                purpose(),
                consigner,
                consignee,
                Optional.empty(),
                command.transport()
                        .transporter()
                        .map(carrier -> new ChallanPaper.Through(
                                ChallanPaper.Carrier.COURIER, carrier.name(), Optional.empty())),
                new ChallanPaper.References(Optional.empty(), sodos(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                scheme,
                consignee.state(),
                command.transport(),
                ewayNote(),
                lines,
                declaration(),
                Optional.of(new ChallanPaper.Receipt(handedTo, issuedAt, Optional.empty())),
                extras());
    }

    EwayAnswer ewayAnswer() {
        var value =
                TaxTotals.of(lines.stream().map(ChallanLine::value).toList()).total();
        var from = consigner.address().state();
        var movement = new EwayRule.Consignment(
                from,
                consignee.address().state(),
                purpose(),
                command.transport().mode(),
                value);
        return EwayRule.decide(movement, books.catalog().ewayThresholds(from));
    }

    private boolean isTransfer() {
        return found.redirect().isPresent();
    }

    private boolean isWithinOneRegistration() {
        return isTransfer()
                && consigner.gstin().isPresent()
                && consigner.gstin().equals(consignee.gstin());
    }

    private SubSupply purpose() {
        return isWithinOneRegistration() ? SubSupply.OWN_USE : SubSupply.OTHERS;
    }

    private List<ChallanPaper.Field> extras() {
        var ofReturn = new ChallanPaper.Field("Return", found.id());
        return found.redirect()
                .map(redirect -> List.of(
                        ofReturn,
                        new ChallanPaper.Field("To store", redirect.to().text())))
                .orElseGet(() -> List.of(ofReturn));
    }

    private EwayNote ewayNote() {
        if (command.ewayBill().isPresent()) {
            return new EwayNote.Made(command.ewayBill().get());
        }
        return switch (ewayAnswer()) {
            case EwayAnswer.Due(var because) -> new EwayNote.Awaited(because);
            case EwayAnswer.NotDue(var because) -> new EwayNote.NotRequired(because);
        };
    }

    private TaxScheme scheme() {
        boolean ofMaker = found.lines().stream()
                .flatMap(line -> books.lot(line.lot()).stream())
                .allMatch(lot -> lot.owner() == Owner.OEM);
        return ofMaker || isWithinOneRegistration()
                ? TaxScheme.NO_SUPPLY
                : TaxScheme.ofSupply(consigner.state(), consignee.state());
    }

    private ChallanLine line(Content goods) {
        var lot = books.require(goods.lot());
        var part = books.catalog().part(lot.part()).orElseThrow();
        var rate = books.catalog().rate(lot.part()).orElseThrow();
        return new ChallanLine(
                lot.part(),
                part.description(),
                lot.serial().stream().toList(),
                lot.batch(),
                lot.expiry(),
                ChallanLine.Measure.EXACT,
                TaxLine.of(part.hsn(), part.uqc(), goods.quantity(), lot.rate(), rate.tax(), scheme),
                lot.origin().sodo(),
                ChallanLine.Owed.NOTHING);
    }

    private List<Sodo> sodos() {
        return ShipChecks.content(found).stream()
                .map(Content::lot)
                .map(books::require)
                .map(Lot::origin)
                .flatMap(origin -> origin.sodo().stream())
                .distinct()
                .toList();
    }

    /// At most twenty characters, so that an e-way bill can carry it as the description of its sub-type.
    private String reason() {
        if (isTransfer()) {
            return "Transfer of parts";
        }
        var reasons = found.lines().stream()
                .filter(line -> found.packed(line.no()).isPositive())
                .map(PartReturn.Line::reason)
                .distinct()
                .toList();
        if (reasons.size() != 1) {
            return "Return of parts";
        }
        return switch (reasons.getFirst()) {
            case DEFECTIVE -> "Defective return";
            case UNUSED -> "Unused return";
            case EXPIRED -> "Expired return";
            case EXCESS -> "Excess return";
        };
    }

    private String declaration() {
        if (isTransfer()) {
            return scheme.isSupply()
                    ? "Goods supplied to another registered person, who stocks them."
                    : "Not a supply: the goods do not change their owner and go to another store.";
        }
        return scheme.isSupply()
                ? "Goods returned to the supplier from whom they were bought."
                : "Not a supply: the goods belong to the consignee and go back to its warehouse.";
    }
}
