package aspstore.history;

import static aspstore.model.stock.Place.ALLOCATED;
import static aspstore.model.stock.Place.APPLIANCE;
import static aspstore.model.stock.Place.AT_CUSTOMER;
import static aspstore.model.stock.Place.CONSUMED;
import static aspstore.model.stock.Place.DEFECTIVE;
import static aspstore.model.stock.Place.ON_HAND;
import static aspstore.model.stock.Place.ON_HOLD;
import static aspstore.model.stock.Place.WITH_TECHNICIAN;

import aspstore.history.NaiveLedger.At;
import aspstore.history.NaiveLedger.Sheet;
import aspstore.history.NaiveLedger.Unit;
import aspstore.model.Condition;
import aspstore.model.JobNo;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.owed.OwedEvent;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.usage.UsageEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What indents, challans, uses and debts do.
final class NaiveJobs {

    private record Line(String indentLine, LotId lot, Quantity quantity) {

        /// What went out before the books began is on none.
        boolean isOnAnIndent() {
            return !indentLine.isEmpty();
        }
    }

    /// @param job of none where it is a bag
    private record Carried(Place place, Optional<JobNo> job, List<Line> lines) {}

    private final NaiveLedger ledger;
    private final Map<String, Carried> challans = new HashMap<>();

    NaiveJobs(NaiveLedger ledger) {
        this.ledger = ledger;
    }

    void note(Sheet sheet, IndentEvent event) {
        switch (event) {
            case IndentEvent.PartsAllocated(var command, var line, var picks, var missing) -> {
                for (var pick : picks) {
                    sheet.move(pick.lot(), ON_HAND, "", ALLOCATED, command.job() + "/" + line, pick.quantity());
                    sheet.more("allocated/" + command.job(), pick.quantity());
                }
            }
            case IndentEvent.AllocationReleased(var command, var line, var resolveBy) -> {
                for (var pick : command.picks()) {
                    sheet.less("allocated/" + command.job(), pick.quantity());
                }
                if (command.why() == IndentCommand.Why.EXPIRED) {
                    expired(sheet, command, line);
                } else {
                    for (var pick : command.picks()) {
                        sheet.move(pick.lot(), ALLOCATED, command.job() + "/" + line, ON_HAND, "", pick.quantity());
                    }
                }
            }
            case IndentEvent.IndentRaised _,
                    IndentEvent.IndentDeclined _,
                    IndentEvent.IndentAssigned _,
                    IndentEvent.IndentAmended _,
                    IndentEvent.IndentWithdrawn _,
                    IndentEvent.ServiceOrderClosed _ -> {}
        }
    }

    /// Each expired lot goes on a hold of its own.
    private static void expired(Sheet sheet, IndentCommand.ReleaseAllocation command, String line) {
        var lots = new LinkedHashMap<LotId, Quantity>();
        command.picks().forEach(pick -> lots.merge(pick.lot(), pick.quantity(), Quantity::plus));
        int no = 0;
        for (var lot : lots.entrySet()) {
            var hold = sheet.at.name("H") + "/" + ++no;
            sheet.move(lot.getKey(), ALLOCATED, command.job() + "/" + line, ON_HOLD, hold, lot.getValue());
            sheet.more("hold/" + hold, lot.getValue());
        }
    }

    void note(Sheet sheet, ChallanEvent event) {
        switch (event) {
            case ChallanEvent.ChallanIssued issued -> issued(sheet, issued);
            case ChallanEvent.ChallanCancelled cancelled -> {
                var number = cancelled.command().number().text();
                var carried = carried(number);
                for (int no = 1; no <= carried.lines().size(); no++) {
                    var line = carried.lines().get(no - 1);
                    sheet.less("out/" + number + "/" + no, line.quantity());
                    carried.job()
                            .ifPresentOrElse(
                                    job -> {
                                        sheet.move(
                                                line.lot(),
                                                carried.place(),
                                                number,
                                                ALLOCATED,
                                                job + "/" + line.indentLine(),
                                                line.quantity());
                                        sheet.more("allocated/" + job, line.quantity());
                                    },
                                    () -> sheet.move(
                                            line.lot(), carried.place(), number, ON_HAND, "", line.quantity()));
                }
            }
            case ChallanEvent.BagIssued issued -> bag(sheet, issued);
            case ChallanEvent.PartReassigned reassigned -> reassigned(sheet, reassigned);
            case ChallanEvent.ChallanHandedOver _,
                    ChallanEvent.DeliveryConfirmed _,
                    ChallanEvent.PickupArranged _,
                    ChallanEvent.ReverseChallanClosed _ -> {}
        }
    }

    private void issued(Sheet sheet, ChallanEvent.ChallanIssued event) {
        var command = event.command();
        var number = event.number().text();
        var place = command.through() instanceof ChallanCommand.Through.Courier ? AT_CUSTOMER : WITH_TECHNICIAN;
        var lines = new ArrayList<Line>();
        for (var line : command.lines()) {
            var name = event.indentLines().get(lines.size());
            lines.add(new Line(name, line.lot(), line.quantity()));
            sheet.move(line.lot(), ALLOCATED, command.job() + "/" + name, place, number, line.quantity());
            sheet.more("out/" + number + "/" + lines.size(), line.quantity());
            sheet.less("allocated/" + command.job(), line.quantity());
        }
        challans.put(number, new Carried(place, Optional.of(command.job()), lines));
    }

