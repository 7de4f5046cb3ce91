package aspstore.journal.query;

import aspstore.journal.query.Life.Replacement;
import aspstore.journal.query.Life.Step;
import aspstore.journal.query.Life.TracedLot;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The life of goods in both directions: SODO → shipment → GRN → allocation → DC → job → use or return → DC_WAREHOUSE
/// → disposition, found from any of its ends.
public final class Trace {

    /// By what goods are sought.
    public sealed interface Sought {

        /// Any part with this serial number.
        record OfSerial(SerialNo serial) implements Sought {}

        record OfUnit(PartCode part, SerialNo serial) implements Sought {}

        record OfLot(LotId lot) implements Sought {}

        record OfDelivery(String deliveryOrder) implements Sought {}

        record OfOrder(String salesOrder) implements Sought {}

        record OfJob(JobNo job) implements Sought {}

        /// A challan or reverse challan, as printed.
        record OfChallan(String number) implements Sought {}
    }

    /// More steps or lots than this nobody reads: they are cut, and the life says so.
    static final int MOST = 2_000;

    private static final Comparator<Lot> DISPATCHED_FIRST = Comparator.comparing(
                    (Lot lot) -> lot.id().birth().writer(), Comparator.reverseOrder())
            .thenComparing(Lot::id);

    private Trace() {}

    public static Life of(Handle handle, Scope scope, Sought sought) {
        var byStore = new TreeMap<StoreId, TracedGoods>();
        TracedGoods.find(handle, scope, sought).forEach(goods -> byStore.put(goods.store(), goods));
        var lots = new ArrayList<TracedLot>();
        var lives = new ArrayList<List<Step>>();
        boolean cut = false;
        for (var goods : byStore.values()) {
            goods.walk(handle);
            goods.lots().stream().sorted(DISPATCHED_FIRST).forEach(lot -> lots.add(new TracedLot(goods.store(), lot)));
            var steps = TracedSteps.of(handle, goods);
            cut |= goods.isCut() || steps.size() > MOST;
            lives.add(steps.subList(0, Math.min(steps.size(), MOST)));
        }
        return new Life(lots, inOneOrder(lives), replaced(handle, byStore.values(), sought), cut);
    }

    /// Each store in its own order; between stores, which share no goods but by way of the warehouse, the clock tells.
    private static List<Step> inOneOrder(List<List<Step>> lives) {
        var next = new int[lives.size()];
        var steps = new ArrayList<Step>();
        while (true) {
            int earliest = -1;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < lives.get(i).size()
                        && (earliest < 0
                                || at(lives, next, i)
                                        .recordedAt()
                                        .isBefore(at(lives, next, earliest).recordedAt()))) {
                    earliest = i;
                }
            }
            if (earliest < 0) {
                return steps;
            }
            steps.add(at(lives, next, earliest));
            next[earliest]++;
        }
    }

    private static Step at(List<List<Step>> lives, int[] next, int i) {
        return lives.get(i).get(next[i]);
    }

    /// The pairs that these goods have a part in: what came out for them, and for what they came out.
    private static List<Replacement> replaced(Handle handle, Iterable<TracedGoods> all, Sought sought) {
        var pairs = new ArrayList<Replacement>();
        for (var goods : all) {
            var defectives = new ArrayList<>(goods.lots());
            defectives.addAll(inwardedFor(handle, goods, sought));
            defectives.stream().distinct().sorted(Comparator.comparing(Lot::id)).forEach(lot -> {
                var by = switch (lot.origin()) {
                    case Origin.Appliance appliance -> appliance.replacedBy();
                    case Origin.Earlier earlier -> earlier.replacedBy();
                    case Origin.Shipped _, Origin.Opening _, Origin.Counted _, Origin.Unlisted _ ->
                        Optional.<LotId>empty();
                };
                by.filter(_ -> lot.parent().isEmpty())
                        .filter(used -> goods.has(used) || goods.has(lot.id()))
                        .ifPresent(used -> pairs.add(new Replacement(goods.store(), lot.id(), used)));
            });
        }
        return pairs;
    }

    /// The defectives that came in for uses of these goods: their inwards name the same jobs.
    private static List<Lot> inwardedFor(Handle handle, TracedGoods goods, Sought sought) {
        var used =
                sought instanceof Sought.OfJob(var job) ? List.of(Key.job(job).text()) : goods.jobsOfUses(handle);
        return goods.lotsTaggedTogetherWith(handle, used, "inward");
    }
}
