package aspstore.model.tax;

import aspstore.model.Gstin;
import aspstore.model.StateCode;
import aspstore.model.Text;
import java.util.Optional;

/// Who sends, receives or is shipped to on a paper. Without a GSTIN the party is unregistered.
public record Party(String name, Address address, Optional<Gstin> gstin) {

    public Party {
        Text.require("the name of a party", name, 100);
    }

    /// The State that taxes the party: its registration's, else its address's.
    public StateCode state() {
        return gstin.map(Gstin::state).orElse(address.state());
    }

    /// As a challan prints it (Rule 55(1)(iii)): the GSTIN or `Unregistered`.
    public String gstinOrUnregistered() {
        return gstin.map(Gstin::text).orElse("Unregistered");
    }

    /// As an e-way bill takes it: the GSTIN or `URP`, an unregistered person.
    public String gstinOrUrp() {
        return gstin.map(Gstin::text).orElse("URP");
    }
}
