package aspstore.desk.usecase;

import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.loss.Loss;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where goods stand that may be gone or wrong, and what is to be recovered for those that are gone.
public final class LossesRepository {

    private static final Set<Place> INSIDE =
            Arrays.stream(Place.values()).filter(Place::isInside).collect(Collectors.toUnmodifiableSet());

    private final BooksRepository books;

    public LossesRepository(BooksRepository books) {
        this.books = books;
    }

    /// What stands inside the store under a code: a part, a serial number, a lot, or the number of a document.
    public List<Stand> found(String code) {
        return Stream.<Supplier<StockCriterion>>of(
                        () -> new StockCriterion.OfSerial(new SerialNo(code)),
                        () -> new StockCriterion.OfLot(LotId.parse(code)),
                        () -> new StockCriterion.OfPart(new PartCode(code)),
                        () -> new StockCriterion.Under(code))
                .flatMap(criterion -> readable(criterion).stream())
                .map(criterion -> stands(List.of(criterion, new StockCriterion.In(INSIDE))))
                .filter(stands -> !stands.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<StockCriterion> readable(Supplier<StockCriterion> criterion) {
        try {
            return Optional.of(criterion.get());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The defectives and what is on hold: what is most likely to be written off.
    public List<Stand> setApart() {
        return stands(List.of(new StockCriterion.In(Set.of(Place.DEFECTIVE, Place.ON_HOLD))));
    }

    private List<Stand> stands(List<StockCriterion> criteria) {
        return books.stock(criteria).stream()
                .map(StockRow::stand)
                .filter(stand -> stand.quantity().isPositive())
                .toList();
    }

    /// The losses for which something is to be recovered, the oldest first.
    public List<Loss> toRecover() {
        return books.open(Loss.KIND).stream()
                .sorted((one, other) -> one.recordedAt().compareTo(other.recordedAt()))
                .toList();
    }
}
