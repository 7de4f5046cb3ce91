package aspstore.model.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Refusal;
import aspstore.model.stock.LotId;
import java.time.LocalDate;

/// Why a command on an indent is refused.
public sealed interface IndentRefusal extends Refusal {

    record NoLines() implements IndentRefusal {}

    record NothingWanted(String line, PartCode part) implements IndentRefusal {}

    /// Half a unit has no serial.
    record NotWhole(String line, PartCode part, Quantity quantity) implements IndentRefusal {}

    record UnknownPart(String line, PartCode part) implements IndentRefusal {}

    record PartOfAnotherUnit(String line, PartCode part, BusinessUnit bu) implements IndentRefusal {}

    record UnitNotServed(BusinessUnit bu) implements IndentRefusal {}

    record JobOfAnotherUnit(JobNo job, BusinessUnit known, BusinessUnit said) implements IndentRefusal {}

    record JobUnderAnotherContract(JobNo job, Contract known, Contract said) implements IndentRefusal {}

    /// The part, or one of its family, is on the job already and not yet done with.
    record AlreadyOnIndent(JobNo job, PartCode part, String line) implements IndentRefusal {}

    record OrderIsClosed(JobNo job) implements IndentRefusal {}

    record NoSuchIndent(JobNo job) implements IndentRefusal {}

    record NoSuchLine(JobNo job, String line) implements IndentRefusal {}

    record LineTwice(String line) implements IndentRefusal {}

    /// The name is one that only the store gives.
    record LineNameReserved(String line) implements IndentRefusal {}

    record LineAlreadyAssigned(JobNo job, String line) implements IndentRefusal {}

    record RequestAlreadyAssigned(String requestId) implements IndentRefusal {}

    record NothingChanged(JobNo job) implements IndentRefusal {}

    record NothingToWithdraw(JobNo job) implements IndentRefusal {}

    record ReasonMissing() implements IndentRefusal {}

    record NothingOpen(JobNo job, String line, IndentLine.Stage stage) implements IndentRefusal {}

    record StillAllocated(JobNo job, String line, Quantity allocated) implements IndentRefusal {}

    record NothingAsked(JobNo job, String line) implements IndentRefusal {}

    record MoreThanWanted(JobNo job, String line, Quantity asked, Quantity open) implements IndentRefusal {}

    record NoAllocationRule(BusinessUnit bu, Contract contract) implements IndentRefusal {}

    /// Nothing that may serve the line has come since it was last tried.
    record StillShort(JobNo job, String line, Quantity shortage) implements IndentRefusal {}

    record ManagerOnly(Role role) implements IndentRefusal {}

    record PickedMoreThanAsked(Quantity picked, Quantity asked) implements IndentRefusal {}

    record NothingPicked() implements IndentRefusal {}

    record NoSuchLot(LotId lot) implements IndentRefusal {}

    record NotEnoughThere(LotId lot, Quantity picked, Quantity there) implements IndentRefusal {}

    record LotOfAnotherPart(LotId lot, PartCode part, PartCode wanted) implements IndentRefusal {}

    record LotOfAnotherUnit(LotId lot, BusinessUnit bu) implements IndentRefusal {}

    record LotExpired(LotId lot, LocalDate expiry) implements IndentRefusal {}

    record LotDefective(LotId lot) implements IndentRefusal {}

    record NotExpired(LotId lot) implements IndentRefusal {}
}
