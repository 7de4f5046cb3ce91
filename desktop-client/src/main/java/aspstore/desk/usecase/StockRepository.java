package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// What stands where in this store, page by page.
public final class StockRepository {

    private final StoreEngine engine;
    private final Scope scope;

    public StockRepository(StoreEngine engine) {
        this.engine = engine;
        this.scope = Scope.of(engine.identity().store());
    }

    /// What a filter is in the terms of the books.
    ///
    /// @throws IllegalArgumentException where a code can't be one; [#problem(StockFilter)] tells before
    public List<StockCriterion> criteria(StockFilter filter, Optional<BusinessUnit> bu, LocalDate today) {
        var criteria = new ArrayList<StockCriterion>();
        // Where there is one unit only, all stock is its stock, and nobody need look at each lot for it.
        bu.filter(_ -> engine.identity().units().size() > 1)
                .map(StockCriterion.OfBu::new)
                .ifPresent(criteria::add);
        if (!filter.part().isEmpty()) {
            criteria.add(
                    part(filter.part()).isPresent()
                            ? new StockCriterion.OfPart(new PartCode(filter.part()))
                            : new StockCriterion.OfFamily(new FamilyId(filter.part())));
        }
        if (!filter.lot().isEmpty()) {
            criteria.add(new StockCriterion.OfLot(LotId.parse(filter.lot())));
        }
        if (!filter.serial().isEmpty()) {
            criteria.add(new StockCriterion.OfSerial(SerialNo.of(filter.serial())));
        }
        filter.place().map(StockCriterion.In::place).ifPresent(criteria::add);
        filter.owner().map(StockCriterion.OwnedBy::new).ifPresent(criteria::add);
        filter.contractClass().map(StockCriterion.OfClass::new).ifPresent(criteria::add);
        filter.condition().map(StockCriterion.Being::new).ifPresent(criteria::add);
        filter.olderThan()
                .map(today::minusDays)
                .map(StockCriterion.ReceivedUntil::new)
                .ifPresent(criteria::add);
        filter.expiresWithin()
                .map(days -> today.plusDays(days + 1L))
                .map(StockCriterion.ExpiresBefore::new)
                .ifPresent(criteria::add);
        return criteria;
    }

    public Optional<Part> part(String code) {
        try {
            var wanted = new PartCode(code);
            return engine.look(now -> now.catalog().part(wanted));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What the parts of some rows are called.
    public Map<PartCode, String> descriptions(List<StockRow> rows) {
        return engine.look(now -> {
            var names = new TreeMap<PartCode, String>();
            rows.stream()
                    .map(row -> row.stand().lot().part())
                    .distinct()
                    .forEach(code -> now.catalog().part(code).ifPresent(part -> names.put(code, part.description())));
            return names;
        });
    }

    public Paged<StockRow> rows(List<StockCriterion> criteria, Page page) {
        return engine.read(handle -> StockQuery.rows(handle, scope, criteria, page));
    }

    /// The first so many pages of the rows, and the total of all.
    ///
    /// @param more whether rows follow
    public record Found(List<StockRow> rows, boolean more, StockQuery.Total total) {}

    public Found found(List<StockCriterion> criteria, int pageSize, int pages) {
        // Rows and total take long each where there is much stock, and a PC has more than one processor.
        var total = CompletableFuture.supplyAsync(() -> total(criteria), Thread::startVirtualThread);
        var rows = new ArrayList<StockRow>();
        Paged<StockRow> page = new Paged<>(List.of(), true);
        for (int number = 0; number < pages && page.more(); number++) {
            page = rows(criteria, new Page(pageSize, number));
            rows.addAll(page.rows());
        }
        return new Found(rows, page.more(), Joined.of(total));
    }

    public StockQuery.Total total(List<StockCriterion> criteria) {
        return engine.read(handle -> StockQuery.total(handle, scope, criteria));
    }

    public Paged<StockQuery.Total> totals(List<StockCriterion> criteria, StockQuery.By by) {
        return engine.read(handle -> StockQuery.totals(handle, scope, criteria, by, Page.first(Page.MOST)));
    }

    /// All rows as they stand at one moment, a page at a time.
    ///
    /// @param total told first: how many rows follow
    public void all(List<StockCriterion> criteria, Consumer<Long> total, Consumer<List<StockRow>> rows) {
        engine.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> {
            total.accept(StockQuery.total(same, scope, criteria).stands());
            var page = Page.first(2_000);
            var found = StockQuery.rows(same, scope, criteria, page);
            rows.accept(found.rows());
            while (found.more()) {
                page = page.next();
                found = StockQuery.rows(same, scope, criteria, page);
                rows.accept(found.rows());
            }
            return true;
        }));
    }

    /// Where a bare code belongs in a filter: to a unit, a part or a lot of the books.
    public Optional<StockFilter> recognise(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        if (engine.read(handle -> isSerial(handle, code))) {
            return Optional.of(StockFilter.ALL.withCodes("", "", code));
        }
        if (part(code).isPresent()) {
            return Optional.of(StockFilter.ofPart(code));
        }
        return isLot(code) ? Optional.of(StockFilter.ALL.withCodes("", code, "")) : Optional.empty();
    }

    public static boolean isLot(String code) {
        try {
            LotId.parse(code);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isSerial(Handle handle, String code) {
        return handle.createQuery("select 1 from lot where store = :store and serial = :serial fetch first 1 row only")
                .bind("store", engine.identity().store().text())
                .bind("serial", code)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
