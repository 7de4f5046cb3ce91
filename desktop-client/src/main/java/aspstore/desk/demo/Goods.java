package aspstore.desk.demo;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.shipment.Shipment;
import java.util.List;
import java.util.Optional;

/// What came with the day's shipment, as far as the rest of the day needs it.
///
/// @param shipments as dispatched
/// @param hero a part that came with serials, and two of its units; none where SAP's file has none that fits
record Goods(List<Shipment> shipments, Optional<Hero> hero) {

    /// @param units in the order of their serials
    record Hero(PartCode part, List<SerialNo> units) {}

    Goods {
        shipments = List.copyOf(shipments);
    }
}
