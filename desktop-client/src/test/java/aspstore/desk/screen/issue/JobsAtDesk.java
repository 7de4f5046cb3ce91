package aspstore.desk.screen.issue;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.JobsRepository;
import aspstore.journal.Outcome;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.stock.Place;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A store with parts on its shelves and jobs that ask for them.
public final class JobsAtDesk implements AutoCloseable {

    public static final JobNo JOB = new JobNo("SO-4711");
    public static final ChallanNo FIRST = new ChallanNo("PN1D/2627/00001");

    private final Path folder;
    private final CentralBooks central = CentralBooks.ofSamples();
    private StoreEngine engine;

    private JobsAtDesk(Path folder) {
        this.folder = folder;
        this.engine = Desk.create(folder, Desk.PORTS);
    }

    /// With filters and four boards on hand.
    public static JobsAtDesk stocked(Path folder, int filters) {
        var desk = new JobsAtDesk(folder);
        desk.central.dispatch("80001234", Samples.FILTER, filters);
        desk.central.dispatch("80001235", Samples.BOARD, 4);
        desk.told();
        Desk.posted(desk.engine, Desk.receive("80001234", filters));
        Desk.posted(desk.engine, Desk.receive("80001235", 4, "B1", "B2", "B3", "B4"));
        return desk;
    }

    public StoreEngine engine() {
        return engine;
    }

    private void told() {
        central.tellAll(engine);
    }

    /// The service system asks for parts through central.
    public JobsAtDesk assigned(JobNo job, PartCode part, int pieces) {
        return central(new IndentCommand.AssignIndent(
                "REQ-" + job,
                Story.order(job, Contract.IW),
                List.of(new IndentCommand.ServiceLine("10", part, Quantity.pieces(pieces))),
                "nearest store with stock"));
    }

    public JobsAtDesk central(IndentCommand command) {
        central.tell(new Command.OfIndent(command));
        told();
        return this;
    }

    public JobsAtDesk posted(Command... commands) {
        Desk.posted(engine, commands);
        return this;
    }

    public JobsAtDesk allocated(JobNo job, int pieces) {
        return posted(new Command.OfIndent(
                new IndentCommand.AllocateParts(job, "10", Quantity.pieces(pieces), Optional.empty())));
    }

    /// The parts of a job are on a challan, and still at the store.
    public JobsAtDesk issued(JobNo job, Optional<ChallanDesk.HandOver> handOver) {
        return issued(new ChallanDesk.Issue(
                job,
                new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                handOver));
    }

    /// The parts of a job went to the customer by courier.
    public JobsAtDesk sentByCourier(JobNo job, String airwayBill) {
        return issued(new ChallanDesk.Issue(
                job,
                new ChallanCommand.Through.Courier("BlueArrow Couriers", airwayBill),
                new Transport(TransportMode.ROAD, 12, Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ChallanDesk.HandOver(
                        "BlueArrow rider",
                        new ChallanCommand.Proof(ChallanCommand.Proof.By.AIRWAY_BILL, airwayBill)))));
    }

    private JobsAtDesk issued(ChallanDesk.Issue issue) {
        var outcome = new ChallanDesk(engine, Desk.PORTS.clock()).issue(Samples.counter(), UUID.randomUUID(), issue);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            throw new IllegalStateException("refused: " + reasons);
        }
        return this;
    }

    /// The PC goes out and comes up again.
    public void restart() {
        engine.close();
        engine = StoreEngine.open(folder, Desk.PORTS);
    }

    public Optional<Challan> challan(ChallanNo number) {
        return new JobsRepository(engine).challan(number);
    }

    public Indent indent(JobNo job) {
        return new JobsRepository(engine).indent(job).orElseThrow();
    }

    /// How much of a part stands in a place.
    public Quantity standing(PartCode part, Place place) {
        return engine.look(books -> books.standsIn(part, place).stream()
                .map(stand -> stand.quantity())
                .reduce(Quantity.ZERO, Quantity::plus));
    }

    public static PersonId technician() {
        return Samples.TECHNICIAN;
    }

    @Override
    public void close() {
        engine.close();
        central.close();
    }
}
