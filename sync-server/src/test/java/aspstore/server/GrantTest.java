package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Streams;
import aspstore.model.books.Samples;
import aspstore.model.entry.StreamId;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The grant under which a store writes.
class GrantTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aGrantThatCantBeRenewedWholeIsNotRenewedAtAll(Databases kind) {
        var database = kind.open();
        try (var server = TestServer.on(database);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            // No further token of a store's can be written.
            database.jdbi()
                    .useHandle(handle -> handle.execute("alter table api_token add constraint full_now check (store is"
                            + " null or issued_at <= timestamp with time zone '2000-01-01 00:00:00+00' or id = '"
                            + handle.createQuery("select id from api_token where store = 'PN1'")
                                    .mapTo(java.util.UUID.class)
                                    .one()
                            + "')"));
            server.post(server.admin, "/v1/stores/PN1/grants", Map.of()).expect(500);

            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(1));
            assertThat(store.push(server).seq()).isEqualTo(1);
            assertThat(server.get(server.admin, "/v1/stores/PN1")
                            .json()
                            .path("epoch")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    /// Another server renews the grant while a push waits for the store's journal.
    @Test
    void aPushThatWaitsWhileTheGrantIsRenewedIsFencedOff() throws Exception {
        var database = LedgerDatabase.postgresql(Databases.createPostgresql(), "postgres", "postgres");
        try (var server = TestServer.on(database);
                var store = new TestStore(Samples.STORE, server.prepare());
                var threads = Executors.newSingleThreadExecutor()) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(1));
            var batch = store.after(0, 10);

            Future<TestServer.Reply> push = database.jdbi().inTransaction(handle -> {
                Streams.lock(handle, new StreamId.Journal(Samples.STORE));
                var waiting = threads.submit(() -> server.push(store.token, batch));
                while (!isWaiting(database)) {
                    if (waiting.isDone()) {
                        throw new AssertionError("the push did not wait: " + status(waiting));
                    }
                    Thread.onSpinWait();
                }
                handle.execute("update enrolled_store set epoch = epoch + 1");
                return waiting;
            });

            assertThat(push.get().expect(409).problem()).isEqualTo("fenced");
        }
    }

    private static int status(Future<TestServer.Reply> reply) {
        try {
            return reply.get().status();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// On a connection of its own: the thread's is in the transaction that the push waits for.
    private static boolean isWaiting(LedgerDatabase database) {
        try (var handle = database.jdbi().open()) {
            return handle.createQuery("select count(*) from pg_locks where not granted")
                            .mapTo(Long.class)
                            .one()
                    > 0;
        }
    }
}
