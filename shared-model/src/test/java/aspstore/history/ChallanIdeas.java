package aspstore.history;

import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Key;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.NumberSeries;
import aspstore.model.entry.Command;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.OwedStop;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Transport;
import aspstore.model.tax.TransportMode;
import aspstore.model.tax.VehicleNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked about challans: issued in one act with their hand-over or apart, cancelled, closed with their reverse.
final class ChallanIdeas {

    private final Scene scene;
    private final Draw draw;

    ChallanIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(16, this::issue),
                new Idea(2, this::cancel),
                new Idea(8, this::handOver),
                new Idea(6, this::reassign),
                new Idea(4, this::confirmDelivery),
                new Idea(2, this::arrangePickup),
                new Idea(4, this::bag),
                new Idea(5, this::close));
    }

    private Optional<Ask> issue() {
        return scene.stand(Place.ALLOCATED).flatMap(stand -> {
            var job = new JobNo(jobOf(stand));
            var lines = draw
                    .some(scene.stands(Set.of(Place.ALLOCATED)).stream()
                            .filter(other -> jobOf(other).equals(job.text()))
                            .toList())
                    .stream()
                    .map(other -> new ChallanCommand.Line(
                            other.spot().reference().substring(job.text().length() + 1),
                            other.lot().id(),
                            draw.percent(85) ? other.quantity() : draw.upTo(other.quantity())))
                    .toList();
            var through = through(job);
            var issue = new Command.OfChallan(new ChallanCommand.IssueChallan(
                    job, lines, through, transport(through), eway(), override(job, through), List.of()));
            return draw.percent(60) ? issueAndHandOver(issue) : Ask.of(scene.counter(), issue);
        });
    }

    private static String jobOf(Stand stand) {
        var reference = stand.spot().reference();
        return reference.substring(0, reference.lastIndexOf('/'));
    }

    private Optional<Ask> issueAndHandOver(Command issue) {
        return NumberSeries.next(scene.books(), SeriesGrant.Kind.ISSUE, scene.next())
                        instanceof NumberSeries.Answer.Free(var next)
                ? Ask.of(scene.counter(), issue, handOver(next.number()))
                : Ask.of(scene.counter(), issue);
    }

    private ChallanCommand.Through through(JobNo job) {
        var technician = scene.books()
                .find(Indent.KIND, job.text())
                .map(indent -> indent.order().technician())
                .filter(_ -> draw.percent(90))
                .orElseGet(() -> draw.from(Wares.TECHNICIANS));
        return draw.percent(80)
                ? new ChallanCommand.Through.Technician(technician)
                : new ChallanCommand.Through.Courier("Fast Courier", "AWB" + draw.below(10_000));
    }

    /// A courier's parcels are said to be carried by hand only by mistake.
    private Transport transport(ChallanCommand.Through through) {
        return through instanceof ChallanCommand.Through.Courier && draw.percent(90) ? byRoad() : transport();
    }

    private Transport transport() {
        return draw.percent(70) ? Transport.BY_HAND : byRoad();
    }

    private static Transport byRoad() {
        return new Transport(
                TransportMode.ROAD, 12, Optional.of(new VehicleNo("MH12AB1234")), Optional.empty(), Optional.empty());
    }

    private Optional<EwayBillNo> eway() {
        return draw.percent(15) ? Optional.of(new EwayBillNo("123456789012")) : Optional.empty();
    }

    /// An override where the technician owes too much and one stands ready.
    private Optional<String> override(JobNo job, ChallanCommand.Through through) {
        if (!(through instanceof ChallanCommand.Through.Technician(var person)) || draw.percent(3)) {
            return Optional.empty();
        }
        var bu = scene.books()
                .find(Indent.KIND, job.text())
                .map(indent -> indent.order().bu());
        return bu.flatMap(unit -> override(unit, person));
    }

    private Optional<String> override(BusinessUnit bu, PersonId person) {
        return Optional.of(bu)
                .filter(unit -> OwedStop.of(scene.books(), scene.next(), unit, person, List.of())
                                .isPresent()
                        || draw.percent(10))
                .flatMap(unit -> draw.anyOf(scene.books()
                        .with(
                                GrantedOverride.KIND,
                                Key.override(GrantedOverride.Kind.OWED_STOP.name(), person.text()))))
                .map(GrantedOverride::id);
    }

    /// Parts that are out, for a line of another job that waits for one of their family; now and then for any line.
    private Optional<Ask> reassign() {
        return draw.anyOf(waiting()).flatMap(wanting -> {
            var members = Allocator.family(scene.books(), wanting.line().part());
            var pieces = in(Challan.Stage.HANDED_OVER).stream()
                    .filter(challan -> challan.carried() == Challan.Carried.BY_TECHNICIAN || draw.percent(5))
                    .filter(challan -> !challan.job().equals(Optional.of(wanting.job())) || draw.percent(5))
                    .flatMap(challan -> challan.lines().stream()
                            .filter(line -> line.out().isPositive())
                            .filter(line -> members.contains(line.part()) || draw.percent(2))
                            .map(line -> new ChallanCommand.Piece(
                                    challan.number(),
                                    line.no(),
                                    wanting.line().name(),
                                    line.out().min(wanting.line().toAllocate()))))
                    .toList();
            return draw.anyOf(pieces).flatMap(first -> {
                var both = draw.percent(10) ? draw.some(pieces) : List.of(first);
                var through = through(wanting.job());
                return Ask.of(
                        draw.percent(15) ? scene.manager() : scene.counter(),
                        new Command.OfChallan(new ChallanCommand.ReassignParts(
                                wanting.job(),
                                both,
                                draw.among(ChallanCommand.Left.values()),
                                through,
                                transport(through),
                                eway(),
                                "Ravi",
                                new ChallanCommand.Proof(ChallanCommand.Proof.By.SIGNATURE, "on the phone"),
                                override(wanting.job(), through),
                                draw.percent(30) ? Optional.of(scene.reason()) : Optional.empty())));
            });
        });
    }

    /// A few pieces of what is on hand for the bag of a technician, handed over at once or not.
    private Optional<Ask> bag() {
        return scene.stand(Place.ON_HAND).flatMap(stand -> {
            var technician = draw.from(Wares.TECHNICIANS);
            var lot = stand.lot();
            var line = new ChallanCommand.BagLine(
                    lot.part(),
                    draw.percent(50) ? lot.serial() : Optional.empty(),
                    lot.serial().isPresent() ? Quantity.ONE : draw.upTo(stand.quantity()));
            var issue = new Command.OfChallan(new ChallanCommand.IssueBag(
                    lot.bu(),
                    technician,
                    List.of(line),
                    transport(),
                    eway(),
                    override(lot.bu(), technician),
                    List.of()));
            return draw.percent(60) ? issueAndHandOver(issue) : Ask.of(scene.counter(), issue);
        });
    }

    private record Wanting(JobNo job, IndentLine line) {}

    private List<Wanting> waiting() {
        return scene.books().open(Indent.KIND).stream()
                .flatMap(indent -> indent.lines().stream()
                        .filter(line -> line.toAllocate().isPositive() || draw.percent(5))
                        .map(line -> new Wanting(indent.job(), line)))
                .toList();
    }

    private Command handOver(ChallanNo number) {
        return new Command.OfChallan(new ChallanCommand.HandOverChallan(
                number,
                "Ravi",
                new ChallanCommand.Proof(draw.among(ChallanCommand.Proof.By.values()), "proof " + draw.below(1000)),
                eway(),
                draw.percent(20) ? Optional.of(new VehicleNo("MH14XY0001")) : Optional.empty()));
    }

    private List<Challan> in(Challan.Stage... stages) {
        var wanted = Set.of(stages);
        return scene.books().open(Challan.KIND).stream()
                .filter(challan -> wanted.contains(challan.currentStage()))
                .toList();
    }

    private Optional<Ask> handOver() {
        return draw.anyOf(in(Challan.Stage.ISSUED))
                .flatMap(challan -> Ask.of(scene.counter(), handOver(challan.number())));
    }

    private Optional<Ask> confirmDelivery() {
        return draw.anyOf(in(Challan.Stage.HANDED_OVER, Challan.Stage.ACCOUNTED).stream()
                        .filter(challan -> challan.isOnTheWay() || draw.percent(5))
                        .toList())
                .flatMap(challan -> Ask.of(
                        scene.counter(),
                        new Command.OfChallan(new ChallanCommand.ConfirmDelivery(
                                challan.number(),
                                "R. Deshpande",
                                new ChallanCommand.Proof(ChallanCommand.Proof.By.OTP, "otp " + draw.below(1000))))));
    }

    private Optional<Ask> arrangePickup() {
        return draw.anyOf(in(Challan.Stage.HANDED_OVER, Challan.Stage.ACCOUNTED))
                .flatMap(challan -> Ask.of(
                        scene.counter(),
                        new Command.OfChallan(new ChallanCommand.ArrangePickup(
                                challan.number(),
                                new ChallanCommand.Through.Courier("Fast Courier", "AWB" + draw.below(10_000))))));
    }

    private Optional<Ask> cancel() {
        return draw.anyOf(in(Challan.Stage.ISSUED))
                .flatMap(challan -> Ask.of(
                        scene.counter(),
                        new Command.OfChallan(new ChallanCommand.CancelChallan(challan.number(), scene.reason()))));
    }

    private Optional<Ask> close() {
        var challans = new ArrayList<>(in(Challan.Stage.ACCOUNTED));
        if (draw.percent(10)) {
            challans.addAll(in(Challan.Stage.HANDED_OVER));
        }
        return draw.anyOf(challans)
                .flatMap(challan -> Ask.of(
                        scene.counter(),
                        new Command.OfChallan(
                                new ChallanCommand.CloseReverseChallan(challan.number(), transport(), eway()))));
    }
}
