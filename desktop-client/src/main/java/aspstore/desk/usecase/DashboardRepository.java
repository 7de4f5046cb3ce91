package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Costs;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Owed;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.Turnaround;
import aspstore.journal.query.WorkItems;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.owed.Debt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.stock.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// The figures of a store, and the lists behind them.
public final class DashboardRepository {

    /// Turnaround is told of what began in so many days.
    public static final Period LATELY = Period.ofDays(30);

    /// The borders between the ages of stock, in days.
    public static final List<Integer> AGES = List.of(30, 60, 90);

    private final StoreEngine engine;
    private final Scope scope;

    public DashboardRepository(StoreEngine engine) {
        this.engine = engine;
        this.scope = Scope.of(engine.identity().store());
    }

    /// What had a target: how much kept it, and how much did not or no longer can.
    public record InTime(long kept, long missed) {
        public Optional<Long> percent() {
            long all = kept + missed;
            return all == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * kept / all));
        }
    }

    /// @param value of the stock of that age, the youngest first
    public record Age(int fromDay, long thousandths, Money value) {}

    /// @param oldest since when the oldest of them waits; empty where there is none
    public record Waiting(long count, Money value, Optional<Instant> oldest) {}

    /// @param costs by contract and month, this one and the last
    public record Figures(
            List<Turnaround.Measured> turnaround,
            InTime thisMonth,
            InTime lastMonth,
            List<Costs.Cost> costs,
            List<Age> ages,
            Waiting leakage,
            Waiting returns,
            Waiting backOrders,
            StockQuery.Total inTransit) {}

    public Figures figures(Instant now) {
        return engine.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> {
            var month = YearMonth.from(India.day(now));
            return new Figures(
                    Turnaround.measured(
                            same,
                            Turnaround.Wanted.all(scope)
                                    .startedWithin(start(India.day(now).minus(LATELY)), start(tomorrow(now))),
                            Turnaround.By.MEASURE,
                            now),
                    inTime(same, month, now),
                    inTime(same, month.minusMonths(1), now),
                    costs(same, month.minusMonths(1), now, List.of(Costs.By.CONTRACT, Costs.By.MONTH)),
                    ages(same, India.day(now)),
                    leakage(same),
                    returns(same),
                    backOrders(same),
                    StockQuery.total(same, scope, List.of(StockCriterion.In.place(Place.TRANSIT_IN))));
        }));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(India.ZONE).toInstant();
    }

    private static LocalDate tomorrow(Instant now) {
        return India.day(now).plusDays(1);
    }

    private InTime inTime(Handle handle, YearMonth month, Instant now) {
        return handle.createQuery("""
                        select sum(case when ended <= target then 1 else 0 end) as kept,
                            sum(case when coalesce(ended, :now) > target then 1 else 0 end) as missed
                        from stretch
                        where store = :store and target is not null and started >= :from and started < :until
                        """)
                .bind("store", store())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("from", start(month.atDay(1)).atOffset(ZoneOffset.UTC))
                .bind("until", start(month.plusMonths(1).atDay(1)).atOffset(ZoneOffset.UTC))
                .map((row, _) -> new InTime(row.getLong("kept"), row.getLong("missed")))
                .one();
    }

    private String store() {
        return engine.identity().store().text();
    }

    private List<Costs.Cost> costs(Handle handle, YearMonth from, Instant now, List<Costs.By> by) {
        var all = Costs.Wanted.all(scope);
        var wanted = new Costs.Wanted(
                scope,
                all.contract(),
                all.owner(),
                all.settlement(),
                all.bu(),
                all.part(),
                all.job(),
                Optional.of(start(from.atDay(1))),
                Optional.of(start(tomorrow(now))));
        return Costs.totals(
                        handle,
                        wanted,
                        by,
                        new Page(Page.MOST, 0, Optional.of(new Page.Sort("value", Page.Direction.DESCENDING))))
                .rows();
    }

    /// What is in the store; what is on its way has no age yet.
    private List<Age> ages(Handle handle, LocalDate today) {
        var ages = new ArrayList<Age>();
        var borders = new ArrayList<>(List.of(0));
        borders.addAll(AGES);
        for (int i = 0; i < borders.size(); i++) {
            var query = handle.createQuery("""
                            select coalesce(sum(s.quantity), 0) as thousandths,
                                coalesce(sum(round(s.quantity * 0.001 * l.rate, 0)), 0) as paise
                            from stand s join lot l on l.store = s.store and l.id = s.lot
                            where s.store = :store and not s.outside and s.quantity > 0
                                and s.place not in ('TRANSIT_IN', 'TRANSIT_OUT')
                                and coalesce(l.received, :today) <= :until and coalesce(l.received, :today) > :after
                            """)
                    .bind("store", store())
                    .bind("today", today)
                    .bind("until", today.minusDays(borders.get(i)));
            var after = i + 1 < borders.size() ? today.minusDays(borders.get(i + 1)) : LocalDate.EPOCH;
            int from = borders.get(i);
            ages.add(query.bind("after", after)
                    .map((row, _) -> new Age(from, row.getLong("thousandths"), new Money(row.getLong("paise"))))
                    .one());
        }
        return ages;
    }

    private Waiting leakage(Handle handle) {
        var debts = debts(handle);
        return new Waiting(
                debts.size(),
                debts.stream().map(Debt::outstandingValue).reduce(Money.ZERO, Money::plus),
                debts.stream().map(Debt::since).findFirst());
    }

    private List<Debt> debts(Handle handle) {
        return Owed.debts(handle, Owed.Wanted.all(scope)).stream()
                .map(Documents.OfStore::document)
                .toList();
    }

    private Waiting returns(Handle handle) {
        var returns = Documents.open(handle, scope, PartReturn.KIND).stream()
                .map(Documents.OfStore::document)
                .toList();
        return new Waiting(
                returns.size(),
                returns.stream().map(DashboardRepository::value).reduce(Money.ZERO, Money::plus),
                returns.stream().map(PartReturn::requestedAt).min(Instant::compareTo));
    }

    private static Money value(PartReturn back) {
        return back.lines().stream()
                .map(line -> line.rate().times(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }

    private Waiting backOrders(Handle handle) {
        var items = WorkItems.list(handle, backOrdered(), Page.first(Page.MOST)).rows().stream()
                .map(WorkItems.Row::item)
                .toList();
        return new Waiting(
                items.size(),
                items.stream().map(WorkItem::value).reduce(Money.ZERO, Money::plus),
                items.stream().map(WorkItem::since).min(Instant::compareTo));
    }

    private WorkItems.Wanted backOrdered() {
        return new WorkItems.Wanted(scope, Set.of(), Set.of(WorkItem.Kind.FILL_BACK_ORDER));
    }

    // ---- the lists behind the figures

    /// A stretch of time that missed its target, or still runs.
    public record Timed(
            Stretch.Measure measure,
            DocumentName document,
            Instant started,
            Optional<Instant> ended,
            Optional<Instant> target) {}

    /// What still runs, the most urgent first.
    public List<Timed> running() {
        return timed("ended is null", Instant.EPOCH, Instant.EPOCH);
    }

    /// What missed its target this month, or still runs past it, the latest begun first.
    public List<Timed> missed(Instant now) {
        return timed(
                "target is not null and coalesce(ended, :now) > target and started >= :from",
                start(YearMonth.from(India.day(now)).atDay(1)),
                now);
    }

    private List<Timed> timed(String condition, Instant from, Instant now) {
        return engine.read(handle -> handle.createQuery("""
                        select document_kind, document, measure, started, ended, target from stretch
                        where store = :store and %s and :from <= :now
                        order by target nulls last, started, document_kind, document
                        fetch first 2000 rows only
                        """.formatted(condition))
                .bind("store", store())
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> new Timed(
                        Stretch.Measure.valueOf(row.getString("measure")),
                        new DocumentName(row.getString("document_kind"), row.getString("document")),
                        row.getTimestamp("started").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended")).map(java.sql.Timestamp::toInstant),
                        Optional.ofNullable(row.getTimestamp("target")).map(java.sql.Timestamp::toInstant)))
                .list());
    }

    /// What this month's uses cost by part and contract, the dearest first.
    public List<Costs.Cost> costsByPart(Instant now) {
        return engine.read(handle ->
                costs(handle, YearMonth.from(India.day(now)), now, List.of(Costs.By.PART, Costs.By.CONTRACT)));
    }

    /// The longest owed first.
    public List<Debt> debts() {
        return engine.read(this::debts);
    }

    public List<DocumentRow> openReturns() {
        return engine.read(handle -> Documents.list(
                        handle, Documents.Wanted.of(scope, PartReturn.KIND).open(), Page.first(2_000))
                .rows());
    }

    public List<WorkItem> backOrders() {
        return engine.read(handle -> WorkItems.list(handle, backOrdered(), Page.first(2_000)).rows().stream()
                .map(WorkItems.Row::item)
                .toList());
    }
}
