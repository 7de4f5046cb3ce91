package aspstore.journal.query;

import java.util.List;
import java.util.function.Function;

/// One page of a list.
///
/// @param more whether rows follow
public record Paged<T>(List<T> rows, boolean more) {

    public Paged {
        rows = List.copyOf(rows);
    }

    /// @param fetched what was found from the page's start on, one row more than wanted where there are more
    static <T> Paged<T> of(Page page, List<T> fetched) {
        return fetched.size() > page.size()
                ? new Paged<>(fetched.subList(0, page.size()), true)
                : new Paged<>(fetched, false);
    }

    /// A page cut from a list that is all there.
    static <T> Paged<T> cut(Page page, List<T> all) {
        int from = (int) Math.min(all.size(), page.skipped());
        int to = (int) Math.min(all.size(), page.skipped() + page.size());
        return new Paged<>(all.subList(from, to), to < all.size());
    }

    public <R> Paged<R> map(Function<T, R> each) {
        return new Paged<>(rows.stream().map(each).toList(), more);
    }
}
