package aspstore.server.admin;

import aspstore.format.catalog.CatalogCsv;
import aspstore.format.sap.LineProblem;
import aspstore.model.catalog.CatalogRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an import would change, row by row, before anything is.
///
/// @param invalid lines that can't be taken, and why
public record CatalogPreview(List<Added> added, List<Changed> changed, int unchanged, List<LineProblem> invalid) {

    public record Added(int line, String key, CatalogRow row) {}

    public record Changed(int line, String key, CatalogRow before, CatalogRow after) {}

    public CatalogPreview {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        invalid = List.copyOf(invalid);
    }

    static CatalogPreview of(Map<String, ? extends CatalogRow> before, CatalogCsv csv, List<LineProblem> more) {
        var added = new ArrayList<Added>();
        var changed = new ArrayList<Changed>();
        int unchanged = 0;
        for (var numbered : csv.rows()) {
            var row = numbered.row();
            CatalogRow held = before.get(row.key());
            if (held == null) {
                added.add(new Added(numbered.line(), row.key(), row));
            } else if (held.equals(row)) {
                unchanged++;
            } else {
                changed.add(new Changed(numbered.line(), row.key(), held, row));
            }
        }
        var invalid = new ArrayList<>(csv.problems());
        invalid.addAll(more);
        return new CatalogPreview(added, changed, unchanged, invalid);
    }

    /// What is to be told, in the order of the file.
    List<CatalogRow> rows() {
        var rows = new ArrayList<CatalogRow>();
        added.forEach(row -> rows.add(row.row()));
        changed.forEach(row -> rows.add(row.after()));
        return rows;
    }
}
