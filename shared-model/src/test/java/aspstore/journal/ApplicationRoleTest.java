package aspstore.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.entry.Command;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an administrator can add on PostgreSQL (ADR 8): a role that runs the program and does not own its tables.
class ApplicationRoleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T04:30:00Z");

    private final String role =
            "asp_app_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @Test
    void aRoleThatMayOnlyReadAndInsertEntriesRunsTheBooksAndCannotTouchThem() {
        // The address names a user of its own, which would win over the one that is given.
        var url = Databases.createPostgresql().replaceFirst("\\?.*", "");
        try (var owners = LedgerDatabase.postgresql(url, "postgres", "postgres")) {
            owners.jdbi().useHandle(handle -> {
                handle.execute("create role " + role + " login password 'secret'");
                handle.execute("grant usage on schema public to " + role);
                handle.execute("grant select, insert, update, delete on all tables in schema public to " + role);
                handle.execute("revoke update, delete, truncate on entry from " + role);
            });
        }

        try (var database = LedgerDatabase.postgresql(url, role, "secret")) {
            var books = StoreBooks.ofCentral(database, Samples.STORE);
            var author = new Authorship(Samples.operations(), NOW, NOW, "test", 1, Seen.NOTHING);
            var outcome = database.jdbi()
                    .inTransaction(handle -> books.post(
                            handle,
                            Position.Writer.CENTRAL,
                            author,
                            UUID.randomUUID(),
                            UUID::randomUUID,
                            List.of(new Command.TellStore(Samples.storeRows()))));

            assertThat(outcome).isInstanceOf(Outcome.Posted.class);
            for (var meddling : List.of(
                    "update entry set actor = 'me'",
                    "delete from entry",
                    "truncate entry",
                    "drop trigger entry_never_changes on entry",
                    "alter table entry disable trigger all")) {
                database.jdbi()
                        .useHandle(handle -> assertThatThrownBy(() -> handle.execute(meddling))
                                .as(meddling)
                                .hasMessageMatching("(?s).*(permission denied|must be owner).*"));
            }
        }
    }
}
