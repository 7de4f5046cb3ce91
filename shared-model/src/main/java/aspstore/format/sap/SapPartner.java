package aspstore.format.sap;

import java.util.Optional;

/// Who sends or receives: SAP's number without leading zeros, and the name where the file has one.
public record SapPartner(Optional<String> id, Optional<String> name) {

    /// For people: `PH DA Venray - RDC (HU0S)`.
    @Override
    public String toString() {
        var bare = id.orElse("");
        return name.map(text -> bare.isEmpty() ? text : text + " (" + bare + ")")
                .orElse(bare);
    }
}
