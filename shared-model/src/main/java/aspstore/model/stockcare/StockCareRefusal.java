package aspstore.model.stockcare;

import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.LocalDate;

/// Why stock can't be held, released, counted or taken on like this.
public sealed interface StockCareRefusal extends Refusal {

    record NoSuchLot(LotId lot) implements StockCareRefusal {}

    record NothingHeld(LotId lot) implements StockCareRefusal {}

    record MoreThanOnHand(LotId lot, Quantity asked, Quantity onHand) implements StockCareRefusal {}

    record HoldNeedsReason(LotId lot) implements StockCareRefusal {}

    record NotExpired(LotId lot) implements StockCareRefusal {}

    record ResolveByPassed(LocalDate resolveBy, LocalDate today) implements StockCareRefusal {}

    record NoSuchHold(String hold) implements StockCareRefusal {}

    record NothingReleased(String hold) implements StockCareRefusal {}

    record MoreThanHeld(String hold, Quantity asked, Quantity held) implements StockCareRefusal {}

    record ReleaseNeedsReason(String hold) implements StockCareRefusal {}

    /// What is expired goes back to the warehouse, never back on the shelf.
    record ExpiredStaysHeld(String hold, LotId lot, LocalDate expiry) implements StockCareRefusal {}

    /// What is defective belongs among the defectives, never on the shelf.
    record DefectiveStaysHeld(String hold, LotId lot) implements StockCareRefusal {}

    record SheetMissing() implements StockCareRefusal {}

    record NoScope() implements StockCareRefusal {}

    record UnknownPart(PartCode part) implements StockCareRefusal {}

    record PartOfAnotherUnit(PartCode part, String bu) implements StockCareRefusal {}

    record NoRate(PartCode part) implements StockCareRefusal {}

    record NoAgreement(String bu) implements StockCareRefusal {}

    record OutOfScope(PartCode part) implements StockCareRefusal {}

    record NotCountable(LotId lot, Spot spot) implements StockCareRefusal {}

    /// Nothing of the lot stands there by the books, nor would it be free there.
    record NoSuchStand(LotId lot, Spot spot) implements StockCareRefusal {}

    record CountedTwice(LotId lot, Spot spot) implements StockCareRefusal {}

    record NotCounted(LotId lot, PartCode part, Spot spot) implements StockCareRefusal {}

    record MoreThanOneUnit(LotId lot, SerialNo serial, Quantity counted) implements StockCareRefusal {}

    /// The unit is no gain: the books know where it stands, and a document is missing that says how it came here.
    record SerialStandsElsewhere(PartCode part, SerialNo serial, LotId lot, Spot spot, Proposal proposal)
            implements StockCareRefusal {}

    /// Goods that are promised to someone are missing: their promise is to be taken back before they are counted.
    record PromisedGoodsMissing(LotId lot, Spot spot, Quantity expected, Quantity counted, Proposal proposal)
            implements StockCareRefusal {}

    /// The document that is missing.
    enum Proposal {
        RECEIVE_SHIPMENT,
        COUNT_WHERE_IT_STANDS,
        RELEASE_HOLD,
        RELEASE_ALLOCATION,
        RETURN_UNUSED,
        CLOSE_REPAIR,
        RELEASE_RETURN_LINE,
        UNPACK_RETURN,
        SETTLE_TRANSIT_LOSS
    }

    record NothingFound(PartCode part) implements StockCareRefusal {}

    record SerialMissing(PartCode part, Quantity quantity) implements StockCareRefusal {}

    record PartHasNoSerials(PartCode part) implements StockCareRefusal {}

    record SerialTwice(PartCode part, SerialNo serial) implements StockCareRefusal {}

    record ExpiryMissing(PartCode part) implements StockCareRefusal {}

    record NothingToOpen(String bu) implements StockCareRefusal {}

    record AlreadyOpened(String bu, String opening) implements StockCareRefusal {}

    record NothingTakenOn(int line, PartCode part) implements StockCareRefusal {}

    /// A place where goods stand only under a document of these books.
    record PlaceNeedsDocument(int line, Place place) implements StockCareRefusal {}

    record ReferenceMissing(int line, Place place) implements StockCareRefusal {}

    record PlaceHasNoReference(int line, Place place) implements StockCareRefusal {}

    record WrongPlace(int line, Place place, Condition condition) implements StockCareRefusal {}

    record SerialAlreadyHere(PartCode part, SerialNo serial, LotId lot, Place place) implements StockCareRefusal {}

    record NothingOwed(int debt, PartCode part) implements StockCareRefusal {}

    record NotOwedBack(int debt, PartCode part) implements StockCareRefusal {}

    record DebtOfUnknownTechnician(int debt, PersonId technician) implements StockCareRefusal {}

    record OwedSinceLater(int debt, LocalDate since) implements StockCareRefusal {}

    record DebtNeedsReference(int debt) implements StockCareRefusal {}

    /// Goods that are out of the room have a holder, with a technician who holds them or without one who does not;
    /// goods in the room have none.
    record HolderUnclear(int line, Place place) implements StockCareRefusal {}

    record UnknownTechnician(int line, PersonId technician) implements StockCareRefusal {}

    record OutSinceLater(int line, LocalDate since) implements StockCareRefusal {}

    record NoStoreParty(StoreId store) implements StockCareRefusal {}

    record NoSeries(SeriesGrant.Kind kind) implements StockCareRefusal {}

    record SeriesExhausted(String code) implements StockCareRefusal {}
}
