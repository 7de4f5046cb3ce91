package aspstore.server.admin;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.query.Balance;
import aspstore.journal.query.BooksDigest;
import aspstore.journal.query.Costs;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Life;
import aspstore.journal.query.Owed;
import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.journal.query.PartSearch;
import aspstore.journal.query.SapReconciliation;
import aspstore.journal.query.Scope;
import aspstore.journal.query.SodoReconciliation;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.journal.query.Trace;
import aspstore.journal.query.Turnaround;
import aspstore.journal.query.WorkItems;
import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import aspstore.model.catalog.Part;
import aspstore.wire.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.JsonNode;

/// The books' read models over all stores, each asked in a transaction of its own.
public final class QueryRepository {

    private final Jdbi jdbi;

    public QueryRepository(LedgerDatabase database) {
        this.jdbi = database.jdbi();
    }

    Paged<WorkItems.Row> work(WorkItems.Wanted wanted, Page page) {
        return jdbi.withHandle(handle -> WorkItems.list(handle, wanted, page));
    }

    long countWork(WorkItems.Wanted wanted) {
        return jdbi.withHandle(handle -> WorkItems.count(handle, wanted));
    }

    long countDocuments(Documents.Wanted wanted) {
        return jdbi.withHandle(handle -> Documents.count(handle, wanted));
    }

    long countStock(Scope scope, List<StockCriterion> criteria) {
        return jdbi.withHandle(
                handle -> StockQuery.total(handle, scope, criteria).stands());
    }

    List<WorkItems.Badge> badges(WorkItems.Wanted wanted, Instant now) {
        return jdbi.withHandle(handle -> WorkItems.badges(handle, wanted, now));
    }

    Paged<DocumentRow> documents(Documents.Wanted wanted, Page page) {
        return jdbi.withHandle(handle -> Documents.list(handle, wanted, page));
    }

    /// A document with all that it says, as it stands in the database.
    Optional<JsonNode> document(StoreId store, DocumentName name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select body from document where store = :store and kind = :kind and id = :id")
                .bind("store", store.text())
                .bind("kind", name.kind())
                .bind("id", name.id())
                .map((row, _) -> Json.mapper().readTree(row.getBytes("body")))
                .findOne());
    }

    List<Life.Step> history(StoreId store, DocumentName name) {
        return jdbi.inTransaction(handle -> Documents.history(handle, store, name));
    }

    Paged<StockRow> stock(Scope scope, List<StockCriterion> criteria, Page page) {
        return jdbi.withHandle(handle -> StockQuery.rows(handle, scope, criteria, page));
    }

    public Paged<StockQuery.Total> totals(Scope scope, List<StockCriterion> criteria, StockQuery.By by, Page page) {
        return jdbi.withHandle(handle -> StockQuery.totals(handle, scope, criteria, by, page));
    }

    Life trace(Scope scope, Trace.Sought sought) {
        return jdbi.inTransaction(handle -> Trace.of(handle, scope, sought));
    }

    List<Turnaround.Measured> turnaround(Turnaround.Wanted wanted, Turnaround.By by, Instant now) {
        return jdbi.withHandle(handle -> Turnaround.measured(handle, wanted, by, now));
    }

    Paged<Costs.Cost> costs(Costs.Wanted wanted, List<Costs.By> by, Page page) {
        return jdbi.withHandle(handle -> Costs.totals(handle, wanted, by, page));
    }

    List<Owed.Sum> debts(Owed.Wanted wanted, Owed.By by) {
        return jdbi.withHandle(handle -> Owed.debtsBy(handle, wanted, by));
    }

    List<Owed.Sum> owedToWarehouse(Scope scope) {
        return jdbi.withHandle(handle -> Owed.toWarehouseByDay(handle, scope));
    }

    Paged<SodoReconciliation.Row> sodos(SodoReconciliation.Wanted wanted, Page page) {
        return jdbi.inTransaction(handle -> SodoReconciliation.rows(handle, wanted, page));
    }

    List<SapReconciliation.Difference> sapDifferences(
            Collection<StoreId> stores, Collection<SapReconciliation.SapHolding> holdings) {
        return jdbi.inTransaction(handle -> SapReconciliation.differences(handle, stores, holdings));
    }

    Paged<Part> parts(Set<BusinessUnit> bus, String words, Page page) {
        return jdbi.withHandle(handle -> PartSearch.search(handle, bus, words, page));
    }

    List<Balance.Finding> audit(Scope scope) {
        return jdbi.inTransaction(handle -> Balance.findings(handle, scope));
    }

    BooksDigest digest(StoreId store) {
        return jdbi.inTransaction(handle -> BooksDigest.of(handle, store));
    }
}
