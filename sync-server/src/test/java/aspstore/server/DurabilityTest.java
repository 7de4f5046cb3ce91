package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Authorship;
import aspstore.journal.CatalogStream;
import aspstore.journal.LedgerDatabase;
import aspstore.model.Money;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.catalog.Rate;
import aspstore.model.tax.TaxRate;
import aspstore.server.books.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 forces nothing on commit, and writes what was committed only some time later. What the file holds right
/// after an answer is all that a power cut leaves.
class DurabilityTest {

    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsThereAfterThePowerWasCut() throws IOException {
        try (var server = TestServer.on(EmbeddedDatabase.open(folder.resolve("data")))) {
            server.prepare();
            assertThat(left("select count(*) from enrolled_store")).isEqualTo(1);
            assertThat(left("select count(*) from api_token where store = 'PN1'"))
                    .isEqualTo(1);

            server.token("INTEGRATION");
            assertThat(left("select count(*) from api_token where role = 'INTEGRATION'"))
                    .isEqualTo(1);

            server.put(server.admin, "/v1/settings/sap-map", Map.of("rules", List.of()))
                    .expect(200);
            assertThat(left("select count(*) from setting where name = 'sap-map'"))
                    .isEqualTo(1);

            server.post(server.admin, "/v1/stores/PN1/grants", Map.of()).expect(201);
            assertThat(left("select epoch from enrolled_store where store = 'PN1'"))
                    .isEqualTo(2);

            server.postText(server.token("WAREHOUSE"), "/v1/sap/stock", "plant,part,quantity\n1000,PCB-7781,3\n")
                    .expect(200);
            assertThat(left("select count(*) from sap_stock")).isEqualTo(1);

            var id = TestServer.items(server.get(server.admin, "/v1/tokens"))
                    .getLast()
                    .path("id")
                    .asString();
            server.delete(server.admin, "/v1/tokens/" + id).expect(204);
            assertThat(left("select count(*) from api_token where revoked_at is not null and store is null"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theAnswerThatAKeyStandsForIsThereAfterThePowerWasCut() throws IOException {
        try (var server = TestServer.on(EmbeddedDatabase.open(folder.resolve("data")))) {
            server.prepare();
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            server.postText(
                            server.token("INTEGRATION"),
                            "/v1/part-requests",
                            IntegrationTest.request("REQ-1", "1", "PN1"),
                            "Idempotency-Key",
                            "k")
                    .expect(201);
            assertThat(left("select count(*) from idempotency_key where answer is not null"))
                    .isEqualTo(1);
        }
    }

    /// Its writer has committed and not forced it yet: were the store told now, the server could lose what the store
    /// keeps, and nothing that follows would ever fit.
    @Test
    void whatAStoreIsToldIsThereAfterThePowerWasCut() throws IOException {
        var database = EmbeddedDatabase.open(folder.resolve("data"));
        try (var server = TestServer.on(database)) {
            var token = server.prepare();
            long before = left("select count(*) from entry where stream = 'catalog/HA'");
            var author = new Authorship(Samples.operations(), NOW, NOW, "test", 1, Seen.NOTHING);
            var rate = new Rate(Samples.FILTER, Money.rupees(777), TaxRate.percent(18));
            database.useWrite(handle ->
                    CatalogStream.post(handle, Samples.HA, author, UUID.randomUUID(), UUID::randomUUID, List.of(rate)));

            var told = server.get(token, "/sync/v1/catalogs/HA?after=" + before).expect(200);

            assertThat(told.batch().count()).isEqualTo(1);
            assertThat(left("select count(*) from entry where stream = 'catalog/HA'"))
                    .isEqualTo(before + 1);
        }
    }

    /// What a query finds in a copy of the files as they are now.
    private long left(String query) throws IOException {
        var copy = Files.createTempDirectory(folder, "cut");
        for (var name : List.of("central.mv.db", "central.created")) {
            Files.write(copy.resolve(name), asOfOneMoment(folder.resolve("data").resolve(name)));
        }
        try (LedgerDatabase database = EmbeddedDatabase.open(copy)) {
            return database.jdbi()
                    .withHandle(handle ->
                            handle.createQuery(query).mapTo(Long.class).one());
        }
    }

    /// H2 tidies its file up in the background: a copy that was written into meanwhile is none of any moment.
    private static byte[] asOfOneMoment(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        while (true) {
            var again = Files.readAllBytes(file);
            if (Arrays.equals(bytes, again)) {
                return bytes;
            }
            bytes = again;
        }
    }
}
