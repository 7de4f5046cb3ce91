package aspstore.format.sap;

import aspstore.model.tax.Uqc;
import java.util.Map;
import java.util.Optional;

/// Units of measure: IDocs carry ISO codes, SAP's own tables and OData carry SAP's.
public final class Units {

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
            Map.entry("DZN", "DZ"),
            Map.entry("KMT", "KM"),
            Map.entry("TNE", "TO"),
            Map.entry("MTK", "M2"),
            Map.entry("MTQ", "M3"),
            Map.entry("CT", "KAR"),
            Map.entry("RO", "ROL"),
            Map.entry("PR", "PAA"),
            Map.entry("NMP", "PAK"));

    private Units() {}

    /// The ISO code under which SAP is told of a unit quantity code of GST; empty where there is none that both mean.
    /// Then there is nothing to tell SAP: another unit would be another quantity.
    public static Optional<String> iso(Uqc uqc) {
        return switch (uqc) {
            case NOS, PCS, UNT -> Optional.of("PCE");
            case KGS -> Optional.of("KGM");
            case GMS -> Optional.of("GRM");
            case MTS, TON -> Optional.of("TNE");
            case MTR -> Optional.of("MTR");
            case CMS -> Optional.of("CMT");
            case KME -> Optional.of("KMT");
            case SQM -> Optional.of("MTK");
            case CBM -> Optional.of("MTQ");
            case LTR -> Optional.of("LTR");
            case MLT -> Optional.of("MLT");
            case DOZ -> Optional.of("DZN");
            case SET -> Optional.of("SET");
            case PRS -> Optional.of("PR");
            case CTN -> Optional.of("CT");
            case ROL -> Optional.of("RO");
            case PAC -> Optional.of("NMP");
            case BAG,
                    BAL,
                    BDL,
                    BKL,
                    BOU,
                    BOX,
                    BTL,
                    BUN,
                    CAN,
                    CCM,
                    DRM,
                    GGK,
                    GRS,
                    GYD,
                    KLR,
                    OTH,
                    QTL,
                    SQF,
                    SQY,
                    TBS,
                    TGM,
                    THD,
                    TUB,
                    UGS,
                    YDS -> Optional.empty();
        };
    }

    /// True for a code that only ISO has; EA, SET and others are the same in both.
    static boolean isIso(String unit) {
        return SAP_OF_ISO.containsKey(unit);
    }

    static String sap(String unit) {
        return SAP_OF_ISO.getOrDefault(unit, unit);
    }
}
