package aspstore.server.integration;

import aspstore.model.JobNo;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.server.books.CommitRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The service system's requests, and the store that each went to.
public final class PartRequestRepository {

    /// @param body as it came
    /// @param choice why this store
    record Kept(String id, StoreId store, JobNo job, byte[] body, String choice, Instant askedAt) {}

    /// One giving of a request to a store.
    ///
    /// @param no from 1
    /// @param assignment under which the store's feed names it
    /// @param feed where in that feed
    /// @param insteadOf the share whose store did not see it or declined it
    record Share(
            String request,
            int no,
            StoreId store,
            String assignment,
            long feed,
            Optional<Integer> insteadOf,
            Instant askedAt) {

        static Share first(Kept request, long feed) {
            return new Share(request.id(), 1, request.store(), request.id(), feed, Optional.empty(), request.askedAt());
        }
    }

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public PartRequestRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    Optional<Kept> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from part_request where id = :id")
                .bind("id", id)
                .map((row, _) -> kept(row))
                .findOne());
    }

    /// @param changes how many entries have changed the job, in any store
    record ToLookAt(Kept request, long changes) {}

    /// The requests whose job has changed since they were looked after, and those that a store has not seen; the oldest
    /// first.
    List<ToLookAt> toLookAt() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from (
                            select r.*,
                                (select count(*) from document_tag t
                                    join document_entry e on e.store = t.store and e.kind = t.kind and e.id = t.id
                                    where t.tag = 'job:' || r.job and t.kind = 'indent') as changes,
                                (select count(*) from part_request_share s
                                    join enrolled_store o on o.store = s.store
                                    where s.request = r.id and s.feed > o.feed_seen) as unseen
                            from part_request r) looked_for
                        where looked < changes or unseen > 0
                        order by asked_at, id""")
                .map((row, _) -> new ToLookAt(kept(row), row.getLong("changes")))
                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                new StoreId(row.getString("store")),
                new JobNo(row.getString("job")),
                row.getBytes("body"),
                row.getString("choice"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    /// The stores that know of a job, whoever told them.
    List<StoreId> storesOf(JobNo job) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select store from document_tag where tag = :tag and kind = 'indent' order by store")
                .bind("tag", Key.job(job).text())
                .map((row, _) -> new StoreId(row.getString("store")))
                .list());
    }

    /// @param changes with which it was looked after
    void looked(String request, long changes) {
        commits.write(handle -> handle.createUpdate("update part_request set looked = :changes where id = :id")
                .bind("id", request)
                .bind("changes", changes)
                .execute());
    }

    /// The shares of a request, in the order in which they were given.
    List<Share> shares(String request) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from part_request_share where request = :id order by no")
                .bind("id", request)
                .map((row, _) -> new Share(
                        row.getString("request"),
                        row.getInt("no"),
                        new StoreId(row.getString("store")),
                        row.getString("assignment"),
                        row.getLong("feed"),
                        Optional.ofNullable((Integer) row.getObject("instead_of")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /// Within the transaction of the caller's thread, if there is one.
    ///
    /// @return false where there is a share of this number
    boolean insert(Share share) {
        return commits.insertOnce(handle -> handle.createUpdate("""
                        insert into part_request_share (request, no, store, assignment, feed, instead_of, asked_at)
                        select :request, :no, :store, :assignment, :feed, cast(:insteadOf as integer),
                            cast(:askedAt as timestamp with time zone)
                        where not exists (select 1 from part_request_share where request = :request and no = :no)
                        """)
                .bind("request", share.request())
                .bind("no", share.no())
                .bind("store", share.store().text())
                .bind("assignment", share.assignment())
                .bind("feed", share.feed())
                .bind("insteadOf", share.insteadOf().orElse(null))
                .bind("askedAt", share.askedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// Within the transaction of the caller's thread, if there is one.
    ///
    /// @return false where there is a request of this id
    boolean insert(Kept request) {
        return commits.insertOnce(handle -> handle.createUpdate("""
                        insert into part_request (id, store, job, body, choice, asked_at)
                        select :id, :store, :job, :body, :choice, cast(:askedAt as timestamp with time zone)
                        where not exists (select 1 from part_request where id = :id)
                        """)
                .bind("id", request.id())
                .bind("store", request.store().text())
                .bind("job", request.job().text())
                .bind("body", request.body())
                .bind("choice", request.choice())
                .bind("askedAt", request.askedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }
}
