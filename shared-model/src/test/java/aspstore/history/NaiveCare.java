package aspstore.history;

import static aspstore.model.stock.Place.ADJUSTMENT;
import static aspstore.model.stock.Place.ALLOCATED;
import static aspstore.model.stock.Place.DEFECTIVE;
import static aspstore.model.stock.Place.ON_HAND;
import static aspstore.model.stock.Place.ON_HOLD;
import static aspstore.model.stock.Place.OPENING;
import static aspstore.model.stock.Place.PACKED;
import static aspstore.model.stock.Place.RETURN_PENDING;

import aspstore.history.NaiveLedger.At;
import aspstore.history.NaiveLedger.Sheet;
import aspstore.history.NaiveLedger.Unit;
import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What holds, counts and openings do.
final class NaiveCare {

    private static final Set<Place> PROMISED = Set.of(ALLOCATED, RETURN_PENDING, PACKED);

    private final NaiveLedger ledger;
    private final NaiveJobs jobs;
    private final Map<String, LotId> held = new HashMap<>();

    NaiveCare(NaiveLedger ledger, NaiveJobs jobs) {
        this.ledger = ledger;
        this.jobs = jobs;
    }

    void note(Sheet sheet, StockCareEvent event) {
        switch (event) {
            case StockCareEvent.StockHeld stockHeld -> {
                var command = stockHeld.command();
                var hold = sheet.at.name("H");
                held.put(hold, command.lot());
                sheet.move(command.lot(), ON_HAND, "", ON_HOLD, hold, command.quantity());
                sheet.more("hold/" + hold, command.quantity());
            }
            case StockCareEvent.StockReleased(var command, var lot) -> {
                sheet.move(
                        held.getOrDefault(command.hold(), lot),
                        ON_HOLD,
                        command.hold(),
                        ON_HAND,
                        "",
                        command.quantity());
                sheet.less("hold/" + command.hold(), command.quantity());
            }
            case StockCareEvent.CountPosted counted -> counted(sheet, counted);
            case StockCareEvent.OpeningPosted opened -> opened(sheet, opened);
        }
    }

    void rename(String hold, LotId to) {
        held.computeIfPresent(hold, (_, _) -> to);
    }

    private void counted(Sheet sheet, StockCareEvent.CountPosted event) {
        var command = event.command();
        var count = sheet.at.name("C");
        int no = 0;
        for (var line : command.lines()) {
            var at = new At(line.lot(), line.spot().place(), line.spot().reference());
            long more = line.counted().thousandths() - ledger.stand(at);
            if (more == 0) {
                continue;
            }
            sheet.line(++no);
            var adjustment = new At(line.lot(), ADJUSTMENT, count);
            if (more > 0) {
                var to = PROMISED.contains(at.place()) ? new At(line.lot(), shelf(line.lot()), "") : at;
                sheet.move(adjustment, to, new Quantity(more));
                sheet.onHold(to, new Quantity(more), Quantity.ZERO);
                if (isOwed(line.lot())) {
                    sheet.more(
                            sheet.warehouseDebt(line.lot()).orElse("warehouse-debt/W" + line.lot()),
                            new Quantity(more));
                }
            } else {
                sheet.move(at, adjustment, new Quantity(-more));
                sheet.onHold(at, Quantity.ZERO, new Quantity(-more));
                if (isOwed(line.lot())) {
                    sheet.warehouseDebt(line.lot()).ifPresent(debt -> sheet.less(debt, new Quantity(-more)));
                }
            }
        }
        for (int i = 0; i < command.found().size(); i++) {
            var line = command.found().get(i);
            sheet.line(++no);
            var lot = sheet.bear(new Unit(
                    line.part(), line.serial(), event.found().get(i).owner(), line.condition(), Optional.empty()));
            sheet.move(lot, ADJUSTMENT, count, shelf(lot), "", line.quantity());
            if (isOwed(lot)) {
                sheet.more("warehouse-debt/W" + lot, line.quantity());
            }
        }
    }

    /// The maker's defectives are due back at the warehouse.
    private boolean isOwed(LotId lot) {
        return ledger.unit(lot).condition() == Condition.DEFECTIVE
                && ledger.unit(lot).owner() == Owner.OEM;
    }

    private Place shelf(LotId lot) {
        return ledger.unit(lot).condition() == Condition.DEFECTIVE ? DEFECTIVE : ON_HAND;
    }

    private void opened(Sheet sheet, StockCareEvent.OpeningPosted event) {
        var command = event.command();
        var out = event.out().iterator();
        int no = 0;
        for (var line : command.lines()) {
            sheet.line(++no);
            var lot =
                    sheet.bear(new Unit(line.part(), line.serial(), line.owner(), line.condition(), Optional.empty()));
            var hold = sheet.at.name("O") + "/" + no;
            var reference = switch (line.place()) {
                case ON_HOLD -> hold;
                case WITH_TECHNICIAN -> out.next().paper().number().text();
                default -> line.reference();
            };
            sheet.move(lot, OPENING, "", line.place(), reference, line.quantity());
            line.out().ifPresent(before -> jobs.tookOver(sheet, reference, before.job(), lot, line.quantity()));
            if (line.place() == ON_HOLD) {
                held.put(hold, lot);
                sheet.more("hold/" + hold, line.quantity());
            }
            if (line.owner() == Owner.OEM && line.condition() == Condition.DEFECTIVE) {
                sheet.more("warehouse-debt/W" + lot, line.quantity());
            }
        }
        for (int i = 0; i < command.debts().size(); i++) {
            var debt = command.debts().get(i);
            sheet.line(++no);
            sheet.bear(new Unit(
                    debt.part(), Optional.empty(), event.debts().get(i).owner(), Condition.OK, Optional.empty()));
            sheet.more("debt/" + sheet.at.name("D") + "." + no, debt.quantity());
        }
    }
}
