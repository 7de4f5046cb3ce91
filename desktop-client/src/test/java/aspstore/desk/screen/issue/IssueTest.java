package aspstore.desk.screen.issue;

import static aspstore.desk.screen.issue.JobsAtDesk.FIRST;
import static aspstore.desk.screen.issue.JobsAtDesk.JOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.Appearance;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.PapersRepository;
import aspstore.desk.usecase.Signatures;
import aspstore.format.paper.ChallanPdf;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.stock.Place;
import aspstore.model.usage.UsageCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueTest {

    private static final JobNo OWING = new JobNo("SO-1");

    @TempDir
    Path folder;

    @Test
    void whatIsSetAsideGoesOutInFiveKeysFromTheBoardWithItsChallanAsPdf() throws Exception {
        try (var store = JobsAtDesk.stocked(folder, 5)
                        .assigned(JOB, Samples.FILTER, 2)
                        .allocated(JOB, 2);
                var desk = at(store)) {
            desk.sees("Issue a challan");
            desk.keysPressed();
            // Two reorders stand above it, since the samples have no target for the job.
            desk.press(KeyCode.DOWN).press(KeyCode.DOWN).sees("Parts for job SO-4711 are set aside");
            desk.press(KeyCode.F9).sees("FLT-100").sees("Ravi").picture("issue-light-en");
            desk.press(KeyCode.F9).sees("Ravi takes the goods now").press(KeyCode.F9);
            desk.until(
                    "the challan is open", () -> desk.where().equals(Optional.of(new Destination.OneChallan(FIRST))));
            assertThat(desk.keysPressed()).isEqualTo(5);
            desk.sees("Challan PN1D/2627/00001 is issued")
                    .until("its page is drawn", () -> !pages(desk).isEmpty());
            desk.sees("handed over").picture("challan-light-en");

            var challan = store.challan(FIRST).orElseThrow();
            assertThat(challan.currentStage()).isEqualTo(Challan.Stage.HANDED_OVER);
            assertThat(challan.handedOver().orElseThrow().proof().by()).isEqualTo(Proof.By.SIGNATURE);
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.pieces(2));
            assertThat(store.standing(Samples.FILTER, Place.ON_HAND)).isEqualTo(Quantity.pieces(3));
            var pdf = store.engine().papers().find(FIRST.text()).orElseThrow();
            assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(UTF_8));
        }
    }

    @Test
    void whoTakesTheGoodsSignsOnTheScreenAndTheSignatureStandsOnEveryReprint() throws IOException {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.FILTER, 2)) {
            try (var desk = at(store)) {
                desk.open(new Destination.IssueChallan(JOB)).sees("Ravi").sign();
                desk.until("it need not be said in words", () -> !desk.texts().contains("What proves it"))
                        .picture("issue-signed-light-en");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.IssueChallan(JOB)).sees("Ravi");
                desk.press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
                desk.sees("Challan PN1D/2627/00001 is issued")
                        .until("its page is drawn", () -> !pages(desk).isEmpty());
                desk.picture("challan-signed-light-en");
            }
            var challan = store.challan(FIRST).orElseThrow();
            var paper = challan.paperNow();
            assertThat(challan.handedOver().orElseThrow().proof().reference()).startsWith("signature ");
            var drawn = new Signatures(store.engine()).of(paper);
            assertThat(drawn).isPresent();
            var reprinted = new PapersRepository(store.engine()).file(FIRST.text());
            assertThat(Files.readAllBytes(reprinted))
                    .isEqualTo(ChallanPdf.render(paper, drawn))
                    .isNotEqualTo(ChallanPdf.render(paper));
        }
    }

    @Test
    void whatIsNotYetSetAsideGoesOutInFourKeysFromTheBoard() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.FILTER, 2);
                var desk = at(store)) {
            desk.sees("Job SO-4711 needs part FLT-100");
            desk.keysPressed();
            desk.press(KeyCode.F9)
                    .sees("Taken: 2, as choice 1")
                    .press(KeyCode.F9)
                    .sees("Ravi");
            desk.press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
            desk.sees("Challan PN1D/2627/00001 is issued");
            assertThat(desk.keysPressed()).isEqualTo(4);
            assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN)).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void aJobThatIsPartlyShortGoesOutWithWhatIsThereAndTheRestStaysABackOrder() {
        try (var store = JobsAtDesk.stocked(folder, 1)
                        .assigned(JOB, Samples.FILTER, 3)
                        .allocated(JOB, 3);
                var desk = at(store)) {
            desk.open(new Destination.IssueChallan(JOB)).sees("2 × FLT-100 are short");
            desk.press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
            desk.sees("Challan PN1D/2627/00001 is issued");
            var line = store.indent(JOB).line("10").orElseThrow();
            assertThat(line.out()).isEqualTo(Quantity.ONE);
            assertThat(line.shortage()).isEqualTo(Quantity.pieces(2));
        }
    }

    @Test
    void aUnitOfTheListIsTickedOffAndAnotherOneIsRefusedInWords() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.BOARD, 1);
                var desk = at(store)) {
            desk.open(new Destination.IssueChallan(JOB)).sees("B1");
            desk.scan("B1").sees("1 of 1 taken from the shelf");
            desk.scan("B3").sees("B3 is not among what goes out");
            assertThat(desk.heard()).containsExactly("accepted", "refused");
        }
    }

    @Test
    void aTechnicianWhoOwesTooMuchGetsNothingUntilTheManagerSaysWhy() {
        try (var store = owing()) {
            try (var desk = at(store)) {
                desk.open(new Destination.IssueChallan(JOB))
                        .sees("owes too much")
                        .picture("issue-stop-light-en");
                desk.press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
                desk.sees("ask the manager for an override");
                assertThat(store.standing(Samples.FILTER, Place.WITH_TECHNICIAN))
                        .isEqualTo(Quantity.ZERO);
                assertThat(desk.texts()).doesNotContain("Why they may have it all the same (_manager)");
            }
            try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.manager())) {
                desk.open(new Destination.IssueChallan(JOB)).sees("owes too much");
                desk.press(KeyCode.F6).press(KeyCode.TAB).press(KeyCode.TAB).type("shop shut by the heat");
                desk.sees("shop shut by the heat").picture("issue-override-light-en");
                desk.press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
                desk.sees("Challan PN1D/2627/00002 is issued");
                var challan = store.challan(new ChallanNo("PN1D/2627/00002")).orElseThrow();
                assertThat(challan.overridden()).isPresent();
            }
        }
    }

    private JobsAtDesk owing() {
        var store = JobsAtDesk.stocked(folder, 5).assigned(OWING, Samples.BOARD, 4);
        store.issued(OWING, Optional.of(new ChallanDesk.HandOver("Ravi", new Proof(Proof.By.SIGNATURE, "signed"))));
        for (int line = 1; line <= 4; line++) {
            store.posted(new Command.OfUsage(
                    new UsageCommand.RecordUsage(FIRST, line, OWING, Quantity.ONE, Optional.empty(), "")));
        }
        return store.assigned(JOB, Samples.FILTER, 1);
    }

    @Test
    void aCourierNeedsItsPapersAndDearGoodsAnEwayBill() {
        try (var store = JobsAtDesk.stocked(folder, 1_000).assigned(JOB, Samples.FILTER, 1_000);
                var desk = at(store)) {
            desk.open(new Destination.IssueChallan(JOB)).sees("FLT-100").sees("Ravi");
            desk.press(KeyCode.F6).press(KeyCode.DOWN).sees("Airway bill (AWB)");
            desk.press(KeyCode.F9).sees("Write the name of the courier.").sees("Write the number of the airway bill.");
            desk.type("BlueArrow").press(KeyCode.TAB).type("7714402").picture("issue-courier-light-en");
            desk.press(KeyCode.F9).sees("BlueArrow takes the goods now").press(KeyCode.F9);
            desk.sees("e-way bill");
            assertThat(store.challan(FIRST)).isEmpty();
            desk.until(
                    "the number is asked for",
                    () -> "E-way bill number"
                            .equals(desk.scene().getFocusOwner().getAccessibleText()));
            desk.type("123").press(KeyCode.F9).sees("An e-way bill number has 12 digits.");
            desk.type("456789012").press(KeyCode.F9).sees("takes the goods now").press(KeyCode.F9);
            desk.sees("Challan PN1D/2627/00001 is issued");
            var challan = store.challan(FIRST).orElseThrow();
            assertThat(challan.carried()).isEqualTo(Challan.Carried.BY_COURIER);
            assertThat(challan.handedOver().orElseThrow().proof())
                    .isEqualTo(new Proof(Proof.By.AIRWAY_BILL, "7714402"));
        }
    }

    @Test
    void whatWasFilledInIsThereAfterThePcWentOut() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.FILTER, 2)) {
            try (var desk = at(store)) {
                desk.open(new Destination.IssueChallan(JOB)).sees("Ravi");
                desk.press(KeyCode.F6).press(KeyCode.DOWN).sees("Airway bill (AWB)");
                desk.press(KeyCode.TAB).type("Blue").sees("Blue");
            }
            store.restart();
            try (var desk = at(store)) {
                desk.open(new Destination.IssueChallan(JOB)).sees("Blue").sees("Airway bill (AWB)");
                desk.press(KeyCode.CONTROL, KeyCode.I).sees("Why this one?");
                assertThat(store.challan(FIRST)).isEmpty();
            }
        }
    }

    @Test
    void inHindiInTheDarkAndInLargeTypeItSaysTheSame() {
        try (var store = JobsAtDesk.stocked(folder, 5).assigned(JOB, Samples.FILTER, 2)) {
            for (var look : Looks.ALL.entrySet()) {
                try (var desk = DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter(), look.getValue())) {
                    desk.open(new Destination.IssueChallan(JOB)).sees("FLT-100").sees("Ravi");
                    desk.press(KeyCode.F9).sees("F9").picture("issue-" + look.getKey());
                    desk.open(new Destination.OneIndent(JOB, "10"))
                            .sees("FLT-100")
                            .picture("indent-" + look.getKey());
                    desk.open(new Destination.RaiseIndent()).picture("raise-" + look.getKey());
                    desk.open(new Destination.Indents()).sees("SO-4711").picture("indents-" + look.getKey());
                }
            }
            assertThat(store.challan(FIRST)).isEmpty();
        }
    }

    private static DeskRobot at(JobsAtDesk store) {
        return DeskRobot.at(store.engine(), Desk.PORTS, Samples.counter(), Appearance.DEFAULT);
    }

    private static List<ImageView> pages(DeskRobot desk) {
        return desk.onScreen(() -> desk.scene().getRoot().lookupAll(".page").stream()
                .map(ImageView.class::cast)
                .toList());
    }
}
