package aspstore.model.owed;

import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.OwedPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a technician gets no more parts until some of what they owe is settled, or a manager overrides.
///
/// @param open how much is owed, whatever the number of debts, and out too long, which counts like owed
/// @param oldestDays the age of the oldest debt
public record OwedStop(
        PersonId technician, List<Limit> over, Quantity open, Money value, long oldestDays, OwedPolicy policy) {

    /// Which limit of the policy is passed.
    public enum Limit {
        COUNT,
        VALUE,
        AGE
    }

    /// A part with the technician on a challan: it counts once it is out for longer than the policy allows.
    public record Out(Instant since, Quantity quantity, Money value) {}

    public OwedStop {
        over = List.copyOf(over);
    }

    /// What stops the next issue to a technician. Where the unit has no policy nothing does.
    ///
    /// @param out every part that the technician still has on an earlier challan of this unit
    public static Optional<OwedStop> of(Books books, Act act, BusinessUnit bu, PersonId technician, List<Out> out) {
        return books.catalog().owedPolicy(bu).flatMap(policy -> {
            var debts = books.with(Debt.KIND, Key.technician(technician)).stream()
                    .filter(debt -> debt.isOpen() && debt.owing().bu().equals(bu))
                    .toList();
            return held(act.day(), policy, technician, debts, out);
        });
    }

    private static Optional<OwedStop> held(
            LocalDate day, OwedPolicy policy, PersonId technician, List<Debt> debts, List<Out> out) {
        var tooLong = out.stream()
                .filter(part -> age(part.since(), day) > policy.outDays())
                .toList();
        var open = Quantity.ZERO;
        var value = Money.ZERO;
        long oldest = 0;
        for (var debt : debts) {
            open = open.plus(debt.outstanding());
            value = value.plus(debt.outstandingValue());
            oldest = Math.max(oldest, age(debt.since(), day));
        }
        for (var part : tooLong) {
            open = open.plus(part.quantity());
            value = value.plus(part.value());
        }
        var over = new ArrayList<Limit>();
        if (open.isMoreThan(Quantity.pieces(policy.mostOpen()))) {
            over.add(Limit.COUNT);
        }
        if (value.isMoreThan(policy.mostValue())) {
            over.add(Limit.VALUE);
        }
        if (oldest > policy.mostAgeDays()) {
            over.add(Limit.AGE);
        }
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwedStop(technician, over, open, value, oldest, policy));
    }

    private static long age(Instant since, LocalDate day) {
        return ChronoUnit.DAYS.between(India.day(since), day);
    }
}
