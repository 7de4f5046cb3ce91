package aspstore.history;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import aspstore.model.entry.Command;
import aspstore.model.owed.Debt;
import aspstore.model.owed.OwedCommand;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import aspstore.model.usage.UsageCommand;
import java.util.List;
import java.util.Optional;

/// What is asked about parts that are out: used, brought back, replaced by a defective; and about what is owed.
final class UsageIdeas {

    private final Scene scene;
    private final Draw draw;

    UsageIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(13, this::use),
                new Idea(2, this::swap),
                new Idea(7, this::bringBack),
                new Idea(9, this::inward),
                new Idea(5, this::decideSubstitute),
                new Idea(2, this::linkInvoice),
                new Idea(2, this::settle));
    }

    List<Idea> ofCentral() {
        return List.of(new Idea(3, this::waive), new Idea(2, this::settleElsewhere));
    }

    private record Out(Challan challan, IssuedLine line) {}

    private Optional<Out> out() {
        return draw.anyOf(scene.books().open(Challan.KIND).stream()
                .filter(challan -> challan.currentStage() == Challan.Stage.HANDED_OVER || draw.percent(3))
                .flatMap(challan -> challan.lines().stream()
                        .filter(line -> line.out().isPositive())
                        .map(line -> new Out(challan, line)))
                .toList());
    }

    /// A bag has none, and whatever is said of it is refused.
    private static JobNo job(Out out) {
        return out.challan().job().orElse(new JobNo("SO-OF-A-BAG"));
    }

    private Command use(Out out, Optional<SerialNo> removed) {
        return new Command.OfUsage(new UsageCommand.RecordUsage(
                out.challan().number(),
                out.line().no(),
                job(out),
                draw.percent(90)
                        ? draw.upTo(out.line().out())
                        : scene.quantity(out.line().part(), 3),
                removed,
                ""));
    }

    private Optional<SerialNo> removed(PartCode part) {
        return Wares.isSerialised(part) && draw.percent(40) ? Optional.of(scene.serial()) : Optional.empty();
    }

    private Optional<Ask> use() {
        return out().flatMap(out ->
                Ask.of(scene.counter(), use(out, removed(out.line().part()))));
    }

    /// One commit: the part went in, and what it replaced is on the counter.
    private Optional<Ask> swap() {
        return out().flatMap(out -> {
            var part = out.line().part();
            var removed =
                    Wares.isSerialised(part) ? Optional.of(scene.names().newSerial()) : Optional.<SerialNo>empty();
            var inward = new UsageCommand.InwardDefective(
                    job(out),
                    part,
                    Quantity.ONE,
                    removed,
                    Optional.of(out.challan().number()),
                    Optional.empty(),
                    Optional.empty(),
                    "");
            return Ask.of(scene.counter(), use(out, removed), new Command.OfUsage(inward));
        });
    }

    private Optional<Ask> bringBack() {
        return out().flatMap(out -> Ask.of(
                scene.counter(),
                new Command.OfUsage(new UsageCommand.ReturnUnused(
                        out.challan().number(),
                        out.line().no(),
                        draw.upTo(out.line().out()),
                        draw.among(UsageCommand.State.values()),
                        scene.reason()))));
    }

    private Optional<Debt> debt() {
        return scene.open(Debt.KIND);
    }

    private Optional<Ask> inward() {
        return debt().flatMap(debt -> {
            // The right part, a sibling, or something else altogether.
            boolean isRight = draw.percent(65);
            var part = isRight ? debt.part() : draw.percent(40) ? Samples.BOARD_NEW : scene.part();
            boolean serialised = Wares.isSerialised(part);
            var serial = !serialised || draw.percent(10)
                    ? Optional.<SerialNo>empty()
                    : debt.serial().filter(_ -> draw.percent(70)).or(() -> Optional.of(scene.serial()));
            return Ask.of(
                    scene.counter(),
                    new Command.OfUsage(new UsageCommand.InwardDefective(
                            debt.owing().job(),
                            part,
                            serial.isPresent()
                                    ? Quantity.ONE
                                    : draw.percent(80) ? draw.upTo(debt.outstanding()) : scene.quantity(part, 3),
                            serial,
                            draw.percent(50) ? challan(debt) : Optional.empty(),
                            draw.percent(20) ? Optional.of(debt.used()) : Optional.empty(),
                            draw.percent(isRight ? 40 : 90) ? Optional.of(debt.id()) : Optional.empty(),
                            draw.percent(70) ? "no plate" : "")));
        });
    }

    private Optional<ChallanNo> challan(Debt debt) {
        return scene.books().find(Challan.KIND, debt.owing().challan()).map(Challan::number);
    }

    private Optional<Ask> decideSubstitute() {
        return scene.open(Inward.KIND)
                .flatMap(inward -> Ask.of(
                        scene.manager(),
                        new Command.OfUsage(new UsageCommand.DecideSubstitute(
                                inward.id(), draw.among(UsageCommand.Verdict.values()), scene.reason()))));
    }

    private Optional<Ask> linkInvoice() {
        var due = draw.some(scene.books().open(Usage.KIND));
        return due.isEmpty()
                ? Optional.empty()
                : Ask.of(
                        scene.counter(),
                        new Command.OfUsage(new UsageCommand.LinkInvoice(
                                due.stream().map(Usage::id).toList(),
                                "INV/" + draw.below(10_000),
                                scene.day(),
                                Money.rupees(draw.below(500)))));
    }

    private Quantity settled(Debt debt) {
        return draw.percent(90) ? draw.upTo(debt.outstanding()) : scene.quantity(debt.part(), 4);
    }

    private Optional<Ask> settle() {
        return debt().flatMap(debt -> Ask.of(
                scene.manager(),
                new Command.OfOwed(new OwedCommand.SettleDebt(
                        debt.id(), draw.among(OwedCommand.How.values()), settled(debt), scene.reason()))));
    }

    private Optional<Ask> waive() {
        return debt().flatMap(debt -> Ask.of(
                scene.operations(),
                new Command.OfOwed(new OwedCommand.WaiveDebt(debt.id(), settled(debt), scene.reason()))));
    }

    private Optional<Ask> settleElsewhere() {
        return debt().flatMap(debt -> Ask.of(
                scene.operations(),
                new Command.OfOwed(new OwedCommand.SettleDebtElsewhere(
                        debt.id(),
                        draw.percent(90) ? new StoreId("MH9") : scene.books().store(),
                        settled(debt)))));
    }
}
