package aspstore.format.sap;

import java.time.LocalDateTime;

/// Who sends an IDoc to whom, and when: the control record (EDI_DC40). All lengths are SAP's.
///
/// @param client three digits, or empty
/// @param number DOCNUM: up to 16 digits, unique for the sender
public record IdocControl(String client, String number, Party sender, Party receiver, LocalDateTime created) {

    public IdocControl {
        if (!client.matches("([0-9]{3})?") || !number.matches("[0-9]{1,16}")) {
            throw new IllegalArgumentException(
                    "a client has three digits and an IDoc number up to 16: '" + client + "', '" + number + "'");
        }
    }

    /// @param port SNDPOR or RCVPOR, at most 10 characters
    /// @param type SNDPRT or RCVPRT: LS for a logical system
    /// @param partner SNDPRN or RCVPRN, at most 10 characters
    public record Party(String port, String type, String partner) {
        public Party {
            Fields.require("a port", port, 10);
            Fields.require("a partner type", type, 2);
            Fields.require("a partner", partner, 10);
        }

        public static Party logicalSystem(String port, String partner) {
            return new Party(port, "LS", partner);
        }
    }
}
