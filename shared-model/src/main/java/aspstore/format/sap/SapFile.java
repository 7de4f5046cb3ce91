package aspstore.format.sap;

import java.util.List;

/// What a file from SAP turned out to be.
public sealed interface SapFile {

    /// @param notes what was read leniently or left out, for people
    record Deliveries(List<SapDelivery> deliveries, List<String> notes) implements SapFile {
        public Deliveries {
            deliveries = List.copyOf(deliveries);
            notes = List.copyOf(notes);
        }
    }

    /// @param problem one line that tells a support person what is wrong and what to do
    record Unusable(String problem) implements SapFile {}
}
