package aspstore.model.loss;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.loss.LossCommand.How;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Goods that are lost or scrapped, and what is still to be recovered for them. Only the store writes it.
///
/// @param id `L` and the number of its entry
/// @param from where they stood
/// @param liable nobody for what was scrapped
/// @param recover what is to be recovered of the liable party
/// @param approval the override that approved it, where one did
/// @param reversed the goods were found again, and the entry taken back
public record Loss(
        String id,
        BusinessUnit bu,
        What what,
        LotId lot,
        PartCode part,
        Optional<SerialNo> serial,
        Spot from,
        Quantity quantity,
        Money rate,
        Liable liable,
        Optional<PersonId> technician,
        Money recover,
        String reason,
        Optional<String> approval,
        PersonId recordedBy,
        Instant recordedAt,
        List<Settlement> settled,
        boolean reversed)
        implements Document<Loss> {

    public static final DocumentKind<Loss> KIND = new DocumentKind<>("loss", Loss.class);

    public enum What {
        LOST,
        SCRAPPED
    }

    public enum Stage {
        TO_RECOVER,
        CLOSED,
        REVERSED
    }

    /// @param at the entry that settled
    public record Settlement(Position at, How how, Money amount, String reason, Instant when) {}

    public Loss {
        settled = List.copyOf(settled);
    }

    public static String id(Position entry) {
        return entry.name("L");
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        return open().equals(Money.ZERO) ? Stage.CLOSED : Stage.TO_RECOVER;
    }

    public Money value() {
        return rate.times(quantity);
    }

    /// What is still to be recovered.
    public Money open() {
        var left = recover;
        for (var settlement : settled) {
            left = left.minus(settlement.amount());
        }
        return reversed || left.paise() < 0 ? Money.ZERO : left;
    }

    Loss withSettlement(Settlement more) {
        var longer = new ArrayList<>(settled);
        longer.add(more);
        return with(longer, reversed);
    }

    Loss asReversed() {
        return with(settled, true);
    }

    private Loss with(List<Settlement> settlements, boolean takenBack) {
        return new Loss(
                id,
                bu,
                what,
                lot,
                part,
                serial,
                from,
                quantity,
                rate,
                liable,
                technician,
                recover,
                reason,
                approval,
                recordedBy,
                recordedAt,
                settlements,
                takenBack);
    }

    @Override
    public DocumentKind<Loss> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.TO_RECOVER;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.lot(lot)));
        serial.ifPresent(unit -> keys.add(Key.serial(part, unit)));
        if (!from.reference().isEmpty()) {
            keys.add(Key.challan(from.reference()));
        }
        if (isOpen()) {
            technician.map(Key::technician).ifPresent(keys::add);
        }
        return keys;
    }

    @Override
    public Optional<Loss> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.RECOVER_LOSS,
                        Role.MANAGER,
                        KIND.name(),
                        id,
                        "",
                        technician.map(PersonId::text).orElseGet(liable::name),
                        recordedAt,
                        Optional.empty(),
                        open()))
                : List.of();
    }
}
