package aspstore.model.tax;

import java.util.Locale;
import java.util.Map;

/// A unit quantity code: the units that GST returns and e-way bills count in.
public enum Uqc {
    BAG("Bags"),
    BAL("Bale"),
    BDL("Bundles"),
    BKL("Buckles"),
    BOU("Billion of units"),
    BOX("Box"),
    BTL("Bottles"),
    BUN("Bunches"),
    CAN("Cans"),
    CBM("Cubic metres"),
    CCM("Cubic centimetres"),
    CMS("Centimetres"),
    CTN("Cartons"),
    DOZ("Dozens"),
    DRM("Drums"),
    GGK("Great gross"),
    GMS("Grams"),
    GRS("Gross"),
    GYD("Gross yards"),
    KGS("Kilograms"),
    KLR("Kilolitre"),
    KME("Kilometre"),
    LTR("Litres"),
    MLT("Millilitre"),
    MTR("Metres"),
    MTS("Metric ton"),
    NOS("Numbers"),
    OTH("Others"),
    PAC("Packs"),
    PCS("Pieces"),
    PRS("Pairs"),
    QTL("Quintal"),
    ROL("Rolls"),
    SET("Sets"),
    SQF("Square feet"),
    SQM("Square metres"),
    SQY("Square yards"),
    TBS("Tablets"),
    TGM("Ten gross"),
    THD("Thousands"),
    TON("Tonnes"),
    TUB("Tubes"),
    UGS("US gallons"),
    UNT("Units"),
    YDS("Yards");

    /// Units of SAP (internal and commercial) and of ISO, as IDocs and OData bring them.
    private static final Map<String, Uqc> BY_UNIT = Map.ofEntries(
            Map.entry("PC", NOS),
            Map.entry("PCE", NOS),
            Map.entry("H87", NOS),
            Map.entry("C62", NOS),
            Map.entry("ST", NOS),
            Map.entry("EA", NOS),
            Map.entry("UN", NOS),
            Map.entry("NAR", NOS),
            Map.entry("KG", KGS),
            Map.entry("KGM", KGS),
            Map.entry("G", GMS),
            Map.entry("GRM", GMS),
            Map.entry("M", MTR),
            Map.entry("CM", CMS),
            Map.entry("CMT", CMS),
            Map.entry("L", LTR),
            Map.entry("ML", MLT),
            Map.entry("PR", PRS),
            Map.entry("PAR", PRS),
            Map.entry("BX", BOX),
            Map.entry("CT", CTN),
            Map.entry("CAR", CTN),
            Map.entry("DZ", DOZ),
            Map.entry("DZN", DOZ),
            Map.entry("PAK", PAC),
            Map.entry("PA", PAC),
            Map.entry("NMP", PAC));

    private final String meaning;

    Uqc(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /// The code for a unit of SAP or ISO, or for a unit quantity code itself. Another unit is never taken for
    /// `OTH`: who means that says so.
    ///
    /// @throws IllegalArgumentException for a unit that nobody knows
    public static Uqc ofUnit(String unit) {
        var folded = unit.strip().toUpperCase(Locale.ROOT);
        var mapped = BY_UNIT.get(folded);
        if (mapped != null) {
            return mapped;
        }
        for (var code : values()) {
            if (code.name().equals(folded)) {
                return code;
            }
        }
        throw new IllegalArgumentException(
                "the unit '" + unit + "' is unknown; write a unit quantity code of GST, such as NOS, KGS or OTH");
    }
}
