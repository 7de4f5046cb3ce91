package aspstore.model.catalog;

/// The number series that central lets a store use for one kind of challan. The code is unique within the consigner's
/// GSTIN and financial year, so that numbers made offline never clash.
///
/// @param code one to four capital letters and digits, not starting with 0: `PN1D`
public record SeriesGrant(Kind kind, int epoch, String code) implements CatalogRow {

    public enum Kind {
        ISSUE,
        WAREHOUSE_RETURN
    }

    public SeriesGrant {
        if (!code.matches("[A-Z1-9][A-Z0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "a series code is 1 to 4 capital letters and digits, not '" + code + "'");
        }
    }

    @Override
    public String key() {
        return kind.name();
    }
}
