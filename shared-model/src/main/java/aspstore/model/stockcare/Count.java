package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A blind count as posted, with the differences it found. Only the store writes it.
///
/// @param id `C` and the number of its entry
/// @param sheet what the count is called
/// @param standsCounted how many stands were counted, right ones too
/// @param value the sum of the differences, whichever way each goes
/// @param approval the override that approved it, where one was needed
public record Count(
        String id,
        BusinessUnit bu,
        String sheet,
        Instant countedAt,
        PersonId countedBy,
        int standsCounted,
        List<Line> lines,
        String note,
        Money value,
        Optional<String> approval)
        implements Document<Count> {

    public static final DocumentKind<Count> KIND = new DocumentKind<>("count", Count.class);

    public enum Stage {
        RIGHT,
        ADJUSTED,
        REVERSED
    }

    /// A difference.
    ///
    /// @param no from 1
    /// @param expected zero for goods that no lot explained
    public record Line(
            int no, LotId lot, PartCode part, Spot spot, Quantity expected, Quantity counted, boolean reversed) {

        static Line of(int no, StockCareEvent.Difference difference) {
            return new Line(
                    no,
                    difference.lot(),
                    difference.part(),
                    difference.spot(),
                    difference.expected(),
                    difference.counted(),
                    false);
        }

        static Line found(int no, LotId lot, StockCareCommand.FoundLine found) {
            var spot = StockCarePostings.foundSpot(found);
            return new Line(no, lot, found.part(), spot, Quantity.ZERO, found.quantity(), false);
        }

        Line asReversed() {
            return new Line(no, lot, part, spot, expected, counted, true);
        }
    }

    public Count {
        lines = List.copyOf(lines);
    }

    public Stage currentStage() {
        if (lines.isEmpty()) {
            return Stage.RIGHT;
        }
        return lines.stream().allMatch(Line::reversed) ? Stage.REVERSED : Stage.ADJUSTED;
    }

    Count withReversed(Set<Integer> numbers) {
        var marked = lines.stream()
                .map(line -> numbers.contains(line.no()) ? line.asReversed() : line)
                .toList();
        return new Count(id, bu, sheet, countedAt, countedBy, standsCounted, marked, note, value, approval);
    }

    @Override
    public DocumentKind<Count> kind() {
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

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        lines.forEach(line -> keys.add(Key.lot(line.lot())));
        return keys;
    }

    @Override
    public Optional<Count> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
