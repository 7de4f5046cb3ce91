package aspstore.model.shipment;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
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

    record NoSuchDelivery(String delivery) implements ShipmentRefusal {}

    record NoSuchLine(String delivery, int line) implements ShipmentRefusal {}

    record NothingChanges(String delivery) implements ShipmentRefusal {}

    record ChangeNeedsReason(String delivery) implements ShipmentRefusal {}

    /// More is recalled than was shipped and not recalled before.
    record NothingCalledOff(int line, PartCode part) implements ShipmentRefusal {}

    record MoreThanLeft(int line, PartCode part, Quantity asked, Quantity left) implements ShipmentRefusal {}

    /// The store could not give back half of a unit with a serial number.
    record NotWhole(int line, PartCode part, Quantity quantity) implements ShipmentRefusal {}

    record NothingRecalled(String delivery) implements ShipmentRefusal {}

    record RecallAnswered(String delivery) implements ShipmentRefusal {}
}
