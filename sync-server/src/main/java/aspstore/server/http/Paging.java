package aspstore.server.http;

import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.server.problem.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Which page of a list, and in which order: `page` from 1, `size` up to 500, `sort` by one of the list's names,
/// with a `-` before it for the other way round. What is equal by that stands in the list's own order, which its
/// documentation names. `total=true` asks how many items there are in all, where that takes a count of its own.
public record Paging(int page, int size, Optional<Page.Sort> sort, boolean withTotal) {

    private static final int MOST = 500;

    /// One page of a list.
    ///
    /// @param more whether items follow
    /// @param total how many there are in all; empty where nobody asked
    public record PageOf<T>(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items,
            int page,
            int size,
            boolean more,
            Optional<Long> total) {
        public PageOf {
            items = List.copyOf(items);
        }

        <R> PageOf<R> map(Function<T, R> each) {
            return new PageOf<>(items.stream().map(each).toList(), page, size, more, total);
        }
    }

    static Paging of(Call call) {
        return new Paging(
                Math.clamp(call.number("page", 1), 1, 1_000_000),
                Math.clamp(call.number("size", 50), 1, MOST),
                call.query("sort").map(Paging::sort),
                call.flag("total"));
    }

    private static Page.Sort sort(String text) {
        return text.startsWith("-")
                ? new Page.Sort(text.substring(1), Page.Direction.DESCENDING)
                : new Page.Sort(text, Page.Direction.ASCENDING);
    }

    /// As the read models count: from 0.
    ///
    /// @param sorts by what the list may be sorted
    public Page toQuery(Set<String> sorts) {
        requireOneOf(sorts);
        return new Page(size, page - 1, sort);
    }

    private void requireOneOf(Set<String> sorts) {
        sort.filter(asked -> !sorts.contains(asked.by())).ifPresent(asked -> {
            throw Problem.badRequest(
                            sorts.isEmpty()
                                    ? "sort: this list has one order"
                                    : "sort is one of " + new TreeSet<>(sorts) + ", not '" + asked.by() + "'")
                    .asException();
        });
    }

    public <T> PageOf<T> of(Paged<T> found) {
        return new PageOf<>(found.rows(), page, size, found.more(), Optional.empty());
    }

    public <T> PageOf<T> of(Paged<T> found, LongSupplier total) {
        var counted = withTotal ? Optional.of(total.getAsLong()) : Optional.<Long>empty();
        return new PageOf<>(found.rows(), page, size, found.more(), counted);
    }

    /// The page of a list that is all there.
    ///
    /// @param sorts by what it may be sorted
    public <T> PageOf<T> cut(List<T> all, Map<String, Comparator<T>> sorts) {
        requireOneOf(sorts.keySet());
        var sorted = sort.map(asked -> all.stream().sorted(order(asked, sorts)).toList())
                .orElse(all);
        int from = (int) Math.min((page - 1L) * size, sorted.size());
        int to = Math.min(sorted.size(), from + size);
        return new PageOf<>(
                sorted.subList(from, to), page, size, to < sorted.size(), Optional.of((long) sorted.size()));
    }

    private static <T> Comparator<T> order(Page.Sort asked, Map<String, Comparator<T>> sorts) {
        var order = sorts.get(asked.by());
        if (order == null) {
            throw new IllegalArgumentException("no order is called " + asked.by());
        }
        return switch (asked.direction()) {
            case ASCENDING -> order;
            case DESCENDING -> order.reversed();
        };
    }
}
