package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.model.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The stores that may sync, and the grant (epoch) under which each writes.
public final class EnrolledStoreRepository {

    /// @param heardAt when the store last pushed: as old is what central knows of it
    public record Enrolled(StoreId store, int epoch, Instant enrolledAt, Optional<Instant> heardAt) {}

    private final Jdbi jdbi;

    public EnrolledStoreRepository(LedgerDatabase database) {
        this.jdbi = database.jdbi();
    }

    public Optional<Enrolled> find(StoreId store) {
        return all().stream().filter(enrolled -> enrolled.store().equals(store)).findFirst();
    }

    public List<Enrolled> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select store, epoch, enrolled_at, heard_at from enrolled_store order by store")
                .map((row, _) -> new Enrolled(
                        new StoreId(row.getString("store")),
                        row.getInt("epoch"),
                        row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("heard_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list());
    }

    /// @return false where the store is enrolled already
    public boolean insert(StoreId store, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into enrolled_store (store, epoch, enrolled_at)
                        select :store, 1, cast(:now as timestamp with time zone)
                        where not exists (select 1 from enrolled_store where store = :store)
                        """)
                        .bind("store", store.text())
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute())
                > 0;
    }

    public void heard(StoreId store, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("update enrolled_store set heard_at = :now where store = :store")
                .bind("store", store.text())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// A new grant: whoever still writes under the old one is fenced off.
    public void renew(StoreId store) {
        jdbi.useHandle(handle -> handle.createUpdate("update enrolled_store set epoch = epoch + 1 where store = :store")
                .bind("store", store.text())
                .execute());
    }
}
