package aspstore.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.CatalogStream;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.model.entry.StreamId;
import aspstore.security.PinHashing;
import aspstore.server.Server;
import aspstore.server.admin.Enrolment;
import aspstore.server.books.EmbeddedDatabase;
import aspstore.wire.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

    @TempDir
    Path temp;

    /// @param said what it wrote, complaints too
    private record Ran(int status, String said) {}

    private static Ran run(String... arguments) {
        var said = new StringWriter();
        var to = new PrintWriter(said, true);
        return new Ran(ServerCommand.run(to, to, arguments), said.toString());
    }

    private String data() {
        return temp.resolve("central").toString();
    }

    private boolean isAdmin(String token) throws IOException {
        try (var server = new Server(EmbeddedDatabase.open(temp.resolve("central")), Clock.systemUTC())) {
            return server.tokens()
                    .principal("Bearer " + token)
                    .filter(principal -> principal.caller().role() == Role.ADMIN)
                    .isPresent();
        }
    }

    private boolean hasAdmin() throws IOException {
        try (var server = new Server(EmbeddedDatabase.open(temp.resolve("central")), Clock.systemUTC())) {
            return server.tokens().hasAdmin();
        }
    }

    @Test
    void aTokenFileThatCantBeWrittenLeavesNoTokenBehind() throws IOException {
        var ran = run(
                "--data",
                data(),
                "--port",
                "0",
                "--init-admin-token",
                temp.resolve("mistyped/token").toString());

        assertThat(ran.status()).isEqualTo(Unable.CANNOT_USE_DATA);
        assertThat(ran.said().lines()).singleElement().asString().contains("no token was made", "mistyped");
        assertThat(hasAdmin()).isFalse();
    }

    @Test
    void whereAnAdministratorHasATokenItsFileIsNotNeededAnyMore() throws IOException {
        EmbeddedDatabase.open(Path.of(data())).close();
        run("admin-token", "--data", data());
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ran = run(
                    "--data",
                    data(),
                    "--port",
                    Integer.toString(taken.getLocalPort()),
                    "--init-admin-token",
                    temp.resolve("gone/token").toString());

            assertThat(ran.status()).as("it came as far as listening").isEqualTo(Unable.CANNOT_LISTEN);
            assertThat(ran.said()).startsWith("an administrator's token exists already");
        }
    }

    @Test
    void anotherTokenIsMadeWhereTheFirstIsLost() throws IOException {
        EmbeddedDatabase.open(Path.of(data())).close();
        run("admin-token", "--data", data());
        var file = temp.resolve("token");

        var ran = run("admin-token", "--data", data(), file.toString());

        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(isAdmin(Files.readString(file).strip())).isTrue();
        try (var left = Files.list(temp)) {
            assertThat(left.map(name -> name.getFileName().toString())).containsExactlyInAnyOrder("central", "token");
        }
    }

    @Test
    void noTokenIsMadeForAServerThatIsNotThere() {
        var ran = run("admin-token", "--data", data());

        assertThat(ran.status()).isEqualTo(Unable.CANNOT_USE_DATA);
        assertThat(ran.said().lines()).singleElement().asString().contains("no server's database", "--data");
        assertThat(temp.resolve("central")).doesNotExist();
    }

    @Test
    void aTokenThatIsPrintedIsValid() throws IOException {
        EmbeddedDatabase.open(Path.of(data())).close();
        var ran = run("admin-token", "--data", data());

        assertThat(ran.said()).startsWith("administrator's token: ");
        assertThat(isAdmin(ran.said().substring(ran.said().indexOf(':') + 1).strip()))
                .isTrue();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders belong to their owner anyway")
    void nobodyElseMayReadTheTokenFile() throws IOException {
        EmbeddedDatabase.open(Path.of(data())).close();
        var file = temp.resolve("token");
        Files.writeString(file, "an older token, for everybody to read\n");

        run("admin-token", "--data", data(), file.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPortThatIsInUseIsToldInOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ran = run("--data", data(), "--port", Integer.toString(taken.getLocalPort()));

            assertThat(ran.status()).isEqualTo(Unable.CANNOT_LISTEN);
            assertThat(ran.said().lines())
                    .singleElement()
                    .asString()
                    .contains("can't listen on 127.0.0.1:" + taken.getLocalPort(), "another --port");
        }
    }

    @Test
    void anAddressThatIsNotThisMachinesIsToldInOneLine() {
        var ran = run("--data", data(), "--host", "203.0.113.7", "--port", "0");

        assertThat(ran.status()).isEqualTo(Unable.CANNOT_LISTEN);
        assertThat(ran.said().lines()).singleElement().asString().contains("203.0.113.7");
    }

    @Test
    void aDataFolderThatIsAFileIsToldInOneLine() throws IOException {
        Files.writeString(temp.resolve("central"), "not a folder");

        var ran = run("--data", data());

        assertThat(ran.status()).isEqualTo(Unable.CANNOT_USE_DATA);
        assertThat(ran.said().lines()).singleElement().asString().contains("central");
    }

    @Test
    void aPasswordFileThatIsNotThereIsToldInOneLine() {
        var ran = run(
                "--postgres",
                "jdbc:postgresql://127.0.0.1:1/none",
                "--password-file",
                temp.resolve("none").toString());

        assertThat(ran.status()).isEqualTo(Unable.CANNOT_USE_DATA);
        assertThat(ran.said().lines()).singleElement().asString().contains("password file");
    }

    @Test
    void aPortThatCantBeIsAWrongCommandLine() {
        assertThat(run("--data", data(), "--port", "70000").status()).isEqualTo(2);
    }

    @Test
    void aPinIsReadFromAFileAndNeverRepeated() throws IOException {
        enrolStore();
        var file = Files.writeString(temp.resolve("pin"), "1234\n").toString();
        var trivial = run("pin", "--data", data(), "PN1", "C1", file);
        assertThat(trivial.status()).isEqualTo(2);
        assertThat(trivial.said()).startsWith("this PIN is tried first").doesNotContain("1234");

        Files.writeString(temp.resolve("pin"), "2580\n");
        var unknown = run("pin", "--data", data(), "PN1", "C9", file);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.said()).startsWith("Store PN1 has no person C9").doesNotContain("2580");

        var missing = run("pin", "--data", data(), "PN1", "C1", file + "s");
        assertThat(missing.status()).isEqualTo(Unable.CANNOT_USE_DATA);
        assertThat(missing.said()).contains("the file with the PIN can't be read: there is no");

        var set = run("pin", "--data", data(), "PN1", "C1", file);
        assertThat(set.status()).as(set.said()).isZero();
        assertThat(set.said())
                .startsWith("the PIN of C1 is set; store PN1 hears of it by its feed")
                .doesNotContain("2580");
        assertThat(pins())
                .singleElement()
                .satisfies(hash -> assertThat(PinHashing.matches("2580", hash)).isTrue());
    }

    private void enrolStore() throws IOException {
        var rows = Samples.storeRows().stream()
                .map(row -> row instanceof Person person ? person.withPin(Optional.empty()) : row)
                .toList();
        try (var server = new Server(EmbeddedDatabase.open(temp.resolve("central")), Clock.systemUTC())) {
            var token = server.tokens().issueAdmin().token();
            var address = URI.create("http://127.0.0.1:" + server.start("127.0.0.1", 0) + "/v1/stores");
            var body = Json.write(new Enrolment.NewStore(Samples.STORE, rows));
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                assertThat(client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                                .join()
                                .statusCode())
                        .isEqualTo(201);
            }
        }
    }

    /// The hashes of the PINs that the store's feed tells now.
    private List<PinHash> pins() throws IOException {
        try (var database = EmbeddedDatabase.open(temp.resolve("central"))) {
            return database
                    .jdbi()
                    .withHandle(handle -> CatalogStream.rows(handle, new StreamId.Feed(Samples.STORE), Person.class))
                    .values()
                    .stream()
                    .flatMap(person -> person.pin().stream())
                    .toList();
        }
    }
}
