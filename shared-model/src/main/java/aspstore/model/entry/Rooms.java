package aspstore.model.entry;

import aspstore.model.Decision;
import aspstore.model.PartCode;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.books.Undo;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.ChallanRules;
import aspstore.model.correction.CorrectionRules;
import aspstore.model.indent.BackOrders;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.IndentRules;
import aspstore.model.indent.WaitingIndents;
import aspstore.model.loss.LossRules;
import aspstore.model.oversight.OversightRules;
import aspstore.model.owed.OwedRules;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.partreturn.ReturnRules;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.request.RequestRules;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.reversal.ReversalEvent;
import aspstore.model.reversal.ReversalRules;
import aspstore.model.shipment.ShipmentRules;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stockcare.StockCareEvent;
import aspstore.model.stockcare.StockCareRules;
import aspstore.model.usage.CostLine;
import aspstore.model.usage.UsageRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The one way through the house: command → rule → event → moves and documents, for every room alike.
///
/// A new room is registered here, in [Event], [Command], [Sides] and [Authority], and in the wire's codecs.
public final class Rooms {

    private Rooms() {}

    /// Asks the room's rule, and then whether what it allows leaves units whole. Nothing is written.
    public static Decision<Event, Refusal> decide(Records books, Act act, Command command) {
        return switch (ofRoom(books, act, command)) {
            case Decision.Accepted<Event, Refusal>(var event) ->
                Decision.unless(WholeUnits.refused(books, postings(act.at(), event)), () -> event);
            case Decision.Refused<Event, Refusal> refused -> refused;
        };
    }

    private static Decision<Event, Refusal> ofRoom(Records books, Act act, Command command) {
        return switch (command) {
            case Command.TellStore(var rows) ->
                Decision.accept(new Event.OfCatalog(new CatalogEvent.CatalogPosted(rows)));
            case Command.OfRequest(var request) ->
                wrap(RequestRules.decide(books, act, request, new WaitingIndents(books)), Event.OfRequest::new);
            case Command.OfShipment(var shipment) ->
                wrap(ShipmentRules.decide(books, act, shipment), Event.OfShipment::new);
            case Command.OfReceipt(var receipt) -> wrap(ReceiptRules.decide(books, act, receipt), Event.OfReceipt::new);
            case Command.OfIndent(var indent) -> wrap(IndentRules.decide(books, act, indent), Event.OfIndent::new);
            case Command.OfChallan(var challan) -> wrap(ChallanRules.decide(books, act, challan), Event.OfChallan::new);
            case Command.OfUsage(var usage) -> wrap(UsageRules.decide(books, act, usage), Event.OfUsage::new);
            case Command.OfOwed(var owed) -> wrap(OwedRules.decide(books, act, owed), Event.OfOwed::new);
            case Command.OfReturn(var partReturn) ->
                wrap(ReturnRules.decide(books, act, partReturn), Event.OfReturn::new);
            case Command.OfStockCare(var care) -> wrap(StockCareRules.decide(books, act, care), Event.OfStockCare::new);
            case Command.OfLoss(var loss) -> wrap(LossRules.decide(books, act, loss), Event.OfLoss::new);
            case Command.OfCorrection(var correction) ->
                wrap(CorrectionRules.decide(books, act, correction), Event.OfCorrection::new);
            case Command.OfOversight(var oversight) ->
                wrap(OversightRules.decide(books, act, oversight), Event.OfOversight::new);
            case Command.OfReversal(ReversalCommand.ReverseEntry reverse) ->
                wrap(ReversalRules.decide(books, act, reverse, target(books, reverse)), Event.OfReversal::new);
        };
    }

    /// The command that an event accepted, to decide it again; empty for what was never decided here.
    public static Optional<Command> commandOf(Event event) {
        return switch (event) {
            case Event.OfCatalog(CatalogEvent.CatalogPosted(var rows)) -> Optional.of(new Command.TellStore(rows));
            case Event.OfRequest(var request) -> Optional.of(new Command.OfRequest(request.command()));
            case Event.OfShipment(var shipment) -> Optional.of(new Command.OfShipment(shipment.command()));
            case Event.OfReceipt(var receipt) -> Optional.of(new Command.OfReceipt(receipt.command()));
            case Event.OfIndent(var indent) -> Optional.of(new Command.OfIndent(indent.command()));
            case Event.OfChallan(var challan) -> Optional.of(new Command.OfChallan(challan.command()));
            case Event.OfUsage(var usage) -> Optional.of(new Command.OfUsage(usage.command()));
            case Event.OfOwed(var owed) -> Optional.of(new Command.OfOwed(owed.command()));
            case Event.OfReturn(var partReturn) -> Optional.of(new Command.OfReturn(partReturn.command()));
            case Event.OfStockCare(var care) -> Optional.of(new Command.OfStockCare(care.command()));
            case Event.OfLoss(var loss) -> Optional.of(new Command.OfLoss(loss.command()));
            case Event.OfCorrection(var correction) -> Optional.of(new Command.OfCorrection(correction.command()));
            case Event.OfOversight(var oversight) -> Optional.of(new Command.OfOversight(oversight.command()));
            case Event.OfReversal(var reversal) -> Optional.of(new Command.OfReversal(reversal.command()));
            case Event.Unreadable _ -> Optional.empty();
        };
    }

