package aspstore.model.receipt;

import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A goods receipt note (GRN_TO_STORE) as posted. Never edited: a mistake is reversed by an entry that names it.
///
/// @param id `G` and the number of its entry
/// @param delivery the shipment, empty where no paper announced the goods
public record Receipt(
        String id,
        Optional<String> delivery,
        String paper,
        Instant postedAt,
        List<Line> lines,
        List<Unlisted> unlisted,
        boolean reversed)
        implements Document<Receipt> {

    public static final DocumentKind<Receipt> KIND = new DocumentKind<>("receipt", Receipt.class);

    public enum Stage {
        POSTED,
        UNLISTED_OPEN,
        REVERSED
    }

    public record Line(
            int shipmentLine, PartCode part, Quantity accepted, Quantity damaged, Quantity missing, String reason) {}

    /// @param open what still waits to be accepted, held back or returned
    public record Unlisted(
            LotId lot,
            PartCode part,
            Quantity quantity,
            ReceiptCommand.UnlistedLine.Why why,
            Quantity open,
            Money rate) {}

    public Receipt {
        lines = List.copyOf(lines);
        unlisted = List.copyOf(unlisted);
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        return unlisted.stream().anyMatch(line -> line.open().isPositive()) ? Stage.UNLISTED_OPEN : Stage.POSTED;
    }

    public Optional<Unlisted> unlisted(LotId lot) {
        return unlisted.stream().filter(line -> line.lot().equals(lot)).findFirst();
    }

    Receipt withAccepted(LotId lot, Quantity accepted) {
        var settled = unlisted.stream()
                .map(line -> line.lot().equals(lot)
                        ? new Unlisted(
                                line.lot(),
                                line.part(),
                                line.quantity(),
                                line.why(),
                                line.open().minusAtMost(accepted),
                                line.rate())
                        : line)
                .toList();
        return new Receipt(id, delivery, paper, postedAt, lines, settled, reversed);
    }

    Receipt asReversed() {
        return new Receipt(id, delivery, paper, postedAt, lines, unlisted, true);
    }

    @Override
    public DocumentKind<Receipt> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.UNLISTED_OPEN;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        delivery.map(Key::delivery).ifPresent(keys::add);
        unlisted.forEach(line -> keys.add(Key.lot(line.lot())));
        return keys;
    }

    @Override
    public Optional<Receipt> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        if (reversed) {
            return List.of();
        }
        return unlisted.stream()
                .filter(line -> line.open().isPositive())
                .map(line -> new WorkItem(
                        WorkItem.Kind.SETTLE_UNLISTED,
                        Role.MANAGER,
                        KIND.name(),
                        id,
                        line.lot().toString(),
                        line.part().text(),
                        postedAt,
                        Optional.empty(),
                        line.rate().times(line.open())))
                .toList();
    }
}
