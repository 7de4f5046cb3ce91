package aspstore.server.integration;

import aspstore.model.PersonId;
import aspstore.server.books.CommitRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What was answered under which key, for as long as a key counts.
public final class IdempotencyRepository {

    static final Duration KEPT = Duration.ofDays(7);

    /// @param answer empty while the first request still runs
    record Kept(String fingerprint, Optional<byte[]> answer, int status, Instant askedAt) {}

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public IdempotencyRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    Optional<Kept> find(PersonId person, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint, status, answer, asked_at from idempotency_key
                        where person = :person and client_key = :key
                        """)
                .bind("person", person.text())
                .bind("key", key)
                .map((row, _) -> new Kept(
                        row.getString("fingerprint"),
                        Optional.ofNullable(row.getBytes("answer")),
                        row.getInt("status"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    /// @return false where somebody holds the key already
    boolean take(PersonId person, String key, String fingerprint, Instant now) {
        return commits.insertOnce(handle -> handle.createUpdate("""
                        insert into idempotency_key (person, client_key, fingerprint, asked_at)
                        select :person, :key, :fingerprint, cast(:now as timestamp with time zone)
                        where not exists (
                            select 1 from idempotency_key where person = :person and client_key = :key)
                        """)
                .bind("person", person.text())
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /// Takes over the key of a first request that died with its server.
    ///
    /// @return false where another took it over meanwhile, or it was answered after all
    boolean takeOver(PersonId person, String key, Instant askedAt, Instant now) {
        return commits.write(handle -> handle.createUpdate("""
                        update idempotency_key set asked_at = :now
                        where person = :person and client_key = :key and answer is null and asked_at = :askedAt
                        """)
                        .bind("person", person.text())
                        .bind("key", key)
                        .bind("askedAt", askedAt.atOffset(ZoneOffset.UTC))
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute())
                > 0;
    }

    void answered(PersonId person, String key, int status, byte[] answer) {
        commits.write(handle -> handle.createUpdate("""
                        update idempotency_key set status = :status, answer = :answer
                        where person = :person and client_key = :key
                        """)
                .bind("status", status)
                .bind("answer", answer)
                .bind("person", person.text())
                .bind("key", key)
                .execute());
    }

    void drop(PersonId person, String key) {
        commits.write(handle -> handle.createUpdate(
                        "delete from idempotency_key where person = :person and client_key = :key")
                .bind("person", person.text())
                .bind("key", key)
                .execute());
    }

    void dropOlderThan(Instant time) {
        commits.write(handle -> handle.createUpdate("delete from idempotency_key where asked_at < :time")
                .bind("time", time.atOffset(ZoneOffset.UTC))
                .execute());
    }
}
