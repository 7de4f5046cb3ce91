package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The opening of a store's books for a BU. Its lines live on as lots; only the store writes it.
///
/// @param id `O` and the number of its entry
/// @param lines how many lines of stock it had
/// @param debts how many debts; as lines they follow those of stock
/// @param value of all its stock
/// @param reversed the lines that were taken back, from 1
public record Opening(
        String id,
        BusinessUnit bu,
        Instant postedAt,
        PersonId postedBy,
        int lines,
        int debts,
        Money value,
        String approval,
        SortedSet<Integer> reversed)
        implements Document<Opening> {

    public static final DocumentKind<Opening> KIND = new DocumentKind<>("opening", Opening.class);

    public enum Stage {
        POSTED,
        REVERSED
    }

    public Opening {
        reversed = Collections.unmodifiableSortedSet(new TreeSet<>(reversed));
    }

    /// Where every line was taken back the books may be opened anew.
    public Stage currentStage() {
        return reversed.size() >= lines + debts ? Stage.REVERSED : Stage.POSTED;
    }

    Opening withReversed(Set<Integer> numbers) {
        var more = new TreeSet<>(reversed);
        more.addAll(numbers);
        return new Opening(id, bu, postedAt, postedBy, lines, debts, value, approval, more);
    }

    @Override
    public DocumentKind<Opening> kind() {
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
        return Set.of(Key.opening(bu));
    }

    @Override
    public Optional<Opening> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return List.of();
    }
}
