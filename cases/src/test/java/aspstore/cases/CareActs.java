package aspstore.cases;

import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Command;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.util.Optional;
import java.util.Set;

/// What a store does with goods that are gone, or are not what the books say.
record CareActs(StoreSide store) {

    static CareActs of(Situation the) {
        return new CareActs(the.store());
    }

    /// A technician lost a piece that they carried, and pays for it.
    Position loses(LotId lot, Spot out, long rupees, String reason) {
        return store.at(
                StoreSide.manager(),
                new Command.OfLoss(new LossCommand.RecordLoss(
                        lot,
                        out,
                        Quantity.ONE,
                        LossCommand.Liable.TECHNICIAN,
                        Optional.empty(),
                        Money.rupees(rupees),
                        LossCommand.Need.STILL_NEEDED,
                        reason,
                        Optional.empty())));
    }

    void recovers(Position loss, long rupees, String reason) {
        store.post(
                StoreSide.manager(),
                new Command.OfLoss(new LossCommand.SettleLoss(
                        Loss.id(loss), LossCommand.How.RECOVERED, Money.rupees(rupees), reason, Optional.empty())));
    }

    Position scraps(LotId lot, Spot from, String reason, Optional<String> approval) {
        return store.at(StoreSide.manager(), scrap(lot, from, reason, approval));
    }

    static Command scrap(LotId lot, Spot from, String reason, Optional<String> approval) {
        return new Command.OfLoss(
                new LossCommand.ScrapStock(lot, from, Quantity.ONE, "scrap note 12", reason, approval));
    }

    /// A serial was read wrongly.
    LotId corrects(LotId lot, Spot at, SerialNo right, String reason) {
        return store.at(
                        StoreSide.manager(),
                        new Command.OfCorrection(new CorrectionCommand.CorrectLot(
                                lot,
                                at,
                                Quantity.ONE,
                                Optional.of(right),
                                Optional.empty(),
                                Optional.empty(),
                                reason,
                                Optional.empty())))
                .lot(1);
    }

    /// An entry is taken back, whole.
    void takesBack(Position entry, String reason) {
        store.post(
                StoreSide.manager(), new Command.OfReversal(ReversalCommand.ReverseEntry.of(entry, Set.of(), reason)));
    }
}
