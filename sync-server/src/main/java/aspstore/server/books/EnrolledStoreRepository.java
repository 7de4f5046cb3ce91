package aspstore.server.books;

import aspstore.model.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String COLUMNS = "select store, epoch, enrolled_at, heard_at from enrolled_store ";

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public EnrolledStoreRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    public Optional<Enrolled> find(StoreId store) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where store = :store")
                .bind("store", store.text())
                .map((row, _) -> enrolled(row))
                .findOne());
    }

    public List<Enrolled> all() {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "order by store")
                .map((row, _) -> enrolled(row))
                .list());
    }

    private static Enrolled enrolled(ResultSet row) throws SQLException {
        return new Enrolled(
                new StoreId(row.getString("store")),
                row.getInt("epoch"),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("heard_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /// @return false where the store is enrolled already
    public boolean insert(StoreId store, Instant now) {
        return commits.insertOnce(handle -> handle.createUpdate("""
                        insert into enrolled_store (store, epoch, enrolled_at)
                        select :store, 1, cast(:now as timestamp with time zone)
                        where not exists (select 1 from enrolled_store where store = :store)
                        """)
                .bind("store", store.text())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    public void heard(StoreId store, Instant now) {
        commits.write(handle -> handle.createUpdate("update enrolled_store set heard_at = :now where store = :store")
                .bind("store", store.text())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// Up to where the store has its feed, as far as it was heard: it asked for what follows.
    public long feedSeen(StoreId store) {
        return jdbi.withHandle(handle -> handle.createQuery("select feed_seen from enrolled_store where store = :store")
                .bind("store", store.text())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /// Nothing is written where the store had as much before.
    public void seen(StoreId store, long feed) {
        if (feed > feedSeen(store)) {
            commits.write(handle -> handle.createUpdate("update enrolled_store set feed_seen = :feed"
                            + " where store = :store and feed_seen < :feed")
                    .bind("store", store.text())
                    .bind("feed", feed)
                    .execute());
        }
    }

    /// A new grant: whoever still writes under the old one is fenced off. Within a change of the store's books,
    /// so that no push is between.
    public void renew(StoreId store) {
        commits.write(handle -> handle.createUpdate("update enrolled_store set epoch = epoch + 1 where store = :store")
                .bind("store", store.text())
                .execute());
    }
}
