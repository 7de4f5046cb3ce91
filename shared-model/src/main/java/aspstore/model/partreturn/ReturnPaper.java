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

/// The challan of a return (DC_WAREHOUSE), from the store's partner to the agreement's warehouse.
///
/// Goods of the maker's are no supply: their value is declared and no tax is charged. Goods of the partner's are.
final class ReturnPaper {

    private static final int TEMPLATE = 1;
    private static final SubSupply PURPOSE = SubSupply.OTHERS;

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
        this.consignee =
                books.catalog().agreement(found.bu()).map(Agreement::warehouse).orElseThrow();
        this.scheme = scheme();
        this.lines = ShipChecks.content(found).stream().map(this::line).toList();
    }

    ChallanPaper of(Act act, NumberSeries.Next number) {
        var issuedAt = number.issuedAt(act);
        var handedTo = command.handedTo().strip();
        return new ChallanPaper(
                TEMPLATE,
                books.store(),
                ChallanKind.WAREHOUSE_RETURN,
                number.number(),
                issuedAt,
                reason(),
                PURPOSE,
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
                List.of(new ChallanPaper.Field("Return", found.id())));
    }

    EwayAnswer ewayAnswer() {
        var value =
                TaxTotals.of(lines.stream().map(ChallanLine::value).toList()).total();
        var from = consigner.address().state();
        var movement = new EwayRule.Consignment(
                from, consignee.address().state(), PURPOSE, command.transport().mode(), value);
        return EwayRule.decide(movement, books.catalog().ewayThresholds(from));
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
        return ofMaker ? TaxScheme.NO_SUPPLY : TaxScheme.ofSupply(consigner.state(), consignee.state());
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
        return scheme.isSupply()
                ? "Goods returned to the supplier from whom they were bought."
                : "Not a supply: the goods belong to the consignee and go back to its warehouse.";
    }
}
