package aspstore.format.sap;

import java.util.Map;

/// Units of measure: IDocs carry ISO codes, SAP's own tables and OData carry SAP's.
final class Units {

    private static final Map<String, String> SAP_OF_ISO = Map.ofEntries(
            Map.entry("PCE", "PC"),
            Map.entry("H87", "PC"),
            Map.entry("C62", "PC"),
            Map.entry("KGM", "KG"),
            Map.entry("GRM", "G"),
            Map.entry("MTR", "M"),
            Map.entry("CMT", "CM"),
            Map.entry("LTR", "L"),
            Map.entry("MLT", "ML"),
            Map.entry("DZN", "DZ"));

    private Units() {}

    /// True for a code that only ISO has; EA, SET and others are the same in both.
    static boolean isIso(String unit) {
        return SAP_OF_ISO.containsKey(unit);
    }

    static String sap(String unit) {
        return SAP_OF_ISO.getOrDefault(unit, unit);
    }
}
