package aspstore.model.story;

import static aspstore.model.story.Steps.CHALLAN;
import static aspstore.model.story.Steps.out;
import static aspstore.model.story.Steps.pieces;
import static aspstore.model.story.Steps.stocked;
import static aspstore.model.story.SupplyStages.reverse;

import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.correction.Correction;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.hold.Hold;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Losses and corrections in every stage.
public final class LossStages {

    private LossStages() {}

    static List<Situation> all() {
        return List.of(
                loss(Loss.Stage.TO_RECOVER),
                loss(Loss.Stage.CLOSED),
                loss(Loss.Stage.REVERSED),
                scrap(),
                correction(Correction.Stage.POSTED),
                correction(Correction.Stage.REVERSED));
    }

    private static Situation loss(Loss.Stage stage) {
        var story = out(Story.MOTOR, 1, Contract.IW);
        var at = story.store(lost(story, CHALLAN));
        var settle = new LossCommand.SettleLoss(
                Loss.id(at), LossCommand.How.RECOVERED, Money.rupees(500), "from the salary", Optional.empty());
        switch (stage) {
            case TO_RECOVER -> {}
            case CLOSED -> story.store(settle);
            case REVERSED -> story.store(reverse(at, Set.of()));
        }
        return asked(story, at, stage, "");
    }

    private static Situation scrap() {
        var story = stocked();
        var gas = story.lot(Samples.GAS, Place.ON_HAND);
        var hold = story.store(
                new StockCareCommand.HoldStock(gas, pieces(1), Hold.Why.QUALITY, "leaks", LocalDate.of(2026, 12, 24)));
        var leave = CareStages.grant(story, GrantedOverride.Kind.SCRAP, gas.toString(), 5_000);
        var at = story.store(new LossCommand.ScrapStock(
                gas, Place.ON_HOLD.at(hold.name("H")), pieces(1), "", "leaks", Optional.of(leave)));
        return asked(story, at, Loss.Stage.CLOSED, "scrapped");
    }

    private static Situation asked(Story story, Position at, Loss.Stage stage, String detail) {
        return Situation.of(story, Loss.KIND, Loss.id(at), stage, detail)
                .store(new LossCommand.SettleLoss(
                        Loss.id(at), LossCommand.How.RECOVERED, Money.rupees(500), "from the salary", Optional.empty()))
                .store(reverse(at, Set.of()));
    }

    private static Situation correction(Correction.Stage stage) {
        var story = out(Story.MOTOR, 1, Contract.IW);
        var at = story.store(corrected(story, CHALLAN));
        if (stage == Correction.Stage.REVERSED) {
            story.store(reverse(at, Set.of()));
        }
        return Situation.of(story, Correction.KIND, Correction.id(at), stage, "")
                .store(reverse(at, Set.of()));
    }

    /// A piece of a challan's first line, which its technician pays for.
    public static LossCommand.RecordLoss lost(Story story, ChallanNo number) {
        var challan = story.find(Challan.KIND, number.text());
        var lot = challan.lines().getFirst().lot();
        var worth = story.books().require(lot).rate();
        return new LossCommand.RecordLoss(
                lot,
                challan.spot(),
                pieces(1),
                LossCommand.Liable.TECHNICIAN,
                Optional.empty(),
                worth.isMoreThan(Money.rupees(500)) ? Money.rupees(500) : worth,
                LossCommand.Need.STILL_NEEDED,
                "fell off the motorcycle",
                Optional.empty());
    }

    public static CorrectionCommand.CorrectLot corrected(Story story, ChallanNo number) {
        var challan = story.find(Challan.KIND, number.text());
        var line = challan.lines().getFirst();
        return new CorrectionCommand.CorrectLot(
                line.lot(),
                challan.spot(),
                line.quantity(),
                Optional.empty(),
                Optional.of("B-77"),
                Optional.empty(),
                "batch as on the box",
                Optional.empty());
    }

    static CorrectionCommand.CorrectLot batched(LotId lot, Spot at, int pieces) {
        return new CorrectionCommand.CorrectLot(
                lot,
                at,
                pieces(pieces),
                Optional.empty(),
                Optional.of("B-77"),
                Optional.empty(),
                "batch as on the box",
                Optional.empty());
    }

    static LossCommand.ScrapStock scrapped(LotId lot, Spot at) {
        return new LossCommand.ScrapStock(lot, at, pieces(1), "", "leaks", Optional.empty());
    }

    public static CorrectionCommand.ReclassifyStock reclassified(LotId lot, Spot at) {
        return new CorrectionCommand.ReclassifyStock(
                lot,
                at,
                pieces(1),
                Optional.empty(),
                Optional.of(ContractClass.AMC),
                Optional.empty(),
                "came for a contract",
                Optional.empty());
    }
}
