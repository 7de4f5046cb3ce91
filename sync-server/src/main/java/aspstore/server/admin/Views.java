package aspstore.server.admin;

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
import aspstore.journal.query.Scope;
import aspstore.journal.query.SodoReconciliation;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.journal.query.Trace;
import aspstore.journal.query.Turnaround;
import aspstore.journal.query.WorkItems;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.catalog.Part;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What people at central look at: queues, documents, stock, traces, figures.
public final class Views {

    /// @param history every entry that changed the document
    public record DocumentView(StoreId store, String kind, String id, JsonNode document, List<Life.Step> history) {}

    private final QueryRepository query;
    private final Clock clock;

    public Views(QueryRepository query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /// What waits for someone, the most urgent first.
    public Paged<WorkItems.Row> work(Caller caller, WorkItems.Wanted wanted, Page page) {
        Access.require(caller, Permission.READ);
        return query.work(wanted, page);
    }

    public long countWork(Caller caller, WorkItems.Wanted wanted) {
        Access.require(caller, Permission.READ);
        return query.countWork(wanted);
    }

    public List<WorkItems.Badge> badges(Caller caller, WorkItems.Wanted wanted) {
        Access.require(caller, Permission.READ);
        return query.badges(wanted, clock.instant());
    }

    /// The one that changed last comes first, unless the page is sorted.
    public Paged<DocumentRow> documents(Caller caller, Documents.Wanted wanted, Page page) {
        Access.require(caller, Permission.READ);
        return query.documents(wanted, page);
    }

    public long countDocuments(Caller caller, Documents.Wanted wanted) {
        Access.require(caller, Permission.READ);
        return query.countDocuments(wanted);
    }

    public DocumentView document(Caller caller, StoreId store, DocumentName name) {
        Access.require(caller, Permission.READ);
        var found = query.document(store, name)
                .orElseThrow(() ->
                        Problem.notFound("Store " + store + " has no " + name).asException());
        return new DocumentView(store, name.kind(), name.id(), found, query.history(store, name));
    }

    public Paged<StockRow> stock(Caller caller, Scope scope, List<StockCriterion> criteria, Page page) {
        Access.require(caller, Permission.READ);
        return query.stock(scope, criteria, page);
    }

    public long countStock(Caller caller, Scope scope, List<StockCriterion> criteria) {
        Access.require(caller, Permission.READ);
        return query.countStock(scope, criteria);
    }

    public Paged<StockQuery.Total> stockTotals(
            Caller caller, Scope scope, List<StockCriterion> criteria, StockQuery.By by, Page page) {
        Access.require(caller, Permission.READ);
        return query.totals(scope, criteria, by, page);
    }

    public Life trace(Caller caller, Scope scope, Trace.Sought sought) {
        Access.require(caller, Permission.READ);
        return query.trace(scope, sought);
    }

    public List<Turnaround.Measured> turnaround(Caller caller, Turnaround.Wanted wanted, Turnaround.By by) {
        Access.require(caller, Permission.READ);
        return query.turnaround(wanted, by, clock.instant());
    }

    public Paged<Costs.Cost> costs(Caller caller, Costs.Wanted wanted, List<Costs.By> by, Page page) {
        Access.require(caller, Permission.READ);
        return query.costs(wanted, by, page);
    }

    /// What technicians owe.
    public List<Owed.Sum> debts(Caller caller, Owed.Wanted wanted, Owed.By by) {
        Access.require(caller, Permission.READ);
        return query.debts(wanted, by);
    }

    /// What stores owe the warehouse, by the day it is due.
    public List<Owed.Sum> owedToWarehouse(Caller caller, Scope scope) {
        Access.require(caller, Permission.READ);
        return query.owedToWarehouse(scope);
    }

    /// Each line of each SODO: shipped, received, short, damaged, in transit, used, returned.
    public Paged<SodoReconciliation.Row> sodos(Caller caller, SodoReconciliation.Wanted wanted, Page page) {
        Access.require(caller, Permission.READ);
        return query.sodos(wanted, page);
    }

    public Paged<Part> parts(Caller caller, Set<BusinessUnit> bus, String words, Page page) {
        Access.require(caller, Permission.READ);
        return query.parts(bus, words, page);
    }

    /// What does not add up in the books; nothing where they are in order.
    public List<Balance.Finding> audit(Caller caller, Scope scope) {
        Access.require(caller, Permission.READ);
        return query.audit(scope);
    }

    public BooksDigest digest(Caller caller, StoreId store) {
        Access.require(caller, Permission.READ);
        return query.digest(store);
    }
}
