package aspstore.wire;

import aspstore.model.catalog.CatalogEvent;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.correction.CorrectionEvent;
import aspstore.model.entry.Event;
import aspstore.model.indent.IndentEvent;
import aspstore.model.loss.LossEvent;
import aspstore.model.oversight.OversightEvent;
import aspstore.model.owed.OwedEvent;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.request.RequestEvent;
import aspstore.model.reversal.ReversalEvent;
import aspstore.model.shipment.ShipmentEvent;
import aspstore.model.stockcare.StockCareEvent;
import aspstore.model.usage.UsageEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Which name and version on the wire is which event: the register of every type that was ever written.
///
/// An event's meaning never changes. One with a new meaning gets a new version, and the old one stays readable.
final class EventTypes {

    record Type(String name, int version, Class<?> event, Function<Object, Event> wrap) {}

    private final Map<String, Type> byName = new HashMap<>();
    private final Map<Class<?>, Type> byClass = new HashMap<>();

    EventTypes() {
        register(CatalogEvent.class, Event.OfCatalog::new);
        register(RequestEvent.class, Event.OfRequest::new);
        register(ShipmentEvent.class, Event.OfShipment::new);
        register(ReceiptEvent.class, Event.OfReceipt::new);
        register(IndentEvent.class, Event.OfIndent::new);
        register(ChallanEvent.class, Event.OfChallan::new);
        register(UsageEvent.class, Event.OfUsage::new);
        register(OwedEvent.class, Event.OfOwed::new);
        register(ReturnEvent.class, Event.OfReturn::new);
        register(StockCareEvent.class, Event.OfStockCare::new);
        register(LossEvent.class, Event.OfLoss::new);
        register(CorrectionEvent.class, Event.OfCorrection::new);
        register(OversightEvent.class, Event.OfOversight::new);
        register(ReversalEvent.class, Event.OfReversal::new);
    }

    Optional<Type> find(String name, int version) {
        return Optional.ofNullable(byName.get(name + "@" + version));
    }

    /// @throws IllegalArgumentException for an event that was never registered
    Type of(Event event) {
        var found = byClass.get(unwrap(event).getClass());
        if (found == null) {
            throw new IllegalArgumentException("no name on the wire for " + event);
        }
        return found;
    }

    static Object unwrap(Event event) {
        return switch (event) {
            case Event.OfCatalog(var inner) -> inner;
            case Event.OfRequest(var inner) -> inner;
            case Event.OfShipment(var inner) -> inner;
            case Event.OfReceipt(var inner) -> inner;
            case Event.OfIndent(var inner) -> inner;
            case Event.OfChallan(var inner) -> inner;
            case Event.OfUsage(var inner) -> inner;
            case Event.OfOwed(var inner) -> inner;
            case Event.OfReturn(var inner) -> inner;
            case Event.OfStockCare(var inner) -> inner;
            case Event.OfLoss(var inner) -> inner;
            case Event.OfCorrection(var inner) -> inner;
            case Event.OfOversight(var inner) -> inner;
            case Event.OfReversal(var inner) -> inner;
            case Event.Unreadable unreadable -> unreadable;
        };
    }

    /// All events of a room are at version 1 today; a second version is registered beside the first.
    private <E> void register(Class<E> sealed, Function<E, Event> wrap) {
        for (var event : SealedTypes.cases(sealed)) {
            var type = new Type(event.getSimpleName(), 1, event, inner -> wrap.apply(sealed.cast(inner)));
            byName.put(type.name() + "@" + type.version(), type);
            byClass.put(event, type);
        }
    }
}
