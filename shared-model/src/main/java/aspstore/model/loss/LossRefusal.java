package aspstore.model.loss;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Refusal;
import aspstore.model.challan.Challan;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;

/// Why goods can't be written off like this.
public sealed interface LossRefusal extends Refusal {

    record NoSuchLot(LotId lot) implements LossRefusal {}

    record NothingGone(LotId lot) implements LossRefusal {}

    record MoreThanThere(LotId lot, Spot from, Quantity asked, Quantity there) implements LossRefusal {}

    /// Goods that stand there are promised to someone, on their way or outside: another document comes first.
    record NotFromThere(LotId lot, Place place) implements LossRefusal {}

    record ReasonMissing(LotId lot) implements LossRefusal {}

    /// The goods are at the store still, or everything on the paper is accounted for.
    record ChallanNotOut(String challan, Challan.Stage stage) implements LossRefusal {}

    record NotOnOneLine(String challan, LotId lot, Quantity asked) implements LossRefusal {}

    record TechnicianMissing(LotId lot) implements LossRefusal {}

    record UnknownTechnician(PersonId technician) implements LossRefusal {}

    /// Someone else answers for the loss than the technician who is named.
    record TechnicianNotLiable(PersonId technician, LossCommand.Liable liable) implements LossRefusal {}

    record TechnicianInactive(PersonId technician) implements LossRefusal {}

    record MoreThanWorth(LotId lot, Money recover, Money value) implements LossRefusal {}

    record NobodyToRecoverFrom(LossCommand.Liable liable, Money recover) implements LossRefusal {}

    /// Good stock on the shelf is not scrapped: it is put on hold first, and there someone says why.
    record NothingToScrap(LotId lot, Place place, Condition condition) implements LossRefusal {}

    record NoSuchLoss(String loss) implements LossRefusal {}

    record NothingToRecover(String loss) implements LossRefusal {}

    record NothingSettled(String loss) implements LossRefusal {}

    record MoreThanToRecover(String loss, Money asked, Money open) implements LossRefusal {}

    record SettlementNeedsReason(String loss) implements LossRefusal {}

    /// What was recovered needs nobody's leave.
    record ApprovalNotNeeded(String override) implements LossRefusal {}

    record ManagerOnly(Role role) implements LossRefusal {}
}
