package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.CatalogRows;
import aspstore.journal.query.Balance;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Life;
import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.journal.query.PartSearch;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.journal.query.Trace;
import aspstore.journal.query.WorkItems;
import aspstore.model.BusinessUnit;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// What is asked of one store's books.
public final class BooksRepository {

    private final StoreEngine engine;
    private final StoreId store;
    private final int pageSize;

    public BooksRepository(StoreEngine engine) {
        this(engine, Page.MOST);
    }

    /// @param pageSize how many rows are fetched at a time; whatever it is, lists come whole
    BooksRepository(StoreEngine engine, int pageSize) {
        this.engine = engine;
        this.store = engine.identity().store();
        this.pageSize = pageSize;
    }

    /// All pages of a list, as they stand at one moment.
    private <T> List<T> all(BiFunction<Handle, Page, Paged<T>> list) {
        return engine.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> {
            var rows = new ArrayList<T>();
            var page = Page.first(pageSize);
            var found = list.apply(same, page);
            rows.addAll(found.rows());
            while (found.more()) {
                page = page.next();
                found = list.apply(same, page);
                rows.addAll(found.rows());
            }
            return rows;
        }));
    }

    private Scope scope() {
        return Scope.of(store);
    }

    public List<StockRow> stock(List<StockCriterion> criteria) {
        return all((handle, page) -> StockQuery.rows(handle, scope(), criteria, page));
    }

    public Paged<StockRow> stock(List<StockCriterion> criteria, Page page) {
        return engine.read(handle -> StockQuery.rows(handle, scope(), criteria, page));
    }

    public StockQuery.Total total(List<StockCriterion> criteria) {
        return engine.read(handle -> StockQuery.total(handle, scope(), criteria));
    }

    public List<StockQuery.Total> totals(List<StockCriterion> criteria, StockQuery.By by) {
        return all((handle, page) -> StockQuery.totals(handle, scope(), criteria, by, page));
    }

    public Life trace(Trace.Sought sought) {
        return engine.read(handle -> Trace.of(handle, scope(), sought));
    }

    /// The latest changed first.
    public List<DocumentRow> documents(Set<String> kinds, Optional<DocumentRow.Openness> openness) {
        var wanted = new Documents.Wanted(scope(), kinds, Set.of(), openness, Optional.empty());
        return all((handle, page) -> Documents.list(handle, wanted, page));
    }

    public <D extends Document<D>> Optional<D> document(DocumentKind<D> kind, String id) {
        return engine.read(handle -> Documents.find(handle, store, kind, id));
    }

    public <D extends Document<D>> List<D> open(DocumentKind<D> kind) {
        return engine.read(handle -> Documents.open(handle, scope(), kind)).stream()
                .map(Documents.OfStore::document)
                .toList();
    }

    /// A document as JSON, whatever its kind.
    public Optional<String> body(DocumentName name) {
        return engine.read(handle -> handle.createQuery(
                        "select body from document where store = :store and kind = :kind and id = :id")
                .bind("store", store.text())
                .bind("kind", name.kind())
                .bind("id", name.id())
                .map((row, _) -> new String(row.getBytes("body"), StandardCharsets.UTF_8))
                .findOne());
    }

    /// How far a document is, by its stage's name.
    public Optional<String> stage(DocumentName name) {
        return engine.read(handle -> handle.createQuery(
                        "select stage from document where store = :store and kind = :kind and id = :id")
                .bind("store", store.text())
                .bind("kind", name.kind())
                .bind("id", name.id())
                .mapTo(String.class)
                .findOne());
    }

    /// The documents that an entry changed.
    public List<DocumentRow> changedBy(Position entry) {
        return engine.read(handle -> changedBy(handle, entry));
    }

    private List<DocumentRow> changedBy(Handle handle, Position entry) {
        return handle.createQuery("""
                        select d.kind, d.id, d.stage, d.is_open, d.changed
                        from document_entry e
                            join document d on d.store = e.store and d.kind = e.kind and d.id = e.id
                        where e.store = :store and e.writer = :writer and e.seq = :seq
                        order by d.kind, d.id
                        """)
                .bind("store", store.text())
                .bind("writer", entry.writer().letter())
                .bind("seq", entry.seq())
                .map((row, _) -> documentRow(row))
                .list();
    }

    private DocumentRow documentRow(ResultSet row) throws SQLException {
        return new DocumentRow(
                store,
                new DocumentName(row.getString("kind"), row.getString("id")),
                row.getString("stage"),
                row.getBoolean("is_open") ? DocumentRow.Openness.OPEN : DocumentRow.Openness.CLOSED,
                row.getTimestamp("changed").toInstant());
    }

    /// What waits, the most urgent first.
    ///
    /// @param roles for whom; none means anybody
    public List<WorkItems.Row> board(Set<Role> roles) {
        var wanted = new WorkItems.Wanted(scope(), roles, Set.of());
        return all((handle, page) -> WorkItems.list(handle, wanted, page));
    }

    /// One page of what waits, the most urgent first.
    public Paged<WorkItems.Row> board(Set<Role> roles, Page page) {
        return engine.read(handle -> WorkItems.list(handle, new WorkItems.Wanted(scope(), roles, Set.of()), page));
    }

    /// How many items wait.
    public long waiting(Set<Role> roles) {
        return engine.read(handle -> WorkItems.count(handle, new WorkItems.Wanted(scope(), roles, Set.of())));
    }

    /// How many entries of each type the store has posted since a moment.
    public Map<String, Long> postedSince(Instant since) {
        return engine.read(handle -> {
            var counts = new TreeMap<String, Long>();
            handle.createQuery("""
                            select type, count(*) as entries from entry
                            where stream = :journal and recorded_at >= :since
                            group by type
                            """)
                    .bind("journal", new StreamId.Journal(store).toString())
                    .bind("since", since.atOffset(ZoneOffset.UTC))
                    .map((row, _) -> Map.entry(row.getString("type"), row.getLong("entries")))
                    .forEach(type -> counts.put(type.getKey(), type.getValue()));
            return counts;
        });
    }

    /// Every entry that changed a document, in order.
    public List<Life.Step> history(DocumentName name) {
        return engine.read(handle -> Documents.history(handle, store, name));
    }

    /// Parts whose code or words begin with what was typed.
    public List<Part> parts(Set<BusinessUnit> units, String typed, int most) {
        return engine.read(handle ->
                PartSearch.search(handle, units, typed, Page.first(most)).rows());
    }

    /// The documents whose number begins with what was typed, the latest changed first.
    public List<DocumentRow> documents(String number, int most) {
        return engine.read(handle -> handle.createQuery("""
                        select kind, id, stage, is_open, changed from document
                        where store = :store and id >= :from and id < :to
                            and kind not in ('series', 'level')
                        order by changed desc, kind, id
                        fetch first :most rows only
                        """)
                .bind("store", store.text())
                .bind("from", number)
                .bind("to", number + Character.MAX_VALUE)
                .bind("most", most)
                .map((row, _) -> documentRow(row))
                .list());
    }

    /// The parts and units with a serial number that begins with what was typed, as they are in the books.
    public List<SerialNo> serials(String typed, int most) {
        return engine.read(handle -> handle.createQuery("""
                        select distinct serial from lot
                        where store = :store and serial >= :from and serial < :to
                        order by serial
                        fetch first :most rows only
                        """)
                .bind("store", store.text())
                .bind("from", typed)
                .bind("to", typed + Character.MAX_VALUE)
                .bind("most", most)
                .map((row, _) -> new SerialNo(row.getString("serial")))
                .list());
    }

    /// The store's limits as they hold now.
    public List<StockLimit> limits() {
        return told(StockLimit.class);
    }

    /// The store's people as they are now, with those who left.
    public List<Person> people() {
        return told(Person.class);
    }

    /// The rows of a type that the store's feed tells now, in the order of their keys.
    private <R extends CatalogRow> List<R> told(Class<R> type) {
        return engine.read(handle -> handle.createQuery("""
                        select body from catalog_row
                        where kind = :kind and stream = :feed and valid_to_pos is null
                        order by id
                        """)
                .bind("kind", CatalogRows.kind(type))
                .bind("feed", "store/" + store + "/feed")
                .map((row, _) -> Json.read(row.getBytes("body"), type))
                .list());
    }

    /// A short form of all that the books say, to compare with central's.
    public BooksDigest digest() {
        return engine.read(handle ->
                handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> BooksDigest.of(same, store)));
    }

    /// What the auditor finds; nothing where the books are in order.
    public List<Balance.Finding> findings() {
        return engine.read(handle -> Balance.findings(handle, scope()));
    }
}
