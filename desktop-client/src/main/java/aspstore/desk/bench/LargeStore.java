package aspstore.desk.bench;

import aspstore.desk.engine.Folders;
import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.journal.Outcome;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.indent.IndentCommand;
import aspstore.model.tax.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A store with so many lots, parts and open jobs, deliveries on their way to it and parts out with a technician, all
/// by the real rules through a real engine.
///
/// @param lots half of them as they were dispatched, half as they were received
record LargeStore(int lots, int parts, int jobs, int onTheWay) {

    /// How many lines a delivery has that is on its way.
    static final int LINES = 3;

    private static final int LINES_IN_STOCK = 500;
    private static final int PIECES = 3;
    private static final int OUT = 100;
    private static final int TOGETHER = 200;

    /// One job in so many asks for a part that there is none of.
    private static final int SHORT = 20;

    /// A copy of the store to be measured. What was made is kept for the next run where somebody says where.
    ///
    /// @param kept where it is kept, or where one was; empty to make it anew
    void at(Path folder, Optional<Path> kept, Runnable filling) {
        if (kept.isEmpty()) {
            filling.run();
            fill(folder);
            return;
        }
        var made = kept.get();
        try {
            if (!Files.exists(made)) {
                filling.run();
                var half = made.resolveSibling(made.getFileName() + "-half");
                Folders.remove(half);
                fill(half);
                Files.move(half, made);
            }
            copy(made, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the store in " + made + " can't be kept", e);
        }
    }

    /// A copy of a closed store.
    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the store in " + from + " can't be copied", e);
        }
    }

    private void fill(Path folder) {
        var ports = Ports.real("bench");
        StoreFolder.create(folder, new StoreIdentity(World.STORE, List.of(World.UNIT), "desk-1", 1, "", ""), ports);
        try (var world = new World(parts);
                var engine = StoreEngine.open(folder, ports)) {
            tell(world, engine);
            for (int made = 0; made < lots; made += 2 * LINES_IN_STOCK) {
                var delivery = world.dispatch(LINES_IN_STOCK, PIECES);
                tell(world, engine);
                post(engine, List.of(World.receive(delivery, LINES_IN_STOCK, PIECES)));
            }
            var indents = new ArrayList<Command>();
            for (int job = 1; job <= jobs; job++) {
                indents.add(indent(job));
            }
            post(engine, indents);
            for (int job = 1; job <= OUT; job++) {
                if (job % SHORT != 0) {
                    issue(engine, ports, job(job));
                }
            }
            for (int i = 0; i < onTheWay; i++) {
                world.dispatch(LINES, PIECES);
            }
            tell(world, engine);
        }
    }

    static JobNo job(int number) {
        return new JobNo("SR-%06d".formatted(number));
    }

    private Command indent(int job) {
        return new Command.OfIndent(new IndentCommand.RaiseIndent(
                World.order(job(job)), List.of(new IndentCommand.Line(partOf(job), Quantity.ONE))));
    }

    /// The first delivery begins after the parts that there are none of.
    private PartCode partOf(int job) {
        return job % SHORT == 0
                ? World.part(job % LINES_IN_STOCK)
                : World.part(LINES_IN_STOCK + 1 + job * 7 % (lots / 2 - 1));
    }

    private static void issue(StoreEngine engine, Ports ports, JobNo job) {
        var outcome = new ChallanDesk(engine, ports.clock())
                .issue(
                        World.COUNTER,
                        World.newId(),
                        new ChallanDesk.Issue(
                                job,
                                new ChallanCommand.Through.Technician(World.TECHNICIAN),
                                Transport.BY_HAND,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new ChallanDesk.HandOver(
                                        "Ravi",
                                        new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "signed")))));
        World.posted(outcome);
    }

    /// Each as a document of its own.
    private static void post(StoreEngine engine, List<Command> commands) {
        var now = Ports.real("bench").clock().instant();
        for (int from = 0; from < commands.size(); from += TOGETHER) {
            var asked = new ArrayList<CompletableFuture<Outcome>>();
            for (var command : commands.subList(from, Math.min(commands.size(), from + TOGETHER))) {
                asked.add(engine.post(World.COUNTER, World.newId(), now, List.of(command)));
            }
            asked.forEach(answer -> World.posted(answer.join()));
        }
    }

    private static void tell(World world, StoreEngine engine) {
        for (var stream : List.of(new StreamId.CatalogOf(World.UNIT), new StreamId.Feed(World.STORE))) {
            var page = world.after(stream, engine.received(stream).seq());
            while (page.count() > 0) {
                engine.receive(page).join();
                page = world.after(stream, engine.received(stream).seq());
            }
        }
        engine.caughtUp().join();
    }
}
