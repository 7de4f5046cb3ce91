package aspstore.format.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A table of the catalogue that is imported from CSV: its columns, by the names of the first line.
///
/// Comma, semicolon or tab; names are compared by their letters and digits only. `yes` and `no` for flags;
/// amounts in rupees; the order of lines is the order of preference.
public enum CatalogTable {
    /// One part a line. A part is added to the end of its family where it is not in it, and leaves the family in which
    /// it was before.
    PARTS(
            List.of("part", "description", "family", "hsn"),
            List.of("unit", "serialised", "expires", "defectiveback", "route")),
    /// The value of one unit in rupees, before tax, and the GST rate in percent.
    RATES(List.of("part", "rate", "tax"), List.of()),
    /// A line for each member, the preferred part first.
    FAMILIES(List.of("family", "part"), List.of()),
    /// A line for each preference, the most preferred first.
    ALLOCATION_RULES(List.of("contract", "owner", "class", "condition"), List.of("expirymargindays")),
    /// How soon a job of this priority should be served.
    TARGETS(List.of("contract", "priority", "hours"), List.of()),
    /// The limits of one store (MSL), in pieces and rupees.
    LIMITS(List.of("family", "class", "most", "mostvalue", "reorder"), List.of());

    private final List<String> needed;
    private final List<String> optional;

    CatalogTable(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    public List<String> needed() {
        return needed;
    }

    public List<String> optional() {
        return optional;
    }

    /// As it stands in a route: `allocation-rules`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CatalogTable> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(table -> table.slug().equals(slug))
                .findFirst();
    }
}