    private void bag(Sheet sheet, ChallanEvent.BagIssued event) {
        var number = event.number().text();
        var lines = new ArrayList<Line>();
        for (var pick : event.picks()) {
            lines.add(new Line("", pick.lot(), pick.quantity()));
            sheet.move(pick.lot(), ON_HAND, "", WITH_TECHNICIAN, number, pick.quantity());
            sheet.more("out/" + number + "/" + lines.size(), pick.quantity());
        }
        challans.put(number, new Carried(WITH_TECHNICIAN, Optional.empty(), lines));
    }

    private void reassigned(Sheet sheet, ChallanEvent.PartReassigned event) {
        var command = event.command();
        var number = event.number().text();
        var place = command.through() instanceof ChallanCommand.Through.Courier ? AT_CUSTOMER : WITH_TECHNICIAN;
        var lines = new ArrayList<Line>();
        for (var piece : command.pieces()) {
            var from = piece.challan().text();
            var lot = carried(from).lines().get(piece.line() - 1).lot();
            lines.add(new Line(event.moved().get(lines.size()).indentLine(), lot, piece.quantity()));
            sheet.move(lot, WITH_TECHNICIAN, from, place, number, piece.quantity());
            sheet.less("out/" + from + "/" + piece.line(), piece.quantity());
            sheet.more("out/" + number + "/" + lines.size(), piece.quantity());
        }
        challans.put(number, new Carried(place, Optional.of(command.job()), lines));
    }

    /// Goods that a technician had before the books began.
    void tookOver(Sheet sheet, String number, JobNo job, LotId lot, Quantity quantity) {
        sheet.more("out/" + number + "/1", quantity);
        challans.put(number, new Carried(WITH_TECHNICIAN, Optional.of(job), List.of(new Line("", lot, quantity))));
    }

    void rename(String number, LotId from, LotId to) {
        challans.computeIfPresent(
                number,
                (_, carried) -> new Carried(
                        carried.place(),
                        carried.job(),
                        carried.lines().stream()
                                .map(line -> line.lot().equals(from)
                                        ? new Line(line.indentLine(), to, line.quantity())
                                        : line)
                                .toList()));
    }

    private Carried carried(String number) {
        return Optional.ofNullable(challans.get(number)).orElseThrow(() -> new AssertionError("no challan " + number));
    }

    void note(Sheet sheet, UsageEvent event) {
        switch (event) {
            case UsageEvent.UsageRecorded recorded -> {
                var command = recorded.command();
                var number = command.challan().text();
                var line = carried(number).lines().get(command.line() - 1);
                var lot = line.lot();
                sheet.move(lot, carried(number).place(), number, CONSUMED, "", command.quantity());
                sheet.less("out/" + number + "/" + command.line(), command.quantity());
                if (line.isOnAnIndent()) {
                    sheet.more("used/" + command.job(), command.quantity());
                }
                if (isOwedBack(ledger.unit(lot).part())) {
                    sheet.more("debt/" + sheet.at.name("D") + ".1", command.quantity());
                }
            }
            case UsageEvent.UnusedReturned returned -> returned(sheet, returned);
            case UsageEvent.DefectiveInwarded inwarded -> inwarded(sheet, inwarded);
            case UsageEvent.SubstituteDecided decided ->
                decided.settles().ifPresent(settles -> sheet.less("debt/" + settles.debt(), settles.quantity()));
            case UsageEvent.InvoiceLinked _ -> {}
        }
    }

    static boolean isOwedBack(PartCode part) {
        return !part.equals(Samples.FILTER) && !part.equals(Samples.GAS);
    }

    private void returned(Sheet sheet, UsageEvent.UnusedReturned event) {
        var command = event.command();
        var number = command.challan().text();
        var from = carried(number).place();
        var lot = carried(number).lines().get(command.line() - 1).lot();
        var quantity = command.quantity();
        sheet.less("out/" + number + "/" + command.line(), quantity);
        switch (command.state()) {
            case UNUSED, UNDELIVERED, STILL_NEEDED -> sheet.move(lot, from, number, ON_HAND, "", quantity);
            case HOLD -> {
                var hold = sheet.at.name("H");
                sheet.move(lot, from, number, ON_HOLD, hold, quantity);
                sheet.more("hold/" + hold, quantity);
            }
            case DEAD_ON_ARRIVAL -> {
                var dead = sheet.child(lot, ledger.unit(lot).serial(), Condition.DEFECTIVE);
                sheet.move(new At(lot, from, number), new At(dead, DEFECTIVE, ""), quantity);
                owedToWarehouse(sheet, dead, quantity);
            }
        }
    }

    private void owedToWarehouse(Sheet sheet, LotId lot, Quantity quantity) {
        if (ledger.unit(lot).owner() == Owner.OEM) {
            sheet.more("warehouse-debt/W" + lot, quantity);
        }
    }

    private void inwarded(Sheet sheet, UsageEvent.DefectiveInwarded event) {
        var command = event.command();
        var lot = sheet.bear(new Unit(
                command.part(), command.serial(), event.nature().owner(), Condition.DEFECTIVE, Optional.empty()));
        sheet.move(lot, APPLIANCE, "", DEFECTIVE, "", command.quantity());
        owedToWarehouse(sheet, lot, command.quantity());
        event.settles().forEach(settles -> sheet.less("debt/" + settles.debt(), settles.quantity()));
    }

    void note(Sheet sheet, OwedEvent event) {
        switch (event) {
            case OwedEvent.DebtSettled(var command) -> sheet.less("debt/" + command.debt(), command.quantity());
            case OwedEvent.DebtWaived(var command) -> sheet.less("debt/" + command.debt(), command.quantity());
            case OwedEvent.DebtSettledElsewhere(var command) ->
                sheet.less("debt/" + command.debt(), command.quantity());
        }
    }
}
