package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.journal.Streams;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.oversight.Case;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Stand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What central decides is answered by the store, once, whatever comes in between.
class AnswersTest {

    @TempDir
    Path temp;

    private final LossyDisk disk = new LossyDisk(1);
    private final Ports lossy = Desk.PORTS.withStorage(disk::at);

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aRefusedReturnIsReleasedByTheStoreItself() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), lossy)) {
            requestReturn(central, engine);
            refuse(central);

            central.tellAll(engine);

            assertThat(answers(engine)).isEqualTo(1);
            assertThat(standing(engine)).containsExactly(Place.ON_HAND);
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void anAnswerThatCouldNotBeSavedIsGivenOnceAtTheNextOpening() {
        try (var central = CentralBooks.ofSamples()) {
            try (var engine = Desk.create(folder(), lossy)) {
                requestReturn(central, engine);
                refuse(central);
                tellWithoutRoomForAnAnswer(central, engine);
                assertThat(answers(engine)).isZero();
                disk.room(Long.MAX_VALUE);
            }
            for (int opening = 1; opening <= 3; opening++) {
                try (var engine = StoreEngine.open(folder(), lossy)) {
                    assertThat(answers(engine)).as("opening " + opening).isEqualTo(1);
                    assertThat(standing(engine)).containsExactly(Place.ON_HAND);
                    engine.rebuild().join();
                    assertThat(answers(engine)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void anAnswerThatCouldNotBeSavedComesBeforeWhatAPersonPostsNext() {
        try (var central = CentralBooks.ofSamples()) {
            try (var engine = Desk.create(folder(), lossy)) {
                requestReturn(central, engine);
                refuse(central);
                tellWithoutRoomForAnAnswer(central, engine);
                assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J1")))
                        .hasCauseInstanceOf(NotSavedException.class);
                assertThat(answers(engine)).isZero();
                disk.room(Long.MAX_VALUE);

                Desk.posted(engine, Desk.request("J1"));

                assertThat(answers(engine)).isEqualTo(1);
                assertThat(engine.head().seq()).isEqualTo(4);
            }
            try (var engine = StoreEngine.open(folder(), lossy)) {
                assertThat(answers(engine)).isEqualTo(1);
                assertThat(standing(engine)).containsExactly(Place.ON_HAND);
            }
        }
    }

    @Test
    void anAnswerThatARuleRefusesOpensOneCaseForPeople() {
        try (var central = CentralBooks.ofSamples()) {
            try (var engine = Desk.create(folder(), lossy)) {
                requestReturn(central, engine);
                // The same line twice: what is released can't be released again.
                central.tellUndecided(new Event.OfReturn(new ReturnEvent.ReturnDecided(
                        new ReturnCommand.DecideReturn("T2", List.of(refusedLine(), refusedLine())))));

                central.tellAll(engine);

                assertThat(cases(engine)).singleElement().satisfies(opened -> {
                    assertThat(opened.caseKind()).isEqualTo(Case.Kind.STOCK_MOVED_ON);
                    assertThat(opened.about())
                            .isEqualTo(Position.feed(
                                    engine.received(CentralBooks.FEED).seq()));
                    assertThat(opened.detail()).contains("can't be carried out").contains("T2");
                    assertThat(opened.openedBy()).isEqualTo(Answering.SYSTEM);
                });
                Desk.posted(engine, Desk.request("J1"));
            }
            try (var engine = StoreEngine.open(folder(), lossy)) {
                assertThat(cases(engine)).hasSize(1);
                assertThat(engine.verify().problems()).isEmpty();
            }
        }
    }

    private static List<Case> cases(StoreEngine engine) {
        return engine.look(books -> books.open(Case.KIND));
    }

    /// Room for what central told, and for nothing else.
    private void tellWithoutRoomForAnAnswer(CentralBooks central, StoreEngine engine) {
        var told = central.after(
                CentralBooks.FEED, engine.received(CentralBooks.FEED).seq());
        disk.room(told.commits().getFirst().getFirst().length + Frames.HEAD);
        central.tellAll(engine);
        assertThat(engine.received(CentralBooks.FEED).seq())
                .isEqualTo(central.head(CentralBooks.FEED).seq());
    }

    private static void requestReturn(CentralBooks central, StoreEngine engine) {
        central.dispatch("80000012", Samples.FILTER, 3);
        central.tellAll(engine);
        Desk.posted(engine, Desk.receive("80000012", 3));
        List<Stand> stands = engine.look(books -> books.standsOf(Samples.FILTER));
        var stand = stands.getFirst();
        Desk.posted(
                engine,
                new Command.OfReturn(new ReturnCommand.RequestReturn(
                        Samples.HA,
                        List.of(new ReturnCommand.Line(
                                stand.lot().id(), stand.spot(), Quantity.pieces(3), ReturnCommand.Reason.EXCESS)),
                        "")));
        central.take(engine.outbox().commitsAfter(0, 200));
    }

    private static void refuse(CentralBooks central) {
        central.tell(new Command.OfReturn(new ReturnCommand.DecideReturn("T2", List.of(refusedLine()))));
    }

    private static ReturnCommand.LineDecision refusedLine() {
        return new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.REFUSED, "keep them for the season");
    }

    private static List<Place> standing(StoreEngine engine) {
        List<Stand> stands = engine.look(books -> books.standsOf(Samples.FILTER));
        return stands.stream().map(Stand::place).toList();
    }

    private static long answers(StoreEngine engine) {
        return engine.read(handle -> Streams.after(handle, CentralBooks.JOURNAL, 0, 1000)).stream()
                .filter(entry -> entry.entry().event() instanceof Event.OfReturn(ReturnEvent.ReturnLineReleased _))
                .filter(entry -> entry.entry().header().by().person().equals(Answering.SYSTEM))
                .count();
    }
}
