package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Service orders, as the service system gives them to the store or the counter raises them.
final class Orders {

    /// What a job is about.
    record Job(JobNo number, PartCode part, Contract contract, PersonId technician) {}

    private record Home(String line, String city, String pin) {}

    private static final List<Home> HOMES = List.of(
            new Home("Flat 7, Karve Nagar", "Pune", "411052"),
            new Home("12 Prabhat Road", "Pune", "411004"),
            new Home("B-304, Magarpatta City", "Pune", "411028"),
            new Home("Shop 9, M. G. Road, Camp", "Pune", "411001"),
            new Home("घर क्र. ५, शिवाजीनगर", "Pune", "411005"),
            new Home("18 Baner Road", "Pune", "411045"));

    private final Scene scene;

    Orders(Scene scene) {
        this.scene = scene;
    }

    /// A job that nobody has heard of yet.
    Job next(PartCode part, Contract contract, int technician) {
        return new Job(new JobNo(scene.cast().job(scene.nextJob())), part, contract, scene.technician(technician));
    }

    ServiceOrder order(Job job, String priority, Instant loggedAt) {
        int number = Integer.parseInt(job.number().text().replaceAll(".*-", ""));
        var home = HOMES.get(number % HOMES.size());
        var unit = scene.part(job.part()).bu();
        return new ServiceOrder(
                job.number(),
                unit,
                job.contract(),
                job.contract() == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE,
                priority,
                loggedAt,
                new Party(
                        scene.cast().customer(number),
                        new Address(List.of(home.line()), home.city(), new PinCode(home.pin()), Example.MAHARASHTRA),
                        Optional.empty()),
                job.technician(),
                Optional.of(new ServiceOrder.Appliance(model(job.part()), Optional.of("A" + (40_000 + number * 37)))));
    }

    private static String model(PartCode part) {
        return switch (part.text().substring(0, 2)) {
            case "WM" -> "Himalaya Wave 7 kg";
            case "RF" -> "Himalaya Frost 260";
            case "MW" -> "Himalaya Grill 27";
            case "DW" -> "Himalaya Clear 14";
            case "AC" -> "Himalaya Breeze 1.5 TR";
            default -> "Himalaya Care";
        };
    }

    /// The service system gives the job to this store, every part on a line of its own.
    Command assign(Job job, String priority, Instant loggedAt, Quantity quantity, PartCode... more) {
        var lines = new ArrayList<>(List.of(new IndentCommand.ServiceLine("10", job.part(), quantity)));
        for (var part : more) {
            lines.add(new IndentCommand.ServiceLine((lines.size() + 1) * 10 + "", part, Quantity.ONE));
        }
        return new Command.OfIndent(new IndentCommand.AssignIndent(
                "PR-" + job.number(), order(job, priority, loggedAt), lines, "named by the service system"));
    }

    /// The counter raises the job itself.
    Command raise(Job job, String priority, Quantity quantity) {
        return new Command.OfIndent(new IndentCommand.RaiseIndent(
                order(job, priority, scene.now()), List.of(new IndentCommand.Line(job.part(), quantity))));
    }

    static Command allocate(Job job, String line, Quantity quantity) {
        return new Command.OfIndent(new IndentCommand.AllocateParts(job.number(), line, quantity, Optional.empty()));
    }

    static Command decline(Job job, String line, String reason) {
        return new Command.OfIndent(new IndentCommand.DeclineIndentLine(job.number(), line, reason));
    }

    static Command withdraw(Job job, String reason) {
        return new Command.OfIndent(new IndentCommand.WithdrawIndent(job.number(), List.of(), reason));
    }

    static Command close(Job job) {
        return new Command.OfIndent(new IndentCommand.CloseServiceOrder(job.number()));
    }
}
