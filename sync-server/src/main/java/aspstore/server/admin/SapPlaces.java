package aspstore.server.admin;

import aspstore.format.sap.SapStockRow;
import aspstore.model.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which of SAP's places stand for which store: the first that fits counts.
public record SapPlaces(List<Place> places) {

    public static final String SETTING = "sap-places";
    public static final SapPlaces NONE = new SapPlaces(List.of());

    /// @param storageLocation empty for any
    /// @param specialStock empty for any: W for the maker's stock at a partner's
    public record Place(String plant, Optional<String> storageLocation, Optional<String> specialStock, StoreId store) {

        boolean holds(SapStockRow row) {
            return plant.equals(row.plant())
                    && (storageLocation.isEmpty() || storageLocation.equals(row.storageLocation()))
                    && (specialStock.isEmpty() || specialStock.equals(row.specialStock()));
        }
    }

    public SapPlaces {
        places = List.copyOf(places);
    }

    /// Every store that has a place in one of these plants.
    List<StoreId> storesIn(Set<String> plants) {
        return places.stream()
                .filter(place -> plants.contains(place.plant()))
                .map(Place::store)
                .distinct()
                .toList();
    }

    Optional<StoreId> storeOf(SapStockRow row) {
        return places.stream()
                .filter(place -> place.holds(row))
                .map(Place::store)
                .findFirst();
    }
}