    /// What an event does to stock: a function of the event and its position alone.
    public static Postings postings(Position at, Event event) {
        return switch (event) {
            case Event.OfCatalog _, Event.Unreadable _ -> Postings.NONE;
            case Event.OfRequest(var request) -> RequestRules.postings(request);
            case Event.OfShipment(var shipment) -> ShipmentRules.postings(at, shipment);
            case Event.OfReceipt(var receipt) -> ReceiptRules.postings(at, receipt);
            case Event.OfIndent(var indent) -> IndentRules.postings(at, indent);
            case Event.OfChallan(var challan) -> ChallanRules.postings(at, challan);
            case Event.OfUsage(var usage) -> UsageRules.postings(at, usage);
            case Event.OfOwed(var owed) -> OwedRules.postings(at, owed);
            case Event.OfReturn(var partReturn) -> ReturnRules.postings(at, partReturn);
            case Event.OfStockCare(var care) -> StockCareRules.postings(at, care);
            case Event.OfLoss(var loss) -> LossRules.postings(at, loss);
            case Event.OfCorrection(var correction) -> CorrectionRules.postings(at, correction);
            case Event.OfOversight(var oversight) -> OversightRules.postings(at, oversight);
            case Event.OfReversal(var reversal) -> ReversalRules.postings(at, reversal);
        };
    }

    /// The documents that an event changes, as they are after it. The books are those from before it.
    public static List<Document<?>> evolve(Records books, Act act, Event event) {
        return switch (event) {
            case Event.OfCatalog _, Event.Unreadable _ -> List.of();
            case Event.OfRequest(var request) -> RequestRules.evolve(books, act, request);
            case Event.OfShipment(var shipment) -> ShipmentRules.evolve(books, act, shipment);
            case Event.OfReceipt(var receipt) -> ReceiptRules.evolve(books, act, receipt);
            case Event.OfIndent(var indent) -> IndentRules.evolve(books, act, indent);
            case Event.OfChallan(var challan) -> ChallanRules.evolve(books, act, challan);
            case Event.OfUsage(var usage) -> UsageRules.evolve(books, act, usage);
            case Event.OfOwed(var owed) -> OwedRules.evolve(books, act, owed);
            case Event.OfReturn(var partReturn) -> ReturnRules.evolve(books, act, partReturn);
            case Event.OfStockCare(var care) -> StockCareRules.evolve(books, act, care);
            case Event.OfLoss(var loss) -> LossRules.evolve(books, act, loss);
            case Event.OfCorrection(var correction) -> CorrectionRules.evolve(books, act, correction);
            case Event.OfOversight(var oversight) -> OversightRules.evolve(books, act, oversight);
            case Event.OfReversal(var reversal) -> takenBack(books, act, reversal);
        };
    }

    /// The commands with which a store's engine answers what central told; none for what needs no answer.
    public static List<Command> answers(Records books, Act act, Event told) {
        return switch (told) {
            case Event.OfShipment(var shipment) ->
                Stream.<Command>concat(
                                ShipmentRules.answers(books, act, shipment).stream()
                                        .map(Command.OfShipment::new),
                                ShipmentRules.cases(books, act, shipment).stream()
                                        .map(Command.OfOversight::new))
                        .toList();
            case Event.OfIndent(var indent) ->
                IndentRules.answers(books, act, indent).stream()
                        .<Command>map(Command.OfIndent::new)
                        .toList();
            case Event.OfReturn(var partReturn) ->
                ReturnRules.answers(books, act, partReturn).stream()
                        .<Command>map(Command.OfReturn::new)
                        .toList();
            case Event.OfCatalog _,
                    Event.OfRequest _,
                    Event.OfReceipt _,
                    Event.OfChallan _,
                    Event.OfUsage _,
                    Event.OfOwed _,
                    Event.OfStockCare _,
                    Event.OfLoss _,
                    Event.OfCorrection _,
                    Event.OfOversight _,
                    Event.OfReversal _,
                    Event.Unreadable _ -> List.of();
        };
    }

    /// The commands with which a store's engine follows a commit of the store's own: what came in goes to the lines
    /// that wait for it. Asked again of the commit that they make, until there are none.
    ///
    /// @param next the act that follows, in books with the commit
    public static List<Command> fills(Records books, Act next, List<Entry> commit) {
        var parts = commit.stream()
                .flatMap(entry -> Stream.concat(came(books, entry), declined(books, entry.event())))
                .distinct()
                .toList();
        return BackOrders.fill(books, next, parts).stream()
                .<Command>map(Command.OfIndent::new)
                .toList();
    }

