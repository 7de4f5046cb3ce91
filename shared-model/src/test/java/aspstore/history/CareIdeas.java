package aspstore.history;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Key;
import aspstore.model.books.Samples;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Coverage;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.Opening;
import aspstore.model.stockcare.StockCare;
import aspstore.model.stockcare.StockCareCommand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked about stock that stands, and beside the rules: holds, counts, openings, overrides, cases, reversals.
final class CareIdeas {

    private static final Set<Place> IN_THE_ROOM = EnumSet.of(
            Place.ON_HAND, Place.ON_HOLD, Place.ALLOCATED, Place.DEFECTIVE, Place.RETURN_PENDING, Place.PACKED);

    private final Scene scene;
    private final Draw draw;

    CareIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(3, this::hold),
                new Idea(3, this::release),
                new Idea(4, this::count),
                new Idea(3, this::openBooks),
                new Idea(3, this::grantAtStore),
                new Idea(1, this::openCase),
                new Idea(1, this::resolveCase),
                new Idea(6, this::reverse));
    }

    List<Idea> ofCentral() {
        return List.of(
                new Idea(4, this::grantAtCentral),
                new Idea(1, this::openCase),
                new Idea(1, this::resolveCase),
                new Idea(2, () -> Ask.of(scene.operations(), new Command.TellStore(List.of(Wares.change(draw))))));
    }

    private Optional<Ask> hold() {
        var expired = Wares.PARTS.stream()
                .flatMap(part -> StockCare.expired(scene.books(), scene.day(), part).stream())
                .toList();
        if (!expired.isEmpty() && draw.percent(50)) {
            return Ask.of(scene.counter(), new Command.OfStockCare(draw.from(expired)));
        }
        return scene.stand(Place.ON_HAND)
                .flatMap(stand -> Ask.of(
                        scene.counter(),
                        new Command.OfStockCare(new StockCareCommand.HoldStock(
                                stand.lot().id(),
                                draw.upTo(stand.quantity()),
                                draw.among(Hold.Why.QUALITY, Hold.Why.CUSTOMER_CLAIM),
                                scene.reason(),
                                scene.day().plusDays(draw.between(0, 20))))));
    }

    private Optional<Ask> release() {
        return scene.open(Hold.KIND)
                .flatMap(hold -> Ask.of(
                        scene.manager(),
                        new Command.OfStockCare(
                                new StockCareCommand.ReleaseStock(hold.id(), draw.upTo(hold.open()), scene.reason()))));
    }

    private Optional<Ask> count() {
        var part = scene.part();
        var lines = scene.books().standsOf(part).stream()
                .filter(stand -> IN_THE_ROOM.contains(stand.place()))
                .map(this::counted)
                .toList();
        var found = draw.percent(25) ? List.of(found(part)) : List.<StockCareCommand.FoundLine>of();
        var sheet = sheet();
        var approval = draw.percent(60)
                ? override(GrantedOverride.Kind.COUNT, sheet).map(GrantedOverride::id)
                : Optional.<String>empty();
        return Ask.of(
                scene.manager(),
                new Command.OfStockCare(new StockCareCommand.PostCount(
                        Wares.unitOf(part), sheet, List.of(part), lines, found, "blind", approval)));
    }

    private String sheet() {
        return draw.among("sheet 1", "sheet 2");
    }

    private StockCareCommand.CountedLine counted(Stand stand) {
        var there = stand.quantity();
        var counted = draw.percent(80)
                ? there
                : draw.percent(50) ? there.plus(Quantity.ONE) : there.minusAtMost(Quantity.ONE);
        return new StockCareCommand.CountedLine(stand.lot().id(), stand.spot(), counted);
    }

    private StockCareCommand.FoundLine found(PartCode part) {
        boolean serialised = Wares.isSerialised(part);
        return new StockCareCommand.FoundLine(
                part,
                serialised ? Quantity.ONE : scene.quantity(part, 2),
                serialised ? Optional.of(scene.serial()) : Optional.empty(),
                draw.percent(70) ? Condition.OK : Condition.DEFECTIVE,
                scene.expiry(part),
                Optional.empty());
    }

    private Optional<GrantedOverride> override(GrantedOverride.Kind kind, String subject) {
        return draw.anyOf(scene.books().with(GrantedOverride.KIND, Key.override(kind.name(), subject)));
    }

    private Optional<Ask> openBooks() {
        var bu = scene.unit();
        boolean opened = !scene.books().with(Opening.KIND, Key.opening(bu)).isEmpty();
        if (opened && draw.percent(90)) {
            return Optional.empty();
        }
        return override(GrantedOverride.Kind.OPENING, bu.text())
                .flatMap(override -> Ask.of(scene.manager(), new Command.OfStockCare(opening(bu, override.id()))));
    }

    private StockCareCommand.PostOpening opening(BusinessUnit bu, String approval) {
        var lines = new ArrayList<StockCareCommand.OpeningLine>();
        int count = draw.between(1, 5);
        for (int i = 0; i < count; i++) {
            lines.add(openingLine(scene.partOf(bu)));
        }
        var debts = new ArrayList<StockCareCommand.OpenDebt>();
        if (draw.percent(60)) {
            debts.add(new StockCareCommand.OpenDebt(
                    draw.from(Wares.TECHNICIANS),
                    new JobNo("OLD-" + draw.below(5)),
                    "An old customer",
                    draw.percent(90) ? owedPart(bu) : scene.partOf(bu),
                    Quantity.pieces(draw.between(1, 2)),
                    scene.day().minusDays(draw.between(0, 30)),
                    "old paper " + draw.below(9)));
        }
        return new StockCareCommand.PostOpening(bu, lines, debts, approval);
    }

    private static PartCode owedPart(BusinessUnit bu) {
        return bu.equals(Wares.AC) ? Wares.FAN : Wares.VALVE;
    }

    private StockCareCommand.OpeningLine openingLine(PartCode part) {
        var place = draw.among(
                Place.ON_HAND,
                Place.ON_HAND,
                Place.ON_HAND,
                Place.DEFECTIVE,
                Place.ON_HOLD,
                Place.WITH_TECHNICIAN,
                Place.IN_REPAIR);
        boolean plain = place == Place.ON_HAND || place == Place.DEFECTIVE;
        boolean broken = place == Place.DEFECTIVE || place == Place.IN_REPAIR;
        boolean serialised = Wares.isSerialised(part);
        return new StockCareCommand.OpeningLine(
                part,
                serialised ? Quantity.ONE : scene.quantity(part, 4),
                draw.percent(80) ? (Wares.unitOf(part).equals(Wares.AC) ? Owner.PARTNER : Owner.OEM) : Owner.OEM,
                ContractClass.ANY,
                broken ? Condition.DEFECTIVE : Condition.OK,
                place,
                plain ? "" : "paper " + draw.below(9),
                serialised ? Optional.of(scene.serial()) : Optional.empty(),
                Optional.empty(),
                scene.expiry(part),
                Optional.empty(),
                draw.percent(30) ? Optional.of(Money.rupees(draw.between(1, 900))) : Optional.empty(),
                place == Place.WITH_TECHNICIAN ? Optional.of(earlierIssue()) : Optional.empty());
    }

    private EarlierIssue earlierIssue() {
        return new EarlierIssue(
                Optional.of(draw.from(Wares.TECHNICIANS)),
                new JobNo("SO-OLD-" + draw.below(9)),
                draw.among(Contract.values()),
                Coverage.COMPREHENSIVE,
                Samples.customer(),
                scene.day().minusDays(draw.between(0, 30)));
    }

    private Optional<Ask> grantAtStore() {
        boolean stop = draw.percent(70);
        return Ask.of(
                scene.manager(),
                new Command.OfOversight(new OversightCommand.GrantOverride(
                        stop ? GrantedOverride.Kind.OWED_STOP : GrantedOverride.Kind.COUNT,
                        scene.unit(),
                        stop ? draw.from(Wares.TECHNICIANS).text() : sheet(),
                        Money.rupees(draw.among(500, 2_000, 50_000)),
                        scene.reason())));
    }

    private Optional<Ask> grantAtCentral() {
        var bu = scene.unit();
        var kind = draw.among(
                GrantedOverride.Kind.OPENING,
                GrantedOverride.Kind.OPENING,
                GrantedOverride.Kind.COUNT,
                GrantedOverride.Kind.OWED_STOP);
        var subject = switch (kind) {
            case OPENING -> bu.text();
            case OWED_STOP -> draw.from(Wares.TECHNICIANS).text();
            case COUNT -> sheet();
            case LOSS, SCRAP, CORRECTION -> throw new IllegalArgumentException(kind + " is not drawn here");
        };
        return Ask.of(
                scene.operations(),
                new Command.OfOversight(new OversightCommand.GrantOverride(
                        kind, bu, subject, Money.rupees(draw.among(5_000, 500_000)), scene.reason())));
    }

    private Optional<Ask> openCase() {
        return draw.anyOf(scene.posted())
                .flatMap(entry -> Ask.of(
                        draw.percent(50) ? scene.counter() : scene.operations(),
                        new Command.OfOversight(new OversightCommand.OpenCase(
                                entry.header().position(), draw.among(Case.Kind.values()), "looks odd"))));
    }

    private Optional<Ask> resolveCase() {
        boolean atStore = scene.next().at().writer() == aspstore.model.stock.Position.Writer.STORE;
        return scene.open(Case.KIND)
                .flatMap(found -> Ask.of(
                        atStore ? scene.manager() : scene.operations(),
                        new Command.OfOversight(new OversightCommand.ResolveCase(
                                found.id(), draw.among(Case.How.values()), scene.reason()))));
    }

    private Optional<Ask> reverse() {
        var entries = scene.posted().stream()
                .filter(entry -> isTakenBackLikeThis(entry.event()) || draw.percent(1))
                .toList();
        var recent = entries.subList(Math.max(0, entries.size() - 12), entries.size());
        return draw.anyOf(draw.percent(80) ? recent : entries)
                .flatMap(entry -> Ask.of(
                        scene.manager(),
                        new Command.OfReversal(ReversalCommand.ReverseEntry.of(
                                entry.header().position(),
                                draw.percent(60) ? Set.of() : Set.of(draw.between(1, 3)),
                                scene.reason()))));
    }

    private static boolean isTakenBackLikeThis(Event event) {
        return event instanceof Event.OfReceipt
                || event instanceof Event.OfUsage
                || event instanceof Event.OfStockCare
                || event instanceof Event.OfLoss
                || event instanceof Event.OfCorrection;
    }
}
