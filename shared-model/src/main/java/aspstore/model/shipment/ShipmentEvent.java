package aspstore.model.shipment;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import java.util.List;

/// What happened to a shipment: the command as accepted, and what the rule worked out.
public sealed interface ShipmentEvent {

    ShipmentCommand command();

    /// WAREHOUSE → TRANSIT_IN, one new lot a line.
    ///
    /// @param valued the BU and the rate of each line's part, in the order of the lines
    record ShipmentDispatched(ShipmentCommand.DispatchShipment command, List<Valued> valued) implements ShipmentEvent {
        public ShipmentDispatched {
            valued = List.copyOf(valued);
        }
    }

    record Valued(BusinessUnit bu, Money rate) {}
}
