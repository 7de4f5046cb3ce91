package aspstore.model.challan;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.IndentLine;
import aspstore.model.owed.OwedStop;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.time.LocalDate;

/// Why a command on a challan is refused.
public sealed interface ChallanRefusal extends Refusal {

    record NoLines() implements ChallanRefusal {}

    record NothingIssued(String indentLine, LotId lot) implements ChallanRefusal {}

    record NoSuchIndent(JobNo job) implements ChallanRefusal {}

    record NoSuchIndentLine(JobNo job, String indentLine) implements ChallanRefusal {}

    /// The line was withdrawn or its service order closed.
    record NotWantedAnyMore(String indentLine, IndentLine.Standing standing) implements ChallanRefusal {}

    record NotAllocated(String indentLine, LotId lot, Quantity asked, Quantity allocated) implements ChallanRefusal {}

    record LotExpired(LotId lot, LocalDate expiry) implements ChallanRefusal {}

    record UnknownPart(PartCode part) implements ChallanRefusal {}

    /// The parts are sold, and nobody has told the tax on them.
    record NoRate(PartCode part) implements ChallanRefusal {}

    /// What a courier takes goes in some vehicle, and whether an e-way bill is due hangs on that.
    record CourierByHand(String courier) implements ChallanRefusal {}

    record UnknownTechnician(PersonId person) implements ChallanRefusal {}

    record TechnicianInactive(PersonId person) implements ChallanRefusal {}

    record NoStoreParty(StoreId store) implements ChallanRefusal {}

    record NoAgreement(BusinessUnit bu) implements ChallanRefusal {}

    record NoSeries(SeriesGrant.Kind kind) implements ChallanRefusal {}

    record SeriesExhausted(String code) implements ChallanRefusal {}

    record OwesTooMuch(OwedStop stop) implements ChallanRefusal {}

    record NoSuchOverride(String override) implements ChallanRefusal {}

    /// It was granted for something else, for less, or is used up.
    record OverrideDoesNotCover(String override) implements ChallanRefusal {}

    record OverrideNotNeeded(String override) implements ChallanRefusal {}

    record NoSuchChallan(ChallanNo number) implements ChallanRefusal {}

    /// It was handed over, closed or cancelled before.
    record NoLongerAtTheStore(ChallanNo number, Challan.Stage stage) implements ChallanRefusal {}

    record ReasonMissing() implements ChallanRefusal {}

    record EwayBillMissing(String because) implements ChallanRefusal {}

    record NotHandedOver(ChallanNo number, Challan.Stage stage) implements ChallanRefusal {}

    record ReverseAlreadyClosed(ChallanNo number) implements ChallanRefusal {}

    /// Only what a courier took is delivered by one.
    record NotByCourier(ChallanNo number) implements ChallanRefusal {}

    record AlreadyDelivered(ChallanNo number, String receivedBy) implements ChallanRefusal {}

    /// Everything came back: there is nothing that could have been delivered.
    record NothingDelivered(ChallanNo number) implements ChallanRefusal {}

    /// It can't have been delivered before it left, nor at a time that is still to come.
    record DeliveredWhen(ChallanNo number, Instant said, Instant handedOver) implements ChallanRefusal {}

    record NothingToFetch(ChallanNo number) implements ChallanRefusal {}

    record StillOut(ChallanNo number, int line, PartCode part, Quantity out) implements ChallanRefusal {}

    /// Central has not said how much a technician may carry.
    record NoBagLimit(BusinessUnit bu) implements ChallanRefusal {}

    /// @param with what the bag would hold with this
    record BagTooFull(PersonId person, BusinessUnit bu, Quantity with, Quantity most) implements ChallanRefusal {}

    record BagTooDear(PersonId person, BusinessUnit bu, Money with, Money most) implements ChallanRefusal {}

    record PartOfAnotherUnit(PartCode part, BusinessUnit bu) implements ChallanRefusal {}

    record NothingForTheBag(PartCode part) implements ChallanRefusal {}

    /// @param free what nothing keeps from leaving for a bag
    record NotFree(PartCode part, Quantity asked, Quantity free) implements ChallanRefusal {}

    /// @param asked of a unit that is one piece
    record UnitIsOne(PartCode part, SerialNo serial, Quantity asked) implements ChallanRefusal {}

    record UnitNotFree(PartCode part, SerialNo serial) implements ChallanRefusal {}

    /// Only what was handed over and not closed can go on to another job.
    record NothingToReassign(ChallanNo number, Challan.Stage stage) implements ChallanRefusal {}

    record NoSuchLine(ChallanNo number, int line) implements ChallanRefusal {}

    record MoreThanOut(ChallanNo number, int line, Quantity asked, Quantity out) implements ChallanRefusal {}

    /// A courier took them: they stand at a customer.
    record NotWithATechnician(ChallanNo number) implements ChallanRefusal {}

    record SameJob(ChallanNo number, JobNo job) implements ChallanRefusal {}

    /// A technician reassigns what they carry, and gives it to nobody else.
    record NotYourChallan(ChallanNo number) implements ChallanRefusal {}

    record OnlyToYourself() implements ChallanRefusal {}

    /// @param allocated what is set aside for the line already
    record MoreThanNeeded(JobNo job, String indentLine, Quantity asked, Quantity open, Quantity allocated)
            implements ChallanRefusal {}

    record NotOfTheFamily(String indentLine, PartCode part, PartCode wanted) implements ChallanRefusal {}

    record NotEligible(JobNo job, LotId lot, PartCode part, Allocation.Reason reason) implements ChallanRefusal {}

    record NoAllocationRule(BusinessUnit bu, Contract contract) implements ChallanRefusal {}

    record ManagerOnly(Role role) implements ChallanRefusal {}

    record StillOwed(ChallanNo number, String debt, PartCode part, Quantity owed) implements ChallanRefusal {}
}
