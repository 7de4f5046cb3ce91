package aspstore.journal.query;

import aspstore.model.Sha256;
import aspstore.model.StoreId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// A store's books in a few lines, so that the store and the server can tell whether they hold the same.
///
/// Each row is hashed (SHA-256) and the hashes are added, so that the order of the rows, which differs between
/// databases, does not matter. Left out is what the two sides may know differently: which stands are disputed, and
/// stands of nothing outside, which depend on what was netted together.
public record BooksDigest(StoreId store, List<Section> sections) {

    public enum Part {
        LOTS(
                "lot",
                "id, parent, part, bu, owner, contract_class, lot_condition, received, expiry, batch, serial, rate,"
                        + " sales_order, delivery_order, shipment_line, origin"),
        STANDS("stand", "lot, place, reference, part, quantity"),
        MOVES(
                "move",
                "writer, seq, ordinal, part, quantity, from_lot, from_place, from_reference, to_lot, to_place,"
                        + " to_reference"),
        DOCUMENTS("document", "kind, id, stage, is_open, body"),
        KEYS("document_tag", "tag, kind, id"),
        WORK_ITEMS(
                "work_item",
                "document_kind, document, item_kind, document_line, waits_for, subject, since, due, amount"),
        STRETCHES("stretch", "document_kind, document, measure, document_line, started, ended, target"),
        COSTS("cost_line", "seq, ordinal, used_at, bu, part, lot, job, contract, owner, settlement, quantity, amount");

        private final String table;
        private final String columns;

        Part(String table, String columns) {
            this.table = table;
            this.columns = columns;
        }
    }

    /// @param sum the hashes of the rows, added; 64 hexadecimal digits
    public record Section(Part part, long rows, String sum) {}

    public BooksDigest {
        sections = List.copyOf(sections);
    }

    /// Reads all of the store's books. In one transaction that sees one moment of them, the sections
    /// are of that moment.
    public static BooksDigest of(Handle handle, StoreId store) {
        return new BooksDigest(
                store,
                Stream.of(Part.values())
                        .map(part -> section(handle, store, part))
                        .toList());
    }

    /// In which parts the other books differ.
    public List<Part> differences(BooksDigest other) {
        var different = new ArrayList<Part>();
        for (int i = 0; i < sections.size(); i++) {
            if (!sections.get(i).equals(other.sections.get(i))) {
                different.add(sections.get(i).part());
            }
        }
        return different;
    }

    private static Section section(Handle handle, StoreId store, Part part) {
        var where = Where.store("store", store);
        if (part == Part.STANDS) {
            where.that("quantity <> 0");
        }
        int columns = part.columns.split(",").length;
        var sum = new Sum();
        where.query(handle, "select " + part.columns + " from " + part.table + " {where}")
                .setFetchSize(1_000)
                .map((row, _) -> canonical(row, columns))
                .forEach(sum::add);
        return new Section(part, sum.rows, sum.hex());
    }

    /// Each value with its length before it, so that no two rows read alike.
    private static byte[] canonical(ResultSet row, int columns) throws SQLException {
        var digest = Sha256.begin();
        for (int i = 1; i <= columns; i++) {
            var value = row.getObject(i);
            if (value == null) {
                digest.update((byte) 0);
            } else {
                var bytes = bytes(value);
                digest.update(ByteBuffer.allocate(5)
                        .put((byte) 1)
                        .putInt(bytes.length)
                        .flip());
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    /// Alike whichever driver read it.
    private static byte[] bytes(Object value) {
        return switch (value) {
            case byte[] bytes -> bytes;
            case Date day -> day.toString().getBytes(StandardCharsets.UTF_8);
            case Timestamp time -> bytes(time.getTime());
            case OffsetDateTime time -> bytes(time.toInstant().toEpochMilli());
            case Number number ->
                ByteBuffer.allocate(8).putLong(number.longValue()).array();
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    /// Four sums of 64 bits, each modulo 2^64.
    private static final class Sum {
        private final long[] lanes = new long[4];
        private long rows;

        void add(byte[] hash) {
            var words = ByteBuffer.wrap(hash).asLongBuffer();
            for (int i = 0; i < lanes.length; i++) {
                lanes[i] += words.get(i);
            }
            rows++;
        }

        String hex() {
            var text = new StringBuilder();
            for (var lane : lanes) {
                text.append(HexFormat.of().toHexDigits(lane));
            }
            return text.toString();
        }
    }
}
