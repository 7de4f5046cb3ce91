package aspstore.model.correction;

import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Refusal;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.LocalDate;

/// Why a lot can't be put right like this.
public sealed interface CorrectionRefusal extends Refusal {

    record NoSuchLot(LotId lot) implements CorrectionRefusal {}

    record NotCorrectableThere(LotId lot, Place place) implements CorrectionRefusal {}

    record NothingCorrected(LotId lot) implements CorrectionRefusal {}

    record MoreThanThere(LotId lot, Spot at, Quantity asked, Quantity there) implements CorrectionRefusal {}

    /// A document says how much of the lot stands there, and it is one lot to it.
    record WholeStandOnly(LotId lot, Spot at, Quantity asked, Quantity there) implements CorrectionRefusal {}

    record ReasonMissing(LotId lot) implements CorrectionRefusal {}

    record PartHasNoSerials(PartCode part) implements CorrectionRefusal {}

    record PartDoesNotExpire(PartCode part) implements CorrectionRefusal {}

    /// What had expired when it came would not have been taken in as good: the date is keyed wrongly again.
    record ExpiredBeforeReceipt(LotId lot, LocalDate expiry, LocalDate received) implements CorrectionRefusal {}

    record OneSerialOnePiece(LotId lot, SerialNo serial, Quantity quantity) implements CorrectionRefusal {}

    /// The unit stands in the store already: one of the two is something else.
    record SerialAlreadyHere(PartCode part, SerialNo serial, LotId lot, Place place) implements CorrectionRefusal {}

    /// Goods that came without being announced are accepted before anything else is said of them.
    record UnlistedFirst(LotId lot, String receipt) implements CorrectionRefusal {}

    /// Some of the line was used, came back or is elsewhere by now, and it was the lot as printed.
    record CountedDown(LotId lot, String document) implements CorrectionRefusal {}

    /// A condition is changed on the shelf among what is usable, and to defective on hold.
    record ConditionNotChangedThere(LotId lot, Place place, Condition condition) implements CorrectionRefusal {}

    /// What is defective is repaired or goes back as whose it is.
    record DefectiveStays(LotId lot) implements CorrectionRefusal {}
}
