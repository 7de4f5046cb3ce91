package aspstore.model.partreturn;

import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.util.List;

/// Why parts can't go back like this.
public sealed interface ReturnRefusal extends Refusal {

    record NoLines() implements ReturnRefusal {}

    record NothingReturned(int line) implements ReturnRefusal {}

    record NoSuchLot(int line, LotId lot) implements ReturnRefusal {}

    record NotReturnableFrom(int line, LotId lot, Spot spot) implements ReturnRefusal {}

    record MoreThanStands(int line, LotId lot, Spot spot, Quantity asked, Quantity there) implements ReturnRefusal {}

    record PartOfAnotherUnit(int line, PartCode part, String bu) implements ReturnRefusal {}

    record WrongCondition(int line, LotId lot, Reason reason, Condition condition) implements ReturnRefusal {}

    record NotExpired(int line, LotId lot) implements ReturnRefusal {}

    /// One challan is either a supply or none, so the maker's goods and the partner's go on two returns.
    record OwnersMixed() implements ReturnRefusal {}

    record NoSuchReturn(String partReturn) implements ReturnRefusal {}

    record NoSuchLine(String partReturn, int line) implements ReturnRefusal {}

    record AlreadyWithdrawn(String partReturn) implements ReturnRefusal {}

    record AlreadyDecided(String partReturn) implements ReturnRefusal {}

    record NotDecided(String partReturn) implements ReturnRefusal {}

    record AlreadyShipped(String partReturn) implements ReturnRefusal {}

    record WithdrawalNeedsReason(String partReturn) implements ReturnRefusal {}

    record LineDecidedTwice(int line) implements ReturnRefusal {}

    record LinesUndecided(String partReturn, int lines) implements ReturnRefusal {}

    record RefusalNeedsReason(int line) implements ReturnRefusal {}

    record NothingToRelease(String partReturn, int line) implements ReturnRefusal {}

    record CartonMissing(String partReturn) implements ReturnRefusal {}

    record NothingPacked(String partReturn) implements ReturnRefusal {}

    record LineNotApproved(int line, PartCode part) implements ReturnRefusal {}

    record MoreThanToPack(int line, PartCode part, Quantity asked, Quantity left) implements ReturnRefusal {}

    record SerialDiffers(int line, PartCode part, SerialNo expected, List<SerialNo> scanned) implements ReturnRefusal {}

    record LotHasNoSerial(int line, PartCode part, List<SerialNo> scanned) implements ReturnRefusal {}

    record NoSuchCarton(String partReturn, String carton) implements ReturnRefusal {}

    /// Approved lines that are neither packed nor released.
    record LinesNotPacked(String partReturn, List<Integer> lines) implements ReturnRefusal {}

    /// Less stands packed than the cartons should hold.
    record PackedGoodsMissing(int line, PartCode part, Quantity packed, Quantity there) implements ReturnRefusal {}

    record HandedToMissing(String partReturn) implements ReturnRefusal {}

    /// Longer than the paper has room for, or with control characters in it.
    record HandedToNotPrintable(String handedTo) implements ReturnRefusal {}

    /// What a courier takes goes in some vehicle, and whether an e-way bill is due hangs on that.
    record CourierByHand(String courier) implements ReturnRefusal {}

    record NoAgreement(String bu) implements ReturnRefusal {}

    record StoreUnknown(String store) implements ReturnRefusal {}

    record UnknownPart(int line, PartCode part) implements ReturnRefusal {}

    record NoSeries(SeriesGrant.Kind kind) implements ReturnRefusal {}

    record SeriesExhausted(String code) implements ReturnRefusal {}

    record EwayBillMissing(String because) implements ReturnRefusal {}

    record NotShipped(String partReturn) implements ReturnRefusal {}

    record NothingSaid(String partReturn) implements ReturnRefusal {}

    record MoreThanInTransit(int line, PartCode part, Quantity said, Quantity inTransit) implements ReturnRefusal {}

    record DifferenceNeedsReason(int line, PartCode part) implements ReturnRefusal {}

    record MoreThanMissing(int line, PartCode part, Quantity said, Quantity missing) implements ReturnRefusal {}

    record SettlementNeedsReason(String partReturn) implements ReturnRefusal {}

    record MoreThanReceived(int line, PartCode part, Quantity said, Quantity left) implements ReturnRefusal {}

    record RedirectedToItself(StoreId store) implements ReturnRefusal {}

    /// Only what left for another store goes on to one.
    record NotRedirected(int line, PartCode part) implements ReturnRefusal {}

    record MoreThanRefused(int line, PartCode part, Quantity said, Quantity refused) implements ReturnRefusal {}
}
