package aspstore.desk.screen.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.OversightRepository;
import aspstore.model.Money;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Position;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OversightTest {

    @TempDir
    Path temp;

    private StoreEngine withACase() {
        var engine = Desk.open(temp.resolve("PN1"), Desk.PORTS);
        var at = Desk.posted(engine, Desk.unannounced(3)).getFirst();
        Desk.posted(
                engine,
                new Command.OfOversight(new OversightCommand.OpenCase(
                        Position.journal(at.seq()), Case.Kind.OTHER, "four cartons announced, three came")));
        return engine;
    }

    private static Case onlyCase(StoreEngine engine) {
        return new OversightRepository(engine).cases().getFirst();
    }

    private static DeskRobot cases(StoreEngine engine) {
        return DeskRobot.at(engine, Desk.PORTS, Samples.manager()).open(new Destination.Cases(Optional.empty()));
    }

    /// From the list to the form, the second way of ending it, and why.
    private static void fillIn(DeskRobot desk, String reason) {
        desk.press(KeyCode.F6).press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.TAB);
        desk.type(reason);
    }

    @Test
    void theManagerResolvesACaseByTheKeyboardAndItIsInTheBooks() {
        try (var engine = withACase();
                var desk = cases(engine)) {
            desk.sees("four cartons announced, three came").sees("something else");
            fillIn(desk, "the fourth came by hand");
            desk.press(KeyCode.F9).sees("press F9 again").picture("cases");
            assertThat(onlyCase(engine).isOpen()).isTrue();
            desk.press(KeyCode.F9).sees("is resolved, entry J");
            var resolved = onlyCase(engine).resolved().orElseThrow();
            assertThat(resolved.how()).isEqualTo(Case.How.ACCEPTED);
            assertThat(resolved.reason()).isEqualTo("the fourth came by hand");
            assertThat(resolved.by()).isEqualTo(Samples.MANAGER);
        }
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndNothingIsPosted() {
        try (var engine = withACase();
                var desk = cases(engine)) {
            desk.sees("four cartons announced");
            long before = engine.head().seq();
            desk.press(KeyCode.F9).sees("Say how the case ends.").sees("Say why: others read it later.");
            assertThat(engine.head().seq()).isEqualTo(before);
        }
    }

    @Test
    void aDraftIsThereAgainAfterTheDeskWentDownAndUndoTakesItBack() {
        try (var engine = withACase()) {
            try (var desk = cases(engine)) {
                desk.sees("four cartons announced");
                fillIn(desk, "the fourth");
            }
        }
        try (var engine = StoreEngine.open(temp.resolve("PN1"), Desk.PORTS);
                var desk = cases(engine)) {
            desk.sees("the fourth").sees("it stays as it is");
            desk.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(onlyCase(engine).isOpen()).isTrue();
            desk.press(KeyCode.F9).press(KeyCode.F9).sees("the fourth");
        }
    }

    @Test
    void theCounterIsRefusedInWordsAndTheDraftStays() {
        try (var engine = withACase();
                var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())
                        .open(new Destination.Cases(Optional.empty()))) {
            desk.sees("four cartons announced");
            fillIn(desk, "it is fine");
            desk.press(KeyCode.F9).press(KeyCode.F9);
            desk.until("it is refused", () -> desk.texts().stream().anyMatch(text -> text.contains("manager")));
            desk.sees("it is fine");
            assertThat(onlyCase(engine).isOpen()).isTrue();
        }
    }

    @Test
    void centralsWordsOnACaseAreShown() {
        try (var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.tell(new Command.OfOversight(new OversightCommand.OpenCase(
                    Position.feed(1), Case.Kind.STOCK_MOVED_ON, "the return was approved too late")));
            central.tellAll(engine);
            try (var desk = cases(engine)) {
                desk.sees("at central: the return was approved too late");
                var id = onlyCase(engine).id();
                central.tell(new Command.OfOversight(
                        new OversightCommand.ResolveCase(id, Case.How.UNFOUNDED, "sent again on Monday")));
                central.tellAll(engine);
                desk.sees("there was nothing wrong: sent again on Monday");
                desk.press(KeyCode.F9).sees("This case is resolved already.");
            }
        }
    }

    private static DeskRobot overrides(StoreEngine engine) {
        return DeskRobot.at(engine, Desk.PORTS, Samples.manager()).open(new Destination.Overrides());
    }

    /// @param down which kind, from the top
    private static void grant(DeskRobot desk, int down, String subject, String most, String reason) {
        for (int i = 0; i < down; i++) {
            desk.press(KeyCode.DOWN);
        }
        desk.press(KeyCode.TAB).press(KeyCode.TAB).type(subject);
        desk.press(KeyCode.TAB).type(most);
        desk.press(KeyCode.TAB).type(reason);
    }

    @Test
    void theManagerLetsATechnicianThroughOnce() {
        try (var engine = Desk.open(temp.resolve("PN1"), Desk.PORTS);
                var desk = overrides(engine)) {
            desk.sees("No override was ever granted.").sees("HA");
            grant(desk, 1, "T7", "5000", "brings them tonight");
            desk.press(KeyCode.F9).sees("press F9 again").picture("overrides");
            desk.press(KeyCode.F9).sees("is granted for T7, up to ₹ 5,000.00");
            assertThat(new BooksRepository(engine).open(GrantedOverride.KIND))
                    .singleElement()
                    .satisfies(granted -> {
                        assertThat(granted.overrides()).isEqualTo(GrantedOverride.Kind.OWED_STOP);
                        assertThat(granted.subject()).isEqualTo("T7");
                        assertThat(granted.most()).isEqualTo(Money.rupees(5_000));
                        assertThat(granted.reason()).isEqualTo("brings them tonight");
                        assertThat(granted.grantedBy()).isEqualTo(Samples.MANAGER);
                    });
        }
    }

    @Test
    void beyondTheManagersLimitItIsRefusedWithTheDraftKeptOverARestart() {
        try (var engine = Desk.open(temp.resolve("PN1"), Desk.PORTS)) {
            try (var desk = overrides(engine)) {
                desk.sees("HA");
                grant(desk, 2, "Rack B", "50000", "counted twice");
                desk.press(KeyCode.F9).press(KeyCode.F9);
                desk.until(
                        "it is refused",
                        () -> desk.texts().stream()
                                .anyMatch(text -> text.contains("50,000.00")
                                        && text.contains("5,000.00")
                                        && !text.contains("F9")));
                assertThat(new BooksRepository(engine).open(GrantedOverride.KIND))
                        .isEmpty();
            }
        }
        try (var engine = StoreEngine.open(temp.resolve("PN1"), Desk.PORTS);
                var desk = overrides(engine)) {
            desk.sees("Rack B").sees("counted twice");
        }
    }
}
