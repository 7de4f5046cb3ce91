package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.catalog.Person;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Indent;
import aspstore.wire.Codec;
import aspstore.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What is asked of the books about jobs, the challans that go out for them, and who takes them out.
public final class JobsRepository {

    private static final int MOST_OF_A_JOB = 200;

    private final StoreEngine engine;
    private final StoreId store;

    public JobsRepository(StoreEngine engine) {
        this.engine = engine;
        this.store = engine.identity().store();
    }

    /// @param more whether there are further ones
    public record Found<T>(List<T> rows, boolean more) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /// The open jobs, what is due first; then what has no target.
    public Found<Indent> openIndents(int most) {
        return engine.read(handle -> found(handle, Indent.KIND, """
                select d.body from document d
                    left join (select document, min(due) as due from work_item
                        where store = :store and document_kind = :kind group by document) w on w.document = d.id
                where d.store = :store and d.kind = :kind and d.is_open
                order by w.due nulls last, d.id
                fetch first :most rows only""", most));
    }

    /// The challans that something is still to be done about; those not yet handed over first, then the latest.
    public Found<Challan> openChallans(int most) {
        return engine.read(handle -> found(handle, Challan.KIND, """
                select d.body from document d
                where d.store = :store and d.kind = :kind and d.is_open
                order by case d.stage when 'ISSUED' then 0 else 1 end, d.changed desc, d.id
                fetch first :most rows only""", most));
    }

    private <D extends Document<D>> Found<D> found(Handle handle, DocumentKind<D> kind, String query, int most) {
        var rows = handle.createQuery(query)
                .bind("store", store.text())
                .bind("kind", kind.name())
                .bind("most", most + 1)
                .map((row, _) -> Codec.decode(kind, row.getBytes("body")))
                .list();
        return new Found<>(rows.subList(0, Math.min(most, rows.size())), rows.size() > most);
    }

    public Optional<Indent> indent(JobNo job) {
        return engine.read(handle -> Documents.find(handle, store, Indent.KIND, job.text()));
    }

    public Optional<Challan> challan(ChallanNo number) {
        return engine.read(handle -> Documents.find(handle, store, Challan.KIND, number.text()));
    }

    /// Every challan that went out for a job, the latest first.
    public List<Challan> challansOf(JobNo job) {
        var wanted = Documents.Wanted.of(Scope.of(store), Challan.KIND).with(Key.job(job));
        return engine.read(handle -> Documents.list(handle, wanted, Page.first(MOST_OF_A_JOB)).rows().stream()
                .flatMap(row ->
                        Documents.find(handle, store, Challan.KIND, row.name().id()).stream())
                .toList());
    }

    /// The State that the store is in, by its code; empty before central told of the store.
    public Optional<StateCode> state() {
        return engine.look(books -> books.catalog().store(store))
                .map(known -> known.partner().state());
    }

    /// The store's people as central told of them.
    public Map<PersonId, Person> people() {
        return engine.read(handle -> {
            var people = new TreeMap<PersonId, Person>();
            handle.createQuery("""
                            select body from catalog_row
                            where kind = 'Person' and stream = :feed and valid_to_pos is null
                            """)
                    .bind("feed", "store/" + store + "/feed")
                    .map((row, _) -> Json.read(row.getBytes("body"), Person.class))
                    .forEach(person -> people.put(person.id(), person));
            return people;
        });
    }
}
