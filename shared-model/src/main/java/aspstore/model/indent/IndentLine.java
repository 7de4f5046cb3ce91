package aspstore.model.indent;

import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.time.Instant;
import java.util.Optional;

/// One line of an indent as it stands: what the counter raised and what the service system told, taken together.
///
/// @param name the line's first name, under which its goods stand: `J34.1` where the store raised it, else `10`
/// @param serviceLine the service system's name, where it told of the line
/// @param wanted in all, as last told
/// @param since from when the store has known of it
/// @param endedAt when it was withdrawn or its service order closed
public record IndentLine(
        String name,
        Optional<String> serviceLine,
        PartCode part,
        FamilyId family,
        Quantity wanted,
        Money unit,
        Standing standing,
        Instant since,
        Optional<Instant> endedAt,
        Progress progress) {

    public enum Standing {
        WANTED,
        WITHDRAWN,
        ORDER_CLOSED
    }

    public enum Stage {
        OPEN,
        BACK_ORDERED,
        ALLOCATED,
        ISSUED,
        CLOSED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isNamed(String either) {
        return name.equals(either) || serviceLine.equals(Optional.of(either));
    }

    /// What is still to be set aside, whether it is there or not.
    public Quantity toAllocate() {
        return standing == Standing.WANTED
                ? wanted.minusAtMost(progress.declinedOf(wanted)).minusAtMost(progress.covered())
                : Quantity.ZERO;
    }

    /// Of what is still to be set aside, what is known not to be there: the back-order.
    public Quantity shortage() {
        return progress.shortage().min(toAllocate());
    }

    /// Of what is set aside, what the line does not need any more.
    public Quantity surplus() {
        var kept = standing == Standing.WANTED ? wanted : Quantity.ZERO;
        return progress.covered().minusAtMost(kept).min(progress.allocated());
    }

    public Quantity out() {
        return progress.out();
    }

    public Stage stage() {
        if (toAllocate().isMoreThan(shortage())) {
            return Stage.OPEN;
        }
        if (shortage().isPositive()) {
            return Stage.BACK_ORDERED;
        }
        if (progress.allocated().isPositive()) {
            return Stage.ALLOCATED;
        }
        if (out().isPositive()) {
            return Stage.ISSUED;
        }
        if (progress.used().isPositive()) {
            return Stage.CLOSED;
        }
        return switch (standing) {
            case WITHDRAWN -> Stage.WITHDRAWN;
            case ORDER_CLOSED -> Stage.CLOSED;
            case WANTED -> progress.declined().isPresent() ? Stage.DECLINED : Stage.CLOSED;
        };
    }

    public boolean isOpen() {
        return switch (stage()) {
            case OPEN, BACK_ORDERED, ALLOCATED, ISSUED -> true;
            case CLOSED, DECLINED, WITHDRAWN -> false;
        };
    }

    /// Where the line's goods stand: the reference of ALLOCATED.
    public String reference(String job) {
        return job + "/" + name;
    }
}
