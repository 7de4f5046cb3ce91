package aspstore.desk.engine;

import aspstore.journal.Streams;
import aspstore.model.StoreId;
import aspstore.model.entry.StreamId;
import aspstore.wire.WireException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The store's files, its database and its balances, each checked against the others.
///
/// @param entries how many entries were read
/// @param problems in words, the first bad entry named; none where all is sound
public record Verification(long entries, List<String> problems) {

    private static final int TOGETHER = 1000;

    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    static Verification of(Handle handle, StoreId store, List<Snapshot> files) {
        var problems = new ArrayList<String>();
        long entries = 0;
        for (var file : files) {
            var check = new FileCheck(handle, file);
            check.run().ifPresent(problems::add);
            entries += check.read;
        }
        problems.addAll(balances(handle, store));
        return new Verification(entries, problems);
    }

    /// Every stand must be what its moves add up to. One statement, so that all of it is seen at one moment.
    private static List<String> balances(Handle handle, StoreId store) {
        return handle.createQuery("""
                        select lot, place, reference, sum(quantity) as off from (
                            select to_lot as lot, to_place as place, to_reference as reference, quantity
                                from move where store = :store
                            union all
                            select from_lot, from_place, from_reference, -quantity from move where store = :store
                            union all
                            select lot, place, reference, -quantity from stand where store = :store) both_sides
                        group by lot, place, reference having sum(quantity) <> 0
                        order by lot, place, reference fetch first 5 rows only
                        """)
                .bind("store", store.text())
                .map((row, _) -> "Lot " + row.getString("lot") + " at " + row.getString("place") + " "
                        + row.getString("reference") + " differs by " + row.getLong("off")
                        + " thousandths from what its moves add up to. Have the database rebuilt.")
                .list();
    }

    private record Raw(long seq, byte[] bytes, byte[] hash) {}

    /// One file from its first frame to its last, and the same entries in the database.
    private static final class FileCheck {

        private final Handle handle;
        private final Snapshot file;
        private final Map<StreamId, List<Raw>> compared = new LinkedHashMap<>();
        private long read = 0;

        FileCheck(Handle handle, Snapshot file) {
            this.handle = handle;
            this.file = file;
        }

        Optional<String> run() {
            try {
                var pages = file.all();
                for (var page = pages.next(); page.isPresent(); page = pages.next()) {
                    var problem = add(page.get());
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
                return compared.keySet().stream()
                        .flatMap(stream -> compare(stream).stream())
                        .findFirst();
            } catch (EngineException | WireException e) {
                return Optional.of(e.getMessage() == null ? e.toString() : e.getMessage());
            }
        }

        private Optional<String> add(Page page) {
            var raws = compared.computeIfAbsent(page.stream(), _ -> new ArrayList<>());
            page.entries().forEach(entry -> raws.add(new Raw(entry.seq(), entry.bytes(), entry.hash())));
            read += page.after().seq() - page.before().seq();
            return raws.size() >= TOGETHER ? compare(page.stream()) : Optional.empty();
        }

        private Optional<String> compare(StreamId stream) {
            var raws = compared.getOrDefault(stream, List.of());
            if (raws.isEmpty()) {
                return Optional.empty();
            }
            long from = raws.getFirst().seq();
            // What central told and was not applied yet is in the file alone.
            long to =
                    Math.min(raws.getLast().seq(), Streams.head(handle, stream).seq());
            var stored = new LinkedHashMap<Long, Raw>();
            handle.createQuery(
                            "select seq, bytes, hash from entry where stream = :stream and seq between :from and :to")
                    .bind("stream", stream.toString())
                    .bind("from", from)
                    .bind("to", to)
                    .map((row, _) -> new Raw(row.getLong("seq"), row.getBytes("bytes"), row.getBytes("hash")))
                    .forEach(raw -> stored.put(raw.seq(), raw));
            var problem = raws.stream()
                    .filter(raw -> raw.seq() <= to)
                    .filter(raw -> !isSame(raw, Optional.ofNullable(stored.get(raw.seq()))))
                    .map(raw -> "Entry " + raw.seq() + " of " + stream
                            + " is not the same in the database and in the files. Have the database rebuilt, and"
                            + " compare with the server.")
                    .findFirst();
            raws.clear();
            return problem;
        }

        private static boolean isSame(Raw filed, Optional<Raw> stored) {
            return stored.isPresent()
                    && Arrays.equals(filed.bytes(), stored.get().bytes())
                    && Arrays.equals(filed.hash(), stored.get().hash());
        }
    }
}
