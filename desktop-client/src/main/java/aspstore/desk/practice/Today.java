package aspstore.desk.practice;

import aspstore.desk.example.Example;
import aspstore.desk.practice.Orders.Job;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.IndentCommand;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.RequestCommand.Line;
import aspstore.model.stock.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The hours until now: a lorry was counted, parts were asked for, and jobs stand at every stage.
final class Today {

    private final Scene scene;
    private final Orders orders;
    private final Visits visits;
    private final Supply supply;

    Today(Scene scene, Orders orders, Visits visits, Supply supply) {
        this.scene = scene;
        this.orders = orders;
        this.visits = visits;
        this.supply = supply;
    }

    /// @return the GRN with the differences
    Position play(Yesterday.Road road) {
        at(5, 40);
        var grn = count(road.counted());
        partly(road.partly());
        at(5, 0);
        ask();
        at(4, 30);
        backOrder();
        at(3, 45);
        out();
        at(2, 30);
        counter();
        at(1, 15);
        waiting();
        return grn;
    }

    private void at(int hours, int minutes) {
        scene.at(scene.before(ago(hours, minutes)));
    }

    private static Duration ago(int hours, int minutes) {
        return Duration.ofHours(hours).plusMinutes(minutes);
    }

    // ---- goods

    /// A belt is missing, a pump is cracked, and lamps lie in the box that no paper knows.
    private Position count(String delivery) {
        var lines = supply.shipment(delivery).lines();
        var posted = scene.post(
                scene.counter(),
                Supply.receipt(
                        delivery,
                        List.of(
                                Supply.differing(
                                        lines.get(0),
                                        Quantity.pieces(5),
                                        Quantity.ZERO,
                                        Quantity.ONE,
                                        "one short in the sealed box"),
                                Supply.differing(
                                        lines.get(1),
                                        Quantity.pieces(2),
                                        Quantity.ONE,
                                        Quantity.ZERO,
                                        "carton crushed, the housing is cracked"),
                                Supply.counted(lines.get(2), lines.get(2).quantity())),
                        List.of(new ReceiptCommand.UnlistedLine(
                                Day.LAMP,
                                Quantity.pieces(2),
                                ReceiptCommand.UnlistedLine.Why.EXTRA,
                                List.of(),
                                Optional.empty(),
                                Optional.empty()))));
        return Scene.first(posted);
    }

    private void partly(String delivery) {
        var filters = supply.shipment(delivery).lines().getFirst();
        scene.post(
                scene.counter(),
                Supply.receipt(delivery, List.of(Supply.counted(filters, Quantity.pieces(5))), List.of()));
    }

    // ---- requests

    /// One is decided and its goods are awaited, another waits for central.
    private void ask() {
        var decided = supply.request(Example.HA, lines(Example.HA, 3));
        scene.decide(supply.decision(decided, 2, "kept back for the stores in Vidarbha this month"));
        supply.request(Example.AC, lines(Example.AC, 2));
    }

    private List<Line> lines(BusinessUnit bu, int most) {
        return scene.proposals(bu).stream()
                .filter(proposal ->
                        proposal.suggested().isPositive() && !proposal.part().equals(Day.LOW))
                .filter(proposal -> !proposal.part().equals(Day.SCARCE))
                .limit(most)
                .map(proposal -> proposal.line())
                .toList();
    }

    // ---- jobs

    private Job job(PartCode part, Contract contract, int technician, Duration ago, Quantity quantity) {
        var job = orders.next(part, contract, technician);
        scene.tell(orders.assign(job, "P2", scene.before(ago), quantity));
        return job;
    }

    private Job job(PartCode part, Contract contract, int technician, Duration ago) {
        return job(part, contract, technician, ago, Quantity.ONE);
    }

    /// Too few are there; the rest is asked for, approved and on the road for this job.
    private void backOrder() {
        var job = job(Day.SCARCE, Contract.AMC, 1, ago(5, 10), Quantity.pieces(5));
        scene.post(scene.counter(), Orders.allocate(job, "10", Quantity.pieces(5)));
        var missing = supply.request(
                Example.AC,
                List.of(new RequestCommand.Line(
                        Day.SCARCE, ContractClass.ANY, Quantity.ONE, Optional.of(job.number()))));
        scene.decide(supply.approval(missing));
        supply.dispatchOf(missing);
    }

    /// What went out this morning: one comes back sold, one central wants back, one it amends.
    private void out() {
        var sale = job(Day.SEAL, Contract.OOW, 0, ago(4, 20));
        var sold = visits.out(sale);
        var unwanted = job(Day.FUSE, Contract.IW, 1, ago(4, 25));
        visits.out(unwanted);
        var amended = job(Day.REMOTE, Contract.IW, 0, ago(4, 5));
        visits.out(amended);
        at(3, 0);
        scene.post(scene.counter(), Visits.used(sale, sold, 1, Quantity.ONE, Optional.empty()), Visits.close(sold));
        scene.tell(
                Orders.withdraw(unwanted, "the customer has bought a new machine"),
                new Command.OfIndent(new IndentCommand.AmendIndent(
                        amended.number(),
                        Optional.of(Contract.OOW),
                        Optional.of(Coverage.NONE),
                        Optional.empty(),
                        List.of(),
                        "the warranty card is of another machine")));
    }

    /// Challans that lie at the counter, and one that was a mistake.
    private void counter() {
        visits.ready(job(Day.CAPACITOR, Contract.AMC, 1, ago(3, 50), Quantity.pieces(2)));
        visits.ready(job(Day.SENSOR, Contract.IW, 0, ago(3, 35)));
        var mistaken = visits.ready(job(Day.BELT, Contract.IW, 0, ago(3, 20)));
        scene.post(scene.counter(), Visits.cancel(mistaken, "made out to the wrong technician"));
    }

    private void waiting() {
        var ready = job(Day.SEAL, Contract.IW, 1, ago(2, 10));
        scene.post(scene.counter(), Orders.allocate(ready, "10", Quantity.ONE));
        var stopped = job(Day.BELT, Contract.AMC, OpenEnds.DEBTOR, ago(2, 0));
        scene.post(scene.counter(), Orders.allocate(stopped, "10", Quantity.ONE));
        declined();
        var gone = job(Day.REMOTE, Contract.AMC, 0, ago(1, 50));
        var walkIn = orders.next(Day.FUSE, Contract.OOW, 0);
        at(0, 50);
        scene.tell(Orders.withdraw(gone, "repaired without parts"));
        scene.post(scene.counter(), orders.raise(walkIn, "P2", Quantity.pieces(2)));
        at(0, 35);
        var urgent = orders.next(Day.PUMP, Contract.IW, 1);
        scene.tell(orders.assign(urgent, "P1", scene.before(ago(6, 10)), Quantity.ONE));
        job(Day.CAPACITOR, Contract.OOW, 0, ago(0, 40), Quantity.pieces(2));
    }

    /// Of one job a line, of another everything.
    private void declined() {
        var partly = orders.next(Day.LAMP, Contract.IW, 1);
        scene.tell(orders.assign(partly, "P2", scene.before(ago(1, 55)), Quantity.ONE, new PartCode("WM-SPD-7K")));
        var wholly = job(new PartCode("AC-BLW-630"), Contract.OOW, 0, ago(1, 52));
        scene.post(
                scene.counter(),
                Orders.decline(partly, "20", "not needed for this model; the technician was asked"),
                Orders.allocate(partly, "10", Quantity.ONE));
        scene.post(scene.counter(), Orders.decline(wholly, "10", "the customer finds it too dear"));
    }
}
