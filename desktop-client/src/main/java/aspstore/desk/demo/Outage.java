package aspstore.desk.demo;

import aspstore.desk.demo.Jobs.Job;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Command;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The server is gone for part of the day, and the stores work on.
final class Outage {

    private final Stage stage;
    private final Story story;
    private final Cast cast;
    private final Jobs jobs;
    private final Jobs.Out out;

    Outage(Stage stage, Jobs jobs, Jobs.Out out) {
        this.stage = stage;
        this.story = stage.story();
        this.cast = stage.cast();
        this.jobs = jobs;
        this.out = out;
    }

    void play() {
        story.hour("16:05", "The server stops, and the stores work on");
        int port = stage.server().port();
        stage.stopServer();
        var walkIn = walkIn();
        away();
        var status = stage.pune().exchange();
        story.say("Pune's status line: \"" + status.path("words").asString("") + "\"");
        again(port, walkIn);
    }

    /// A customer at the counter: no network, no service system, and yet an indent, a challan, a use.
    private Job walkIn() {
        var pune = stage.pune();
        var job = new Job(
                new JobNo(cast.job(7)),
                new PartCode("WM-BLT-1270"),
                out.repair().technician());
        var customer = new Party(
                cast.customer(6),
                new Address(List.of("9 Tilak Road"), "Pune", new PinCode("411030"), Example.MAHARASHTRA),
                Optional.empty());
        var order = new ServiceOrder(
                job.number(),
                Example.HA,
                Contract.OOW,
                Coverage.NONE,
                "P2",
                Instant.now(),
                customer,
                job.technician(),
                Optional.empty());
        pune.post(
                stage.counter(),
                new Command.OfIndent(new IndentCommand.RaiseIndent(
                        order, List.of(new IndentCommand.Line(job.part(), Quantity.ONE)))));
        var issued = pune.issue(stage.counter(), Jobs.issueOf(job, Optional.empty()));
        stage.paper(issued);
        var number = Jobs.number(issued);
        var used = pune.post(
                stage.counter(),
                new Command.OfUsage(
                        new UsageCommand.RecordUsage(number, 1, job.number(), Quantity.ONE, Optional.empty(), "")),
                new Command.OfChallan(
                        new ChallanCommand.CloseReverseChallan(number, Transport.BY_HAND, Optional.empty())));
        stage.paper(used);
        story.say("A customer walks in. " + Cast.name(cast.pune().counter()) + " raises job " + job.number()
                + " at the counter; its belt goes out on DC " + number
                + ", legal and numbered without gaps although nobody can be asked, and is used.");
        return job;
    }

    private void away() {
        var nashik = stage.nashik();
        var challan = nashik.document(Challan.KIND, out.aways().text());
        var owes = challan.line(1).orElseThrow();
        var used = nashik.post(
                stage.counterOfNashik(),
                new Command.OfUsage(new UsageCommand.RecordUsage(
                        out.aways(), 1, out.away().number(), Quantity.ONE, Optional.empty(), "")),
                new Command.OfChallan(
                        new ChallanCommand.CloseReverseChallan(out.aways(), Transport.BY_HAND, Optional.empty())));
        stage.paper(used);
        story.say("In Nashik " + Cast.name(out.away().technician()) + " is back: the " + owes.part() + " of job "
                + out.away().number() + " is used, and its reverse challan closes with nil.");
    }

    private void again(int port, Job walkIn) {
        story.hour("17:20", "The server is back");
        stage.startServer(port);
        var pune = stage.pune().sync();
        var nashik = stage.nashik().sync();
        story.say("Both stores catch up by themselves. Pune: \"" + pune + "\" Nashik: \"" + nashik + "\"");
        var state = jobs.post(new Jobs.Order(walkIn, Contract.OOW, 1, cast.customer(6), Optional.of(Example.PUNE)));
        stage.pune().sync();
        var indent = stage.pune().document(Indent.KIND, walkIn.number().text());
        story.say("Now the service system's own copy of job " + walkIn.number() + " arrives. It attaches to what the"
                + " counter raised: still " + indent.lines().size() + " line, stage "
                + indent.stage().toLowerCase(java.util.Locale.ROOT)
                + "; nothing is issued twice (the service system reads "
                + state.path("status").asString("") + ").");
    }
}
