package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Whom SAP sends a delivery to, and that it goes to one store.
class ShipToTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeliveryOfAnotherStoresShipToPartyIsRefusedWithWords(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.enrol("MB2");
            shipTos(
                    server,
                    List.of(Map.of("party", "0001000123", "store", "PN1"), Map.of("party", "1000456", "store", "MB2")));
            var warehouse = server.token("WAREHOUSE");

            for (var query : List.of("?preview=true", "")) {
                var refused = sap(server, warehouse, "PN1" + "/shipments/sap" + query, odata("80000077", "1000456"));
                assertThat(refused.path("problems").path(0).asString())
                        .contains("1000456")
                        .contains("store MB2")
                        .contains("not PN1");
                assertThat(refused.path("at").asLong(0)).isZero();
            }
            var unknown = sap(server, warehouse, "PN1/shipments/sap", odata("80000078", "1000999"));
            assertThat(unknown.path("problems").path(0).asString())
                    .contains("1000999")
                    .contains("1000123");
            assertThat(sap(server, warehouse, "PN1/shipments/sap", odata("80000079", "1000123"))
                            .path("at")
                            .asLong())
                    .isEqualTo(2);
            assertThat(sap(server, warehouse, "MB2/shipments/sap", idoc("0080000080", "0001000123"))
                            .path("problems")
                            .path(0)
                            .asString())
                    .contains("store PN1");
            assertThat(sap(server, warehouse, "MB2/shipments/sap", idoc("0080000080", "0001000456"))
                            .path("at")
                            .asLong())
                    .isEqualTo(2);
        }
    }

    @Test
    void aStoreIsItsOwnShipToPartyWhereSapWritesItsCode() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            server.enrol("MB2");
            var warehouse = server.token("WAREHOUSE");
            assertThat(sap(server, warehouse, "PN1/shipments/sap", odata("80000077", "MB2"))
                            .path("problems")
                            .path(0)
                            .asString())
                    .contains("store MB2");
            var unchecked = server.postText(warehouse, "/v1/stores/PN1/shipments/sap", odata("80000077", "1000999"))
                    .expect(200)
                    .json();
            assertThat(unchecked.path("deliveries").path(0).path("at").asLong()).isEqualTo(2);
            assertThat(unchecked.path("notes").toString()).contains("no store is known");
        }
    }

    @Test
    void aShipToPartyIsOneStoresOnly() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var twice = List.of(Map.of("party", "7", "store", "PN1"), Map.of("party", "007", "store", "MB2"));
            server.put(server.admin, "/v1/settings/sap-ship-tos", Map.of("shipTos", twice))
                    .expect(400);
            server.put(server.token("WAREHOUSE"), "/v1/settings/sap-ship-tos", Map.of("shipTos", List.of()))
                    .expect(403);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeliveryGoesToOneStoreOnlyHoweverItIsDispatched(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.enrol("MB2");
            var warehouse = server.token("WAREHOUSE");
            var first = sap(server, warehouse, "PN1/shipments/sap", odata("80000077", "1000123"));
            assertThat(sap(server, warehouse, "PN1/shipments/sap", odata("80000077", "1000123"))
                            .path("at")
                            .asLong())
                    .as("twice is once")
                    .isEqualTo(first.path("at").asLong());
            var more = odata("80000077", "1000123").replace("\"2\"", "\"3\"");
            assertThat(sap(server, warehouse, "PN1/shipments/sap", more)
                            .path("problems")
                            .path(0)
                            .asString())
                    .as("a list does not say whether it is older or newer")
                    .contains("other goods");

            assertThat(sap(server, warehouse, "MB2/shipments/sap", odata("80000077", "1000123"))
                            .path("problems")
                            .path(0)
                            .asString())
                    .contains("dispatched to store PN1");
            assertThat(server.post(warehouse, "/v1/stores/MB2/shipments", SyncTest.dispatch("80000077", 2))
                            .expect(409)
                            .problem())
                    .isEqualTo("dispatched-elsewhere");
            server.post(warehouse, "/v1/stores/PN1/shipments", SyncTest.dispatch("80000077", 2))
                    .expect(422);
            assertThat(shipments(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeliveryThatWasRefusedMayGoElsewhere(Databases kind) {
        try (var server = TestServer.on(kind)) {
            server.prepare();
            server.enrol("MB2");
            var warehouse = server.token("WAREHOUSE");
            server.post(warehouse, "/v1/stores/PN1/shipments", SyncTest.dispatch("80000077", 0))
                    .expect(422);
            server.post(warehouse, "/v1/stores/MB2/shipments", SyncTest.dispatch("80000077", 2))
                    .expect(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void ofManyDispatchesOfOneDeliveryAtOnceOneHolds(Databases kind) throws Exception {
        try (var server = TestServer.on(kind);
                var threads = Executors.newFixedThreadPool(6)) {
            server.prepare();
            server.enrol("MB2");
            server.enrol("NG3");
            var warehouse = server.token("WAREHOUSE");
            for (int round = 0; round < 5; round++) {
                var delivery = "8000010" + round;
                var calls = List.of("PN1", "MB2", "NG3", "PN1", "MB2", "NG3").stream()
                        .<Callable<JsonNode>>map(store ->
                                () -> sap(server, warehouse, store + "/shipments/sap", odata(delivery, "1000123")))
                        .toList();
                long dispatched = 0;
                for (var reply : threads.invokeAll(calls)) {
                    dispatched += reply.get().path("at").asLong(0) > 0 ? 1 : 0;
                }
                // The store that was first answers the same to its second call.
                assertThat(dispatched).isEqualTo(2);
                assertThat(shipments(server)).isEqualTo(round + 1);
            }
        }
    }

    private static int shipments(TestServer server) {
        return TestServer.items(server.get(server.admin, "/v1/documents?kind=shipment"))
                .size();
    }

    private static void shipTos(TestServer server, List<Map<String, String>> shipTos) {
        server.put(server.admin, "/v1/settings/sap-ship-tos", Map.of("shipTos", shipTos))
                .expect(200);
    }

    private static JsonNode sap(TestServer server, String token, String path, String file) {
        return server.postText(token, "/v1/stores/" + path, file)
                .expect(200)
                .json()
                .path("deliveries")
                .path(0);
    }

    private static String odata(String delivery, String shipTo) {
        return """
                {"d":{"DeliveryDocument":"%s","DeliveryDocumentType":"LF","ShipToParty":"%s",
                 "to_DeliveryDocumentItem":{"results":[{"DeliveryDocument":"%s","DeliveryDocumentItem":"10",
                  "Material":"PCB-7781","ActualDeliveryQuantity":"2","DeliveryQuantityUnit":"PC",
                  "ReferenceSDDocument":"4711","ReferenceSDDocumentItem":"10"}]}}}
                """.formatted(delivery, shipTo, delivery);
    }

    private static String idoc(String delivery, String shipTo) {
        return """
                <DELVRY07><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><IDOCTYP>DELVRY07</IDOCTYP><MESTYP>DESADV</MESTYP>
                </EDI_DC40><E1EDL20 SEGMENT="1"><VBELN>%s</VBELN>
                <E1ADRM1 SEGMENT="1"><PARTNER_Q>AG</PARTNER_Q><PARTNER_ID>0000000001</PARTNER_ID></E1ADRM1>
                <E1ADRM1 SEGMENT="1"><PARTNER_Q>WE</PARTNER_Q><PARTNER_ID>%s</PARTNER_ID></E1ADRM1>
                <E1EDL24 SEGMENT="1"><POSNR>000010</POSNR><MATNR>PCB-7781</MATNR><LFIMG>2</LFIMG><VRKME>PCE</VRKME>
                <VGBEL>0000004711</VGBEL></E1EDL24></E1EDL20></IDOC></DELVRY07>
                """.formatted(delivery, shipTo);
    }
}
