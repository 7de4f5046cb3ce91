package aspstore.model.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.List;

/// What the rules would set aside, and why: every stand of the part's family is a candidate with a verdict.
///
/// @param missing of what was wanted, what is not there
/// @param candidates those that may serve first, best first; then the others in the order of their birth
public record Allocation(List<Pick> picks, Quantity missing, List<Candidate> candidates) {

    public Allocation {
        picks = List.copyOf(picks);
        candidates = List.copyOf(candidates);
    }

    public record Candidate(Stand stand, Verdict verdict) {}

    public sealed interface Verdict {

        /// @param order its place among those that may serve, from 1
        /// @param preference which of the rule's preferences it is, from 1
        record Taken(Quantity quantity, int order, int preference) implements Verdict {}

        record PassedOver(Reason reason) implements Verdict {}
    }

    /// Why a stand is not taken.
    public sealed interface Reason {

        /// Whether a manager may take it all the same: against the order, the classes, the margin of expiry and another
        /// job's reservation, and never what is not there, expired, defective or of another unit.
        default boolean yieldsToManager() {
            return switch (this) {
                case NotNeeded _, TooCloseToExpiry _, WrongCondition _, ClassNotEligible _, ReservedFor _ -> true;
                case WholeUnitsOnly _, NotOnHand _, OnHold _, Disputed _, Defective _, WrongUnit _, Expired _ -> false;
            };
        }

        /// It may serve, and a better one covered what was wanted.
        record NotNeeded(int order, int preference) implements Reason {}

        /// A unit with a serial is not taken apart, and less than one is still wanted.
        record WholeUnitsOnly() implements Reason {}

        record NotOnHand(Place place) implements Reason {}

        record OnHold(String hold) implements Reason {}

        /// A case is open about this stand, and nothing is there to be taken.
        record Disputed() implements Reason {}

        record Defective() implements Reason {}

        record WrongUnit(BusinessUnit bu) implements Reason {}

        record Expired(LocalDate expiry) implements Reason {}

        /// @param margin how many days it must have left
        record TooCloseToExpiry(LocalDate expiry, int margin) implements Reason {}

        /// The rule takes lots of this owner and class, but not in this condition.
        record WrongCondition(Condition condition) implements Reason {}

        record ClassNotEligible(Owner owner, ContractClass contractClass) implements Reason {}

        record ReservedFor(JobNo job) implements Reason {}
    }
}
