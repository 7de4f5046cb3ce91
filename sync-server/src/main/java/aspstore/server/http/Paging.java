package aspstore.server.http;

import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// Which page of a list: `page` from 1, `size` up to 500. Each list has one order, which its documentation names.
public record Paging(int page, int size) {

    private static final int MOST = 500;

    /// One page of a list.
    ///
    /// @param more whether items follow
    public record PageOf<T>(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items, int page, int size, boolean more) {
        public PageOf {
            items = List.copyOf(items);
        }
    }

    static Paging of(Call call) {
        return new Paging(
                Math.clamp(call.number("page", 1), 1, 1_000_000), Math.clamp(call.number("size", 50), 1, MOST));
    }

    /// As the read models count: from 0.
    public Page toQuery() {
        return new Page(size, page - 1);
    }

    public <T> PageOf<T> of(Paged<T> found) {
        return new PageOf<>(found.rows(), page, size, found.more());
    }

    /// The page of a list that is all there.
    public <T> PageOf<T> cut(List<T> all) {
        int from = (int) Math.min((page - 1L) * size, all.size());
        int to = Math.min(all.size(), from + size);
        return new PageOf<>(all.subList(from, to), page, size, to < all.size());
    }
}
