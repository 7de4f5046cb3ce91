package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.WorkItems;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What is on its way between the store and central.
public final class OutboxRepository {

    private static final Set<Role> AT_CENTRAL = Set.of(Role.OPERATIONS, Role.WAREHOUSE, Role.ADMIN, Role.AUDITOR);

    private final StoreEngine engine;
    private final StoreId store;

    public OutboxRepository(StoreEngine engine) {
        this.engine = engine;
        this.store = engine.identity().store();
    }

    /// What was posted as one act, and the server does not hold.
    ///
    /// @param seq its first entry
    /// @param types what happened, each once
    /// @param documents those that it changed
    public record Unsent(
            long seq, Instant recordedAt, String person, List<String> types, List<DocumentName> documents) {
        public Unsent {
            types = List.copyOf(types);
            documents = List.copyOf(documents);
        }
    }

    private record Line(long seq, long commit, String type, Instant at, String person) {}

    private record Changed(long seq, DocumentName name) {}

    /// The oldest first.
    ///
    /// @param most of how many entries
    public List<Unsent> unsent(int most) {
        long after = engine.outbox().acknowledged().seq();
        return engine.read(handle -> {
            var lines = lines(handle, after, most);
            var documents = lines.isEmpty()
                    ? List.<Changed>of()
                    : changed(handle, lines.getFirst().seq(), lines.getLast().seq());
            var commits = new LinkedHashMap<Long, List<Line>>();
            lines.forEach(line -> commits.computeIfAbsent(line.commit(), _ -> new ArrayList<>())
                    .add(line));
            return commits.values().stream()
                    .map(commit -> unsent(commit, documents))
                    .toList();
        });
    }

    private List<Line> lines(Handle handle, long after, int most) {
        return handle.createQuery("""
                        select seq, commit_seq, type, recorded_at, actor from entry
                        where stream = :own and seq > :after order by seq fetch first :most rows only
                        """)
                .bind("own", new StreamId.Journal(store).toString())
                .bind("after", after)
                .bind("most", most)
                .map((row, _) -> new Line(
                        row.getLong("seq"),
                        row.getLong("commit_seq"),
                        row.getString("type"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("actor")))
                .list();
    }

    /// Number series and stock levels change with everything, and nobody looks for those.
    private List<Changed> changed(Handle handle, long first, long last) {
        return handle.createQuery("""
                        select seq, kind, id from document_entry
                        where store = :store and writer = :writer and seq between :first and :last
                            and kind not in ('series', 'level')
                        order by seq, kind, id
                        """)
                .bind("store", store.text())
                .bind("writer", Position.Writer.STORE.letter())
                .bind("first", first)
                .bind("last", last)
                .map((row, _) ->
                        new Changed(row.getLong("seq"), new DocumentName(row.getString("kind"), row.getString("id"))))
                .list();
    }

    private static Unsent unsent(List<Line> commit, List<Changed> documents) {
        var first = commit.getFirst();
        var seqs = commit.stream().map(Line::seq).toList();
        return new Unsent(
                first.seq(),
                first.at(),
                first.person(),
                commit.stream().map(Line::type).distinct().toList(),
                documents.stream()
                        .filter(change -> seqs.contains(change.seq()))
                        .map(Changed::name)
                        .distinct()
                        .toList());
    }

    /// What central has to answer, the most urgent first.
    public List<WorkItems.Row> atCentral(int most) {
        return engine.read(handle -> WorkItems.list(
                        handle, new WorkItems.Wanted(Scope.of(store), AT_CENTRAL, Set.of()), Page.first(most))
                .rows());
    }

    /// How many entries of each type came that this program does not know yet.
    public Map<String, Long> parked() {
        return engine.read(handle -> {
            var counts = new LinkedHashMap<String, Long>();
            handle.createQuery("select type, count(*) as entries from parked group by type order by type")
                    .map((row, _) -> Map.entry(row.getString("type"), row.getLong("entries")))
                    .forEach(type -> counts.put(type.getKey(), type.getValue()));
            return counts;
        });
    }
}
