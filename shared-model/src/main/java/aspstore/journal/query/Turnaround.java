package aspstore.journal.query;

import aspstore.model.StoreId;
import aspstore.model.books.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// How long things take, and what still runs.
public final class Turnaround {

    /// By what stretches are grouped, beside their measure.
    public enum By {
        MEASURE("''"),
        STORE("store"),
        DOCUMENT_KIND("document_kind");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /// @param measures none means all
    /// @param documentKind of which documents, where only one kind is wanted
    /// @param from the earliest start, inclusive
    /// @param until the latest start, exclusive
    public record Wanted(
            Scope scope,
            Set<Stretch.Measure> measures,
            Optional<String> documentKind,
            Optional<Instant> from,
            Optional<Instant> until) {
        public Wanted {
            measures = Set.copyOf(measures);
        }

        public static Wanted all(Scope scope) {
            return new Wanted(scope, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Wanted of(Stretch.Measure measure) {
            return new Wanted(scope, Set.of(measure), documentKind, from, until);
        }

        public Wanted startedWithin(Instant first, Instant end) {
            return new Wanted(scope, measures, documentKind, Optional.of(first), Optional.of(end));
        }
    }

    /// @param of the store or document kind, where grouped by that
    /// @param median of those that ended; empty where none did
    /// @param percentile90 of those that ended: nine of ten took no longer
    /// @param overTarget ended after their target, or still running past it
    public record Measured(
            Stretch.Measure measure,
            String of,
            long count,
            long ended,
            Optional<Duration> median,
            Optional<Duration> percentile90,
            long overTarget) {}

    public record Running(StoreId store, String documentKind, String document, Stretch stretch) {}

    private Turnaround() {}

    public static List<Measured> measured(Handle handle, Wanted wanted, By by, Instant now) {
        return where(wanted)
                .query(handle, """
                        select measure, named, count(*) as stretches, count(ended) as ended,
                            percentile_cont(0.5) within group (order by took) as median,
                            percentile_cont(0.9) within group (order by took) as percentile90,
                            sum(case when coalesce(ended, :now) > target then 1 else 0 end) as over_target
                        from (
                            select measure, %s as named, ended, target,
                                cast(extract(epoch from ended) - extract(epoch from started) as double precision) as took
                            from stretch {where}) s
                        group by measure, named
                        order by measure, named
                        """.formatted(by.column))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> new Measured(
                        Stretch.Measure.valueOf(row.getString("measure")),
                        row.getString("named"),
                        row.getLong("stretches"),
                        row.getLong("ended"),
                        Rows.optionalSeconds(row, "median"),
                        Rows.optionalSeconds(row, "percentile90"),
                        row.getLong("over_target")))
                .list();
    }

    /// What still runs, the oldest first.
    public static Paged<Running> running(Handle handle, Wanted wanted, Page page) {
        var found = where(wanted)
                .that("ended is null")
                .query(handle, """
                        select store, document_kind, document, measure, document_line, started, target
                        from stretch
                        {where}
                        order by started, store, document_kind, document, measure, document_line""", page)
                .map((row, _) -> new Running(
                        Rows.store(row),
                        row.getString("document_kind"),
                        row.getString("document"),
                        new Stretch(
                                Stretch.Measure.valueOf(row.getString("measure")),
                                row.getString("document_line"),
                                Rows.time(row, "started"),
                                Optional.empty(),
                                Rows.optionalTime(row, "target"))))
                .list();
        return Paged.of(page, found);
    }

    private static Where where(Wanted wanted) {
        var where = Where.scope("store", wanted.scope())
                .inAny("measure", wanted.measures())
                .equal("document_kind", wanted.documentKind());
        wanted.from().ifPresent(from -> where.that("started >= ?", from));
        wanted.until().ifPresent(until -> where.that("started < ?", until));
        return where;
    }
}
