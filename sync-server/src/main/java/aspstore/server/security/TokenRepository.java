package aspstore.server.security;

import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.server.books.CommitRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The tokens in the database, by their hashes.
public final class TokenRepository {

    /// A token as it may be shown: everything but the secret.
    public record Issued(
            UUID id,
            PersonId person,
            Role role,
            String device,
            Optional<StoreId> store,
            Instant issuedAt,
            String issuedBy,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt) {}

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public TokenRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    public Optional<Principal> find(TokenSecret secret, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select person, role, device, store from api_token
                        where token_hash = :hash and revoked_at is null and (expires_at is null or expires_at > :now)
                        """)
                .bind("hash", secret.hash())
                .bind("now", time(now))
                .map((row, _) -> new Principal(
                        new Caller(
                                new PersonId(row.getString("person")),
                                Role.valueOf(row.getString("role")),
                                row.getString("device")),
                        Optional.ofNullable(row.getString("store")).map(StoreId::new)))
                .findOne());
    }

    public void insert(Issued token, TokenSecret secret) {
        commits.write(handle -> handle.createUpdate("""
                        insert into api_token
                            (id, token_hash, person, role, device, store, issued_at, issued_by, expires_at)
                        values (:id, :hash, :person, :role, :device, :store, :issuedAt, :issuedBy,
                            cast(:expiresAt as timestamp with time zone))
                        """)
                .bind("id", token.id())
                .bind("hash", secret.hash())
                .bind("person", token.person().text())
                .bind("role", token.role().name())
                .bind("device", token.device())
                .bind("store", token.store().map(StoreId::text).orElse(null))
                .bind("issuedAt", time(token.issuedAt()))
                .bind("issuedBy", token.issuedBy())
                .bind("expiresAt", token.expiresAt().map(TokenRepository::time).orElse(null))
                .execute());
    }

    /// @return whether there was such a token that was valid
    public boolean revoke(UUID id, Instant now) {
        return commits.write(handle -> handle.createUpdate(
                                "update api_token set revoked_at = :now where id = :id and revoked_at is null")
                        .bind("id", id)
                        .bind("now", time(now))
                        .execute())
                > 0;
    }

    public void revokeAllOf(StoreId store, Instant now) {
        commits.write(handle -> handle.createUpdate(
                        "update api_token set revoked_at = :now where store = :store and revoked_at is null")
                .bind("store", store.text())
                .bind("now", time(now))
                .execute());
    }

    public List<Issued> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from api_token order by issued_at, id")
                .map((row, _) -> issued(row))
                .list());
    }

    public boolean hasValid(Role role, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from api_token
                        where role = :role and revoked_at is null and (expires_at is null or expires_at > :now)
                        """)
                        .bind("role", role.name())
                        .bind("now", time(now))
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person")),
                Role.valueOf(row.getString("role")),
                row.getString("device"),
                Optional.ofNullable(row.getString("store")).map(StoreId::new),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                Optional.ofNullable(row.getObject("expires_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
