package aspstore.desk.screen.handin;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.usecase.BagDesk;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.indent.IndentCommand;
import aspstore.model.owed.Debt;
import aspstore.model.stock.Place;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A store from which parts went out with a technician.
public final class StoreWithPartsOut implements AutoCloseable {

    public static final JobNo JOB = new JobNo("SO-4711");
    public static final JobNo SOLD = new JobNo("SO-4712");
    public static final ChallanNo FIRST = new ChallanNo("PN1D/2627/00001");

    private final Path folder;
    private final CentralBooks central = CentralBooks.ofSamples();
    private StoreEngine engine;

    private StoreWithPartsOut(Path folder) {
        this.folder = folder;
        this.engine = Desk.create(folder, Desk.PORTS);
    }

    /// Ten filters and four boards, B1 to B4, on hand.
    public static StoreWithPartsOut stocked(Path folder) {
        var store = new StoreWithPartsOut(folder);
        store.central.dispatch("80001234", Samples.FILTER, 10);
        store.central.dispatch("80001235", Samples.BOARD, 4);
        store.central.tellAll(store.engine);
        Desk.posted(store.engine, Desk.receive("80001234", 10));
        Desk.posted(store.engine, Desk.receive("80001235", 4, "B1", "B2", "B3", "B4"));
        return store;
    }

    /// Filters and boards of a job are with the technician, on one challan: the filters on its first line.
    public StoreWithPartsOut out(JobNo job, Contract contract, int filters, int boards) {
        var lines = new ArrayList<IndentCommand.ServiceLine>();
        if (filters > 0) {
            lines.add(line("10", Samples.FILTER, filters));
        }
        if (boards > 0) {
            lines.add(line("20", Samples.BOARD, boards));
        }
        central.tell(new Command.OfIndent(new IndentCommand.AssignIndent(
                "REQ-" + job, Story.order(job, contract), lines, "nearest store with stock")));
        central.tellAll(engine);
        var issue = new ChallanDesk.Issue(
                job,
                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ChallanDesk.HandOver(
                        "Ravi", new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "signed"))));
        var outcome = new ChallanDesk(engine, Desk.PORTS.clock()).issue(Samples.counter(), UUID.randomUUID(), issue);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            throw new IllegalStateException("refused: " + reasons);
        }
        return this;
    }

    /// Parts are in the technician's bag, on the first challan.
    public StoreWithPartsOut bag(PartCode part, int pieces) {
        var fill = new BagDesk.Fill(
                Samples.TECHNICIAN,
                List.of(new ChallanCommand.BagLine(part, Optional.empty(), Quantity.pieces(pieces))),
                new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "signed"),
                Optional.empty());
        var outcome = new BagDesk(engine, Desk.PORTS.clock()).fill(Samples.counter(), UUID.randomUUID(), fill);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            throw new IllegalStateException("refused: " + reasons);
        }
        return this;
    }

    /// A job needs parts of which nothing is set aside yet.
    public StoreWithPartsOut needs(JobNo job, Contract contract, PartCode part, int pieces) {
        central.tell(new Command.OfIndent(new IndentCommand.AssignIndent(
                "REQ-" + job,
                Story.order(job, contract),
                List.of(line("10", part, pieces)),
                "nearest store with stock")));
        central.tellAll(engine);
        return this;
    }

    public Challan challan(ChallanNo number) {
        return engine.look(books -> books.find(Challan.KIND, number.text())).orElseThrow();
    }

    private static IndentCommand.ServiceLine line(String name, PartCode part, int pieces) {
        return new IndentCommand.ServiceLine(name, part, Quantity.pieces(pieces));
    }

    /// A board of the first challan is used, and its defective one was not brought.
    public StoreWithPartsOut used(JobNo job, int line) {
        Desk.posted(
                engine,
                new Command.OfUsage(
                        new UsageCommand.RecordUsage(FIRST, line, job, Quantity.ONE, Optional.empty(), "")));
        return this;
    }

    public StoreWithPartsOut posted(Command... commands) {
        Desk.posted(engine, commands);
        return this;
    }

    public static Caller technician() {
        return new Caller(Samples.TECHNICIAN, Role.TECHNICIAN, "desk-1");
    }

    public StoreEngine engine() {
        return engine;
    }

    /// The PC goes out and comes up again.
    public void restart() {
        engine.close();
        engine = StoreEngine.open(folder, Desk.PORTS);
    }

    public Challan challan() {
        return engine.look(books -> books.find(Challan.KIND, FIRST.text())).orElseThrow();
    }

    public List<Debt> debts() {
        return all(Debt.KIND, JOB);
    }

    public <D extends Document<D>> List<D> all(DocumentKind<D> kind, JobNo job) {
        return engine.look(books -> books.with(kind, Key.job(job)));
    }

    /// The number of the last entry: what is posted in one commit follows it at once.
    public long entries() {
        return engine.head().seq();
    }

    public Quantity standing(PartCode part, Place place) {
        return engine.look(books -> books.standsIn(part, place).stream()
                .map(stand -> stand.quantity())
                .reduce(Quantity.ZERO, Quantity::plus));
    }

    @Override
    public void close() {
        engine.close();
        central.close();
    }
}
