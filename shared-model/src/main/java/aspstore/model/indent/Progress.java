package aspstore.model.indent;

import aspstore.model.Contract;
import aspstore.model.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the store did under one name of an indent's line. All quantities but `allocated` and `shortage` only count up,
/// unless an entry is taken back.
///
/// @param allocated set aside now
/// @param issued gone out on challans
/// @param returned come back from challans, for whatever reason
/// @param unneeded of what came back, what the job does not need any more: it does not open the line again
/// @param shortage what is known not to be there, since it was last tried
/// @param issuedUnder the contract of the last issue
/// @param waits when the line waited for a part
public record Progress(
        Quantity allocated,
        Quantity issued,
        Quantity returned,
        Quantity unneeded,
        Quantity used,
        Quantity shortage,
        Optional<Contract> issuedUnder,
        Optional<Declined> declined,
        Optional<Instant> allocatedAt,
        Optional<Instant> handedOverAt,
        List<Wait> waits) {

    public static final Progress NONE = new Progress(
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Quantity.ZERO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /// @param quantity what the store does not supply, of all that was wanted
    /// @param kept what it had supplied or set aside by then: that much it stands by, whatever is wanted later
    public record Declined(String reason, Instant when, Quantity quantity, Quantity kept) {}

    /// @param to empty while it still waits
    public record Wait(Instant from, Optional<Instant> to) {}

    public Progress {
        waits = List.copyOf(waits);
    }

    /// What is out on challans: neither used nor back.
    public Quantity out() {
        return issued.minusAtMost(returned).minusAtMost(used);
    }

    /// What counts towards what is wanted: set aside, out, used, or sent back as not needed.
    public Quantity covered() {
        return allocated.plus(issued).plus(unneeded).minusAtMost(returned);
    }

    /// What of so much wanted is declined. What central took away since was declined first.
    Quantity declinedOf(Quantity wanted) {
        return declined.map(known -> known.quantity().min(wanted.minusAtMost(known.kept())))
                .orElse(Quantity.ZERO);
    }

    Progress afterAllocation(Quantity picked, Quantity still, Instant when) {
        return new Progress(
                allocated.plus(picked),
                issued,
                returned,
                unneeded,
                used,
                still,
                issuedUnder,
                declined,
                picked.isPositive() ? Optional.of(when) : allocatedAt,
                handedOverAt,
                waitsAfter(still, when));
    }

    private List<Wait> waitsAfter(Quantity still, Instant when) {
        boolean waiting = !waits.isEmpty() && waits.getLast().to().isEmpty();
        if (waiting == still.isPositive()) {
            return waits;
        }
        var after = new ArrayList<>(waits);
        if (waiting) {
            var last = after.removeLast();
            after.add(new Wait(last.from(), Optional.of(when)));
        } else {
            after.add(new Wait(when, Optional.empty()));
        }
        return after;
    }

    Progress afterRelease(Quantity quantity) {
        return counted(allocated.minusAtMost(quantity), issued, returned, unneeded, used);
    }

    /// Declined again, after a part that came back had opened the line anew, the quantities add up.
    Progress afterDecline(Quantity quantity, String reason, Instant when) {
        var all = declined.map(Declined::quantity).orElse(Quantity.ZERO).plus(quantity);
        return new Progress(
                allocated,
                issued,
                returned,
                unneeded,
                used,
                Quantity.ZERO,
                issuedUnder,
                Optional.of(new Declined(reason, when, all, covered())),
                allocatedAt,
                handedOverAt,
                waitsAfter(Quantity.ZERO, when));
    }

    Progress afterIssue(Quantity quantity, Contract contract) {
        return new Progress(
                allocated.minusAtMost(quantity),
                issued.plus(quantity),
                returned,
                unneeded,
                used,
                shortage,
                Optional.of(contract),
                declined,
                allocatedAt,
                handedOverAt,
                waits);
    }

    Progress afterHandover(Instant when) {
        return new Progress(
                allocated,
                issued,
                returned,
                unneeded,
                used,
                shortage,
                issuedUnder,
                declined,
                allocatedAt,
                Optional.of(when),
                waits);
    }

    Progress counted(
            Quantity newAllocated, Quantity newIssued, Quantity newReturned, Quantity newUnneeded, Quantity newUsed) {
        return new Progress(
                newAllocated,
                newIssued,
                newReturned,
                newUnneeded,
                newUsed,
                shortage,
                issuedUnder,
                declined,
                allocatedAt,
                handedOverAt,
                waits);
    }
}
