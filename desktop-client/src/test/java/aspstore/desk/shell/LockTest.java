package aspstore.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Person;
import aspstore.model.entry.Command;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a locked desk shows and does, and who may not go on at it.
class LockTest {

    private static final String ASKED = "Who is at the desk?";

    @TempDir
    Path folder;

    private volatile Instant now = Instant.now();
    private final Ports ports = Desk.PORTS.withClock(() -> now);
    private final CentralBooks central = CentralBooks.ofSamples();
    private StoreEngine engine;

    @BeforeEach
    void open() {
        engine = Desk.create(folder, ports);
        central.dispatch("80001234", Samples.FILTER, 5);
        central.tellAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
        central.close();
    }

    @Test
    void theListOfTheSearchOpensNothingOnceTheDeskIsLocked() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            desk.press(KeyCode.F3).type("80001234").until("something is found", () -> desk.popups() > 0);
            desk.lock().sees(ASKED);
            assertThat(desk.popups()).isZero();
            desk.press(KeyCode.DOWN).press(KeyCode.ENTER).sees(ASKED);
            assertThat(desk.where()).isEmpty();
            assertThat(desk.texts()).doesNotContain("80001234");
        }
    }

    @Test
    void anAnswerThatComesAfterTheDeskWasLockedOpensNothing() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            var late = desk.onScreen(() -> desk.window().front().orElseThrow());
            desk.lock();
            desk.onScreen(() -> {
                late.replace(new Destination.Indents());
                late.tell(Message.fault("The disk is full."));
                desk.window().open(new Destination.Indents());
                return true;
            });
            desk.sees(ASKED);
            assertThat(desk.where()).isEmpty();
            assertThat(desk.texts()).doesNotContain("The disk is full.");
        }
    }

    @Test
    void anAnswerThatComesAfterThePersonWentOnMovesNobodyAndIsToldWhereItWasAskedFor() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            var late = desk.onScreen(() -> desk.window().front().orElseThrow());
            desk.open(new Destination.Indents());
            desk.onScreen(() -> {
                late.replace(new Destination.Challans());
                late.tell(Message.fault("The disk is full."));
                return true;
            });
            assertThat(desk.where()).contains(new Destination.Indents());
            assertThat(desk.texts()).doesNotContain("The disk is full.");
            desk.press(KeyCode.ESCAPE).sees("The disk is full.");
            assertThat(desk.where()).contains(new Destination.Board());
        }
    }

    @Test
    void whatAScreenTellsAfterItGaveWayToAnotherStandsOnThatOne() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            desk.onScreen(() -> {
                var stop = desk.window().front().orElseThrow();
                stop.replace(new Destination.Indents());
                stop.tell(Message.done("Indent 5 is raised."));
                return true;
            });
            desk.sees("Indent 5 is raised.");
            assertThat(desk.where()).contains(new Destination.Indents());
        }
    }

    @Test
    void whoWorksHereNoMoreIsSignedOutWhenCentralTellsItAndIsNoLongerAmongTheNames() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            desk.sees("What waits");
            tell(Samples.COUNTER, "Meena", Role.COUNTER, false);
            desk.sees(ASKED).sees("Central has changed who works here").picture("ended");
            assertThat(desk.where()).isEmpty();
            desk.until(
                    "Meena is no longer among the names",
                    () -> desk.texts().stream().noneMatch(text -> text.contains("Meena")));
        }
    }

    @Test
    void whoMayNotGoOnPostsNothing() {
        try (var desk = DeskRobot.at(engine, ports, new Caller(Samples.COUNTER, Role.MANAGER, "desk-1"))) {
            var before = engine.head().seq();
            desk.onScreen(() -> {
                desk.window().desk().posting().post(UUID.randomUUID(), List.of(Desk.request("JC-1")), _ -> {});
                return true;
            });
            desk.sees(ASKED).sees("Central has changed who works here");
            assertThat(engine.head().seq()).isEqualTo(before);
        }
    }

    @Test
    void whatAnEarlierAttemptHadSavedIsSaidToBeThatAndNotWhatWasChangedSince() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            var id = UUID.randomUUID();
            Desk.posted(engine, id, Desk.request("J1"));
            desk.onScreen(() -> {
                var stop = desk.window().front().orElseThrow();
                var place = desk.window().desk().at(stop, stop::tell);
                place.posting()
                        .post(
                                id,
                                List.of(Desk.request("J2")),
                                _ -> place.messages().accept(Message.done("Requested for J2.")));
                return true;
            });
            desk.sees("The attempt before had saved this as entry");
            assertThat(desk.texts()).doesNotContain("Requested for J2.");
        }
    }

    @Test
    void aNewPersonIsAmongTheNamesOfALockedDeskAtOnce() {
        try (var desk = DeskRobot.locked(engine, ports)) {
            desk.sees("Meena");
            tell(new PersonId("C2"), "Asha", Role.COUNTER, true);
            desk.until("Asha can be chosen", () -> desk.choices().stream().anyMatch(name -> name.contains("Asha")));
        }
    }

    @Test
    void aDeskThatNobodyTouchesIsLockedAfterAWhile() {
        try (var desk = DeskRobot.at(engine, ports, Samples.counter())) {
            now = now.plus(DeskWindow.LOCKED_AFTER).minusSeconds(5);
            desk.press(KeyCode.F5);
            now = now.plusSeconds(10);
            desk.sees("80001234");
            assertThat(desk.where()).isPresent();
            now = now.plus(DeskWindow.LOCKED_AFTER);
            desk.sees(ASKED);
            assertThat(desk.where()).isEmpty();
        }
    }

    @Test
    void theKeyboardDoesNotReachWhatLiesBelowTheSignIn() {
        try (var desk = DeskRobot.locked(engine, ports)) {
            desk.sees("Meena");
            for (int i = 0; i < 8; i++) {
                desk.press(KeyCode.TAB);
                assertThat(desk.onScreen(() -> desk.scene().getFocusOwner()))
                        .matches(node -> node.getParent() != null && isWithin(node, "sign-in"));
            }
        }
    }

    private static boolean isWithin(Node node, String style) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private void tell(PersonId id, String name, Role role, boolean isActive) {
        central.tell(
                new Command.TellStore(List.of(new Person(id, name, role, isActive, Optional.of(Samples.PIN_HASH)))));
        central.tellAll(engine);
    }
}
