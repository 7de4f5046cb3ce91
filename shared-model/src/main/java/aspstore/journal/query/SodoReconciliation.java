package aspstore.journal.query;

import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Place;
import aspstore.wire.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What became of each item that was shipped: shipped, received, short, damaged, in transit, used, returned.
///
/// Three books are held against each other: the shipment's document, the moves, and the stands. A row in which they do
/// not agree says why.
public final class SodoReconciliation {

    /// Why a row does not simply add up.
    public enum Reason {
        /// The shipment's document counts otherwise than its moves: the projections must be rebuilt.
        DOCUMENT_DIFFERS,
        /// The moves come to something else than what stands: the projections must be rebuilt.
        STANDS_DIFFER,
        /// A stand is below zero because a store's fact was kept; a case is open about it.
        DISPUTED,
        /// The store wrote entries that this program can't read yet; what they moved is missing here.
        ENTRIES_UNREAD
    }

    /// Quantities in thousandths. Those of stands are below zero only where disputed.
    ///
    /// @param shortClosed declared missing by the store, whatever was decided about it since
    /// @param undecided of those, what central has not decided
    /// @param atWarehouse of those and of what was recalled, what never left the warehouse or came back unopened
    /// @param returning on the way back to the warehouse
    /// @param returned back at the warehouse
    /// @param goneOtherwise lost, scrapped, counted away or opened as a kit
    public record Row(
            StoreId store,
            String delivery,
            String item,
            Sodo sodo,
            PartCode part,
            long shipped,
            long accepted,
            long damaged,
            long shortClosed,
            long undecided,
            long atWarehouse,
            long inTransit,
            long inStore,
            long used,
            long returning,
            long returned,
            long goneOtherwise,
            Set<Reason> reasons) {
        public Row {
            reasons = Set.copyOf(reasons);
        }

        public boolean addsUp() {
            return reasons.isEmpty();
        }

        /// What was shipped and is nowhere: nothing, since goods only ever move.
        public long missing() {
            return shipped
                    - (undecided + atWarehouse + inTransit + inStore + used + returning + returned + goneOtherwise);
        }
    }

    /// @param delivery one delivery, where only that is wanted
    /// @param openness of the shipments
    public record Wanted(Scope scope, Optional<String> delivery, Optional<DocumentRow.Openness> openness) {

        public static Wanted all(Scope scope) {
            return new Wanted(scope, Optional.empty(), Optional.empty());
        }

        public Wanted of(String wanted) {
            return new Wanted(scope, Optional.of(wanted), openness);
        }

        public Wanted open() {
            return new Wanted(scope, delivery, Optional.of(DocumentRow.Openness.OPEN));
        }
    }

    private record LineOf(StoreId store, String delivery, int line) {}

    private record Shipped(StoreId store, Shipment shipment) {}

    /// By what the deliveries may be sorted.
    public static final Map<String, String> SORTS = Map.of("changed", "changed", "store", "store", "delivery", "id");

    private SodoReconciliation() {}

    /// The lines of one page of deliveries, the one that changed last first.
    ///
    /// @param page counts deliveries
    public static Paged<Row> rows(Handle handle, Wanted wanted, Page page) {
        var shipments = Paged.of(page, shipments(handle, wanted, page));
        var flows = new HashMap<LineOf, LineFlows>();
        Rows.inChunks(deliveries(shipments.rows()), chunk -> {
            readMoves(handle, wanted.scope(), chunk, flows);
            readStands(handle, wanted.scope(), chunk, flows);
            return List.of();
        });
        var unread = storesWithUnread(handle);
        var rows = new ArrayList<Row>();
        for (var shipped : shipments.rows()) {
            for (var line : shipped.shipment().lines()) {
                var key = new LineOf(shipped.store(), line.sodo().deliveryOrder(), line.no());
                rows.add(
                        row(shipped, line, flows.getOrDefault(key, new LineFlows()), unread.contains(shipped.store())));
            }
        }
        return new Paged<>(rows, shipments.more());
    }

    private static Row row(Shipped shipped, Shipment.Line line, LineFlows flows, boolean hasUnread) {
        var shipment = shipped.shipment();
        var reasons = EnumSet.noneOf(Reason.class);
        if (!agrees(shipment, line, flows)) {
            reasons.add(Reason.DOCUMENT_DIFFERS);
        }
        if (!flows.makesStands()) {
            reasons.add(Reason.STANDS_DIFFER);
        }
        if (flows.isDisputed()) {
            reasons.add(Reason.DISPUTED);
        }
        if (hasUnread) {
            reasons.add(Reason.ENTRIES_UNREAD);
        }
        return new Row(
                shipped.store(),
                shipment.id(),
                line.item(),
                line.sodo(),
                line.part(),
                flows.shipped(),
                flows.asSent() - damagedAsSent(shipment, line),
                flows.foundDefective() + damagedAsSent(shipment, line),
                flows.shortClosed(),
                flows.stand(Place.SHORT),
                flows.atWarehouse(),
                flows.stand(Place.TRANSIT_IN),
                flows.inStore(),
                flows.stand(Place.CONSUMED),
                flows.stand(Place.TRANSIT_OUT),
                flows.returned(),
                flows.goneOtherwise(),
                reasons);
    }

