package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.cli.CommandLineApp;
import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `store connect`: an existing store gets a server, a token, a grant.
class ConnectTest {

    private static final Ports PORTS = Desk.PORTS;

    @TempDir
    Path temp;

    private final CentralBooks central = CentralBooks.ofSamples();
    private final FakeServer server = new FakeServer(central);

    private record Ran(int status, String said) {}

    @BeforeEach
    void aStoreWithoutAServer() {
        try (var engine = Desk.open(folder(), PORTS)) {
            Desk.posted(engine, Desk.request("J1"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
        central.close();
    }

    private Path folder() {
        return temp.resolve("PN1");
    }

    private Path token(String text) throws IOException {
        return Files.writeString(temp.resolve("token"), text + "\n");
    }

    private Ran connect(String... arguments) {
        var all = new ArrayList<>(List.of("store", "connect", "--folder", folder().toString()));
        all.addAll(Arrays.asList(arguments));
        var said = new StringWriter();
        var to = new PrintWriter(said, true);
        return new Ran(CommandLineApp.run(to, to, all.toArray(String[]::new)), said.toString());
    }

    private StoreIdentity identity() {
        return StoreFolder.at(folder(), PORTS).identity();
    }

    @Test
    void aStoreThatHadNoServerGetsOneAndExchangesAtOnce() throws IOException {
        var ran = connect(
                "--server",
                server.address().toString(),
                "--token-file",
                token(FakeServer.TOKEN).toString());

        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("All documents are at the server").doesNotContain(FakeServer.TOKEN);
        assertThat(central.head(CentralBooks.JOURNAL).seq()).isEqualTo(1);
    }

    @Test
    void aTokenThatTheServerDoesNotKnowIsToldWithWhatToDo() throws IOException {
        var ran = connect(
                "--server",
                server.address().toString(),
                "--token-file",
                token("old").toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.said()).contains("does not know this store's token", "store connect --token-file");

        var again = connect("--token-file", token(FakeServer.TOKEN).toString());
        assertThat(again.status()).as(again.said()).isZero();
        assertThat(identity().server()).isEqualTo(server.address().toString());
    }

    @Test
    void aRenewedGrantIsTakenOverAndWhatWasNotSentYetIsSentUnderIt() throws IOException {
        var ran = connect(
                "--epoch",
                "2",
                "--server",
                server.address().toString(),
                "--token-file",
                token(FakeServer.TOKEN).toString());

        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(central.head(CentralBooks.JOURNAL).seq()).isEqualTo(1);
        try (var engine = StoreEngine.open(folder(), PORTS)) {
            assertThat(engine.identity().epoch()).isEqualTo(2);
            assertThat(Desk.posted(engine, Desk.request("J2"))
                            .getFirst()
                            .entry()
                            .header()
                            .epoch())
                    .isEqualTo(2);
            assertThat(engine.outbox().commitsAfter(1, 10).epoch()).isEqualTo(2);
        }
    }

    @Test
    void aGrantThatEndedIsNotTakenBack() throws IOException {
        var token = token(FakeServer.TOKEN).toString();
        connect("--epoch", "3", "--server", server.address().toString(), "--token-file", token);

        var ran = connect("--epoch", "2");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.said()).contains("grant 2 ended before");
        assertThat(identity().epoch()).isEqualTo(3);
    }

    @Test
    void withoutAServerATokenIsOfNoUse() throws IOException {
        var ran = connect("--token-file", token(FakeServer.TOKEN).toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.said()).contains("has no server yet. Name it with --server.");
    }
}
