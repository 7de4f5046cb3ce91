package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.LedgerDatabase;
import aspstore.model.books.Samples;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TwoServersTest {

    @Test
    void twoServersOnOnePostgresqlServeOneStore() {
        var url = Databases.createPostgresql();
        try (var one = TestServer.on(LedgerDatabase.postgresql(url, "postgres", "postgres"));
                var two = TestServer.beside(LedgerDatabase.postgresql(url, "postgres", "postgres"), one.admin);
                var store = new TestStore(Samples.STORE, one.prepare())) {
            store.pull(two);
            store.posted(Samples.counter(), SyncTest.request(3));
            store.push(one);
            two.post(
                            two.token("OPERATIONS"),
                            "/v1/stores/PN1/requests/R1/decision",
                            Map.of("lines", List.of(Map.of("line", 1, "approved", 3000))))
                    .expect(200);
            one.post(one.token("WAREHOUSE"), "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            store.pull(two);
            store.posted(Samples.counter(), SyncTest.receive("80000012", "SN1", "SN2"));
            assertThat(store.push(two).misfits()).isZero();
            assertThat(TestServer.items(one.get(one.admin, "/v1/audit"))).isEmpty();
        }
    }

    @Test
    void whatBothWriteAtOnceIsAllThereAndNothingTwice() throws Exception {
        var url = Databases.createPostgresql();
        try (var one = TestServer.on(LedgerDatabase.postgresql(url, "postgres", "postgres"));
                var two = TestServer.beside(LedgerDatabase.postgresql(url, "postgres", "postgres"), one.admin);
                var store = new TestStore(Samples.STORE, one.prepare());
                var threads = Executors.newFixedThreadPool(4)) {
            store.pull(one);
            for (int i = 0; i < 10; i++) {
                store.posted(Samples.counter(), SyncTest.request(1));
            }
            var warehouse = one.token("WAREHOUSE");
            Callable<Integer> pushOne =
                    () -> one.push(store.token, store.after(0, 100)).status();
            Callable<Integer> pushTwo =
                    () -> two.push(store.token, store.after(0, 100)).status();
            Callable<Integer> dispatchOne = () -> dispatchAll(one, warehouse, 1);
            Callable<Integer> dispatchTwo = () -> dispatchAll(two, warehouse, 2);
            for (var done : threads.invokeAll(List.of(pushOne, pushTwo, dispatchOne, dispatchTwo))) {
                assertThat(done.get()).isEqualTo(200);
            }

            assertThat(one.get(store.token, "/sync/v1/stores/PN1/journal")
                            .batch()
                            .count())
                    .isEqualTo(10);
            assertThat(two.get(store.token, "/sync/v1/stores/PN1/feed").batch().count())
                    .isEqualTo(21);
            assertThat(TestServer.items(one.get(one.admin, "/v1/audit"))).isEmpty();
        }
    }

    private static int dispatchAll(TestServer server, String token, int series) {
        int status = 0;
        for (int i = 0; i < 10; i++) {
            status = server.post(token, "/v1/stores/PN1/shipments", SyncTest.dispatch("8000" + series + "0" + i, 1))
                    .expect(200)
                    .status();
        }
        return status;
    }
}
