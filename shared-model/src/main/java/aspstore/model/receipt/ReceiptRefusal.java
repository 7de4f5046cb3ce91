package aspstore.model.receipt;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Refusal;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;

/// Why goods can't be received, accepted or decided about like this.
public sealed interface ReceiptRefusal extends Refusal {

    record NothingCounted() implements ReceiptRefusal {}

    record NoSuchShipment(String delivery) implements ReceiptRefusal {}

    record NoSuchShipmentLine(String delivery, int line) implements ReceiptRefusal {}

    record LineCountedTwice(int line) implements ReceiptRefusal {}

    record MoreThanInTransit(int line, PartCode part, Quantity counted, Quantity inTransit) implements ReceiptRefusal {}

    record DifferenceNeedsReason(int line, PartCode part) implements ReceiptRefusal {}

    record NothingUnlisted(PartCode part) implements ReceiptRefusal {}

    /// Half a unit has no serial.
    record NotWhole(int line, PartCode part, Quantity quantity) implements ReceiptRefusal {}

    record SerialsMissing(PartCode part, Quantity counted, int serials) implements ReceiptRefusal {}

    record PartHasNoSerials(PartCode part) implements ReceiptRefusal {}

    record SerialTwice(PartCode part, SerialNo serial) implements ReceiptRefusal {}

    record SerialAlreadyHere(PartCode part, SerialNo serial, LotId lot, Place place) implements ReceiptRefusal {}

    record SerialNotAnnounced(int line, PartCode part, SerialNo serial) implements ReceiptRefusal {}

    record ExpiryMissing(PartCode part) implements ReceiptRefusal {}

    record UnknownPart(PartCode part) implements ReceiptRefusal {}

    record NoAgreement(PartCode part, String bu) implements ReceiptRefusal {}

    record NotUnlisted(LotId lot) implements ReceiptRefusal {}

    record MoreThanHeld(LotId lot, Quantity asked, Quantity held) implements ReceiptRefusal {}

    record MatchedPartDiffers(PartCode held, PartCode announced) implements ReceiptRefusal {}

    record AcceptanceNeedsReason(LotId lot) implements ReceiptRefusal {}

    record MoreThanMissing(int line, Quantity decided, Quantity missing) implements ReceiptRefusal {}
}
