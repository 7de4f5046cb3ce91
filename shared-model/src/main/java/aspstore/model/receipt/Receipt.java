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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/// A goods receipt note (GRN_TO_STORE) as posted. Never edited: a mistake is reversed by an entry that names it.
///
/// @param id `G` and the number of its entry
/// @param delivery the shipment, empty where no paper announced the goods
/// @param reversed the lines that were taken back, by their numbers in the entry: the shipment's lines from 1, then
///     the unlisted ones
public record Receipt(
        String id,
        Optional<String> delivery,
        String paper,
        Instant postedAt,
        List<Line> lines,
        List<Unlisted> unlisted,
        SortedSet<Integer> reversed)
        implements Document<Receipt> {

    public static final DocumentKind<Receipt> KIND = new DocumentKind<>("receipt", Receipt.class);

    public enum Stage {
        POSTED,
        UNLISTED_OPEN,
        REVERSED
    }

    public record Line(
            int shipmentLine, PartCode part, Quantity accepted, Quantity damaged, Quantity missing, String reason) {}

    /// @param line its number in the entry
    /// @param open what still waits to be accepted, held back or returned
    public record Unlisted(
            int line,
            LotId lot,
            PartCode part,
            Quantity quantity,
            ReceiptCommand.UnlistedLine.Why why,
            Quantity open,
            Money rate) {
        Unlisted withOpen(Quantity stillOpen) {
            return new Unlisted(line, lot, part, quantity, why, stillOpen, rate);
        }
    }

    public Receipt {
        reversed = Collections.unmodifiableSortedSet(new TreeSet<>(reversed));
        lines = List.copyOf(lines);
        unlisted = List.copyOf(unlisted);
    }

    public Stage currentStage() {
        if (reversed.size() == lineCount()) {
            return Stage.REVERSED;
        }
        return unlisted.stream().anyMatch(line -> line.open().isPositive()) ? Stage.UNLISTED_OPEN : Stage.POSTED;
    }

    public Optional<Unlisted> unlisted(LotId lot) {
        return unlisted.stream().filter(line -> line.lot().equals(lot)).findFirst();
    }

    /// How many lines its entry has, the unlisted ones with them.
    int lineCount() {
        return lines.size()
                + (int) unlisted.stream().map(Unlisted::line).distinct().count();
    }

    Receipt withAccepted(LotId lot, Quantity accepted) {
        return with(lot, line -> line.open().minusAtMost(accepted));
    }

    Receipt withoutAccepted(LotId lot, Quantity accepted) {
        return with(lot, line -> line.open().plus(accepted));
    }

    /// The receipt after less of an unlisted lot waits, because it was sent back or a count did not find it.
    public Receipt withLessOpen(LotId lot, Quantity less) {
        return with(lot, line -> line.open().minusAtMost(less));
    }

    /// The receipt after more of an unlisted lot waits again.
    public Receipt withMoreOpen(LotId lot, Quantity more) {
        return with(lot, line -> line.open().plus(more));
    }

    /// The receipt after lines of it were taken back.
    Receipt withReversed(Set<Integer> taken) {
        var all = new TreeSet<>(reversed);
        all.addAll(taken);
        var closed = unlisted.stream()
                .map(line -> taken.contains(line.line()) ? line.withOpen(Quantity.ZERO) : line)
                .toList();
        return new Receipt(id, delivery, paper, postedAt, lines, closed, all);
    }

    private Receipt with(LotId lot, Function<Unlisted, Quantity> open) {
        var changed = unlisted.stream()
                .map(line -> line.lot().equals(lot) ? line.withOpen(open.apply(line)) : line)
                .toList();
        return new Receipt(id, delivery, paper, postedAt, lines, changed, reversed);
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
