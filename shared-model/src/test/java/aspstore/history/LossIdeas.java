package aspstore.history;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.books.Key;
import aspstore.model.correction.CorrectionCommand;
import aspstore.model.entry.Command;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Optional;

/// What is asked about goods that are gone for good, and about lots that are not what the books say.
final class LossIdeas {

    private final Scene scene;
    private final Draw draw;

    LossIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(3, this::lose),
                new Idea(3, this::scrap),
                new Idea(3, this::settle),
                new Idea(3, this::correct),
                new Idea(3, this::reclassify));
    }

    /// Leave for the lots that are most likely scrapped, lost or put right next.
    List<Idea> ofCentral() {
        return List.of(new Idea(4, this::grant));
    }

    private Optional<Ask> grant() {
        return scene.stand(Place.DEFECTIVE, Place.ON_HOLD, Place.ON_HAND)
                .flatMap(stand -> Ask.of(
                        scene.operations(),
                        new Command.OfOversight(new OversightCommand.GrantOverride(
                                draw.among(
                                        GrantedOverride.Kind.SCRAP,
                                        GrantedOverride.Kind.SCRAP,
                                        GrantedOverride.Kind.LOSS,
                                        GrantedOverride.Kind.CORRECTION),
                                stand.lot().bu(),
                                stand.lot().id().toString(),
                                Money.rupees(draw.among(5_000, 500_000)),
                                scene.reason()))));
    }

    private Optional<String> approval(GrantedOverride.Kind kind, Stand stand) {
        var subject = stand.lot().id().toString();
        return draw.percent(85)
                ? draw.anyOf(scene.books().with(GrantedOverride.KIND, Key.override(kind.name(), subject)))
                        .map(GrantedOverride::id)
                : Optional.empty();
    }

    private Optional<Ask> lose() {
        return scene.stand(
                        Place.ON_HAND,
                        Place.ON_HOLD,
                        Place.DEFECTIVE,
                        Place.WITH_TECHNICIAN,
                        Place.AT_CUSTOMER,
                        Place.ALLOCATED)
                .flatMap(stand -> {
                    var liable = draw.among(LossCommand.Liable.values());
                    return Ask.of(
                            scene.manager(),
                            new Command.OfLoss(new LossCommand.RecordLoss(
                                    stand.lot().id(),
                                    stand.spot(),
                                    draw.upTo(stand.quantity()),
                                    liable,
                                    draw.percent(liable == LossCommand.Liable.TECHNICIAN ? 60 : 5)
                                            ? Optional.of(draw.from(Wares.TECHNICIANS))
                                            : Optional.empty(),
                                    liable == LossCommand.Liable.STORE || liable == LossCommand.Liable.NONE
                                            ? Money.ZERO
                                            : Money.rupees(draw.among(0, 0, 5, 50, 400)),
                                    draw.among(LossCommand.Need.values()),
                                    scene.reason(),
                                    approval(GrantedOverride.Kind.LOSS, stand))));
                });
    }

    private Optional<Ask> scrap() {
        return scene.stand(Place.DEFECTIVE, Place.ON_HOLD)
                .flatMap(stand -> Ask.of(
                        scene.manager(),
                        new Command.OfLoss(new LossCommand.ScrapStock(
                                stand.lot().id(),
                                stand.spot(),
                                draw.upTo(stand.quantity()),
                                "note " + draw.below(9),
                                scene.reason(),
                                approval(GrantedOverride.Kind.SCRAP, stand)))));
    }

    private Optional<Ask> settle() {
        return scene.open(Loss.KIND)
                .flatMap(loss -> Ask.of(
                        scene.manager(),
                        new Command.OfLoss(new LossCommand.SettleLoss(
                                loss.id(),
                                draw.among(LossCommand.How.values()),
                                new Money(draw.among(
                                        loss.open().paise(),
                                        Math.max(1, loss.open().paise() / 2))),
                                scene.reason(),
                                Optional.empty()))));
    }

    private Optional<Ask> correct() {
        return scene.stand(
                        Place.ON_HAND,
                        Place.ON_HOLD,
                        Place.ALLOCATED,
                        Place.DEFECTIVE,
                        Place.WITH_TECHNICIAN,
                        Place.AT_CUSTOMER,
                        Place.RETURN_PENDING,
                        Place.PACKED)
                .flatMap(stand -> {
                    boolean serialised = Wares.isSerialised(stand.lot().part());
                    boolean expires = Wares.expires(stand.lot().part());
                    return Ask.of(
                            scene.manager(),
                            new Command.OfCorrection(new CorrectionCommand.CorrectLot(
                                    stand.lot().id(),
                                    stand.spot(),
                                    quantity(stand),
                                    serialised ? Optional.of(scene.serial()) : Optional.empty(),
                                    serialised ? Optional.empty() : Optional.of("B" + draw.below(50)),
                                    expires && draw.percent(50)
                                            ? Optional.of(scene.day().plusDays(draw.among(-2, 20, 90)))
                                            : Optional.empty(),
                                    scene.reason(),
                                    approval(GrantedOverride.Kind.CORRECTION, stand))));
                });
    }

    private Quantity quantity(Stand stand) {
        boolean isFree = stand.place() == Place.ON_HAND || stand.place() == Place.DEFECTIVE;
        return isFree ? draw.upTo(stand.quantity()) : stand.quantity();
    }

    private Optional<Ask> reclassify() {
        return scene.stand(Place.ON_HAND, Place.ON_HOLD)
                .flatMap(stand -> Ask.of(
                        scene.manager(),
                        new Command.OfCorrection(new CorrectionCommand.ReclassifyStock(
                                stand.lot().id(),
                                stand.spot(),
                                quantity(stand),
                                draw.percent(40) ? Optional.of(draw.among(Owner.values())) : Optional.empty(),
                                draw.percent(50) ? Optional.of(draw.among(ContractClass.values())) : Optional.empty(),
                                draw.percent(40) ? Optional.of(draw.among(Condition.values())) : Optional.empty(),
                                scene.reason(),
                                approval(GrantedOverride.Kind.CORRECTION, stand)))));
    }
}
