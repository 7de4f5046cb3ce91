package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.shipment.Shipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A delivery that SAP changes or calls off, and messages that come late, twice or to the wrong store.
class SapAmendmentTest {

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aDeliveryThatSapChangesIsAmendedAndOneThatItCallsOffIsRecalled(Databases kind) {
        try (var server = TestServer.on(kind);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            var warehouse = server.token("WAREHOUSE");
            assertThat(sent(server, warehouse, idoc(1, "", "5"))).isEqualTo(List.of());

            assertThat(sent(server, warehouse, idoc(2, "CHG", "3"))).isEqualTo(List.of());
            assertThat(sent(server, warehouse, idoc(2, "CHG", "3")))
                    .as("twice is once")
                    .isEqualTo(List.of());
            assertThat(sent(server, warehouse, idoc(1, "", "5")).toString()).contains("something newer");
            store.pull(server);
            store.answer();
            assertThat(store.books(books -> books.find(Shipment.KIND, "80000077"))
                            .orElseThrow()
                            .inTransit(1))
                    .isEqualTo(Quantity.pieces(3));

            store.posted(Samples.counter(), SyncTest.receive("80000077", "SN1"));
            assertThat(sent(server, warehouse, idoc(3, "DEL", ""))).isEqualTo(List.of());
            store.push(server);
            store.pull(server);
            store.answer();
            store.push(server);

            var here =
                    store.books(books -> books.find(Shipment.KIND, "80000077")).orElseThrow();
            assertThat(here.givenBack(1)).isEqualTo(Quantity.pieces(4));
            assertThat(here.accepted(1)).isEqualTo(Quantity.ONE);
            var there = server.get(server.admin, "/v1/stores/PN1/documents/shipment/80000077")
                    .expect(200)
                    .json();
            assertThat(there.findPath("answers").size()).isEqualTo(2);
            var cases = TestServer.items(server.get(server.admin, "/v1/documents?kind=case"));
            assertThat(cases).as("what was received is for people").hasSize(1);
            assertThat(TestServer.items(server.get(server.admin, "/v1/audit"))).isEmpty();
        }
    }

    @Test
    void whatWasNotDispatchedIsNotCalledOff() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            assertThat(sent(server, server.token("WAREHOUSE"), idoc(1, "DEL", ""))
                            .toString())
                    .contains("was not dispatched");
        }
    }

    @Test
    void anOriginalThatItsDeletionOvertookIsNotDispatched() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var warehouse = server.token("WAREHOUSE");
            sent(server, warehouse, idoc(2, "DEL", ""));

            assertThat(sent(server, warehouse, idoc(1, "", "5")).toString()).contains("something newer");
            assertThat(sent(server, warehouse, idoc(3, "", "5"))).isEqualTo(List.of());
        }
    }

    @Test
    void aMessageThatWentToTheWrongStoreTakesTheDeliveryFromNobody() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            server.enrol("MB2");
            var warehouse = server.token("WAREHOUSE");
            assertThat(sent(server, warehouse, "MB2", idoc(2, "DEL", "")).toString())
                    .contains("not dispatched");

            assertThat(sent(server, warehouse, idoc(3, "", "5"))).isEqualTo(List.of());
        }
    }

    @Test
    void whatWasCalledOffTooLateIsNotSentAgain() {
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            var warehouse = server.token("WAREHOUSE");
            assertThat(sent(server, warehouse, idoc(1, "", "1"))).isEqualTo(List.of());
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.receive("80000077", "SN1"));
            assertThat(sent(server, warehouse, idoc(2, "DEL", ""))).isEqualTo(List.of());
            store.push(server);
            store.pull(server);
            store.answer();
            store.push(server);

            assertThat(sent(server, warehouse, idoc(3, "CHG", "1"))).isEqualTo(List.of());

            store.pull(server);
            var here =
                    store.books(books -> books.find(Shipment.KIND, "80000077")).orElseThrow();
            assertThat(here.lines()).hasSize(1);
            assertThat(here.inTransit(1)).isEqualTo(Quantity.ZERO);
        }
    }

    @Test
    void peopleAtTheWarehouseAmendAndRecallToo() {
        try (var server = TestServer.on(Databases.H2)) {
            server.prepare();
            var warehouse = server.token("WAREHOUSE");
            server.post(warehouse, "/v1/stores/PN1/shipments", SyncTest.dispatch("80000012", 2))
                    .expect(200);
            server.post(
                            warehouse,
                            "/v1/stores/PN1/shipments/80000012/amendment",
                            Map.of(
                                    "less",
                                    List.of(),
                                    "more",
                                    SyncTest.dispatch("80000012", 1).lines(),
                                    "reason",
                                    "one more went along"))
                    .expect(200);
            server.postText(
                            warehouse,
                            "/v1/stores/PN1/shipments/80000012/recall",
                            "{\"lines\":[{\"line\":1,\"quantity\":2000}],\"reason\":\"wrong lorry\"}")
                    .expect(200);
            server.postText(
                            warehouse,
                            "/v1/stores/PN1/shipments/80000012/recall",
                            "{\"lines\":[{\"line\":1,\"quantity\":1000}],\"reason\":\"wrong lorry\"}")
                    .expect(422);
        }
    }

    /// What was said against the only delivery of a file.
    private static List<String> sent(TestServer server, String warehouse, String file) {
        return sent(server, warehouse, "PN1", file);
    }

    private static List<String> sent(TestServer server, String warehouse, String store, String file) {
        var answer = server.postText(warehouse, "/v1/stores/" + store + "/shipments/sap", file)
                .expect(200)
                .json()
                .path("deliveries")
                .path(0);
        var problems = new ArrayList<String>();
        answer.path("problems").forEach(problem -> problems.add(problem.asString()));
        assertThat(answer.path("at").asLong() > 0).isEqualTo(problems.isEmpty());
        return problems;
    }

    private static String idoc(int minute, String action, String quantity) {
        var item = quantity.isEmpty() ? "" : """
                <E1EDL24 SEGMENT="1"><POSNR>000010</POSNR><MATNR>PCB-7781</MATNR><LFIMG>%s</LFIMG><VRKME>PCE</VRKME>
                </E1EDL24>""".formatted(quantity);
        var what = action.isEmpty() ? "" : "<E1EDL18 SEGMENT=\"1\"><QUALF>" + action + "</QUALF></E1EDL18>";
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <DELVRY07><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><DOCNUM>%d</DOCNUM><IDOCTYP>DELVRY07</IDOCTYP>
                <MESTYP>DESADV</MESTYP><SNDPRN>SAP</SNDPRN><CREDAT>20261124</CREDAT><CRETIM>10%02d00</CRETIM></EDI_DC40>
                <E1EDL20 SEGMENT="1"><VBELN>80000077</VBELN>%s%s</E1EDL20></IDOC></DELVRY07>
                """.formatted(minute, minute, what, item);
    }

    /// As API_OUTBOUND_DELIVERY_SRV answers.
}
