package aspstore.server.admin;

import aspstore.format.sap.SapDelivery;
import aspstore.format.sap.SapPartner;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Under which of SAP's ship-to parties (WE of an IDoc, ShipToParty of OData) each store is delivered to. A store
/// may have several. A party that is not named here and is written like a store's code is that store.
public record SapShipTos(List<ShipTo> shipTos) {

    public static final String SETTING = "sap-ship-tos";
    public static final SapShipTos NONE = new SapShipTos(List.of());

    /// @param party SAP's number, with or without leading zeros
    public record ShipTo(String party, StoreId store) {
        public ShipTo {
            party = Sodo.documentNo(party);
            if (party.isEmpty()) {
                throw new IllegalArgumentException("a ship-to party is not blank");
            }
        }
    }

    public SapShipTos {
        shipTos = List.copyOf(shipTos);
        if (shipTos.stream().map(ShipTo::party).distinct().count() < shipTos.size()) {
            throw new IllegalArgumentException("a ship-to party is one store's only");
        }
    }

    /// Why the delivery is not this store's; empty where SAP names this store, or nobody known.
    ///
    /// @param stores all that there are
    Optional<String> objection(SapDelivery delivery, StoreId store, Set<StoreId> stores) {
        var party = party(delivery);
        if (party.isEmpty()) {
            return Optional.empty();
        }
        var named = storeOf(party.get(), stores);
        if (named.isPresent()) {
            return named.filter(other -> !other.equals(store))
                    .map(other -> "SAP sends the delivery to " + words(delivery) + ", which is store " + other
                            + ", not " + store + ": dispatch it to " + other
                            + ", or correct the ship-to parties in the settings");
        }
        var own = partiesOf(store);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of("SAP sends the delivery to " + words(delivery) + ", and store " + store + " is "
                        + String.join(", ", own) + ": dispatch it to its own store, or add the ship-to party in the"
                        + " settings");
    }

    /// What nobody could check.
    Optional<String> note(SapDelivery delivery, StoreId store, Set<StoreId> stores) {
        var party = party(delivery);
        if (party.isEmpty()) {
            return Optional.of(
                    "Delivery " + delivery.number() + " names no ship-to party: check that it is for store " + store);
        }
        return storeOf(party.get(), stores).isPresent() || !partiesOf(store).isEmpty()
                ? Optional.empty()
                : Optional.of("Delivery " + delivery.number() + " goes to " + words(delivery)
                        + ", of which no store is known: name its store in the settings");
    }

    private Optional<StoreId> storeOf(String party, Set<StoreId> stores) {
        return shipTos.stream()
                .filter(shipTo -> shipTo.party().equals(party))
                .map(ShipTo::store)
                .findFirst()
                .or(() -> stores.stream()
                        .filter(store -> Sodo.documentNo(store.text()).equals(party))
                        .findFirst());
    }

    private List<String> partiesOf(StoreId store) {
        return shipTos.stream()
                .filter(shipTo -> shipTo.store().equals(store))
                .map(ShipTo::party)
                .toList();
    }

    private static Optional<String> party(SapDelivery delivery) {
        return delivery.consignee().flatMap(SapPartner::id).map(Sodo::documentNo);
    }

    private static String words(SapDelivery delivery) {
        return "ship-to party " + delivery.consignee().map(SapPartner::toString).orElse("-");
    }
}
