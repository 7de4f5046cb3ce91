package aspstore.server.admin;

import aspstore.format.sap.SapStockRow;
import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.server.books.CommitRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// SAP's stock as last imported, plant by plant.
public final class SapStockRepository {

    private record Name(String plant, String location, String special, String type, String part, String batch) {}

    /// By what the list may be sorted.
    public static final Map<String, String> SORTS = Map.of("plant", "plant", "part", "part", "quantity", "quantity");

    private static final String ROWS = """
            select plant, storage_location, special_stock, stock_type, part, batch, quantity from sap_stock
            """;

    private static final String OWN_ORDER = "order by plant, storage_location, part, special_stock, stock_type, batch";

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public SapStockRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    /// Replaces the stock of the plants that the rows name.
    void replace(List<SapStockRow> rows, Instant now) {
        var summed = new LinkedHashMap<Name, Long>();
        rows.forEach(row -> summed.merge(name(row), row.quantity().thousandths(), Long::sum));
        commits.write(handle -> {
            var plants = rows.stream().map(SapStockRow::plant).distinct().toList();
            for (var plant : plants) {
                handle.createUpdate("delete from sap_stock where plant = :plant")
                        .bind("plant", plant)
                        .execute();
            }
            var batch = handle.prepareBatch("""
                    insert into sap_stock (plant, storage_location, special_stock, stock_type, part, batch, quantity,
                        imported_at)
                    values (:plant, :location, :special, :type, :part, :batch, :quantity, :now)
                    """);
            summed.forEach((name, quantity) -> batch.bind("plant", name.plant())
                    .bind("location", name.location())
                    .bind("special", name.special())
                    .bind("type", name.type())
                    .bind("part", name.part())
                    .bind("batch", name.batch())
                    .bind("quantity", quantity)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .add());
            return batch.execute();
        });
    }

    /// All of it: to be held against the books.
    List<SapStockRow> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(ROWS + OWN_ORDER).map((row, _) -> row(row)).list());
    }

    Paged<SapStockRow> page(Page page) {
        var order = page.sort()
                .map(sort -> "order by " + column(sort) + ", " + OWN_ORDER.substring("order by ".length()))
                .orElse(OWN_ORDER);
        var found = jdbi.withHandle(
                handle -> handle.createQuery(ROWS + order + " offset :skipped rows fetch next :fetched rows only")
                        .bind("skipped", (long) page.size() * page.number())
                        .bind("fetched", page.size() + 1)
                        .map((row, _) -> row(row))
                        .list());
        return new Paged<>(found.subList(0, Math.min(found.size(), page.size())), found.size() > page.size());
    }

    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from sap_stock")
                .mapTo(Long.class)
                .one());
    }

    private static String column(Page.Sort sort) {
        var column = Objects.requireNonNull(SORTS.get(sort.by()), "checked at the border");
        return switch (sort.direction()) {
            case ASCENDING -> column;
            case DESCENDING -> column + " desc";
        };
    }

    private static SapStockRow row(ResultSet row) throws SQLException {
        return new SapStockRow(
                row.getString("plant"),
                some(row.getString("storage_location")),
                some(row.getString("special_stock")),
                some(row.getString("stock_type")),
                new PartCode(row.getString("part")),
                some(row.getString("batch")),
                new Quantity(row.getLong("quantity")),
                Optional.empty());
    }

    private static Name name(SapStockRow row) {
        return new Name(
                row.plant(),
                row.storageLocation().orElse(""),
                row.specialStock().orElse(""),
                row.stockType().orElse(""),
                row.part().text(),
                row.batch().orElse(""));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(found -> !found.isEmpty());
    }
}
