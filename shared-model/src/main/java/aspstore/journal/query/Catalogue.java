package aspstore.journal.query;

import aspstore.journal.CatalogRows;
import aspstore.model.catalog.CatalogRow;
import aspstore.wire.Json;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Rows of the catalogue as they hold now.
final class Catalogue {

    private Catalogue() {}

    /// One a stream that tells it: commonly one.
    static <R extends CatalogRow> List<R> now(Handle handle, Class<R> type, String id) {
        return Where.nothing()
                .equal("kind", CatalogRows.kind(type))
                .equal("id", id)
                .that("valid_to_pos is null")
                .query(handle, "select body from catalog_row {where} order by stream")
                .map((row, _) -> Json.read(row.getBytes("body"), type))
                .list();
    }
}
