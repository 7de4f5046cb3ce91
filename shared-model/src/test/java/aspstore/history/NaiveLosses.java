package aspstore.history;

import static aspstore.model.stock.Place.LOST;
import static aspstore.model.stock.Place.ON_HOLD;
import static aspstore.model.stock.Place.SCRAPPED;

import aspstore.history.NaiveLedger.At;
import aspstore.history.NaiveLedger.Sheet;
import aspstore.history.NaiveLedger.Unit;
import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.correction.CorrectionEvent;
import aspstore.model.loss.LossEvent;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.Optional;

/// What losses, scrap and corrections do.
final class NaiveLosses {

    private final NaiveLedger ledger;

    NaiveLosses(NaiveLedger ledger) {
        this.ledger = ledger;
    }

    void note(Sheet sheet, LossEvent event) {
        switch (event) {
            case LossEvent.LossRecorded lost -> {
                var command = lost.command();
                gone(sheet, command.lot(), command.from(), LOST, command.quantity());
                lost.out().ifPresent(out -> sheet.less("out/" + out.challan() + "/" + out.line(), command.quantity()));
                sheet.more(
                        "recover/" + sheet.at.name("L"),
                        new Quantity(command.recover().paise()));
            }
            case LossEvent.StockScrapped scrapped -> {
                var command = scrapped.command();
                gone(sheet, command.lot(), command.from(), SCRAPPED, command.quantity());
            }
            case LossEvent.LossSettled(var command) ->
                sheet.less(
                        "recover/" + command.loss(),
                        new Quantity(command.amount().paise()));
        }
    }

    private void gone(Sheet sheet, LotId lot, Spot from, Place to, Quantity quantity) {
        var at = new At(lot, from.place(), from.reference());
        sheet.move(at, new At(lot, to, sheet.at.name("L")), quantity);
        sheet.onHold(at, Quantity.ZERO, quantity);
        if (ledger.unit(lot).condition() == Condition.DEFECTIVE) {
            sheet.warehouseDebt(lot).ifPresent(debt -> sheet.less(debt, quantity));
        }
    }

    void note(Sheet sheet, CorrectionEvent event) {
        switch (event) {
            case CorrectionEvent.LotCorrected corrected -> {
                var command = corrected.command();
                var unit = ledger.unit(command.lot());
                var child = sheet.child(command.lot(), command.serial().or(unit::serial), unit.condition());
                stays(sheet, command.lot(), child, command.at(), command.quantity());
            }
            case CorrectionEvent.StockReclassified reclassified -> {
                var command = reclassified.command();
                var unit = ledger.unit(command.lot());
                var child = sheet.bear(new Unit(
                        unit.part(),
                        unit.serial(),
                        command.owner().orElse(unit.owner()),
                        command.condition().orElse(unit.condition()),
                        Optional.of(command.lot())));
                stays(sheet, command.lot(), child, command.at(), command.quantity());
                boolean isOwed = ledger.unit(child).condition() == Condition.DEFECTIVE
                        && ledger.unit(child).owner() == Owner.OEM;
                if (isOwed && command.at().place() == ON_HOLD) {
                    sheet.more("warehouse-debt/W" + child, command.quantity());
                }
            }
        }
    }

    private static void stays(Sheet sheet, LotId lot, LotId child, Spot at, Quantity quantity) {
        sheet.move(new At(lot, at.place(), at.reference()), new At(child, at.place(), at.reference()), quantity);
        if (!at.reference().isEmpty()) {
            sheet.rename(at.reference(), lot, child);
        }
    }
}
