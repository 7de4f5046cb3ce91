package aspstore.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that are long or slow: read only from whom may send them, and in nobody's way meanwhile.
class UploadTest {

    /// Only the head is sent: who waited for the body would not answer.
    @ParameterizedTest
    @CsvSource({
        "/v1/sap/stock, 60000000",
        "/v1/catalogs/HA/imports/parts, 60000000",
        "/v1/stores/PN1/imports/limits?bu=HA, 60000000",
        "/v1/stores/PN1/shipments/sap, 10000000",
        "/sync/v1/stores/PN2/journal, 100000"
    })
    void theBodyOfWhoMayNotSendItIsNotRead(String path, long length) throws IOException {
        try (var server = TestServer.on(Databases.H2);
                var upload = begun(server, server.prepare(), path, length)) {
            assertThat(status(upload)).contains(" 403 ");
        }
    }

    @Test
    void manyWhoSendSlowlyKeepNobodyElseFromPushing() throws IOException {
        var slow = new ArrayList<Socket>();
        try (var server = TestServer.on(Databases.H2);
                var store = new TestStore(Samples.STORE, server.prepare())) {
            for (int i = 10; i < 50; i++) {
                var id = new StoreId("S" + i);
                var path = "/sync/v1/stores/" + id + "/journal";
                slow.add(begun(server, server.enrol(id.text()), path, 100_000));
                assertThat(status(slow.getLast())).contains(" 100 ");
            }
            store.pull(server);
            store.posted(Samples.counter(), SyncTest.request(1));

            assertThat(store.push(server).seq()).isEqualTo(1);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /// The head of a request alone. The server says 100 when it begins to read the body.
    private static Socket begun(TestServer server, String token, String path, long length) throws IOException {
        var socket = new Socket("localhost", server.port());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                                + "\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
    }
}
