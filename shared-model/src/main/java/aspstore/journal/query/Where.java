package aspstore.journal.query;

import aspstore.model.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The conditions of a query with their values. A value is only ever bound, never written into the text.
final class Where {

    /// Where in a text of SQL the page is cut out.
    static final String PAGE = "{page}";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    static Where scope(String storeColumn, Scope scope) {
        return new Where().equal(storeColumn, scope.store());
    }

    static Where store(String storeColumn, StoreId store) {
        return scope(storeColumn, Scope.of(store));
    }

    static Where nothing() {
        return new Where();
    }

    Where that(String condition) {
        conditions.add(condition);
        return this;
    }

    /// @param condition with a `?` where the value stands
    Where that(String condition, Object value) {
        conditions.add(condition.replace("?", value(value)));
        return this;
    }

    Where equal(String column, Object value) {
        return that(column + " = ?", value);
    }

    /// No condition where there is no value.
    Where equal(String column, Optional<?> value) {
        value.ifPresent(wanted -> equal(column, (Object) wanted));
        return this;
    }

    /// One of these; nothing where there are none.
    Where in(String column, Collection<?> wanted) {
        return that(
                wanted.isEmpty()
                        ? "1 = 0"
                        : column + " in (" + wanted.stream().map(this::value).collect(Collectors.joining(", ")) + ")");
    }

    /// Any of these where some are given; no condition otherwise.
    Where inAny(String column, Collection<?> wanted) {
        return wanted.isEmpty() ? this : in(column, wanted);
    }

    /// `where a and b`, or nothing.
    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    /// A query in which `{where}` stands for the conditions.
    Query query(Handle handle, String sql) {
        var query = handle.createQuery(sql.replace("{where}", sql()));
        values.forEach(query::bind);
        return query;
    }

    /// The rows of a page, and one more where there are more: of the whole query, or of that part of it that ends
    /// with `{page}`.
    Query query(Handle handle, String sql, Page page) {
        var paged = sql.contains(PAGE) ? sql : sql + "\n" + PAGE;
        return query(handle, paged.replace(PAGE, "offset :skipped rows fetch next :fetched rows only"))
                .bind("skipped", page.skipped())
                .bind("fetched", page.fetched());
    }

    /// The same, in the order that the page asks for, and in that of the query where it says nothing more.
    ///
    /// @param sorts the columns by which the list may be sorted, by their names for callers
    Query query(Handle handle, String sql, Page page, Map<String, String> sorts) {
        return query(
                handle,
                page.sort()
                        .map(sort -> sql.replace("order by ", "order by " + order(sort, sorts) + ", "))
                        .orElse(sql),
                page);
    }

    private static String order(Page.Sort sort, Map<String, String> sorts) {
        var column = sorts.get(sort.by());
        if (column == null) {
            throw new IllegalArgumentException("a list that is sorted by " + sorts.keySet() + ", not by " + sort.by());
        }
        return switch (sort.direction()) {
            case ASCENDING -> column + " nulls last";
            case DESCENDING -> column + " desc nulls last";
        };
    }

    private String value(Object value) {
        var name = "v" + values.size();
        values.put(name, bindable(value));
        return ":" + name;
    }

    private static Object bindable(Object value) {
        return switch (value) {
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case LocalDate day -> day;
            case Number number -> number;
            case Boolean flag -> flag;
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }
}
