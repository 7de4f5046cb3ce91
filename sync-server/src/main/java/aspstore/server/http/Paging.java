package aspstore.server.http;

import aspstore.server.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which page of a list: `page` from 1, `size` up to 500, `sort` by a field, with a minus for the other way round.
public record Paging(int page, int size, Optional<String> sort, Direction direction) {

    private static final int MOST = 500;

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    static Paging of(Call call, List<String> sortable) {
        int page = Math.clamp(call.number("page", 1), 1, 1_000_000);
        int size = Math.clamp(call.number("size", 50), 1, MOST);
        var sort = call.query("sort").map(text -> text.toLowerCase(Locale.ROOT));
        var direction =
                sort.filter(text -> text.startsWith("-")).isPresent() ? Direction.DESCENDING : Direction.ASCENDING;
        var field = sort.map(text -> text.startsWith("-") ? text.substring(1) : text);
        field.filter(name -> !sortable.contains(name)).ifPresent(name -> {
            throw Problem.badRequest("sort is one of " + sortable + ", not " + name)
                    .asException();
        });
        return new Paging(page, size, field, direction);
    }

    public long offset() {
        return (page - 1L) * size;
    }

    /// The page of a list that is in memory and sorted.
    public <T> Page<T> cut(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        return new Page<>(all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
    }
}
