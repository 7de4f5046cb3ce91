package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Streams;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnEvent;
import aspstore.model.stock.Place;
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
                var told = central.after(
                        CentralBooks.FEED, engine.received(CentralBooks.FEED).seq());
                // Room for what central told, and for nothing else.
                disk.room(told.commits().getFirst().getFirst().length + Frames.HEAD);
                central.tellAll(engine);
                assertThat(engine.received(CentralBooks.FEED).seq())
                        .isEqualTo(central.head(CentralBooks.FEED).seq());
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
        central.tell(new Command.OfReturn(new ReturnCommand.DecideReturn(
                "T2",
                List.of(new ReturnCommand.LineDecision(
                        1, ReturnCommand.Verdict.REFUSED, "keep them for the season")))));
    }

    private static List<Place> standing(StoreEngine engine) {
        List<Stand> stands = engine.look(books -> books.standsOf(Samples.FILTER));
        return stands.stream().map(Stand::place).toList();
    }

    private static long answers(StoreEngine engine) {
        return engine.read(handle -> Streams.after(handle, CentralBooks.JOURNAL, 0, 1000)).stream()
                .filter(entry -> entry.entry().event() instanceof Event.OfReturn(ReturnEvent.ReturnLineReleased _))
                .filter(entry -> entry.entry().header().by().person().equals(Ledger.SYSTEM))
                .count();
    }
}
