package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Page;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import aspstore.model.BusinessUnit;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.books.Books;
import aspstore.model.catalog.Part;
import aspstore.model.hold.Hold;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What stands in the store, for those who take care of it: what is on hold, what expires, what is to be counted.
public final class CareRepository {

    /// The places in the room, which a count counts.
    private static final Set<Place> ROOM =
            Set.of(Place.ON_HAND, Place.ON_HOLD, Place.ALLOCATED, Place.DEFECTIVE, Place.RETURN_PENDING, Place.PACKED);

    private final StoreEngine engine;
    private final BooksRepository books;

    public CareRepository(StoreEngine engine, BooksRepository books) {
        this.engine = engine;
        this.books = books;
    }

    /// @param lot what is held
    public record Held(Hold hold, Optional<Lot> lot) {}

    /// What is on hold, that to be resolved first first.
    public List<Held> held(Optional<BusinessUnit> unit) {
        var holds = books.open(Hold.KIND).stream()
                .filter(hold -> unit.isEmpty() || hold.bu().equals(unit.get()))
                .sorted((one, other) -> one.resolveBy().compareTo(other.resolveBy()))
                .toList();
        return engine.look(now ->
                holds.stream().map(hold -> new Held(hold, now.lot(hold.lot()))).toList());
    }

    /// What stands on hand and may not be used from a day on, that which expires first first.
    public List<Stand> expiring(Optional<BusinessUnit> unit, LocalDate before) {
        return stands(unit, Set.of(Place.ON_HAND), new StockCriterion.ExpiresBefore(before)).stream()
                .sorted((one, other) -> one.lot()
                        .expiry()
                        .orElse(before)
                        .compareTo(other.lot().expiry().orElse(before)))
                .toList();
    }

    /// What stands on hand, by part: the first so many.
    public List<Stand> onHand(Optional<BusinessUnit> unit, int most) {
        return positive(books.stock(criteria(unit, Set.of(Place.ON_HAND)), Page.first(most))
                .rows());
    }

    /// Where a code stands on hand: a part's, a lot's, or a serial number.
    public List<Stand> onHand(Optional<BusinessUnit> unit, String code) {
        return Stream.concat(
                        StockRepository.isLot(code)
                                ? stands(unit, Set.of(Place.ON_HAND), new StockCriterion.OfLot(LotId.parse(code)))
                                        .stream()
                                : Stream.empty(),
                        Stream.concat(
                                partCode(code).stream()
                                        .flatMap(part ->
                                                stands(unit, Set.of(Place.ON_HAND), new StockCriterion.OfPart(part))
                                                        .stream()),
                                serialNo(code).stream()
                                        .flatMap(serial ->
                                                stands(unit, Set.of(Place.ON_HAND), new StockCriterion.OfSerial(serial))
                                                        .stream())))
                .distinct()
                .toList();
    }

    private static Optional<PartCode> partCode(String code) {
        try {
            return Optional.of(new PartCode(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<SerialNo> serialNo(String code) {
        try {
            return Optional.of(new SerialNo(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What a count of a unit has to count.
    ///
    /// @param parts of which; none for all
    public CountedRoom room(BusinessUnit bu, List<PartCode> parts) {
        var unit = Optional.of(bu);
        var stands = parts.isEmpty()
                ? stands(unit, ROOM)
                : stands(unit, ROOM, new StockCriterion.OfParts(Set.copyOf(parts)));
        return engine.look(now -> new CountedRoom(stands, parts(now, stands)));
    }

    private static Map<PartCode, Part> parts(Books now, List<Stand> stands) {
        var parts = new LinkedHashMap<PartCode, Part>();
        for (var stand : stands) {
            var code = stand.lot().part();
            if (!parts.containsKey(code)) {
                now.catalog().part(code).ifPresent(part -> parts.put(code, part));
            }
        }
        return parts;
    }

    private List<Stand> stands(Optional<BusinessUnit> unit, Set<Place> places, StockCriterion... more) {
        var criteria = criteria(unit, places);
        criteria.addAll(List.of(more));
        return positive(books.stock(criteria));
    }

    private List<StockCriterion> criteria(Optional<BusinessUnit> unit, Set<Place> places) {
        var criteria = new ArrayList<StockCriterion>();
        criteria.add(new StockCriterion.In(places));
        unit.filter(_ -> engine.identity().units().size() > 1)
                .ifPresent(bu -> criteria.add(new StockCriterion.OfBu(bu)));
        return criteria;
    }

    private static List<Stand> positive(List<StockRow> rows) {
        return rows.stream()
                .map(StockRow::stand)
                .filter(stand -> stand.quantity().isPositive())
                .toList();
    }

    /// What the catalogue says of a part.
    public Optional<Part> part(PartCode code) {
        return engine.look(now -> now.catalog().part(code));
    }

    /// The day until when what is set apart today may wait.
    public LocalDate untilReturned(BusinessUnit bu, LocalDate day) {
        return engine.look(now -> Hold.untilReturned(now, bu, day));
    }
}
