package aspstore.desk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path temp;

    private Path store() {
        var folder = temp.resolve("PN1");
        try (var engine = Desk.open(folder, Desk.PORTS)) {
            Desk.posted(engine, Desk.unannounced(4), Desk.request("J1"));
        }
        return folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trace --lot X",
                "trace --serial ''",
                "trace --job  ",
                "stock --part ''",
                "stock --place NOWHERE",
                "movements --plant TOOLONG --location 0001 DIR",
                "movements --plant 1000 --location 0001 --after -1 DIR",
                "serve --every 0",
                "connect",
                "connect --server spares.example.com",
                "create --store -- --bu HA",
                "create --store PN1 --bu HA --epoch 0"
            })
    void aValueThatCantBeIsAWrongCommandLine(String arguments) {
        var words = List.of(
                        arguments.replace("DIR", temp.resolve("sap").toString()).split(" ", -1))
                .stream()
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new);

        assertThat(Ran.store(store(), words).leavesWith(2).complained()).contains("Usage:");
    }

    @Test
    void aTokenFileThatIsNotThereIsToldAndNothingIsMade() {
        Ran.store(
                        temp.resolve("new"),
                        "create",
                        "--store",
                        "PN1",
                        "--bu",
                        "HA",
                        "--token-file",
                        temp.resolve("nope").toString())
                .leavesWith(1)
                .complainsOnce("The token can't be read", "there is no", "nope", "that central gave you");
        assertThat(temp.resolve("new")).doesNotExist();
    }

    @Test
    void whereAFolderIsWantedAFileIsAWrongCommandLine() throws IOException {
        var file = Files.createFile(temp.resolve("file"));

        var ran = Ran.store(store(), "movements", "--plant", "1000", "--location", "0001", file.toString());

        assertThat(ran.leavesWith(2).complained()).contains(file + " is a file. Name a folder to write to.");
    }

    @Test
    void aFileThatCantBeWrittenIsToldInOneLine() {
        Ran.store(store(), "export", temp.resolve("nope/entries.jsonl").toString())
                .leavesWith(1)
                .complainsOnce("Nothing was exported: there is no", "nope");
    }

    @Test
    void aTableOfMovementTypesThatIsNotThereIsToldInOneLine() {
        Ran.store(
                        store(),
                        "movements",
                        "--plant",
                        "1000",
                        "--location",
                        "0001",
                        "--movement-types",
                        temp.resolve("nope.csv").toString(),
                        temp.resolve("sap").toString())
                .leavesWith(1)
                .complainsOnce("there is no", "nope.csv");
    }

    @Test
    void movementsAreWrittenForWhatTheStoreDid() throws IOException {
        var ran = Ran.store(
                        store(),
                        "movements",
                        "--plant",
                        "1000",
                        "--location",
                        "P001",
                        temp.resolve("sap").toString())
                .leavesWith(0);

        assertThat(ran.said()).contains("Looked at the journal up to entry 2: --after 2 goes on from there.");
        try (var files = Files.list(temp.resolve("sap"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("MBGMCR-PN1-J1-") && name.endsWith(".xml"))
                    .anyMatch(name -> name.startsWith("MBGMCR-PN1-J1-") && name.endsWith(".json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--serial NONE", "--job SO-NONE", "--challan PN1D/2627/99999", "--sodo 80009999"})
    void whatIsUnknownLeavesWithTheSameStatusAsTextAndAsJson(String sought) {
        var folder = store();
        var words = sought.split(" ");

        Ran.store(folder, "trace", words[0], words[1]).leavesWith(1).complainsOnce("This store knows nothing of it.");
        Ran.store(folder, "trace", words[0], words[1], "--json").leavesWith(1);
    }

    @Test
    void aTraceWithStepsButNoLotsIsFoundAsTextAndAsJson() {
        var folder = store();

        int text = Ran.store(folder, "trace", "--job", "J1").status();

        Ran.store(folder, "trace", "--job", "J1", "--json").leavesWith(text);
    }

    @Test
    void aStoreIsBackedUpAndRestoredWithEverythingInIt() {
        var folder = store();
        var file = temp.resolve("PN1.zip");
        var before = Ran.store(folder, "stock", "--lots").leavesWith(0);

        var backedUp = Ran.store(folder, "backup", file.toString()).leavesWith(0);
        var target = temp + "/./restored";
        var restored = Ran.run("store", "restore", file.toString(), target).leavesWith(0);

        assertThat(backedUp.said()).contains("up to entry 2.");
        assertThat(restored.said()).contains("Store PN1 was restored to " + temp.resolve("restored"), "store connect");
        assertThat(Ran.store(temp.resolve("restored"), "stock", "--lots")).isEqualTo(before);
        Ran.store(temp.resolve("restored"), "verify").leavesWith(0);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders belong to their owner anyway")
    void nobodyElseMayLookIntoARestoredStore() throws IOException {
        var file = temp.resolve("PN1.zip");
        Ran.store(store(), "backup", file.toString()).leavesWith(0);

        Ran.run("store", "restore", file.toString(), temp.resolve("restored").toString())
                .leavesWith(0);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("restored"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNoBackupIsNotUnpacked() throws IOException {
        var file = Files.writeString(temp.resolve("letter.txt"), "no backup");

        Ran.run("store", "restore", file.toString(), temp.resolve("restored").toString())
                .leavesWith(1)
                .complainsOnce("is no backup of a store");
        assertThat(temp.resolve("restored")).doesNotExist();
        Ran.run(
                        "store",
                        "restore",
                        temp.resolve("none").toString(),
                        temp.resolve("restored").toString())
                .leavesWith(1)
                .complainsOnce("there is no", "none");
    }

    @Test
    void aBackupIsNotRestoredOverWhatIsThere() {
        var folder = store();
        var file = temp.resolve("PN1.zip");
        Ran.store(folder, "backup", file.toString()).leavesWith(0);

        Ran.run("store", "restore", file.toString(), folder.toString())
                .leavesWith(1)
                .complainsOnce("is restored into an empty folder");
    }

    @Test
    void theStatusTellsWhatWaitsAndWhatTheCheckAfterOpeningFound() {
        var ran = Ran.store(store(), "status").leavesWith(0);

        assertThat(ran.said())
                .contains(
                        "Store PN1 on desk-1, without a server, grant 1.",
                        "The journal ends at entry 2; 1 document waits for the server.",
                        "The books were checked after opening: all ");
    }
}
