package aspstore.journal.query;

import java.util.Optional;

/// Which rows of a list are wanted.
///
/// @param size from 1 to 10,000
/// @param number from 0
/// @param sort by what first, as the list names it; the list's own order decides the rest
public record Page(int size, int number, Optional<Sort> sort) {

    /// @param by one of the names that the list gives: `changed`
    public record Sort(String by, Direction direction) {}

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /// More than any list needs at once: to have all of what is bounded by work in progress.
    public static final int MOST = 10_000;

    public Page {
        if (size < 1 || size > MOST || number < 0) {
            throw new IllegalArgumentException(
                    "a page has 1 to " + MOST + " rows and a number from 0, not " + size + " and " + number);
        }
    }

    public Page(int size, int number) {
        this(size, number, Optional.empty());
    }

    public static Page first(int size) {
        return new Page(size, 0);
    }

    public Page next() {
        return new Page(size, number + 1, sort);
    }

    long skipped() {
        return (long) size * number;
    }

    /// One row more than wanted tells whether there are more.
    int fetched() {
        return size + 1;
    }
}
