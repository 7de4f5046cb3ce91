package aspstore.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Role;
import aspstore.server.Server;
import aspstore.server.books.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
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
}
