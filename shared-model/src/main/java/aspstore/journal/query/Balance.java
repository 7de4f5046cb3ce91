package aspstore.journal.query;

import aspstore.model.entry.StreamId;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The auditor: whether the projections add up, by sums that share nothing with the program that writes them.
///
/// It reads every move of its scope: minutes for a large network, about a second for a store.
public final class Balance {

    public enum Check {
        /// What the moves brought to a stand and took from it is what stands there.
        MOVES_MAKE_STANDS,
        /// Over all places of a store a part comes to nothing: what is inside came from outside.
        PARTS_COME_TO_NOTHING,
        /// Nothing inside or on the border is below zero, unless disputed.
        NOTHING_BELOW_ZERO,
        /// Every lot that stands or moved is known, and is of the part that stands or moved.
        LOTS_ARE_KNOWN,
        /// A unit lives once inside a store.
        UNITS_LIVE_ONCE,
        /// The streams have every entry from 1 to their head.
        STREAMS_HAVE_NO_GAPS,
        /// Every entry could be read.
        ENTRIES_ARE_READ
    }

    /// @param of the store or stream
    /// @param words what is wrong, for an auditor
    public record Finding(Check check, String of, String words) {}

    /// Each check tells no more than this many findings.
    private static final int MOST = 100;

    private Balance() {}

    /// Nothing where the books are in order.
    public static List<Finding> findings(Handle handle, Scope scope) {
        var findings = new ArrayList<Finding>();
        findings.addAll(movesMakeStands(handle, scope));
        findings.addAll(partsComeToNothing(handle, scope));
        findings.addAll(belowZero(handle, scope));
        findings.addAll(unknownLots(handle, scope));
        findings.addAll(unitsTwice(handle, scope));
        findings.addAll(gaps(handle, scope));
        findings.addAll(unread(handle, scope));
        return findings;
    }

    private static List<Finding> movesMakeStands(Handle handle, Scope scope) {
        return ask(handle, Check.MOVES_MAKE_STANDS, Where.scope("store", scope), """
                select store as audited, 'lot ' || lot || ' at ' || place || ' ' || reference || ': the moves come to '
                    || cast(sum(moved) as bigint) || ' thousandths, the stand says ' || cast(sum(stands) as bigint)
                    as words
                from (
                    select store, to_lot as lot, to_place as place, to_reference as reference, quantity as moved,
                        0 as stands
                    from move {where}
                    union all
                    select store, from_lot, from_place, from_reference, -quantity, 0 from move {where}
                    union all
                    select store, lot, place, reference, 0, quantity from stand {where}) b
                group by store, lot, place, reference
                having sum(moved) <> sum(stands)
                order by store, lot, place, reference""");
    }

    private static List<Finding> partsComeToNothing(Handle handle, Scope scope) {
        return ask(handle, Check.PARTS_COME_TO_NOTHING, Where.scope("store", scope), """
                select store as audited, 'part ' || part || ' comes to ' || cast(sum(quantity) as bigint)
                    || ' thousandths over all places' as words
                from stand {where}
                group by store, part
                having sum(quantity) <> 0
                order by store, part""");
    }

    private static List<Finding> belowZero(Handle handle, Scope scope) {
        var where = Where.scope("store", scope)
                .that("quantity < 0")
                .that("not outside")
                .that("not disputed");
        return ask(handle, Check.NOTHING_BELOW_ZERO, where, """
                select store as audited, 'lot ' || lot || ' at ' || place || ' ' || reference || ' stands at ' || quantity
                    || ' thousandths and is not disputed' as words
                from stand {where}
                order by store, lot, place""");
    }

    private static List<Finding> unknownLots(Handle handle, Scope scope) {
        return ask(handle, Check.LOTS_ARE_KNOWN, Where.scope("store", scope), """
                select distinct u.store as audited, 'lot ' || u.lot || ' of part ' || u.part || ' stands or moved, but '
                    || case when l.id is null then 'is unknown' else 'is of part ' || l.part end as words
                from (
                    select store, lot, part from stand {where}
                    union
                    select store, from_lot, part from move {where}
                    union
                    select store, to_lot, part from move {where}) u
                left join lot l on l.store = u.store and l.id = u.lot
                where l.id is null or l.part <> u.part
                order by 1, 2""");
    }

    private static List<Finding> unitsTwice(Handle handle, Scope scope) {
        var where = Where.scope("s.store", scope)
                .that("not s.outside")
                .that("s.quantity > 0")
                .that("s.place not in ('TRANSIT_IN', 'TRANSIT_OUT')")
                .that("l.serial is not null");
        return ask(handle, Check.UNITS_LIVE_ONCE, where, """
                select s.store as audited, 'part ' || s.part || ' with serial ' || l.serial || ' lives ' || count(*) || ' times'
                    as words
                from stand s join lot l on l.store = s.store and l.id = s.lot
                {where}
                group by s.store, s.part, l.serial
                having count(*) > 1 or sum(s.quantity) > 1000
                order by s.store, s.part, l.serial""");
    }

    private static List<Finding> gaps(Handle handle, Scope scope) {
        return ask(handle, Check.STREAMS_HAVE_NO_GAPS, streams("h.stream", scope), """
                select h.stream as audited, 'the head says ' || h.seq || ', there are ' || count(e.seq)
                    || ' entries, the last ' || coalesce(max(e.seq), 0) as words
                from stream_head h left join entry e on e.stream = h.stream
                {where}
                group by h.stream, h.seq
                having count(e.seq) <> h.seq or coalesce(max(e.seq), 0) <> h.seq
                order by h.stream""");
    }

    private static List<Finding> unread(Handle handle, Scope scope) {
        return ask(handle, Check.ENTRIES_ARE_READ, streams("stream", scope), """
                select stream as audited, 'entry ' || seq || ' is of type ' || type || ' version ' || tv
                    || ', which this program can not read' as words
                from parked {where}
                order by stream, seq""");
    }

    private static Where streams(String column, Scope scope) {
        var where = Where.nothing();
        scope.store()
                .ifPresent(store -> where.in(column, List.of(new StreamId.Journal(store), new StreamId.Feed(store))));
        return where;
    }

    private static List<Finding> ask(Handle handle, Check check, Where where, String sql) {
        return where.query(handle, sql, Page.first(MOST))
                .map((row, _) -> new Finding(check, row.getString("audited"), row.getString("words")))
                .list();
    }
}
