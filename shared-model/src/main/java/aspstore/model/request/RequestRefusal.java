package aspstore.model.request;

import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Refusal;

/// Why a command on a parts request is refused.
public sealed interface RequestRefusal extends Refusal {

    record NoLines() implements RequestRefusal {}

    record NothingRequested(int line) implements RequestRefusal {}

    /// Half a unit has no serial.
    record NotWhole(int line, PartCode part, Quantity quantity) implements RequestRefusal {}

    record UnknownPart(int line, PartCode part) implements RequestRefusal {}

    record PartOfAnotherUnit(int line, PartCode part, String bu) implements RequestRefusal {}

    record NoLimit(int line, PartCode part, ContractClass contractClass) implements RequestRefusal {}

    record OverLimit(int line, FamilyId family, Quantity requested, Quantity allowed, Quantity most)
            implements RequestRefusal {}

    record OverLimitValue(int line, FamilyId family, Money value, Money most) implements RequestRefusal {}

    /// Only what a job waits for may be more than the limit allows.
    record JobDoesNotWait(int line, JobNo job, PartCode part, Quantity requested, Quantity waiting)
            implements RequestRefusal {}

    record NoSuchRequest(String request) implements RequestRefusal {}

    record NoSuchLine(String request, int line) implements RequestRefusal {}

    record AlreadyDecided(String request) implements RequestRefusal {}

    record AlreadyWithdrawn(String request) implements RequestRefusal {}

    record MoreThanRequested(int line, Quantity approved, Quantity requested) implements RequestRefusal {}

    record LineDecidedTwice(int line) implements RequestRefusal {}

    record WithdrawalNeedsReason(String request) implements RequestRefusal {}

    record ReasonMissing(int line) implements RequestRefusal {}

    record LinesUndecided(String request, int lines) implements RequestRefusal {}
}
