package aspstore.model.correction;

import aspstore.model.BusinessUnit;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the books say otherwise of a lot since, so that it is found under what it was and what it is. Only the store
/// writes it.
///
/// @param id `Q` and the number of its entry
/// @param before the lot as it was
/// @param after its child, as it is
/// @param serialBefore the serial as it was keyed
/// @param serial as it is
public record Correction(
        String id,
        BusinessUnit bu,
        PartCode part,
        LotId before,
        LotId after,
        Optional<SerialNo> serialBefore,
        Optional<SerialNo> serial,
        Spot at,
        Quantity quantity,
        String reason,
        Optional<String> approval,
        PersonId correctedBy,
        Instant correctedAt,
        boolean reversed)
        implements Document<Correction> {

    public static final DocumentKind<Correction> KIND = new DocumentKind<>("correction", Correction.class);

    public enum Stage {
        POSTED,
        REVERSED
    }

    public static String id(Position entry) {
        return entry.name("Q");
    }

    public Stage currentStage() {
        return reversed ? Stage.REVERSED : Stage.POSTED;
    }

    Correction asReversed() {
        return new Correction(
                id,
                bu,
                part,
                before,
                after,
                serialBefore,
                serial,
                at,
                quantity,
                reason,
                approval,
                correctedBy,
                correctedAt,
                true);
    }

    @Override
    public DocumentKind<Correction> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    /// The history of the challan that the goods are out on tells of it too.
    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.lot(before), Key.lot(after)));
        serialBefore.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        serial.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        if (at.place() == Place.WITH_TECHNICIAN || at.place() == Place.AT_CUSTOMER) {
            keys.add(Key.challan(at.reference()));
        }
        return keys;
    }

    @Override
    public Optional<Correction> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