    private static boolean agrees(Shipment shipment, Shipment.Line line, LineFlows flows) {
        return same(line.quantity(), flows.shipped())
                && shipment.accepted(line.no()).thousandths() == flows.asSent() - damagedAsSent(shipment, line)
                && shipment.damaged(line.no()).thousandths() == flows.foundDefective() + damagedAsSent(shipment, line)
                && same(shipment.undecided(line.no()), flows.stand(Place.SHORT))
                && same(shipment.inTransit(line.no()), flows.stand(Place.TRANSIT_IN));
    }

    /// What came damaged and had been sent as defective: only the receipt tells it from the rest.
    private static long damagedAsSent(Shipment shipment, Shipment.Line line) {
        return line.condition() == Condition.DEFECTIVE
                ? shipment.damaged(line.no()).thousandths()
                : 0;
    }

    private static boolean same(Quantity told, long counted) {
        return told.thousandths() == counted;
    }

    private static List<Shipped> shipments(Handle handle, Wanted wanted, Page page) {
        var where = Where.scope("store", wanted.scope())
                .equal("kind", Shipment.KIND.name())
                .equal("id", wanted.delivery());
        wanted.openness()
                .ifPresent(openness -> where.that(
                        switch (openness) {
                            case OPEN -> "is_open";
                            case CLOSED -> "not is_open";
                        }));
        return where.query(
                        handle,
                        "select store, body from document {where} order by changed desc, store, id",
                        page,
                        SORTS)
                .map((row, _) -> new Shipped(Rows.store(row), Codec.decode(Shipment.KIND, row.getBytes("body"))))
                .list();
    }

    private static Set<String> deliveries(List<Shipped> shipments) {
        var deliveries = new HashSet<String>();
        shipments.forEach(shipped -> shipped.shipment()
                .lines()
                .forEach(line -> deliveries.add(line.sodo().deliveryOrder())));
        return deliveries;
    }

    private static void readMoves(Handle handle, Scope scope, List<String> deliveries, Map<LineOf, LineFlows> flows) {
        Where.scope("f.store", scope)
                .in("f.delivery_order", deliveries)
                .that("f.shipment_line is not null")
                .query(handle, """
                        select f.store, f.delivery_order, f.shipment_line, m.from_place, m.to_place,
                            case when f.lot_condition = t.lot_condition then 'KEPT' else 'CHANGED' end as condition_after,
                            sum(m.quantity) as quantity
                        from lot f
                            join move m on m.store = f.store and m.from_lot = f.id
                            join lot t on t.store = m.store and t.id = m.to_lot
                        {where}
                        group by f.store, f.delivery_order, f.shipment_line, m.from_place, m.to_place,
                            case when f.lot_condition = t.lot_condition then 'KEPT' else 'CHANGED' end
                        """)
                .map((row, _) -> {
                    lineFlows(flows, lineOf(row))
                            .moved(
                                    Place.valueOf(row.getString("from_place")),
                                    Place.valueOf(row.getString("to_place")),
                                    LineFlows.Condition.valueOf(row.getString("condition_after")),
                                    row.getLong("quantity"));
                    return true;
                })
                .list();
    }

    private static void readStands(Handle handle, Scope scope, List<String> deliveries, Map<LineOf, LineFlows> flows) {
        Where.scope("l.store", scope)
                .in("l.delivery_order", deliveries)
                .that("l.shipment_line is not null")
                .query(handle, """
                        select l.store, l.delivery_order, l.shipment_line, s.place, sum(s.quantity) as quantity,
                            max(case when s.disputed then 1 else 0 end) as disputed
                        from lot l join stand s on s.store = l.store and s.lot = l.id
                        {where}
                        group by l.store, l.delivery_order, l.shipment_line, s.place
                        """)
                .map((row, _) -> {
                    var of = lineFlows(flows, lineOf(row));
                    of.stands(Place.valueOf(row.getString("place")), row.getLong("quantity"));
                    if (row.getInt("disputed") == 1) {
                        of.dispute();
                    }
                    return true;
                })
                .list();
    }

    private static LineOf lineOf(ResultSet row) throws SQLException {
        return new LineOf(Rows.store(row), row.getString("delivery_order"), row.getInt("shipment_line"));
    }

    private static LineFlows lineFlows(Map<LineOf, LineFlows> flows, LineOf line) {
        return flows.computeIfAbsent(line, _ -> new LineFlows());
    }

    private static Set<StoreId> storesWithUnread(Handle handle) {
        return new HashSet<>(handle.createQuery("select distinct stream from parked where stream like 'store/%'")
                .map((row, _) -> new StoreId(row.getString("stream").split("/", -1)[1]))
                .list());
    }
}
