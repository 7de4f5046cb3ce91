package aspstore.model.entry;

import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.receipt.ReceiptRules;
import aspstore.model.request.RequestRules;
import aspstore.model.shipment.ShipmentRules;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The one way through the house: command → rule → event → moves and documents, for every room alike.
///
/// A new room is registered here, in [Event], in [Command] and in the codec, and nowhere else.
public final class Rooms {

    private Rooms() {}

    /// Asks the room's rule. Nothing is written.
    public static Decision<Event, Refusal> decide(Books books, Act act, Command command) {
        return switch (command) {
            case Command.TellStore(var rows) ->
                Decision.accept(new Event.OfCatalog(new CatalogEvent.CatalogPosted(rows)));
            case Command.OfRequest(var request) -> wrap(RequestRules.decide(books, act, request), Event.OfRequest::new);
            case Command.OfShipment(var shipment) ->
                wrap(ShipmentRules.decide(books, act, shipment), Event.OfShipment::new);
            case Command.OfReceipt(var receipt) -> wrap(ReceiptRules.decide(books, act, receipt), Event.OfReceipt::new);
        };
    }

    /// The command that an event accepted, to decide it again; empty for what was never decided here.
    public static Optional<Command> commandOf(Event event) {
        return switch (event) {
            case Event.OfCatalog(CatalogEvent.CatalogPosted(var rows)) -> Optional.of(new Command.TellStore(rows));
            case Event.OfRequest(var request) -> Optional.of(new Command.OfRequest(request.command()));
            case Event.OfShipment(var shipment) -> Optional.of(new Command.OfShipment(shipment.command()));
            case Event.OfReceipt(var receipt) -> Optional.of(new Command.OfReceipt(receipt.command()));
            case Event.Unreadable unreadable -> Optional.empty();
        };
    }

    /// What an event does to stock: a function of the event and its position alone.
    public static Postings postings(Position at, Event event) {
        return switch (event) {
            case Event.OfCatalog catalog -> Postings.NONE;
            case Event.OfRequest(var request) -> RequestRules.postings(request);
            case Event.OfShipment(var shipment) -> ShipmentRules.postings(at, shipment);
            case Event.OfReceipt(var receipt) -> ReceiptRules.postings(at, receipt);
            case Event.Unreadable unreadable -> Postings.NONE;
        };
    }

    /// The documents that an event changes, as they are after it. The books are those from before it.
    public static List<Document<?>> evolve(Books books, Act act, Event event) {
        return switch (event) {
            case Event.OfCatalog catalog -> List.of();
            case Event.OfRequest(var request) -> RequestRules.evolve(books, act, request);
            case Event.OfShipment(var shipment) -> ShipmentRules.evolve(books, act, shipment);
            case Event.OfReceipt(var receipt) -> ReceiptRules.evolve(books, act, receipt);
            case Event.Unreadable unreadable -> List.of();
        };
    }

    private static <E, R extends Refusal> Decision<Event, Refusal> wrap(
            Decision<E, R> decision, Function<E, Event> wrapper) {
        return switch (decision) {
            case Decision.Accepted<E, R>(var event) -> Decision.accept(wrapper.apply(event));
            case Decision.Refused<E, R>(var reasons) -> new Decision.Refused<>(List.copyOf(reasons));
        };
    }
}
