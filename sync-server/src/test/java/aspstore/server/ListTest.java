package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.books.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every list pages, sorts and counts in one form.
class ListTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aListIsSortedEitherWayAndCountedInTheDatabase(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            for (int i = 0; i < 3; i++) {
                store.posted(Samples.counter(), SyncTest.request(1));
            }
            store.push(server);
            var warehouse = server.token("WAREHOUSE");
            server.post(warehouse, "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            server.post(warehouse, "/v1/stores/PN1/shipments", SyncTest.dispatch("80000013", 5))
                    .expect(200);

            var page = server.get(server.admin, "/v1/documents?kind=request&sort=-id&size=2&total=true")
                    .expect(200)
                    .json();
            assertThat(page.path("items").valueStream())
                    .extracting(row -> row.path("name").path("id").asString())
                    .containsExactly("R3", "R2");
            assertThat(page.path("total").asLong()).isEqualTo(3);
            assertThat(page.path("more").asBoolean()).isTrue();
            assertThat(server.get(server.admin, "/v1/documents?kind=request")
                            .json()
                            .has("total"))
                    .isFalse();

            var stock = server.get(server.admin, "/v1/stock?sort=-quantity&total=true")
                    .expect(200)
                    .json();
            assertThat(stock.path("items").valueStream())
                    .extracting(row -> row.path("stand").path("thousandths").asLong())
                    .containsExactly(5000L, 2000L);
            assertThat(stock.path("total").asLong()).isEqualTo(2);
            assertThat(server.get(server.admin, "/v1/work?total=true&size=1")
                            .expect(200)
                            .json()
                            .path("total")
                            .asLong())
                    .isEqualTo(TestServer.items(server.get(server.admin, "/v1/work"))
                            .size());
        }
    }

    /// As the description says, so it is: every order of every list is taken, and no other.
    @ParameterizedTest
    @EnumSource(Databases.class)
    void everyDocumentedOrderIsTakenAndNoOther(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.enrol("MB2");
            server.postText(server.admin, "/v1/sap/stock", "plant,part,quantity\n1000,A,3\n2000,B,1\n")
                    .expect(200);
            int sorted = 0;
            for (var path : ApiDescription.document().path("paths").properties()) {
                var list = path.getValue().path("get");
                for (var parameter : list.path("parameters")) {
                    if (!parameter.path("name").asString().equals("sort")) {
                        continue;
                    }
                    for (var sort : parameter.path("schema").path("enum")) {
                        server.get(server.admin, path.getKey() + query(path.getKey()) + "&sort=" + sort.asString())
                                .expect(200);
                        sorted++;
                    }
                    assertThat(server.get(server.admin, path.getKey() + query(path.getKey()) + "&sort=1;drop")
                                    .expect(400)
                                    .problem())
                            .isEqualTo("bad-request");
                }
            }
            assertThat(sorted).isGreaterThan(40);
        }
    }

    private static String query(String path) {
        return path.equals("/v1/availability") ? "?bu=HA&contract=IW&part=FLT-100" : "?total=true";
    }

    @Test
    void aListThatIsAllThereIsSortedAndCounted() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            server.enrol("MB2");
            server.enrol("NG3");
            var stores = server.get(server.admin, "/v1/stores?sort=-id&size=2")
                    .expect(200)
                    .json();
            assertThat(stores.path("items").valueStream())
                    .extracting(store -> store.path("id").asString())
                    .containsExactly("PN1", "NG3");
            assertThat(stores.path("total").asLong()).isEqualTo(3);
            server.postText(server.admin, "/v1/sap/stock", "plant,part,quantity\n1000,A,3\n2000,B,1\n1500,C,2\n")
                    .expect(200);
            assertThat(TestServer.items(server.get(server.admin, "/v1/sap/stock?sort=-quantity&size=2")))
                    .extracting(row -> row.path("part").asString())
                    .isEqualTo(List.of("A", "C"));
        }
    }
}
