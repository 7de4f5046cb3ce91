package aspstore.history;

import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Rooms;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedCommand;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What nobody in their right mind asks for. All of it must be refused, but for what was right the first time.
final class NonsenseIdeas {

    private static final PartCode UNKNOWN = new PartCode("NO-SUCH-PART");
    private static final ChallanNo NO_CHALLAN = new ChallanNo("ZZ9D/2627/00001");

    private final Scene scene;
    private final Draw draw;

    NonsenseIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(new Idea(10, this::nonsense), new Idea(8, this::again));
    }

    /// What was accepted once, asked for again as if it were new.
    private Optional<Ask> again() {
        return draw.anyOf(scene.posted())
                .map(Entry::event)
                .flatMap(Rooms::commandOf)
                .flatMap(command -> Ask.of(scene.counter(), command));
    }

    private Optional<Ask> nonsense() {
        return switch (draw.below(12)) {
            case 0 ->
                refused(new Command.OfRequest(new RequestCommand.RequestParts(
                        Wares.HA,
                        List.of(new RequestCommand.Line(
                                UNKNOWN, aspstore.model.ContractClass.ANY, Quantity.ONE, Optional.empty())))));
            case 1 ->
                scene.open(Shipment.KIND)
                        .flatMap(shipment -> refused(new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                                Optional.of(shipment.id()),
                                "",
                                List.of(new ReceiptCommand.Line(
                                        1,
                                        Quantity.pieces(5_000),
                                        Quantity.ZERO,
                                        Quantity.ZERO,
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "")),
                                List.of()))));
            case 2 ->
                refused(new Command.OfIndent(new IndentCommand.RaiseIndent(
                        order(), List.of(new IndentCommand.Line(scene.part(), Quantity.ZERO)))));
            case 3 ->
                scene.stand(Place.WITH_TECHNICIAN, Place.AT_CUSTOMER, Place.TRANSIT_OUT)
                        .flatMap(stand -> refused(new Command.OfReturn(new ReturnCommand.RequestReturn(
                                stand.lot().bu(),
                                List.of(new ReturnCommand.Line(
                                        stand.lot().id(), stand.spot(), stand.quantity(), ReturnCommand.Reason.UNUSED)),
                                ""))));
            case 4 ->
                refused(new Command.OfUsage(new UsageCommand.RecordUsage(
                        NO_CHALLAN, 1, scene.names().newJob(), Quantity.ONE, Optional.empty(), "")));
            case 5 ->
                draw.anyOf(scene.books().open(Challan.KIND))
                        .flatMap(challan -> refused(new Command.OfUsage(new UsageCommand.ReturnUnused(
                                challan.number(), 1, Quantity.pieces(900), UsageCommand.State.UNUSED, ""))));
            case 6 ->
                refused(new Command.OfReversal(
                        ReversalCommand.ReverseEntry.of(Position.journal(1_000_000), Set.of(), "why not")));
            case 7 ->
                refused(new Command.OfOversight(new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.OPENING, Wares.HA, "HA", Money.rupees(1), "by myself")));
            case 8 ->
                scene.stand(Place.ON_HAND)
                        .flatMap(stand -> refused(new Command.OfStockCare(new StockCareCommand.PostCount(
                                stand.lot().bu(),
                                "sheet 1",
                                List.of(stand.lot().part()),
                                List.of(),
                                List.of(),
                                "",
                                Optional.empty()))));
            case 9 ->
                refused(new Command.OfOwed(new OwedCommand.SettleDebt(
                        "D1000000.1", OwedCommand.How.NOT_RETURNABLE, Quantity.ONE, "gone")));
            case 10 ->
                scene.stand(Place.ON_HAND)
                        .flatMap(stand -> refused(new Command.OfChallan(new ChallanCommand.IssueChallan(
                                scene.names().newJob(),
                                List.of(new ChallanCommand.Line("1", stand.lot().id(), stand.quantity())),
                                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                                Transport.BY_HAND,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))));
            default ->
                refused(new Command.OfChallan(
                        new ChallanCommand.CloseReverseChallan(NO_CHALLAN, Transport.BY_HAND, Optional.empty())));
        };
    }

    private ServiceOrder order() {
        return new ServiceOrder(
                scene.names().newJob(),
                Wares.HA,
                Contract.IW,
                Coverage.NONE,
                "P1",
                scene.next().recordedAt(),
                Samples.customer(),
                Samples.TECHNICIAN,
                Optional.empty());
    }

    private static Optional<Ask> refused(Command command) {
        return Ask.nonsense(Wares.caller(Role.MANAGER), command);
    }
}
