package aspstore.journal.query;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.catalog.Agreement;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What uses cost, by contract (IW, AMC, OOW) and whatever else.
public final class Costs {

    /// By what costs are grouped. A month is India's, written `2026-07`.
    public enum By {
        CONTRACT("contract"),
        OWNER("owner"),
        SETTLEMENT("settlement"),
        BU("bu"),
        PART("part"),
        JOB("job"),
        STORE("store"),
        MONTH("""
                cast(extract(year from used_at at time zone 'Asia/Kolkata') * 100
                    + extract(month from used_at at time zone 'Asia/Kolkata') as integer)""");

        private final String expression;

        By(String expression) {
            this.expression = expression;
        }
    }

    /// @param from the earliest use, inclusive
    /// @param until the latest use, exclusive
    public record Wanted(
            Scope scope,
            Optional<Contract> contract,
            Optional<Owner> owner,
            Optional<Agreement.Settlement> settlement,
            Optional<BusinessUnit> bu,
            Optional<PartCode> part,
            Optional<JobNo> job,
            Optional<Instant> from,
            Optional<Instant> until) {

        public static Wanted all(Scope scope) {
            return new Wanted(
                    scope,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        public Wanted of(Contract wanted) {
            return new Wanted(scope, Optional.of(wanted), owner, settlement, bu, part, job, from, until);
        }

        public Wanted of(BusinessUnit wanted) {
            return new Wanted(scope, contract, owner, settlement, Optional.of(wanted), part, job, from, until);
        }

        public Wanted of(PartCode wanted) {
            return new Wanted(scope, contract, owner, settlement, bu, Optional.of(wanted), job, from, until);
        }

        public Wanted of(JobNo wanted) {
            return new Wanted(scope, contract, owner, settlement, bu, part, Optional.of(wanted), from, until);
        }
    }

    /// @param of what it was grouped by
    public record Cost(Map<By, String> of, long uses, long thousandths, Money value) {
        public Cost {
            of = Collections.unmodifiableMap(of);
        }
    }

    /// By what the rows may be sorted.
    public static final Map<String, String> SORTS = Map.of("uses", "uses", "quantity", "thousandths", "value", "paise");

    private Costs() {}

    /// @param by at least one; the rows are ordered by them as they are listed
    public static Paged<Cost> totals(Handle handle, Wanted wanted, List<By> by, Page page) {
        if (by.isEmpty()) {
            throw new IllegalArgumentException("costs are grouped by something");
        }
        var names = by.stream().map(Costs::name).collect(Collectors.joining(", "));
        var expressions =
                by.stream().map(one -> one.expression + " as " + name(one)).collect(Collectors.joining(", "));
        var found = where(wanted)
                .query(handle, """
                        select %1$s, count(*) as uses, sum(quantity) as thousandths, sum(amount) as paise
                        from (select %2$s, quantity, amount from cost_line {where}) c
                        group by %1$s
                        order by %1$s""".formatted(names, expressions), page, SORTS)
                .map((row, _) -> {
                    var of = new EnumMap<By, String>(By.class);
                    for (var one : by) {
                        var text = row.getString(name(one));
                        of.put(one, one == By.MONTH ? text.substring(0, 4) + "-" + text.substring(4) : text);
                    }
                    return new Cost(
                            of, row.getLong("uses"), row.getLong("thousandths"), new Money(row.getLong("paise")));
                })
                .list();
        return Paged.of(page, found);
    }

    private static String name(By by) {
        return "by_" + by.name();
    }

    private static Where where(Wanted wanted) {
        var where = Where.scope("store", wanted.scope())
                .equal("contract", wanted.contract())
                .equal("owner", wanted.owner())
                .equal("settlement", wanted.settlement())
                .equal("bu", wanted.bu())
                .equal("part", wanted.part())
                .equal("job", wanted.job());
        wanted.from().ifPresent(from -> where.that("used_at >= ?", from));
        wanted.until().ifPresent(until -> where.that("used_at < ?", until));
        return where;
    }
}
