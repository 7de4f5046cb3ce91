package aspstore.journal.query;

import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What waits for someone: the one query behind boards, badges and queues.
public final class WorkItems {

    /// @param roles for whom it waits; none means anybody
    /// @param kinds none means all
    public record Wanted(Scope scope, Set<Role> roles, Set<WorkItem.Kind> kinds) {
        public Wanted {
            roles = Set.copyOf(roles);
            kinds = Set.copyOf(kinds);
        }

        public static Wanted by(Scope scope, Role role) {
            return new Wanted(scope, Set.of(role), Set.of());
        }
    }

    public record Row(StoreId store, WorkItem item) {}

    /// @param overdue how many are past their due time
    /// @param value what is at stake in all of them
    public record Badge(WorkItem.Kind kind, long count, long overdue, Money value) {}

    /// By what the list may be sorted.
    public static final Map<String, String> SORTS =
            Map.of("due", "due", "since", "since", "store", "store", "kind", "item_kind", "value", "amount");

    private WorkItems() {}

    /// The most urgent first: what is due, the earliest first, then what has no due time, the longest waiting first.
    public static Paged<Row> list(Handle handle, Wanted wanted, Page page) {
        var found = where(wanted)
                .query(handle, """
                        select store, document_kind, document, item_kind, document_line, waits_for, subject, since, due,
                            amount
                        from work_item
                        {where}
                        order by due nulls last, since, store, document_kind, document, item_kind, document_line""", page, SORTS)
                .map((row, _) -> new Row(
                        Rows.store(row),
                        new WorkItem(
                                WorkItem.Kind.valueOf(row.getString("item_kind")),
                                Role.valueOf(row.getString("waits_for")),
                                row.getString("document_kind"),
                                row.getString("document"),
                                row.getString("document_line"),
                                row.getString("subject"),
                                Rows.time(row, "since"),
                                Rows.optionalTime(row, "due"),
                                new Money(row.getLong("amount")))))
                .list();
        return Paged.of(page, found);
    }

    public static long count(Handle handle, Wanted wanted) {
        return where(wanted)
                .query(handle, "select count(*) from work_item {where}")
                .mapTo(Long.class)
                .one();
    }

    /// How many of each kind, for badges; kinds of which there are none are left out.
    public static List<Badge> badges(Handle handle, Wanted wanted, Instant now) {
        return where(wanted)
                .query(handle, """
                        select item_kind, count(*) as items, sum(amount) as amount,
                            sum(case when due < :now then 1 else 0 end) as overdue
                        from work_item
                        {where}
                        group by item_kind
                        order by item_kind
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> new Badge(
                        WorkItem.Kind.valueOf(row.getString("item_kind")),
                        row.getLong("items"),
                        row.getLong("overdue"),
                        new Money(row.getLong("amount"))))
                .list();
    }

    private static Where where(Wanted wanted) {
        return Where.scope("store", wanted.scope())
                .inAny("waits_for", wanted.roles())
                .inAny("item_kind", wanted.kinds());
    }
}