    private static Stream<PartCode> came(Records books, Entry entry) {
        if (!mayFill(entry.event())) {
            return Stream.empty();
        }
        return postings(entry.header().act().at(), entry.event()).moves().stream()
                .filter(BackOrders::mayBeFilledAfter)
                .flatMap(move -> books.lot(move.toLot()).map(Lot::part).stream());
    }

    /// What was released by hand so that a line could be declined is for the next in line now.
    private static Stream<PartCode> declined(Records books, Event event) {
        return event instanceof Event.OfIndent(IndentEvent.IndentDeclined declined)
                ? books
                        .find(Indent.KIND, declined.command().job().text())
                        .flatMap(indent -> indent.line(declined.line()))
                        .stream()
                        .map(IndentLine::part)
                : Stream.empty();
    }

    private static boolean mayFill(Event event) {
        return !(event instanceof Event.OfIndent(IndentEvent.AllocationReleased released))
                || BackOrders.mayBeFilledAfter(released.command().why());
    }

    /// What takes back an entry, or chosen lines of it; empty where it has a counter-document of its own.
    public static Optional<Undo> undo(Records books, Entry entry, Set<Integer> lines) {
        var act = entry.header().act();
        return switch (entry.event()) {
            case Event.OfReceipt(var receipt) -> ReceiptRules.undo(books, act, receipt, lines);
            case Event.OfUsage(var usage) -> UsageRules.undo(books, act, usage, lines);
            case Event.OfStockCare(var care) -> StockCareRules.undo(books, act, care, lines);
            case Event.OfLoss(var loss) -> LossRules.undo(books, act, loss, lines);
            case Event.OfCorrection(var correction) -> CorrectionRules.undo(books, act, correction, lines);
            case Event.OfCatalog _,
                    Event.OfRequest _,
                    Event.OfShipment _,
                    Event.OfIndent _,
                    Event.OfChallan _,
                    Event.OfOwed _,
                    Event.OfReturn _,
                    Event.OfOversight _,
                    Event.OfReversal _,
                    Event.Unreadable _ -> Optional.empty();
        };
    }

    /// What an event cost, by contract.
    public static List<CostLine> costs(Event event) {
        return event instanceof Event.OfUsage(var usage) ? UsageRules.costs(usage) : List.of();
    }

    /// The entry that an event takes back, if it is of that kind.
    public static Optional<Position> takesBack(Event event) {
        return event instanceof Event.OfReversal(ReversalEvent.EntryReversed reversed)
                ? Optional.of(reversed.command().of())
                : Optional.empty();
    }

    /// The papers of an event: every number of a series that it takes has one.
    public static List<ChallanPaper> papers(Event event) {
        return switch (event) {
            case Event.OfChallan(ChallanEvent.ChallanIssued issued) -> List.of(issued.paper());
            case Event.OfChallan(ChallanEvent.BagIssued issued) -> List.of(issued.paper());
            case Event.OfChallan(ChallanEvent.PartReassigned reassigned) -> List.of(reassigned.paper());
            case Event.OfChallan(ChallanEvent.ReverseChallanClosed closed) -> List.of(closed.paper());
            case Event.OfReturn(ReturnEvent.ReturnShipped shipped) -> List.of(shipped.paper());
            case Event.OfStockCare(StockCareEvent.OpeningPosted opened) ->
                opened.out().stream().map(StockCareEvent.TakenOver::paper).toList();
            case Event.OfCatalog _,
                    Event.OfRequest _,
                    Event.OfShipment _,
                    Event.OfReceipt _,
                    Event.OfIndent _,
                    Event.OfChallan _,
                    Event.OfUsage _,
                    Event.OfOwed _,
                    Event.OfReturn _,
                    Event.OfStockCare _,
                    Event.OfLoss _,
                    Event.OfCorrection _,
                    Event.OfOversight _,
                    Event.OfReversal _,
                    Event.Unreadable _ -> List.of();
        };
    }

    private static ReversalRules.Target target(Records books, ReversalCommand.ReverseEntry reverse) {
        var entry = books.entry(reverse.of());
        if (entry.isEmpty()) {
            return new ReversalRules.Target.Unknown();
        }
        return undo(books, entry.get(), reverse.lines())
                .<ReversalRules.Target>map(ReversalRules.Target.Undoable::new)
                .orElseGet(ReversalRules.Target.Fixed::new);
    }

    private static List<Document<?>> takenBack(Records books, Act act, ReversalEvent event) {
        var documents = new ArrayList<Document<?>>();
        var reverse = switch (event) {
            case ReversalEvent.EntryReversed reversed -> reversed.command();
        };
        books.entry(reverse.of())
                .flatMap(entry -> undo(books, entry, reverse.lines()))
                .ifPresent(undo -> documents.addAll(undo.documents()));
        documents.addAll(ReversalRules.evolve(books, act, event));
        return documents;
    }

    private static <E, R extends Refusal> Decision<Event, Refusal> wrap(
            Decision<E, R> decision, Function<E, Event> wrapper) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var event) -> Decision.accept(wrapper.apply(event));
            case Decision.Refused<E, R>(var reasons) -> new Decision.Refused<>(List.copyOf(reasons));
        };
    }
}
