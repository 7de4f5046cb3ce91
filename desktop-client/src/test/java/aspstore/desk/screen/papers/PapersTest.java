package aspstore.desk.screen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.practice.PracticeStore;
import aspstore.desk.print.PaperPrinter;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.usecase.PapersRepository;
import aspstore.desk.usecase.PrintedPapers;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.challan.ChallanKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Papers of the practice store, printed and not.
class PapersTest {

    private static final Ports PORTS =
            Ports.real("test").withClock(InstantSource.fixed(Instant.parse("2026-11-24T08:45:00Z")));

    @TempDir
    private static Path temp;

    private static StoreEngine engine;
    private static Caller counter;

    @BeforeAll
    static void open() {
        var folder = temp.resolve("store");
        var made = PracticeStore.create(folder, PORTS, _ -> {});
        engine = StoreEngine.open(folder, PORTS);
        counter = new Caller(
                made.first(Role.COUNTER).id(), Role.COUNTER, engine.identity().device());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static DeskRobot deskWith(PaperPrinter printer) {
        return DeskRobot.at(OpenStore.of(engine, PORTS, printer), counter, Appearance.DEFAULT);
    }

    private static String latest() {
        return new PapersRepository(engine).latest(10).getFirst().number();
    }

    @Test
    void everyPaperOfTheBooksIsListedAndCanBeDrawn() {
        var papers = new PapersRepository(engine);
        var rows = papers.latest(10_000);
        assertThat(rows)
                .extracting(PapersRepository.Row::kind)
                .contains(ChallanKind.ISSUE, ChallanKind.REVERSE, ChallanKind.WAREHOUSE_RETURN);
        assertThat(rows)
                .allSatisfy(row -> assertThat(
                                papers.paper(row.number()).orElseThrow().kind())
                        .isEqualTo(row.kind()));
    }

    @Test
    void aPaperIsLookedAtPrintedAndThenCalledSentAndNotPrinted() {
        var printer = new PaperPrinter();
        try (var desk = deskWith(printer)) {
            desk.open(new Destination.Papers());
            desk.sees(latest()).press(KeyCode.ENTER);
            assertThat(desk.where()).contains(new Destination.OnePaper(latest()));
            desk.sees("Page 1 of").picture("paper");
            assertThat(desk.onScreen(() ->
                            desk.find(".image-view", ImageView.class).getImage().getWidth()))
                    .isGreaterThan(800);
            desk.press(KeyCode.PAGE_DOWN);
            desk.press(KeyCode.F8);
            desk.until("the printer has it", () -> printer.titles().contains(latest()));
            desk.press(KeyCode.ESCAPE).sees("sent to Counter printer").sees("Printer: Counter printer");
            desk.picture("papers");
        }
        engine.drafts().list();
        assertThat(new PrintedPapers(engine.drafts()).all()).containsKey(latest());
    }

    @Test
    void aPrinterThatFailsIsToldWithItsReasonAndF8TriesAgain() {
        var printer = new PaperPrinter().jammed("out of toner");
        try (var desk = deskWith(printer)) {
            desk.open(new Destination.Papers());
            desk.sees(latest()).press(KeyCode.F8);
            desk.sees("out of toner").sees("the last paper was not printed").picture("papers-failed");
            assertThat(printer.titles()).isEmpty();
            printer.mended();
            desk.press(KeyCode.F8).sees("sent to Counter printer");
            assertThat(printer.titles()).containsExactly(latest());
        }
    }

    @Test
    void withoutAPrinterAPaperIsSavedAsPdf() throws IOException {
        try (var desk = deskWith(new PaperPrinter().unplugged())) {
            desk.sees("No printer");
            desk.open(new Destination.Papers()).sees(latest());
            desk.press(KeyCode.F8).sees("this PC has no printer").picture("papers-no-printer");
            var file = temp.resolve("paper.pdf");
            desk.willChoose(file).press(KeyCode.CONTROL, KeyCode.S).sees("is saved as");
            assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
    }
}
