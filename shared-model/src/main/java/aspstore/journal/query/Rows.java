package aspstore.journal.query;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// How columns are read, alike on both databases.
final class Rows {

    /// So many names fit into one statement without a stir.
    private static final int CHUNK = 400;

    private Rows() {}

    static StoreId store(ResultSet row) throws SQLException {
        return new StoreId(row.getString("store"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<Duration> optionalSeconds(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column))
                .map(seconds -> Duration.ofSeconds(Math.round(seconds.doubleValue())));
    }

    static Position position(ResultSet row) throws SQLException {
        return Position.parse(row.getString("writer") + row.getLong("seq"));
    }

    static Spot spot(ResultSet row, String place, String reference) throws SQLException {
        return new Spot(Place.valueOf(row.getString(place)), row.getString(reference));
    }

    static Life.Moved moved(ResultSet row) throws SQLException {
        return new Life.Moved(
                new PartCode(row.getString("part")),
                new Quantity(row.getLong("quantity")),
                LotId.parse(row.getString("from_lot")),
                spot(row, "from_place", "from_reference"),
                LotId.parse(row.getString("to_lot")),
                spot(row, "to_place", "to_reference"));
    }

    /// Asks about many names, so many at a time.
    static <T, R> List<R> inChunks(Collection<T> names, Function<List<T>, List<R>> ask) {
        var all = List.copyOf(names);
        var found = new ArrayList<R>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(ask.apply(all.subList(from, Math.min(all.size(), from + CHUNK))));
        }
        return found;
    }

    /// Asks about many documents, one kind and so many at a time.
    static <R> List<R> inKinds(Collection<DocumentName> documents, BiFunction<String, List<String>, List<R>> ask) {
        var byKind = new TreeMap<String, List<String>>();
        documents.forEach(document ->
                byKind.computeIfAbsent(document.kind(), _ -> new ArrayList<>()).add(document.id()));
        var found = new ArrayList<R>();
        byKind.forEach((kind, ids) -> found.addAll(inChunks(ids, chunk -> ask.apply(kind, chunk))));
        return found;
    }
}
