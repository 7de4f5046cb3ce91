package aspstore.history;

import aspstore.model.Condition;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked about parts that go back to the warehouse, to the last step.
final class ReturnIdeas {

    private final Scene scene;
    private final Draw draw;

    ReturnIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(7, this::request),
                new Idea(1, this::withdraw),
                new Idea(2, this::release),
                new Idea(12, this::pack),
                new Idea(3, this::unpack),
                new Idea(10, this::ship));
    }

    List<Idea> ofCentral() {
        return List.of(
                new Idea(10, this::decide),
                new Idea(9, this::receive),
                new Idea(4, this::settle),
                new Idea(5, this::dispose),
                new Idea(2, this::redirect),
                new Idea(10, this::sendBack));
    }

    private Optional<Ask> request() {
        var places = Set.of(Place.DEFECTIVE, Place.ON_HOLD, Place.ON_HAND);
        return draw.anyOf(
                        draw.percent(70) ? scene.stands(Set.of(Place.DEFECTIVE, Place.ON_HOLD)) : scene.stands(places))
                .flatMap(first -> {
                    var alike = scene.stands(places).stream()
                            .filter(stand -> stand.lot().owner() == first.lot().owner()
                                    && stand.lot().bu().equals(first.lot().bu())
                                    && (stand.place() != Place.ON_HAND || draw.percent(15)))
                            .toList();
                    var chosen = draw.some(alike.isEmpty() ? List.of(first) : alike);
                    return Ask.of(
                            scene.counter(),
                            new Command.OfReturn(new ReturnCommand.RequestReturn(
                                    first.lot().bu(),
                                    chosen.stream().limit(4).map(this::line).toList(),
                                    "")));
                });
    }

    private ReturnCommand.Line line(Stand stand) {
        return new ReturnCommand.Line(stand.lot().id(), stand.spot(), draw.upTo(stand.quantity()), reason(stand.lot()));
    }

    private ReturnCommand.Reason reason(Lot lot) {
        if (draw.percent(3)) {
            return draw.among(ReturnCommand.Reason.values());
        }
        if (lot.condition() == Condition.DEFECTIVE) {
            return ReturnCommand.Reason.DEFECTIVE;
        }
        return lot.isExpired(scene.day())
                ? ReturnCommand.Reason.EXPIRED
                : draw.among(ReturnCommand.Reason.UNUSED, ReturnCommand.Reason.EXCESS);
    }

    private Optional<PartReturn> in(PartReturn.Stage... stages) {
        var wanted = Set.of(stages);
        return draw.anyOf(scene.books().open(PartReturn.KIND).stream()
                .filter(found -> wanted.contains(found.currentStage()) || draw.percent(2))
                .toList());
    }

    private Optional<Ask> withdraw() {
        return in(PartReturn.Stage.REQUESTED)
                .flatMap(found -> Ask.of(
                        scene.counter(),
                        new Command.OfReturn(new ReturnCommand.WithdrawReturn(found.id(), scene.reason()))));
    }

    private Optional<Ask> release() {
        return in(PartReturn.Stage.DECIDED, PartReturn.Stage.PACKING)
                .flatMap(found -> Ask.of(
                        scene.counter(),
                        new Command.OfReturn(new ReturnCommand.ReleaseReturnLine(
                                found.id(), draw.from(found.lines()).no()))));
    }

    private Optional<Ask> pack() {
        return in(PartReturn.Stage.DECIDED, PartReturn.Stage.PACKING).flatMap(found -> {
            var lines = found.lines().stream()
                    .filter(line -> found.toPack(line.no()).isPositive())
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Ask.of(
                            scene.counter(),
                            new Command.OfReturn(new ReturnCommand.PackReturn(
                                    found.id(),
                                    draw.among("1", "2"),
                                    (draw.percent(60) ? lines : draw.some(lines))
                                            .stream()
                                                    .map(line -> packed(found, line))
                                                    .toList())));
        });
    }

    private ReturnCommand.PackedLine packed(PartReturn found, PartReturn.Line line) {
        var serials = draw.percent(97)
                ? line.serial().stream().toList()
                : List.of(draw.anyOf(scene.names().serials()).orElse(new SerialNo("X")));
        var left = found.toPack(line.no());
        return new ReturnCommand.PackedLine(line.no(), draw.percent(80) ? left : draw.upTo(left), serials);
    }

    private Optional<Ask> unpack() {
        return in(PartReturn.Stage.PACKING, PartReturn.Stage.PACKED)
                .flatMap(found -> Ask.of(
                        scene.counter(),
                        new Command.OfReturn(new ReturnCommand.UnpackReturn(
                                found.id(),
                                draw.anyOf(found.packed())
                                        .map(PartReturn.Packed::carton)
                                        .orElse("3")))));
    }

    private Optional<Ask> ship() {
        return in(PartReturn.Stage.PACKED)
                .flatMap(found -> Ask.of(
                        scene.counter(),
                        new Command.OfReturn(new ReturnCommand.ShipReturn(
                                found.id(),
                                Transport.BY_HAND,
                                draw.percent(30) ? Optional.of(new EwayBillNo("210987654321")) : Optional.empty(),
                                draw.percent(97) ? "A driver" : " "))));
    }

    private Optional<Ask> decide() {
        return in(PartReturn.Stage.REQUESTED)
                .flatMap(found -> Ask.of(
                        scene.operations(),
                        new Command.OfReturn(new ReturnCommand.DecideReturn(
                                found.id(),
                                found.lines().stream()
                                        .map(line -> new ReturnCommand.LineDecision(
                                                line.no(),
                                                draw.percent(80)
                                                        ? ReturnCommand.Verdict.APPROVED
                                                        : ReturnCommand.Verdict.REFUSED,
                                                scene.reason()))
                                        .toList()))));
    }

    private Optional<Ask> receive() {
        return in(PartReturn.Stage.SHIPPED).flatMap(found -> {
            var lines = found.lines().stream()
                    .filter(line -> found.inTransit(line.no()).isPositive())
                    .map(line -> received(line, found.inTransit(line.no())))
                    .toList();
            return Ask.of(
                    scene.warehouse(),
                    new Command.OfReturn(new ReturnCommand.ReceiveReturn(found.id(), draw.some(lines))));
        });
    }

    private ReturnCommand.ReceivedLine received(PartReturn.Line line, Quantity inTransit) {
        var came = draw.percent(70) ? inTransit : draw.upTo(inTransit);
        boolean lost = draw.percent(20);
        return new ReturnCommand.ReceivedLine(
                line.no(),
                lost ? Quantity.ZERO : came,
                lost ? came : inTransit.minus(came),
                draw.percent(85) ? line.condition() : draw.among(Condition.values()),
                scene.reason());
    }

    private Optional<Ask> settle() {
        return unsettled()
                .flatMap(found -> Ask.of(
                        scene.operations(),
                        new Command.OfReturn(new ReturnCommand.SettleTransitLoss(
                                found.id(),
                                found.lines().stream()
                                        .filter(line ->
                                                found.unsettled(line.no()).isPositive())
                                        .map(line -> new ReturnCommand.SettledLine(
                                                line.no(),
                                                draw.upTo(found.unsettled(line.no())),
                                                draw.among(ReturnCommand.Outcome.values())))
                                        .toList(),
                                scene.reason()))));
    }

    private Optional<PartReturn> unsettled() {
        return draw.anyOf(scene.books().open(PartReturn.KIND).stream()
                .filter(found -> found.lines().stream()
                        .anyMatch(line -> found.unsettled(line.no()).isPositive()))
                .toList());
    }

    private Optional<Ask> redirect() {
        return in(PartReturn.Stage.REQUESTED, PartReturn.Stage.DECIDED, PartReturn.Stage.PACKED)
                .flatMap(found -> Ask.of(
                        scene.operations(),
                        new Command.OfReturn(new ReturnCommand.RedirectReturn(
                                found.id(), new StoreId("ELSEWHERE"), Samples.warehouse()))));
    }

    private Optional<Ask> sendBack() {
        return draw.anyOf(scene.books().open(PartReturn.KIND).stream()
                        .filter(found -> found.lines().stream()
                                .anyMatch(line -> found.toSendBack(line.no()).isPositive()))
                        .toList())
                .flatMap(found -> Ask.of(
                        scene.warehouse(),
                        new Command.OfReturn(new ReturnCommand.SendBackReturn(
                                found.id(),
                                scene.names().newDelivery(),
                                found.lines().stream()
                                        .filter(line ->
                                                found.toSendBack(line.no()).isPositive())
                                        .map(line -> new ReturnCommand.SentBackLine(
                                                line.no(), draw.upTo(found.toSendBack(line.no()))))
                                        .toList()))));
    }

    private Optional<Ask> dispose() {
        return draw.anyOf(scene.books().open(PartReturn.KIND).stream()
                        .filter(found -> found.lines().stream()
                                .anyMatch(line -> found.toDispose(line.no()).isPositive()))
                        .toList())
                .flatMap(found -> Ask.of(
                        scene.warehouse(),
                        new Command.OfReturn(new ReturnCommand.RecordDisposition(
                                found.id(),
                                found.lines().stream()
                                        .filter(line ->
                                                found.toDispose(line.no()).isPositive())
                                        .map(line -> new ReturnCommand.DisposedLine(
                                                line.no(),
                                                draw.upTo(found.toDispose(line.no())),
                                                draw.among(ReturnCommand.Disposition.values()),
                                                scene.reason()))
                                        .toList()))));
    }
}
