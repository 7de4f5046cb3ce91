package aspstore.model.shipment;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.stock.LotId;
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

    /// WAREHOUSE → TRANSIT_IN for what comes on top, one new lot a line; none for what no longer comes.
    ///
    /// @param lines how many lines the shipment had before
    /// @param valued the BU and the rate of each new line's part, in their order
    record ShipmentAmended(ShipmentCommand.AmendShipment command, int lines, List<Valued> valued)
            implements ShipmentEvent {
        public ShipmentAmended {
            valued = List.copyOf(valued);
        }
    }

    /// No moves: the store answers.
    record ShipmentRecalled(ShipmentCommand.RecallShipment command) implements ShipmentEvent {}

    /// TRANSIT_IN → WAREHOUSE for what of the recalled goods was not received.
    ///
    /// @param given what the store gives back of each recalled line, in the order of the recall; zero where it had
    ///     received everything
    record ShipmentRecallAccepted(ShipmentCommand.AcceptRecall command, List<GivenBack> given)
            implements ShipmentEvent {
        public ShipmentRecallAccepted {
            given = List.copyOf(given);
        }
    }

    /// @param line the shipment's line, from 1
    record GivenBack(int line, LotId lot, Quantity quantity) {}

    record Valued(BusinessUnit bu, Money rate) {}
}
