package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.usage.UsageCommand;
import aspstore.model.usage.UsageRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The commonest act of a repair: the new part went in, the old one came out and lies on the counter. One commit.
public final class SwapDesk {

    private final StoreEngine engine;

    public SwapDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// @param line the challan's, from 1
    /// @param removed the part that came out: of the same code where empty
    /// @param removedSerial its serial number, where it can be read
    /// @param note why there is no serial, where a serialised part has none
    public record Swap(
            ChallanNo challan,
            int line,
            Quantity quantity,
            Optional<PartCode> removed,
            Optional<SerialNo> removedSerial,
            String note) {}

    /// Asked twice with one id, it is done once.
    public Outcome swap(Caller by, UUID id, Instant when, Swap swap) {
        boolean isBag = engine.look(
                        books -> books.find(Challan.KIND, swap.challan().text()))
                .filter(Challan::isBag)
                .isPresent();
        return isBag
                ? new Outcome.Refused(List.of(new UsageRefusal.InABag(swap.challan())))
                : engine.post(by, id, when, engine.look(books -> plan(books, swap)))
                        .join();
    }

    private static List<Command> plan(Records books, Swap swap) {
        var commands = new ArrayList<Command>();
        books.find(Challan.KIND, swap.challan().text())
                .ifPresent(challan -> challan.job().ifPresent(job -> {
                    commands.add(new Command.OfUsage(new UsageCommand.RecordUsage(
                            swap.challan(), swap.line(), job, swap.quantity(), swap.removedSerial(), swap.note())));
                    challan.line(swap.line())
                            .map(line -> new UsageCommand.InwardDefective(
                                    job,
                                    swap.removed().orElse(line.part()),
                                    swap.quantity(),
                                    swap.removedSerial(),
                                    Optional.of(swap.challan()),
                                    Optional.of(line.lot()),
                                    Optional.empty(),
                                    swap.note()))
                            .ifPresent(inward -> commands.add(new Command.OfUsage(inward)));
                }));
        if (commands.isEmpty()) {
            // The rule says in its own words that there is no such challan.
            commands.add(new Command.OfUsage(new UsageCommand.ReturnUnused(
                    swap.challan(), swap.line(), swap.quantity(), UsageCommand.State.UNUSED, "")));
        }
        return commands;
    }
}
