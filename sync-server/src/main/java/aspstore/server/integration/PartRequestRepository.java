package aspstore.server.integration;

import aspstore.model.JobNo;
import aspstore.model.StoreId;
import aspstore.server.books.CommitRepository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The service system's requests, and the store that each went to.
public final class PartRequestRepository {

    /// @param body as it came
    /// @param choice why this store
    record Kept(String id, StoreId store, JobNo job, byte[] body, String choice, Instant askedAt) {}

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public PartRequestRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    Optional<Kept> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from part_request where id = :id")
                .bind("id", id)
                .map((row, _) -> new Kept(
                        row.getString("id"),
                        new StoreId(row.getString("store")),
                        new JobNo(row.getString("job")),
                        row.getBytes("body"),
                        row.getString("choice"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .findOne());
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
