package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Costs;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Owed;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.Turnaround;
import aspstore.journal.query.WorkItems;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import aspstore.model.owed.Debt;
import aspstore.model.partreturn.PartReturn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
            StockQuery.Total inTransit) {

        private Figures with(Stock stock) {
            return new Figures(
                    turnaround,
                    thisMonth,
                    lastMonth,
                    costs,
                    stock.ages(),
                    leakage,
                    returns,
                    backOrders,
                    stock.inTransit());
        }
    }

    private record Stock(List<Age> ages, StockQuery.Total inTransit) {}

    private static final StockQuery.Total NOTHING = new StockQuery.Total("", 0, 0, Money.ZERO);

    public Figures figures(Instant now) {
        // To go through the stock takes about as long as all the rest, and a PC has more than one processor.
        var stock = CompletableFuture.supplyAsync(() -> stock(India.day(now)), Thread::startVirtualThread);
        var rest = engine.read(handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, same -> {
            var month = YearMonth.from(India.day(now));
            var inTime = inTime(same, month, now);
            return new Figures(
                    Turnaround.measured(
                            same,
                            Turnaround.Wanted.all(scope)
                                    .startedWithin(start(India.day(now).minus(LATELY)), start(tomorrow(now))),
                            Turnaround.By.MEASURE,
                            now),
                    inTime.getFirst(),
                    inTime.getLast(),
                    costs(same, month.minusMonths(1), now, List.of(Costs.By.CONTRACT, Costs.By.MONTH)),
                    List.of(),
                    leakage(same),
                    returns(same),
                    backOrders(same),
                    NOTHING);
        }));
        return rest.with(Joined.of(stock));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(India.ZONE).toInstant();
    }

    private static LocalDate tomorrow(Instant now) {
        return India.day(now).plusDays(1);
    }

    /// Of a month, and of the one before.
    private List<InTime> inTime(Handle handle, YearMonth month, Instant now) {
        return handle.createQuery("""
                        select sum(case when started >= :month and ended <= target then 1 else 0 end) as kept,
                            sum(case when started >= :month and coalesce(ended, :now) > target then 1 else 0 end)
                                as missed,
                            sum(case when started < :month and ended <= target then 1 else 0 end) as kept_before,
                            sum(case when started < :month and coalesce(ended, :now) > target then 1 else 0 end)
                                as missed_before
                        from stretch
                        where store = :store and target is not null and started >= :from and started < :until
                        """)
                .bind("store", store())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("from", start(month.minusMonths(1).atDay(1)).atOffset(ZoneOffset.UTC))
                .bind("month", start(month.atDay(1)).atOffset(ZoneOffset.UTC))
                .bind("until", start(month.plusMonths(1).atDay(1)).atOffset(ZoneOffset.UTC))
                .map((row, _) -> List.of(
                        new InTime(row.getLong("kept"), row.getLong("missed")),
                        new InTime(row.getLong("kept_before"), row.getLong("missed_before"))))
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

    /// What is in the store by its age, and what is on its way, which has no age yet.
    private Stock stock(LocalDate today) {
        var groups = engine.read(handle -> handle.createQuery("""
                        select case
                                when s.place = 'TRANSIT_IN' then -1
                                when l.received <= :third then 3
                                when l.received <= :second then 2
                                when l.received <= :first then 1
                                else 0
                            end as age,
                            count(*) as stands, sum(s.quantity) as thousandths,
                            sum(round(s.quantity * 0.001 * l.rate, 0)) as paise
                        from stand s join lot l on l.store = s.store and l.id = s.lot
                        where s.store = :store and not s.outside and s.place <> 'TRANSIT_OUT'
                            and (s.quantity > 0 or s.place = 'TRANSIT_IN' and s.quantity < 0)
                        group by age
                        """)
                .bind("store", store())
                .bind("first", today.minusDays(AGES.get(0)))
                .bind("second", today.minusDays(AGES.get(1)))
                .bind("third", today.minusDays(AGES.get(2)))
                .map((row, _) -> Map.entry(
                        row.getInt("age"),
                        new StockQuery.Total(
                                "",
                                row.getLong("stands"),
                                row.getLong("thousandths"),
                                new Money(row.getLong("paise")))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
        var ages = new ArrayList<Age>();
        for (int i = 0; i <= AGES.size(); i++) {
            var total = groups.getOrDefault(i, NOTHING);
            ages.add(new Age(i == 0 ? 0 : AGES.get(i - 1), total.thousandths(), total.value()));
        }
        return new Stock(ages, groups.getOrDefault(-1, NOTHING));
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
        return handle.createQuery("""
                        select count(*) as items, coalesce(sum(amount), 0) as amount, min(since) as oldest
                        from work_item where store = :store and item_kind = :kind
                        """)
                .bind("store", store())
                .bind("kind", WorkItem.Kind.FILL_BACK_ORDER.name())
                .map((row, _) -> new Waiting(
                        row.getLong("items"),
                        new Money(row.getLong("amount")),
                        Optional.ofNullable(row.getTimestamp("oldest")).map(java.sql.Timestamp::toInstant)))
                .one();
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
