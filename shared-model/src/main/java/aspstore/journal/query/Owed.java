package aspstore.journal.query;

import aspstore.journal.query.Documents.OfStore;
import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// What is owed: defective parts by technicians, parts out on challans, and defectives that the store owes the
/// warehouse. It reads the open documents, which are as many as there is work in progress.
public final class Owed {

    /// By what debts are grouped.
    public enum By {
        STORE,
        TECHNICIAN,
        BU
    }

    /// Which debts are wanted.
    public record Wanted(Scope scope, Optional<PersonId> technician, Optional<BusinessUnit> bu) {

        public static Wanted all(Scope scope) {
            return new Wanted(scope, Optional.empty(), Optional.empty());
        }

        public Wanted of(PersonId wanted) {
            return new Wanted(scope, Optional.of(wanted), bu);
        }

        public Wanted of(BusinessUnit wanted) {
            return new Wanted(scope, technician, Optional.of(wanted));
        }

        private boolean takes(OfStore<Debt> debt) {
            var owing = debt.document().owing();
            return (technician.isEmpty() || technician.equals(owing.technician()))
                    && (bu.isEmpty() || bu.get().equals(owing.bu()));
        }
    }

    /// @param of the store, technician or BU; a technician's code counts within one store, so the store stands with it;
    ///     `PN1/` alone is what went by courier
    /// @param count how many debts, or lines that are out
    /// @param oldest since when the oldest is owed
    public record Sum(String of, long count, Quantity quantity, Money value, Instant oldest) {
        private Sum plus(Sum other) {
            return new Sum(
                    of,
                    count + other.count,
                    quantity.plus(other.quantity),
                    value.plus(other.value),
                    oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    /// A line of a challan of which something is neither used nor back.
    public record Out(StoreId store, Challan challan, IssuedLine line) {
        public Money value() {
            return line.rate().times(line.out());
        }

        public Instant since() {
            return challan.outSince(line).orElse(challan.issuedAt());
        }

        /// From when it counts like a debt, where a policy says so.
        public Optional<Instant> due() {
            return challan.accountDue();
        }
    }

    private Owed() {}

    /// The open debts, the longest owed first.
    public static List<OfStore<Debt>> debts(Handle handle, Wanted wanted) {
        return Documents.open(handle, wanted.scope(), Debt.KIND).stream()
                .filter(wanted::takes)
                .sorted(Comparator.comparing(debt -> debt.document().since()))
                .toList();
    }

    /// The open debts summed, the most valuable first.
    public static List<Sum> debtsBy(Handle handle, Wanted wanted, By by) {
        return sums(debts(handle, wanted), debt -> {
            var owed = debt.document();
            var of = switch (by) {
                case STORE -> debt.store().text();
                case TECHNICIAN -> technician(debt.store(), owed.owing().technician());
                case BU -> owed.owing().bu().text();
            };
            return new Sum(of, 1, owed.outstanding(), owed.outstandingValue(), owed.since());
        });
    }

    /// What is out on challans, the longest out first.
    public static List<Out> out(Handle handle, Scope scope) {
        var out = new ArrayList<Out>();
        for (var challan : Documents.open(handle, scope, Challan.KIND)) {
            challan.document().lines().stream()
                    .filter(line -> line.out().isPositive())
                    .forEach(line -> out.add(new Out(challan.store(), challan.document(), line)));
        }
        out.sort(Comparator.comparing(Out::since));
        return List.copyOf(out);
    }

    /// What is out on challans by technician, the most valuable first.
    public static List<Sum> outByTechnician(Handle handle, Scope scope) {
        return sums(
                out(handle, scope),
                line -> new Sum(
                        technician(line.store(), line.challan().technician()),
                        1,
                        line.line().out(),
                        line.value(),
                        line.since()));
    }

    /// What stores owe the warehouse, the earliest due first and what has no due time last.
    public static List<OfStore<WarehouseDebt>> toWarehouse(Handle handle, Scope scope) {
        return Documents.open(handle, scope, WarehouseDebt.KIND).stream()
                .sorted(Comparator.comparing(debt -> debt.document().due().orElse(Instant.MAX)))
                .toList();
    }

    /// What stores owe the warehouse by the day it is due, the earliest first; `-` is what has no due time.
    public static List<Sum> toWarehouseByDay(Handle handle, Scope scope) {
        return sums(toWarehouse(handle, scope), debt -> {
                    var owed = debt.document();
                    return new Sum(
                            owed.due().map(India::day).map(LocalDate::toString).orElse("-"),
                            1,
                            owed.outstanding(),
                            owed.rate().times(owed.outstanding()),
                            owed.since());
                })
                .stream()
                .sorted(Comparator.comparing((Sum sum) -> sum.of().equals("-")).thenComparing(Sum::of))
                .toList();
    }

    private static String technician(StoreId store, Optional<PersonId> technician) {
        return store + "/" + technician.map(PersonId::toString).orElse("");
    }

    private static <T> List<Sum> sums(List<T> rows, Function<T, Sum> each) {
        var sums = new TreeMap<String, Sum>();
        rows.stream().map(each).forEach(sum -> sums.merge(sum.of(), sum, Sum::plus));
        return sums.values().stream()
                .sorted(Comparator.comparing(Sum::value).reversed())
                .toList();
    }
}
