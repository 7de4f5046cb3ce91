package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Refusal;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.IssuedLine;
import aspstore.model.entry.Command;
import aspstore.model.entry.NotAllowed;
import aspstore.model.entry.Records;
import aspstore.model.stock.LotId;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The parts of a challan come back to the counter: what was used, what was not, and the defective ones. Where that
/// accounts for everything, the reverse challan closes with it. One commit, all or nothing.
public final class HandInDesk {

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
    public record Line(int no, Fate fate, Quantity quantity, Optional<Defective> defective, String note) {}

    /// @param part of the same code as the one that replaced it where empty
    /// @param debt that it is for, where its use is in the books
    public record Defective(Optional<PartCode> part, Optional<SerialNo> serial, Optional<String> debt) {}

    /// Asked twice with one id, it is done once.
    public Outcome handIn(Caller by, UUID id, Instant when, HandIn handIn) {
        var parts = engine.look(books -> plan(books, handIn));
        var closed = new ArrayList<>(parts);
        closed.add(new Command.OfChallan(
                new ChallanCommand.CloseReverseChallan(handIn.challan(), handIn.transport(), Optional.empty())));
        var outcome = engine.post(by, id, when, closed).join();
        boolean staysOpen = outcome instanceof Outcome.Refused(var reasons)
                && reasons.stream().allMatch(HandInDesk::onlyKeepsOpen);
        return staysOpen && !parts.isEmpty() ? engine.post(by, id, when, parts).join() : outcome;
    }

    /// Something is still out or owed, or the technician stands here alone: what came back is posted all the same.
    private static boolean onlyKeepsOpen(Refusal reason) {
        return reason instanceof ChallanRefusal.StillOut
                || reason instanceof ChallanRefusal.StillOwed
                || reason instanceof NotAllowed;
    }

    private static List<Command> plan(Records books, HandIn handIn) {
        var commands = new ArrayList<Command>();
        books.find(Challan.KIND, handIn.challan().text()).ifPresent(challan -> {
            for (var line : handIn.lines()) {
                commands.addAll(commands(challan, line));
            }
        });
        return commands;
    }

    private static List<Command> commands(Challan challan, Line line) {
        return switch (line.fate()) {
            case USED -> used(challan, line);
            case USED_EARLIER -> inward(challan, line);
            case UNUSED -> back(challan, line, UsageCommand.State.UNUSED);
            case HOLD -> back(challan, line, UsageCommand.State.HOLD);
            case UNDELIVERED -> back(challan, line, UsageCommand.State.UNDELIVERED);
            case DEAD_ON_ARRIVAL -> back(challan, line, UsageCommand.State.DEAD_ON_ARRIVAL);
        };
    }

    private static List<Command> used(Challan challan, Line line) {
        var commands = new ArrayList<Command>();
        commands.add(new Command.OfUsage(new UsageCommand.RecordUsage(
                challan.number(),
                line.no(),
                challan.job(),
                line.quantity(),
                line.defective().flatMap(Defective::serial),
                line.note())));
        commands.addAll(inward(challan, line));
        return commands;
    }

    private static List<Command> inward(Challan challan, Line line) {
        var issued = challan.line(line.no());
        return line
                .defective()
                .flatMap(defective -> defective
                        .part()
                        .or(() -> issued.map(IssuedLine::part))
                        .<Command>map(part -> new Command.OfUsage(new UsageCommand.InwardDefective(
                                challan.job(),
                                part,
                                line.quantity(),
                                defective.serial(),
                                Optional.of(challan.number()),
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
