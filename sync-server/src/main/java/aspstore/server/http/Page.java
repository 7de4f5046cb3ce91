package aspstore.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// One page of a list, and how long the whole is.
public record Page<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items, int page, int size, long total) {
    public Page {
        items = List.copyOf(items);
    }
}
