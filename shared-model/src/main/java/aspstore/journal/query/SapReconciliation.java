package aspstore.journal.query;

import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.StoreId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// What SAP holds for stores, held against the stores' books.
///
/// SAP's figure is compared with the maker's stock inside the store that is not defective. What SAP books earlier or
/// later than the store is what a difference is explained by: it is a sum of some of those, or it stays unexplained.
public final class SapReconciliation {

    public enum Reason {
        /// Shipped to the store and not received yet.
        IN_TRANSIT,
        /// Declared missing by the store, and not decided.
        SHORT_UNDECIDED,
        /// Defective, in the store or on its way back.
        DEFECTIVE_AWAITING_RETURN,
        /// Usable, on its way back to the warehouse.
        RETURNING,
        /// Below zero because a store's fact was kept; a case is open about it.
        DISPUTED,
        UNEXPLAINED
    }

    /// What SAP holds of a part for a store: the sum over plants, storage locations, special stocks and batches that
    /// stand for the store's stock of the maker's.
    ///
    /// @param thousandths below zero where SAP's own books are
    public record SapHolding(StoreId store, PartCode part, long thousandths) {}

    /// @param thousandths with the sign of the difference: above zero where SAP holds more
    public record Explained(Reason reason, long thousandths) {}

    /// A part of which SAP holds more or less than the store. In thousandths.
    ///
    /// @param difference SAP less the store
    /// @param because they add up to the difference
    public record Difference(
            StoreId store, PartCode part, long sap, long books, long difference, List<Explained> because) {
        public Difference {
            because = List.copyOf(because);
        }

        public boolean isExplained() {
            return because.stream().noneMatch(explained -> explained.reason() == Reason.UNEXPLAINED);
        }
    }

    private record Name(StoreId store, PartCode part) {}

    private record Component(Name name, String what, long thousandths) {}

    private static final class Books {
        private long usable;
        private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    }

    private SapReconciliation() {}

    /// Every part that SAP or the books have and on which they differ, by store and part.
    ///
    /// @param stores that are compared, also those of which SAP lists nothing
    /// @param sap of all parts of these stores: what it does not list, SAP does not hold
    public static List<Difference> differences(Handle handle, Collection<StoreId> stores, Collection<SapHolding> sap) {
        var held = new LinkedHashMap<Name, Long>();
        sap.forEach(holding -> held.merge(new Name(holding.store(), holding.part()), holding.thousandths(), Long::sum));
        var differences = new ArrayList<Difference>();
        for (var store : stores.stream().distinct().sorted().toList()) {
            var books = books(handle, store);
            var parts = new TreeMap<PartCode, Long>();
            books.keySet().forEach(name -> parts.put(name.part(), 0L));
            held.forEach((name, quantity) -> {
                if (name.store().equals(store)) {
                    parts.put(name.part(), quantity);
                }
            });
            parts.forEach((part, quantity) -> {
                var of = books.getOrDefault(new Name(store, part), new Books());
                if (quantity != of.usable) {
                    differences.add(difference(store, part, quantity, of));
                }
            });
        }
        return differences;
    }

    private static Difference difference(StoreId store, PartCode part, long sap, Books books) {
        long difference = sap - books.usable;
        return new Difference(store, part, sap, books.usable, difference, explain(difference, books.reasons));
    }

    /// The fewest reasons that leave the least unexplained.
    private static List<Explained> explain(long difference, Map<Reason, Long> reasons) {
        var possible = List.copyOf(reasons.entrySet());
        long best = Math.abs(difference);
        int chosen = 0;
        for (int subset = 1; subset < 1 << possible.size(); subset++) {
            long rest = Math.abs(difference - sum(possible, subset));
            if (rest < best || rest == best && Integer.bitCount(subset) < Integer.bitCount(chosen)) {
                best = rest;
                chosen = subset;
            }
        }
        var because = new ArrayList<Explained>();
        for (int i = 0; i < possible.size(); i++) {
            if ((chosen & 1 << i) != 0) {
                because.add(
                        new Explained(possible.get(i).getKey(), possible.get(i).getValue()));
            }
        }
        long rest = difference - sum(possible, chosen);
        if (rest != 0) {
            because.add(new Explained(Reason.UNEXPLAINED, rest));
        }
        return because;
    }

    private static long sum(List<Map.Entry<Reason, Long>> possible, int subset) {
        long sum = 0;
        for (int i = 0; i < possible.size(); i++) {
            sum += (subset & 1 << i) == 0 ? 0 : possible.get(i).getValue();
        }
        return sum;
    }

    private static Map<Name, Books> books(Handle handle, StoreId store) {
        var books = new LinkedHashMap<Name, Books>();
        var components = Where.store("s.store", store)
                .equal("l.owner", Owner.OEM)
                .that("(not s.outside or s.place = 'SHORT')")
                .query(handle, """
                        select part, what, sum(quantity) as quantity
                        from (
                            select s.part, s.quantity, case
                                when s.quantity < 0 then 'DISPUTED'
                                when s.place = 'TRANSIT_IN' then 'IN_TRANSIT'
                                when s.place = 'SHORT' then 'SHORT_UNDECIDED'
                                when l.lot_condition = 'DEFECTIVE' then 'DEFECTIVE_AWAITING_RETURN'
                                when s.place = 'TRANSIT_OUT' then 'RETURNING'
                                else 'USABLE' end as what
                            from stand s join lot l on l.store = s.store and l.id = s.lot
                            {where}) c
                        group by part, what
                        order by part, what
                        """)
                .map((row, _) -> new Component(
                        new Name(store, new PartCode(row.getString("part"))),
                        row.getString("what"),
                        row.getLong("quantity")))
                .list();
        for (var component : components) {
            var of = books.computeIfAbsent(component.name(), _ -> new Books());
            if (component.what().equals("USABLE")) {
                of.usable = component.thousandths();
            } else if (component.thousandths() != 0) {
                of.reasons.put(Reason.valueOf(component.what()), component.thousandths());
            }
        }
        return books;
    }
}
