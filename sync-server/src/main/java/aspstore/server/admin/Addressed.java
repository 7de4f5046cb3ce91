package aspstore.server.admin;

import aspstore.format.sap.SapDelivery;
import aspstore.format.sap.SapFile;
import aspstore.model.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The store that deliveries are to be dispatched to, and whom SAP sends them to.
///
/// @param stores all that there are
record Addressed(StoreId store, SapShipTos shipTos, Set<StoreId> stores) {

    Optional<String> objection(SapDelivery delivery) {
        return shipTos.objection(delivery, store, stores);
    }

    /// What was read leniently, and what nobody could check.
    List<String> notes(SapFile.Deliveries read) {
        var notes = new ArrayList<>(read.notes());
        read.deliveries().stream()
                .flatMap(delivery -> shipTos.note(delivery, store, stores).stream())
                .forEach(notes::add);
        return notes;
    }
}
