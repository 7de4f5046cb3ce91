package aspstore.model.reversal;

import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What of an entry has been taken back, and by which entries: no line is taken back twice.
///
/// @param id `X` and the entry: `XJ34`
public record Reversal(String id, Position of, List<Part> parts) implements Document<Reversal> {

    public static final DocumentKind<Reversal> KIND = new DocumentKind<>("reversal", Reversal.class);

    /// @param by the entry that took back
    /// @param lines none means the whole
    public record Part(Position by, SortedSet<Integer> lines, String reason, Instant when) {
        public Part {
            lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
        }

        /// Whether it took back this line.
        public boolean took(int line) {
            return lines.isEmpty() || lines.contains(line);
        }
    }

    public Reversal {
        parts = List.copyOf(parts);
    }

    public static String id(Position of) {
        return "X" + of;
    }

    public static Reversal none(Position of) {
        return new Reversal(id(of), of, List.of());
    }

    /// The part that took back a line, if any did.
    public Optional<Part> of(int line) {
        return parts.stream().filter(part -> part.took(line)).findFirst();
    }

    Reversal with(Part part) {
        var longer = new ArrayList<>(parts);
        longer.add(part);
        return new Reversal(id, of, longer);
    }

    @Override
    public DocumentKind<Reversal> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return parts.stream().anyMatch(part -> part.lines().isEmpty()) ? "WHOLE" : "IN_PART";
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Set<Key> keys() {
        return Set.of(Key.entry(of));
    }

    @Override
    public Optional<Reversal> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
