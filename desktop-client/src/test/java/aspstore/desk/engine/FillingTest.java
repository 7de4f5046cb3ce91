package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.ServiceOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes in goes to the jobs that wait for it, once, whatever comes in between.
class FillingTest {

    private static final String DELIVERY = "80000012";

    @TempDir
    Path temp;

    private final LossyDisk disk = new LossyDisk(1);
    private final Ports lossy = Desk.PORTS.withStorage(disk::at);

    private Path folder() {
        return temp.resolve("PN1");
    }

    @Test
    void aReceiptFillsTheBackOrderBeforeALaterJobCanTakeThePart() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), lossy)) {
            var line = waiting(central, engine);

            var receipt = Desk.posted(engine, Desk.receive(DELIVERY, 1));

            assertThat(receipt).as("the person hears of the receipt alone").hasSize(1);
            assertThat(stage(engine)).isEqualTo(IndentLine.Stage.ALLOCATED);
            assertThat(fills(engine)).singleElement().satisfies(entry -> {
                assertThat(entry.commit()).isEqualTo(receipt.getFirst().seq() + 1);
                assertThat(entry.entry().event())
                        .isInstanceOfSatisfying(
                                Event.OfIndent.class,
                                event -> assertThat(event.event())
                                        .isInstanceOfSatisfying(
                                                IndentEvent.PartsAllocated.class,
                                                filled -> assertThat(filled.line())
                                                        .isEqualTo(line)));
            });
            Desk.posted(engine, raise("SO-2"));
            assertThat(fills(engine)).hasSize(1);
            assertThat(central.take(engine.outbox().commitsAfter(0, 200)))
                    .as("central decides it again, and equally")
                    .isEmpty();
            assertThat(engine.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatCouldNotBeSavedIsFilledOnceAtTheNextOpening() {
        try (var central = CentralBooks.ofSamples()) {
            try (var engine = Desk.create(folder(), lossy)) {
                receiveWithoutRoomForMore(central, engine);
                disk.room(Long.MAX_VALUE);
            }
            for (int opening = 1; opening <= 3; opening++) {
                try (var engine = StoreEngine.open(folder(), lossy)) {
                    assertThat(fills(engine)).as("opening " + opening).hasSize(1);
                    assertThat(stage(engine)).isEqualTo(IndentLine.Stage.ALLOCATED);
                    engine.rebuild().join();
                    assertThat(fills(engine)).hasSize(1);
                }
            }
        }
    }

    @Test
    void whatCouldNotBeSavedComesBeforeWhatAPersonPostsNext() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), lossy)) {
            receiveWithoutRoomForMore(central, engine);
            disk.room(Long.MAX_VALUE);

            var next = Desk.posted(engine, raise("SO-2"));

            assertThat(fills(engine))
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.seq()).isEqualTo(next.getFirst().seq() - 1));
        }
    }

    @Test
    void whatAPersonReleasesIsLeftToThatPersonUntilTheLineIsDeclined() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder(), lossy)) {
            var line = waiting(central, engine);
            Desk.posted(engine, Desk.receive(DELIVERY, 1));
            var allocated = (IndentEvent.PartsAllocated)
                    ((Event.OfIndent) fills(engine).getFirst().entry().event()).event();
            Desk.posted(engine, raise("SO-2"));
            Desk.posted(engine, allocate("SO-2", lineOf(engine, "SO-2")));

            Desk.posted(
                    engine,
                    new Command.OfIndent(new IndentCommand.ReleaseAllocation(
                            new JobNo("SO-1"),
                            line,
                            allocated.picks(),
                            IndentCommand.Why.NOT_NEEDED,
                            "the customer cancelled")));

            assertThat(fills(engine)).hasSize(1);

            Desk.posted(
                    engine,
                    new Command.OfIndent(
                            new IndentCommand.DeclineIndentLine(new JobNo("SO-1"), line, "the customer cancelled")));

            assertThat(fills(engine)).hasSize(2);
            assertThat(indent(engine, "SO-2").lines().getFirst().stage()).isEqualTo(IndentLine.Stage.ALLOCATED);
        }
    }

    /// A job that waits for a filter, of which one is on its way.
    private static String waiting(CentralBooks central, StoreEngine engine) {
        central.dispatch(DELIVERY, Samples.FILTER, 1);
        central.tellAll(engine);
        Desk.posted(engine, raise("SO-1"));
        var line = lineOf(engine, "SO-1");
        Desk.posted(engine, allocate("SO-1", line));
        assertThat(stage(engine)).isEqualTo(IndentLine.Stage.BACK_ORDERED);
        return line;
    }

    private void receiveWithoutRoomForMore(CentralBooks central, StoreEngine engine) {
        waiting(central, engine);
        long length;
        try (var other = CentralBooks.ofSamples();
                var measured = Desk.create(temp.resolve("measured"), Desk.PORTS)) {
            waiting(other, measured);
            length = Desk.posted(measured, Desk.receive(DELIVERY, 1)).getFirst().bytes().length;
        }
        disk.room(length + Frames.HEAD + 60);
        Desk.posted(engine, Desk.receive(DELIVERY, 1));
        assertThat(fills(engine)).isEmpty();
        assertThat(stage(engine)).isEqualTo(IndentLine.Stage.BACK_ORDERED);
    }

    private static Command raise(String job) {
        return new Command.OfIndent(new IndentCommand.RaiseIndent(
                new ServiceOrder(
                        new JobNo(job),
                        Samples.HA,
                        Contract.IW,
                        Coverage.COMPREHENSIVE,
                        "P1",
                        Desk.NOW,
                        Samples.customer(),
                        Samples.TECHNICIAN,
                        Optional.empty()),
                List.of(new IndentCommand.Line(Samples.FILTER, Quantity.ONE))));
    }

    private static Command allocate(String job, String line) {
        return new Command.OfIndent(
                new IndentCommand.AllocateParts(new JobNo(job), line, Quantity.ONE, Optional.empty()));
    }

    private static Indent indent(StoreEngine engine, String job) {
        return engine.look(books -> books.find(Indent.KIND, job)).orElseThrow();
    }

    private static String lineOf(StoreEngine engine, String job) {
        return indent(engine, job).lines().getFirst().name();
    }

    private static IndentLine.Stage stage(StoreEngine engine) {
        return indent(engine, "SO-1").lines().getFirst().stage();
    }

    private static List<StoredEntry> fills(StoreEngine engine) {
        return engine.read(handle -> Streams.after(handle, CentralBooks.JOURNAL, 0, 1000)).stream()
                .filter(entry -> entry.entry().header().by().person().equals(Answering.SYSTEM))
                .toList();
    }
}
