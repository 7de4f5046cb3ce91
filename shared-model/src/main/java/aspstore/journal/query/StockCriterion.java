package aspstore.journal.query;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import java.time.LocalDate;
import java.util.Set;

/// What stock is sought by. Several criteria must all hold.
public sealed interface StockCriterion {

    record OfBu(BusinessUnit bu) implements StockCriterion {}

    record OfPart(PartCode part) implements StockCriterion {}

    /// One of these.
    record OfParts(Set<PartCode> parts) implements StockCriterion {
        public OfParts {
            parts = Set.copyOf(parts);
        }
    }

    /// Any part of the family, as the catalogue has it now.
    record OfFamily(FamilyId family) implements StockCriterion {}

    record OfLot(LotId lot) implements StockCriterion {}

    record OfSerial(SerialNo serial) implements StockCriterion {}

    /// In one of these places. Without this criterion: inside the store or on its border.
    record In(Set<Place> places) implements StockCriterion {
        public In {
            places = Set.copyOf(places);
        }

        public static In place(Place place) {
            return new In(Set.of(place));
        }
    }

    /// Under this challan, return, hold, delivery or indent line.
    record Under(String reference) implements StockCriterion {}

    record OwnedBy(Owner owner) implements StockCriterion {}

    record OfClass(ContractClass contractClass) implements StockCriterion {}

    record Being(Condition condition) implements StockCriterion {}

    /// The last day of use lies before this day.
    record ExpiresBefore(LocalDate day) implements StockCriterion {}

    /// Received on this day or before: as old as that or older.
    record ReceivedUntil(LocalDate day) implements StockCriterion {}

    record OfDelivery(String deliveryOrder) implements StockCriterion {}

    record OfOrder(String salesOrder) implements StockCriterion {}
}
