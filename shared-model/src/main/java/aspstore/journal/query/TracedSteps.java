package aspstore.journal.query;

import aspstore.journal.query.Life.Moved;
import aspstore.journal.query.Life.Step;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What happened to traced goods: the moves between their lots, and the entries without moves
/// that changed their documents.
final class TracedSteps {

    private TracedSteps() {}

    static List<Step> of(Handle handle, TracedGoods goods) {
        var moves = moves(handle, goods);
        withoutMoves(handle, goods, goods.papers(handle)).forEach(at -> moves.putIfAbsent(at, List.of()));
        withoutMoves(handle, goods, goods.documents(handle)).stream()
                .filter(at -> !goods.isBefore(at))
                .forEach(at -> moves.putIfAbsent(at, List.of()));
        return Steps.of(handle, goods.store(), firstOf(moves));
    }

    private static SortedMap<Position, List<Moved>> moves(Handle handle, TracedGoods goods) {
        var found = Rows.inChunks(
                goods.byId().keySet(),
                chunk -> Where.store("store", goods.store())
                        .in("from_lot", chunk)
                        .query(handle, "select * from move {where} order by writer, seq, ordinal")
                        .map((row, _) -> Map.entry(Rows.position(row), Rows.moved(row)))
                        .list());
        var challans = goods.challans();
        var moves = new TreeMap<Position, List<Moved>>();
        for (var move : found) {
            if (belongs(goods, challans, move.getValue())) {
                moves.computeIfAbsent(move.getKey(), _ -> new ArrayList<>()).add(move.getValue());
            }
        }
        return moves;
    }

    /// Of a lot that is only in part what is sought: how it arrived, what of it became what is sought, and what names
    /// the job or challan sought.
    private static boolean belongs(TracedGoods goods, Set<String> challans, Moved move) {
        var from = goods.byId().get(move.fromLot());
        if (from == null || !goods.has(move.toLot())) {
            return false;
        }
        return goods.isOwn(from)
                || !move.fromLot().equals(move.toLot())
                || !move.from().place().isInside() && !move.to().place().isOutside()
                || isNamed(goods, challans, move.from())
                || isNamed(goods, challans, move.to());
    }

    private static boolean isNamed(TracedGoods goods, Set<String> challans, Spot spot) {
        return switch (spot.place()) {
            case ALLOCATED -> goods.jobs().contains(spot.reference().replaceFirst("/[^/]*$", ""));
            case WITH_TECHNICIAN, AT_CUSTOMER -> challans.contains(spot.reference());
            case ON_HAND,
                    ON_HOLD,
                    IN_REPAIR,
                    DEFECTIVE,
                    RETURN_PENDING,
                    PACKED,
                    TRANSIT_IN,
                    TRANSIT_OUT,
                    WAREHOUSE,
                    CONSUMED,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT -> false;
        };
    }

    private static List<Position> withoutMoves(Handle handle, TracedGoods goods, Set<DocumentName> documents) {
        return Rows.inKinds(
                documents,
                (kind, ids) -> Where.store("d.store", goods.store())
                        .equal("d.kind", kind)
                        .in("d.id", ids)
                        .that("not exists (select 1 from move m where m.store = d.store and m.writer = d.writer"
                                + " and m.seq = d.seq)")
                        .query(
                                handle,
                                "select distinct d.writer, d.seq from document_entry d {where} order by d.writer, d.seq")
                        .map((row, _) -> Rows.position(row))
                        .list());
    }

    /// No more of either stream than a trace shows.
    private static SortedMap<Position, List<Moved>> firstOf(SortedMap<Position, List<Moved>> moves) {
        var first = new TreeMap<Position, List<Moved>>();
        for (var writer : Position.Writer.values()) {
            moves.entrySet().stream()
                    .filter(entry -> entry.getKey().writer() == writer)
                    .limit(Trace.MOST + 1L)
                    .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        }
        return first;
    }
}
