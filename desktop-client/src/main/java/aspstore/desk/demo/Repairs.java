package aspstore.desk.demo;

import aspstore.desk.demo.Central.Desk;
import aspstore.desk.demo.Jobs.Job;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.desk.usecase.SwapDesk;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.util.Map;
import java.util.Optional;

/// The technicians come back: used, unused, dead on arrival, defective in; and a debt that stops the next issue.
final class Repairs {

    /// What the rest of the day needs.
    ///
    /// @param dead the unit that was dead on arrival, where the board has serials
    record Back(Optional<SerialNo> dead, String saleUsage) {}

    private final Stage stage;
    private final Story story;
    private final Cast cast;
    private final Jobs jobs;
    private final Jobs.Out out;

    Repairs(Stage stage, Jobs jobs, Jobs.Out out) {
        this.stage = stage;
        this.story = stage.story();
        this.cast = stage.cast();
        this.jobs = jobs;
        this.out = out;
    }

    Back play() {
        story.hour("14:40", "The technicians come back");
        var dead = deadOnArrival();
        var usage = sale();
        var debt = usedWithoutDefective();
        stop(debt);
        stage.syncAll();
        return new Back(dead, usage);
    }

    private Optional<SerialNo> deadOnArrival() {
        var pune = stage.pune();
        var serial = pune.document(Challan.KIND, out.repairs().text())
                .line(1)
                .orElseThrow()
                .serial();
        pune.post(
                stage.counter(),
                new Command.OfUsage(new UsageCommand.ReturnUnused(
                        out.repairs(),
                        1,
                        Quantity.ONE,
                        UsageCommand.State.DEAD_ON_ARRIVAL,
                        "does not power up on the bench")));
        var closed = close(out.repairs());
        var again = pune.issue(stage.counter(), Jobs.issueOf(out.repair(), Optional.empty()));
        var second = Jobs.number(again);
        stage.paper(again);
        pune.swap(stage.counter(), swap(out.repair().part(), second, Optional.of("OLD" + cast.numbers() + "77")));
        close(second);
        story.say(Cast.name(out.repair().technician()) + ": the board"
                + serial.map(unit -> " " + unit).orElse("")
                + " was dead on arrival. It goes to the defectives, leaves no"
                + " debt, and job " + out.repair().number() + " is open again. The reverse challan " + closed
                + " closes with it. A second one goes out on DC " + second
                + ", works, and the old one comes in: used, defective in and debt settled are one scan.");
        return serial;
    }

    private SwapDesk.Swap swap(PartCode part, ChallanNo challan, Optional<String> removed) {
        boolean isSerialised = stage.pune()
                .document(Challan.KIND, challan.text())
                .line(1)
                .flatMap(line -> line.serial())
                .isPresent();
        return new SwapDesk.Swap(
                challan,
                1,
                Quantity.ONE,
                Optional.of(part),
                removed.filter(_ -> isSerialised).map(SerialNo::new),
                "");
    }

    private String close(ChallanNo number) {
        var posted = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfChallan(
                                new ChallanCommand.CloseReverseChallan(number, Transport.BY_HAND, Optional.empty())));
        stage.paper(posted);
        return number.reverse().text();
    }

    /// One is used and billed to the customer, the other comes back unused.
    private String sale() {
        var pune = stage.pune();
        int lines = pune.document(Challan.KIND, out.sales().text()).lines().size();
        var used = pune.post(
                stage.counter(),
                new Command.OfUsage(new UsageCommand.RecordUsage(
                        out.sales(), 1, out.sale().number(), Quantity.ONE, Optional.empty(), "")),
                new Command.OfUsage(new UsageCommand.ReturnUnused(
                        out.sales(), lines, Quantity.ONE, UsageCommand.State.UNUSED, "")));
        var closed = close(out.sales());
        story.say("Job " + out.sale().number() + ": one " + out.sale().part()
                + " is used and to be billed to the customer, so a tax invoice is due; the other comes back unused and"
                + " is on hand again. Reverse challan " + closed + " closes.");
        return used.document("usage");
    }

    private String usedWithoutDefective() {
        var used = stage.pune()
                .post(
                        stage.counter(),
                        new Command.OfUsage(new UsageCommand.RecordUsage(
                                out.services(), 1, out.service().number(), Quantity.ONE, Optional.empty(), "")));
        var debt = used.document("debt");
        story.say("Job " + out.service().number() + ": the " + out.service().part() + " is used, but "
                + Cast.name(out.service().technician()) + " did not bring the old one. That leaves debt " + debt + ".");
        return debt;
    }

    private void stop(String debt) {
        story.hour("15:10", "A debt stops the next issue");
        var job = new Job(
                new JobNo(cast.job(6)), new PartCode("AC-CAP-50"), out.service().technician());
        jobs.post(new Jobs.Order(job, Contract.IW, 1, cast.customer(5), Optional.of(Example.PUNE)));
        var pune = stage.pune();
        pune.sync();
        var words = pune.refused(stage.counter(), Jobs.issueOf(job, Optional.empty()));
        story.say("Job " + job.number() + " wants a capacitor. The counter may not issue it: \"" + words + "\"");
        var override = pune.post(
                stage.manager(),
                new Command.OfOversight(new OversightCommand.GrantOverride(
                        GrantedOverride.Kind.OWED_STOP,
                        Example.AC,
                        job.technician().text(),
                        Money.rupees(1_000),
                        "the customer's shop is shut by the heat; the old compressor comes tonight")));
        var at = Position.parse(
                override.entry("OverrideGranted", 0).path("position").asString(""));
        var issued = pune.issue(stage.counter(), Jobs.issueOf(job, Optional.of(at.name("V"))));
        stage.paper(issued);
        var number = Jobs.number(issued);
        pune.post(
                stage.counter(),
                new Command.OfUsage(
                        new UsageCommand.RecordUsage(number, 1, job.number(), Quantity.ONE, Optional.empty(), "")));
        var inward = pune.post(
                stage.counter(),
                new Command.OfUsage(new UsageCommand.InwardDefective(
                        out.service().number(),
                        out.service().part(),
                        Quantity.ONE,
                        Optional.of(new SerialNo("OLD" + cast.numbers() + "12")),
                        Optional.of(out.services()),
                        Optional.empty(),
                        Optional.of(debt),
                        "")));
        close(out.services());
        story.say(
                Cast.name(cast.pune().manager()) + " overrides once, with a reason: override " + at.name("V") + ", DC "
                        + number + ". Before the day is out the old one comes in (" + inward.document("inward")
                        + ") and debt " + debt + " is settled.");
        stage.central().post(Desk.INTEGRATION, "/v1/part-requests/PR-" + job.number() + "/closure", Map.of());
    }
}
