package aspstore.model.shipment;

import aspstore.model.PartCode;
import aspstore.model.books.LineRef;
import aspstore.model.books.Refusal;

/// Why a command on a shipment is refused.
public sealed interface ShipmentRefusal extends Refusal {

    record NoLines(String delivery) implements ShipmentRefusal {}

    record DeliveryAlreadyDispatched(String delivery) implements ShipmentRefusal {}

    record NothingShipped(String item) implements ShipmentRefusal {}

    record UnknownPart(String item, PartCode part) implements ShipmentRefusal {}

    record NoRate(String item, PartCode part) implements ShipmentRefusal {}

    record SerialsDoNotMatch(String item, int serials, String quantity) implements ShipmentRefusal {}

    record NoSuchRequestLine(String item, LineRef request) implements ShipmentRefusal {}
}
