package aspstore.server.admin;

import aspstore.format.sap.SapStockRow;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.server.books.CommitRepository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// SAP's stock as last imported, plant by plant.
public final class SapStockRepository {

    private record Name(String plant, String location, String special, String type, String part, String batch) {}

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

    List<SapStockRow> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select plant, storage_location, special_stock, stock_type, part, batch, quantity from sap_stock
                        order by plant, storage_location, part, special_stock, stock_type, batch
                        """)
                .map((row, _) -> new SapStockRow(
                        row.getString("plant"),
                        some(row.getString("storage_location")),
                        some(row.getString("special_stock")),
                        some(row.getString("stock_type")),
                        new PartCode(row.getString("part")),
                        some(row.getString("batch")),
                        new Quantity(row.getLong("quantity")),
                        Optional.empty()))
                .list());
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
