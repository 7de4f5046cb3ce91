package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.BusinessUnit;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Store;
import aspstore.server.books.CommitRepository;
import aspstore.server.http.Route;
import aspstore.server.http.WebServer;
import aspstore.server.security.TokenRepository;
import aspstore.server.security.Tokens;
import aspstore.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the server ends: whose fault an error is, who may come in, and what is told to whom.
class BorderTest {

    @Test
    void whatWeDidWrongIsNotTheCallersFault() throws IOException, InterruptedException {
        try (var database = Databases.H2.open();
                var client = HttpClient.newHttpClient()) {
            var tokens = new Tokens(new TokenRepository(new CommitRepository(database)), Clock.systemUTC());
            var javalin = new WebServer(tokens, List.of(Route.open("/wrong", _ -> {
                        throw new IllegalArgumentException("lot J34.2 has no inner secret");
                    })))
                    .build()
                    .start("127.0.0.1", 0);
            try {
                var reply = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + "/wrong"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(reply.statusCode()).isEqualTo(500);
                assertThat(reply.body())
                        .doesNotContain("secret")
                        .contains(reply.headers().firstValue("X-Request-Id").orElseThrow());
            } finally {
                javalin.stop();
            }
        }
    }

    /// What the caller did wrong is theirs, however it is hidden.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/stores/PN1/requests/R1/decision|{\"lines\":[null]}",
                "/v1/stores/PN1/rows|{\"rows\":[null]}",
                "/v1/stores/PN1/returns/T1/receipts|{\"lines\":[null]}",
                "/v1/stores/PN1/indents/1/amendment|{\"reason\":\"r\",\"lines\":[null]}",
                "/v1/stores/PN1/indents/%20/closure|{}",
                "/v1/stores/PN1/overrides|{\"kind\":\"COUNT\",\"bu\":\"?\",\"subject\":\"s\",\"most\":1,\"reason\":\"r\"}",
                "/v1/stores/PN1/imports/limits|family,class,most",
                "/v1/stores/PN1/imports/limits?bu=%20%20x|family,class,most",
                "/v1/part-requests/REQ-1/amendment|{\"reason\":\"r\",\"lines\":[null]}",
                "/v1/part-requests/REQ-1/withdrawal|{\"reason\":\"r\",\"lines\":[\"a\"]}"
            })
    void whatTheCallerDidWrongIsToldSo(String path, String body) {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            for (var role : List.of("ADMIN", "OPERATIONS", "WAREHOUSE")) {
                assertThat(server.postText(server.token(role), path, body).status())
                        .isIn(400, 403, 404);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entitlement|\"type\":\"IN_WARRANTY\"|\"type\":\"MAYBE\"",
                "coverage|\"coverage\":\"COMPREHENSIVE\"|\"coverage\":\"SOME\"",
                "part|\"partNumber\":\"PCB-7781\"|\"partNumber\":\" \"",
                "quantity|\"quantity\":1|\"quantity\":-1",
                "quantity|\"quantity\":1|\"quantity\":1e30",
                "pin|\"pincode\":\"411052\"|\"pincode\":\"x\"",
                "store|\"code\":\"PN1\"|\"code\":\"p n\""
            })
    void aPartRequestThatCantBeUnderstoodIsTheCallersFault(String what, String good, String bad) {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var body = IntegrationTest.request("REQ-1", "1", "PN1");
            assertThat(body).as(what).contains(good);
            IntegrationTest.ask(server, server.token("INTEGRATION"), "k", body.replace(good, bad))
                    .expect(400);
        }
    }

    /// A store's app holds a manager's token. It must not write the feed that binds it.
    @Test
    void aStoresTokenGivesNoneOfCentralsCommands() {
        try (var server = TestServer.on(Databases.H2)) {
            var token = server.prepare();
            server.enrol("MB2");
            for (var store : List.of("PN1", "MB2")) {
                server.postText(
                                token,
                                "/v1/stores/" + store + "/overrides",
                                "{\"kind\":\"COUNT\",\"bu\":\"HA\",\"subject\":\"J1\",\"most\":100,\"reason\":\"mine\"}")
                        .expect(403);
                server.postText(
                                token,
                                "/v1/stores/" + store + "/cases",
                                "{\"about\":\"F1\",\"kind\":\"OTHER\",\"detail\":\"x\"}")
                        .expect(403);
                server.postText(
                                token,
                                "/v1/stores/" + store + "/cases/KF1/resolution",
                                "{\"how\":\"ACCEPTED\",\"reason\":\"x\"}")
                        .expect(403);
            }
        }
    }

    @Test
    void limitsOfAStoreThatDoesNotExistAreNotTold() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var csv = "family,class,most,most_value,reorder\nBOARDS,ANY,2,40000,1\n";
            server.postText(server.admin, "/v1/stores/ZZ9/imports/limits?bu=HA", csv)
                    .expect(404);
            server.postText(server.admin, "/v1/stores/ZZ9/imports/limits?bu=HA&preview=true", csv)
                    .expect(404);
        }
    }

    /// The row of the store tells it, and so does the answer to its next push: a catalogue that it never read ends
    /// somewhere, be it at 0.
    @Test
    void aStoreThatGetsABusinessUnitLaterIsToldToReadItsCatalogue() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(1));
            assertThat(store.push(server).catalogs()).containsOnlyKeys(Samples.HA);
            server.get(store.token, "/sync/v1/catalogs/TV").expect(403);

            var before = (Store) Samples.storeRows().getFirst();
            var television = new BusinessUnit("TV");
            var row = Json.write(
                    new Store(before.id(), before.name(), before.partner(), List.of(Samples.HA, television)));
            var tagged = row.contains("\"is\":") ? row : "{\"is\":\"Store\"," + row.substring(1);
            server.postText(server.admin, "/v1/stores/PN1/rows", "{\"rows\":[" + tagged + "]}")
                    .expect(200);

            assertThat(store.push(server).catalogs()).containsEntry(television, 0L);
            assertThat(server.get(store.token, "/sync/v1/catalogs/TV").batch().count())
                    .isZero();
            server.postText(
                            server.admin,
                            "/v1/catalogs/TV/imports/parts",
                            "part,description,family,hsn\nTV-1,Panel,PANELS,85299090\n")
                    .expect(200);
            assertThat(store.push(server).catalogs()).containsEntry(television, 1L);
            assertThat(server.get(store.token, "/sync/v1/catalogs/TV").batch().count())
                    .isEqualTo(1);
            var grant = server.post(server.admin, "/v1/stores/PN1/grants", Map.of())
                    .expect(201)
                    .json();
            assertThat(grant.path("units").toString()).isEqualTo("[\"HA\",\"TV\"]");
        }
    }
}
