package aspstore.desk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The demo's day with everything in it, and what support staff find in the files that it kept.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "aspstore.cmd is started otherwise")
class DemoTest {

    private static final Pattern NAMED_ENTRY =
            Pattern.compile("Entry (\\d+) of store/PN1/journal is damaged, in the file 000001\\.log");

    @TempDir
    static Path kept;

    private static Launched day = new Launched(-1, "");

    @TempDir
    Path copies;

    @BeforeAll
    static void runTheDay() {
        day = Launched.run("demo --seed 5 --keep " + kept.resolve("day"));
    }

    @Test
    void theDayEndsWithEveryCheckHolding() {
        assertThat(day.status()).as(day.said()).isZero();
        assertThat(day.said()).contains("All checks hold.").doesNotContain("  NO\n");
    }

    @Test
    void everyPaperIsKeptUnderItsNumber() throws IOException {
        assertThat(names(kept.resolve("day/papers")))
                .contains("PN1D-2627-00001.pdf", "PN1D-2627-00001R.pdf", "PN1W-2627-00001.pdf", "NK1D-2627-00001.pdf");
    }

    @Test
    void aChangedByteAnywhereInTheKeptJournalIsFoundAndItsEntryNamed() throws IOException {
        long seed = System.nanoTime();
        var draw = new Random(seed);
        var bytes = Files.readAllBytes(kept.resolve("day/stores/PN1/journal/000001.log"));
        int last = entries(kept.resolve("day/stores/PN1"));
        for (int at : List.of(draw.nextInt(200, bytes.length), draw.nextInt(200, bytes.length), bytes.length - 3)) {
            var store = copyOfPune("changed-" + at);
            var changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(store.resolve("journal/000001.log"), changed);

            var verified = Launched.run("store verify --folder " + store);

            var named = NAMED_ENTRY.matcher(verified.said());
            assertThat(named.find())
                    .as("byte %d, seed %d: %s", at, seed, verified.said())
                    .isTrue();
            assertThat(Integer.parseInt(named.group(1))).isBetween(1, last);
            assertThat(verified.status()).isEqualTo(1);
        }
    }

    @Test
    void anItemOfSapsFilesThatTheBooksDoNotHoldIsFound() throws IOException {
        var all = copy(kept.resolve("day"), copies.resolve("other-item"));
        var file = all.resolve("sap/DELVRY07-80041207.xml");
        Files.writeString(file, Files.readString(file).replaceFirst("<POSNR>000010</POSNR>", "<POSNR>000011</POSNR>"));

        var checked = Launched.run("demo-check " + all);

        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).contains("differ in 80041207/10, 80041207/11");
    }

    @Test
    void aListOfSapsThatLeavesOutAStoreIsFound() throws IOException {
        var all = copy(kept.resolve("day"), copies.resolve("other-list"));
        var file = all.resolve("sap/stock-of-sap.csv");
        var first = Files.readAllLines(file).get(1).split(",")[1];
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.contains("," + first + ","))
                        .toList());

        var checked = Launched.run("demo-check " + all);

        assertThat(checked.status()).as(checked.said()).isEqualTo(1);
        assertThat(checked.said()).containsPattern("SAP's stock list holds parts of both stores .* NO");
    }

    @Test
    void withTheDatabaseDeletedARebuildGivesTheSameBooks() throws IOException {
        var all = copy(kept.resolve("day"), copies.resolve("day"));
        var store = all.resolve("stores/PN1");
        var before = Launched.run("store stock --lots --folder " + store);
        Files.delete(store.resolve("books.mv.db"));

        var rebuilt = Launched.run("store rebuild --folder " + store);

        assertThat(rebuilt.status()).as(rebuilt.said()).isZero();
        assertThat(Launched.run("store stock --lots --folder " + store)).isEqualTo(before);
        assertThat(Launched.run("store verify --folder " + store).status()).isZero();
        assertThat(Launched.run("demo-check " + all).status())
                .as("the rebuilt books are central's books")
                .isZero();
    }

    @Test
    void oneSerialIsFollowedFromItsOrderToTheJob() {
        var serial = firstMatch("Serial (\\w+), the one that was dead on arrival", day.said());

        var life = Launched.run("store trace --folder " + kept.resolve("day/stores/PN1") + " --serial " + serial);

        assertThat(life.said())
                .containsSubsequence(
                        "shipment dispatched",
                        "goods received",
                        "parts allocated",
                        "challan issued",
                        "unused returned",
                        "return shipped",
                        "return received");
    }

    @Test
    void whatTheStoreDidIsExportedLineByLine() throws IOException {
        var store = kept.resolve("day/stores/PN1");
        var file = copies.resolve("entries.jsonl");

        var exported = Launched.run("store export --folder " + store + " " + file);

        assertThat(exported.status()).as(exported.said()).isZero();
        try (var lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.contains("\"stream\":\"store/PN1/journal\"")))
                    .hasSize(entries(store));
        }
    }

    @Test
    void aFolderThatIsInUseIsNotOverwritten() {
        var again = Launched.run("demo --keep " + kept.resolve("day"));

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.said()).contains("is not empty; the demo needs a new folder");
    }

    @Test
    void aFolderThatIsNoStoreIsToldAsSuch() {
        var verified = Launched.run("store verify --folder " + copies);

        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.said()).contains("There is no store in the folder " + copies);
    }

    private Path copyOfPune(String name) throws IOException {
        return copy(kept.resolve("day/stores/PN1"), copies.resolve(name));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int entries(Path store) {
        return Integer.parseInt(firstMatch(
                "journal ends at entry (\\d+)",
                Launched.run("store outbox --folder " + store).said()));
    }

    private static String firstMatch(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in: %s", pattern, text).isTrue();
        return found.group(1);
    }
}
