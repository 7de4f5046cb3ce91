package aspstore.desk.usecase;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.stock.Place;
import java.util.Optional;

/// What stock a person looks for: any mix, all of which must hold. It is kept as JSON under a name.
///
/// @param part the code of a part or of a family, empty for any
/// @param lot as on its label: `J34.2`, empty for any
/// @param place without one: whatever is the store's or on its way
/// @param olderThan received so many days ago or earlier
/// @param expiresWithin its last day of use is past or comes within so many days
public record StockFilter(
        String part,
        String lot,
        String serial,
        Optional<Place> place,
        Optional<Owner> owner,
        Optional<ContractClass> contractClass,
        Optional<Condition> condition,
        Optional<Integer> olderThan,
        Optional<Integer> expiresWithin) {

    public static final StockFilter ALL = new StockFilter(
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static StockFilter ofPart(String partOrFamily) {
        return new StockFilter(
                partOrFamily,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static StockFilter at(Place place) {
        return new StockFilter(
                "",
                "",
                "",
                Optional.of(place),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static StockFilter olderThan(int days) {
        return new StockFilter(
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(days),
                Optional.empty());
    }

    public StockFilter withCodes(String newPart, String newLot, String newSerial) {
        return new StockFilter(
                newPart, newLot, newSerial, place, owner, contractClass, condition, olderThan, expiresWithin);
    }
}
