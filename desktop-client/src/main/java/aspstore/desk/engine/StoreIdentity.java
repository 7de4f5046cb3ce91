package aspstore.desk.engine;

import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import java.util.List;

/// Who this store is, and to which server it reports.
///
/// @param device the PC, as entries name it
/// @param epoch the grant under which the store writes
/// @param server the server's address, empty while there is none
/// @param token what the store shows the server; empty where it has none
public record StoreIdentity(
        StoreId store, List<BusinessUnit> units, String device, int epoch, String server, String token) {

    public StoreIdentity {
        units = List.copyOf(units);
        if (epoch < 1) {
            throw new IllegalArgumentException("grants are numbered from 1, not " + epoch);
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException("a store works for at least one business unit");
        }
        requireDevice(device);
    }

    /// @throws IllegalArgumentException where a PC can't be named so
    public static void requireDevice(String device) {
        if (device.isBlank() || device.length() > 40) {
            throw new IllegalArgumentException("a device is named by 1 to 40 characters, not '" + device + "'");
        }
    }

    public StoreIdentity withServer(String address, String shown) {
        return new StoreIdentity(store, units, device, epoch, address, shown);
    }

    /// @throws EngineException where the grant is an earlier one, which ended when this store got its own
    public StoreIdentity underGrant(int granted) {
        if (granted < epoch) {
            throw new EngineException(Said.of("grant.other", epoch, granted));
        }
        return new StoreIdentity(store, units, device, granted, server, token);
    }

    /// Never shows the token.
    @Override
    public String toString() {
        return "store " + store + " on " + device + (server.isEmpty() ? "" : ", server " + server);
    }
}
