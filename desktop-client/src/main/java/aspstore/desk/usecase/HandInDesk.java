package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Refusal;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.IssuedLine;
import aspstore.model.entry.Command;
import aspstore.model.entry.NotAllowed;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The parts of a challan come back to the counter: what was used, what was not, and the defective ones. What was used
/// on another job goes on to a challan of that job first. Where that accounts for everything, the reverse challan
/// closes with it. One commit, all or nothing.
public final class HandInDesk {

    private static final int ATTEMPTS = 3;

    private final StoreEngine engine;

    public HandInDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// What became of a part.
    public enum Fate {
        USED,
        UNUSED,
        HOLD,
        UNDELIVERED,
        STILL_NEEDED,
        DEAD_ON_ARRIVAL,
        /// Its use is in the books; only the defective part is brought now.
        USED_EARLIER
    }

    /// @param transport how what came back travelled
    public record HandIn(ChallanNo challan, List<Line> lines, Transport transport) {
        public HandIn {
            lines = List.copyOf(lines);
        }
    }

    /// @param no the challan's line, from 1
    /// @param defective what was taken out of the appliance and lies on the counter; only with a use
    /// @param note the reason, or why a serialised part has no serial
    /// @param job on which it was used, where that is not the challan's
    public record Line(
            int no, Fate fate, Quantity quantity, Optional<Defective> defective, String note, Optional<JobNo> job) {

        boolean isUsedElsewhere(Challan challan) {
            return fate == Fate.USED && job.isPresent() && !job.equals(challan.job());
        }
    }

    /// @param part of the same code as the one that replaced it where empty
    /// @param debt that it is for, where its use is in the books
    public record Defective(Optional<PartCode> part, Optional<SerialNo> serial, Optional<String> debt) {}

    /// What is said of the parts, and the challans that may be done with after it.
    private record Plan(List<Command> parts, List<ChallanNo> challans) {}

    /// Asked twice with one id, it is done once.
    public Outcome handIn(Caller by, UUID id, Instant when, HandIn handIn) {
        if (isUsedFromABag(handIn)) {
            return new Outcome.Refused(List.of(new UsageRefusal.InABag(handIn.challan())));
        }
        var plan = plan(by, when, handIn);
        for (int attempt = 1; ; attempt++) {
            var outcome = post(by, id, when, plan, handIn.transport());
            if (outcome instanceof Outcome.Posted || attempt == ATTEMPTS) {
                return outcome;
            }
            // Someone else's entry may have come between the plan and its posting.
            var again = plan(by, when, handIn);
            if (again.equals(plan)) {
                return outcome;
            }
            plan = again;
        }
    }

    /// A part from a bag was used, and nobody said on which job.
    private boolean isUsedFromABag(HandIn handIn) {
        return handIn.lines().stream()
                        .anyMatch(line -> line.fate() == Fate.USED && line.job().isEmpty())
                && engine.look(books ->
                                books.find(Challan.KIND, handIn.challan().text()))
                        .filter(Challan::isBag)
                        .isPresent();
    }

    /// Closes what can be closed: something may be still out or owed, or the technician stands here alone. What came
    /// back is posted all the same.
    private Outcome post(Caller by, UUID id, Instant when, Plan plan, Transport transport) {
        var closing = new ArrayList<>(plan.challans());
        while (true) {
            var commands = new ArrayList<>(plan.parts());
            closing.forEach(number -> commands.add(new Command.OfChallan(
                    new ChallanCommand.CloseReverseChallan(number, transport, Optional.empty()))));
            var outcome = engine.post(by, id, when, commands).join();
            boolean staysOpen = outcome instanceof Outcome.Refused(var reasons)
                    && !plan.parts().isEmpty()
                    && closing.removeIf(number -> reasons.stream().anyMatch(reason -> keepsOpen(reason, number)));
            if (!staysOpen) {
                return outcome;
            }
        }
    }

    private static boolean keepsOpen(Refusal reason, ChallanNo number) {
        return switch (reason) {
            case ChallanRefusal.StillOut out -> out.number().equals(number);
            case ChallanRefusal.StillOwed owed -> owed.number().equals(number);
            case NotAllowed _ -> true;
            default -> false;
        };
    }

    private Plan plan(Caller by, Instant when, HandIn handIn) {
        return engine.look(books -> {
            var commands = new ArrayList<Command>();
            var challans = new ArrayList<>(List.of(handIn.challan()));
            books.find(Challan.KIND, handIn.challan().text()).ifPresent(challan -> {
                var act = new Act(Position.journal(engine.head().seq() + 1), by, when, when);
                var elsewhere = new UsedElsewhere(books, act, challan);
                commands.addAll(elsewhere.commands(handIn.lines().stream()
                        .filter(line -> line.isUsedElsewhere(challan))
                        .toList()));
                challans.addAll(elsewhere.challans());
                handIn.lines().stream()
                        .filter(line -> !line.isUsedElsewhere(challan))
                        .forEach(line -> commands.addAll(commands(challan, line)));
            });
            return new Plan(commands, challans);
        });
    }

    private static List<Command> commands(Challan challan, Line line) {
        return switch (line.fate()) {
            case USED -> used(challan, line);
            case USED_EARLIER -> inward(challan, line);
            case UNUSED -> back(challan, line, UsageCommand.State.UNUSED);
            case HOLD -> back(challan, line, UsageCommand.State.HOLD);
            case UNDELIVERED -> back(challan, line, UsageCommand.State.UNDELIVERED);
            case STILL_NEEDED -> back(challan, line, UsageCommand.State.STILL_NEEDED);
            case DEAD_ON_ARRIVAL -> back(challan, line, UsageCommand.State.DEAD_ON_ARRIVAL);
        };
    }

    private static List<Command> used(Challan challan, Line line) {
        var commands = new ArrayList<Command>();
        challan.job().ifPresent(job -> commands.add(use(challan.number(), line.no(), job, line.quantity(), line)));
        commands.addAll(inward(challan, line));
        return commands;
    }

    static Command use(ChallanNo number, int no, JobNo job, Quantity quantity, Line line) {
        return new Command.OfUsage(new UsageCommand.RecordUsage(
                number, no, job, quantity, line.defective().flatMap(Defective::serial), line.note()));
    }

    private static List<Command> inward(Challan challan, Line line) {
        return challan.job()
                .map(job -> inward(challan.number(), job, challan.line(line.no()), line))
                .orElse(List.of());
    }

    /// @param issued what went in for the defective part
    static List<Command> inward(ChallanNo number, JobNo job, Optional<IssuedLine> issued, Line line) {
        return line
                .defective()
                .flatMap(defective -> defective
                        .part()
                        .or(() -> issued.map(IssuedLine::part))
                        .<Command>map(part -> new Command.OfUsage(new UsageCommand.InwardDefective(
                                job,
                                part,
                                line.quantity(),
                                defective.serial(),
                                Optional.of(number),
                                replaced(issued),
                                defective.debt(),
                                line.note()))))
                .stream()
                .toList();
    }

    private static Optional<LotId> replaced(Optional<IssuedLine> issued) {
        return issued.map(IssuedLine::lot);
    }

    private static List<Command> back(Challan challan, Line line, UsageCommand.State state) {
        return List.of(new Command.OfUsage(
                new UsageCommand.ReturnUnused(challan.number(), line.no(), line.quantity(), state, line.note())));
    }
}
