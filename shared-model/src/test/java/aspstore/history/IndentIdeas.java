package aspstore.history;

import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.indent.BackOrders;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked about what jobs need: raised, told, allocated, released, filled, given up.
final class IndentIdeas {

    private final Scene scene;
    private final Draw draw;

    IndentIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(7, this::raise),
                new Idea(1, this::decline),
                new Idea(16, this::allocate),
                new Idea(4, this::allocateByHand),
                new Idea(3, this::release),
                new Idea(4, this::fillBackOrders));
    }

    List<Idea> ofCentral() {
        return List.of(
                new Idea(12, this::assign),
                new Idea(4, this::amend),
                new Idea(3, this::withdraw),
                new Idea(3, this::close));
    }

    /// A new job mostly; else one that goes around, whether this side has heard of it or not.
    private JobNo job() {
        return draw.percent(60)
                ? scene.names().newJob()
                : draw.anyOf(scene.names().jobs()).orElseGet(scene.names()::newJob);
    }

    private ServiceOrder order(JobNo job) {
        var known = scene.books().find(Indent.KIND, job.text()).map(Indent::order);
        if (known.isPresent() && draw.percent(80)) {
            return known.get();
        }
        return new ServiceOrder(
                job,
                // What a job is about does not depend on who writes it down.
                job.text().hashCode() % 4 == 0 ? Wares.AC : Wares.HA,
                draw.percent(70) ? contractOf(job) : draw.among(Contract.values()),
                draw.among(Coverage.values()),
                draw.among("P1", "P2"),
                scene.next().recordedAt().minus(Duration.ofHours(draw.below(50))),
                Samples.customer(),
                draw.from(Wares.TECHNICIANS),
                Optional.empty());
    }

    private static Contract contractOf(JobNo job) {
        return Contract.values()[Math.floorMod(job.text().hashCode() / 7, Contract.values().length)];
    }

    private Optional<Ask> raise() {
        var order = order(job());
        var lines = new ArrayList<IndentCommand.Line>();
        int count = draw.between(1, 3);
        for (int i = 0; i < count; i++) {
            var part = draw.percent(97) ? scene.partOf(order.bu()) : scene.part();
            lines.add(new IndentCommand.Line(part, scene.quantity(part, 2)));
        }
        return Ask.of(scene.counter(), new Command.OfIndent(new IndentCommand.RaiseIndent(order, lines)));
    }

    private Optional<Ask> assign() {
        var order = order(job());
        var lines = new ArrayList<IndentCommand.ServiceLine>();
        int count = draw.between(1, 3);
        for (int no = 1; no <= count; no++) {
            var part = scene.partOf(order.bu());
            lines.add(new IndentCommand.ServiceLine(
                    (draw.percent(85) ? no : no + 3) + "0", part, scene.quantity(part, 3)));
        }
        var request = "REQ-" + draw.id();
        return Ask.of(
                scene.operations(),
                new Command.OfIndent(new IndentCommand.AssignIndent(request, order, lines, "nearest with stock")));
    }

    private Optional<Ask> amend() {
        return scene.open(Indent.KIND)
                .flatMap(indent -> Ask.of(
                        scene.operations(),
                        new Command.OfIndent(new IndentCommand.AmendIndent(
                                indent.job(),
                                draw.percent(40) ? Optional.of(draw.among(Contract.values())) : Optional.empty(),
                                draw.percent(20) ? Optional.of(draw.among(Coverage.values())) : Optional.empty(),
                                draw.percent(20) ? Optional.of(draw.among("P1", "P2")) : Optional.empty(),
                                draw.percent(60)
                                        ? draw.some(indent.lines()).stream()
                                                .map(line -> new IndentCommand.LineChange(
                                                        line.name(), scene.quantity(line.part(), 3)))
                                                .toList()
                                        : List.of(),
                                scene.reason()))));
    }

    private Optional<Ask> withdraw() {
        return scene.open(Indent.KIND)
                .flatMap(indent -> Ask.of(
                        scene.operations(),
                        new Command.OfIndent(new IndentCommand.WithdrawIndent(
                                indent.job(),
                                draw.percent(50)
                                        ? List.of()
                                        : draw.some(indent.lines()).stream()
                                                .map(IndentLine::name)
                                                .toList(),
                                scene.reason()))));
    }

    private Optional<Ask> close() {
        var settled = scene.books().open(Indent.KIND).stream()
                .filter(indent -> draw.percent(15) || indent.currentStage() == Indent.Stage.ISSUED)
                .toList();
        return draw.anyOf(settled)
                .flatMap(indent -> Ask.of(
                        scene.operations(), new Command.OfIndent(new IndentCommand.CloseServiceOrder(indent.job()))));
    }

    private record Waiting(Indent indent, IndentLine line) {}

    private Optional<Waiting> waiting() {
        return draw.anyOf(scene.books().open(Indent.KIND).stream()
                .flatMap(indent -> indent.lines().stream()
                        .filter(line -> line.toAllocate().isPositive())
                        .map(line -> new Waiting(indent, line)))
                .toList());
    }

    private Optional<Ask> decline() {
        return waiting()
                .flatMap(waiting -> Ask.of(
                        scene.counter(),
                        new Command.OfIndent(new IndentCommand.DeclineIndentLine(
                                waiting.indent().job(), waiting.line().name(), scene.reason()))));
    }

    private Optional<Ask> allocate() {
        return waiting()
                .flatMap(waiting -> Ask.of(
                        scene.counter(),
                        new Command.OfIndent(new IndentCommand.AllocateParts(
                                waiting.indent().job(),
                                waiting.line()
                                        .serviceLine()
                                        .orElse(waiting.line().name()),
                                draw.percent(80)
                                        ? waiting.line().toAllocate()
                                        : draw.upTo(waiting.line().toAllocate()),
                                Optional.empty()))));
    }

    private Optional<Ask> allocateByHand() {
        return waiting().flatMap(waiting -> {
            var asked = draw.upTo(waiting.line().toAllocate());
            var there = onHand(waiting.line().part());
            return draw.anyOf(there)
                    .flatMap(stand -> Ask.of(
                            scene.manager(),
                            new Command.OfIndent(new IndentCommand.AllocateParts(
                                    waiting.indent().job(),
                                    waiting.line().name(),
                                    asked,
                                    Optional.of(new IndentCommand.PickedByHand(
                                            List.of(new IndentCommand.Pick(
                                                    stand.lot().id(),
                                                    stand.quantity().min(asked))),
                                            scene.reason()))))));
        });
    }

    private List<Stand> onHand(PartCode part) {
        return scene.stands(java.util.Set.of(Place.ON_HAND)).stream()
                .filter(stand -> stand.lot().part().equals(part)
                        || part.text().startsWith("PCB")
                                && stand.lot().part().text().startsWith("PCB"))
                .toList();
    }

    private Optional<Ask> release() {
        return scene.stand(Place.ALLOCATED).flatMap(stand -> {
            var reference = stand.spot().reference();
            int slash = reference.lastIndexOf('/');
            boolean expired = stand.lot().isExpired(scene.day());
            return Ask.of(
                    scene.counter(),
                    new Command.OfIndent(new IndentCommand.ReleaseAllocation(
                            new JobNo(reference.substring(0, slash)),
                            reference.substring(slash + 1),
                            List.of(new IndentCommand.Pick(stand.lot().id(), draw.upTo(stand.quantity()))),
                            expired
                                    ? IndentCommand.Why.EXPIRED
                                    : draw.among(
                                            IndentCommand.Why.NOT_NEEDED,
                                            IndentCommand.Why.FOR_ANOTHER_JOB,
                                            IndentCommand.Why.EXPIRED),
                            scene.reason())));
        });
    }

    private Optional<Ask> fillBackOrders() {
        return scene.stand(Place.ON_HAND).flatMap(stand -> {
            var commands = BackOrders.fill(
                    scene.books(), scene.next(), List.of(stand.lot().part()));
            return commands.isEmpty()
                    ? Optional.empty()
                    : Ask.of(
                            scene.counter(),
                            commands.stream()
                                    .<Command>map(Command.OfIndent::new)
                                    .toArray(Command[]::new));
        });
    }
}
