package aspstore.server.admin;

import aspstore.model.books.LineRef;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import java.util.List;
import java.util.Optional;

/// What a file of SAP's would dispatch to a store, delivery by delivery.
///
/// @param notes what was read leniently
public record SapPlan(List<Planned> deliveries, List<String> notes) {

    /// @param command the delivery as SAP has it now; empty where the problems stand in the way, or where it is called
    ///     off
    /// @param change what would be posted in its place, where the store was told of the delivery before and it has
    ///     changed or was called off
    /// @param items how each item was understood, for people
    public record Planned(
            String delivery,
            Optional<DispatchShipment> command,
            Optional<ShipmentCommand> change,
            List<Item> items,
            List<String> problems) {
        public Planned {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    /// @param request the request line that it was matched with
    public record Item(String item, String part, Optional<LineRef> request, String note) {}

    public SapPlan {
        deliveries = List.copyOf(deliveries);
        notes = List.copyOf(notes);
    }
}
