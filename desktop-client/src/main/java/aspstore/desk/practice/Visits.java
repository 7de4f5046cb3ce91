package aspstore.desk.practice;

import aspstore.desk.example.Cast;
import aspstore.desk.practice.Orders.Job;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportDocument;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.Transporter;
import aspstore.model.usage.UsageCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts go out to a customer on a challan, and what became of them comes back.
final class Visits {

    private static final String COURIER = "BlueArrow Couriers";

    private final Scene scene;

    Visits(Scene scene) {
        this.scene = scene;
    }

    /// On a challan, and out of the door with the technician.
    ChallanNo out(Job job) {
        return scene.issue(scene.counter(), issue(job, Optional.of(handOver(job))));
    }

    /// On a challan that lies at the counter.
    ChallanNo ready(Job job) {
        return scene.issue(scene.counter(), issue(job, Optional.empty()));
    }

    ChallanNo byCourier(Job job, String airwayBill) {
        var transport = new Transport(
                TransportMode.ROAD,
                14,
                Optional.empty(),
                Optional.of(new Transporter(COURIER, Optional.empty())),
                Optional.of(new TransportDocument(airwayBill, Optional.empty())));
        return scene.issue(
                scene.counter(),
                new ChallanDesk.Issue(
                        job.number(),
                        new Through.Courier(COURIER, airwayBill),
                        transport,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new ChallanDesk.HandOver(
                                "Rider of " + COURIER, new Proof(Proof.By.AIRWAY_BILL, airwayBill)))));
    }

    private static ChallanDesk.Issue issue(Job job, Optional<ChallanDesk.HandOver> handOver) {
        return new ChallanDesk.Issue(
                job.number(),
                new Through.Technician(job.technician()),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                handOver);
    }

    private static ChallanDesk.HandOver handOver(Job job) {
        return new ChallanDesk.HandOver(
                Cast.name(job.technician()), new Proof(Proof.By.SIGNATURE, "signed on the counter's copy"));
    }

    /// Everything on the challan was used, and the old part is here where one is due back.
    List<Command> done(Job job, ChallanNo challan) {
        var commands = new ArrayList<Command>();
        for (var line : challan(challan).lines()) {
            var part = scene.part(line.part());
            var old = Optional.of(line.part())
                    .filter(_ -> part.defectiveBack() && part.serialised())
                    .map(this::oldUnit);
            commands.add(used(job, challan, line.no(), line.out(), old));
            if (part.defectiveBack()) {
                commands.add(defective(job, challan, line.part(), line.out(), old));
            }
        }
        commands.add(close(challan));
        return commands;
    }

    /// The old part of a job comes in.
    static Command defective(Job job, ChallanNo challan, PartCode part, Quantity quantity, Optional<SerialNo> serial) {
        return new Command.OfUsage(new UsageCommand.InwardDefective(
                job.number(), part, quantity, serial, Optional.of(challan), Optional.empty(), Optional.empty(), ""));
    }

    /// The serial of a unit that came with the customer's appliance.
    SerialNo oldUnit(PartCode part) {
        return new SerialNo("OLD" + scene.nextSerial(part));
    }

    static Command used(Job job, ChallanNo challan, int line, Quantity quantity, Optional<SerialNo> removed) {
        return new Command.OfUsage(new UsageCommand.RecordUsage(challan, line, job.number(), quantity, removed, ""));
    }

    /// Everything on the challan comes back as it went out.
    List<Command> unused(ChallanNo challan) {
        var commands = new ArrayList<Command>();
        challan(challan)
                .lines()
                .forEach(line -> commands.add(back(challan, line.no(), line.out(), UsageCommand.State.UNUSED, "")));
        commands.add(close(challan));
        return commands;
    }

    /// The first part on the challan never worked.
    void dead(ChallanNo challan) {
        scene.post(
                scene.counter(),
                back(challan, 1, Quantity.ONE, UsageCommand.State.DEAD_ON_ARRIVAL, "does not power up on the bench"),
                close(challan));
    }

    static Command back(ChallanNo challan, int line, Quantity quantity, UsageCommand.State state, String reason) {
        return new Command.OfUsage(new UsageCommand.ReturnUnused(challan, line, quantity, state, reason));
    }

    static Command close(ChallanNo challan) {
        return new Command.OfChallan(
                new ChallanCommand.CloseReverseChallan(challan, Transport.BY_HAND, Optional.empty()));
    }

    static Command cancel(ChallanNo challan, String reason) {
        return new Command.OfChallan(new ChallanCommand.CancelChallan(challan, reason));
    }

    Challan challan(ChallanNo number) {
        return scene.look(books -> books.find(Challan.KIND, number.text())).orElseThrow();
    }
}
