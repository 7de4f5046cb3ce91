package aspstore.desk.practice;

import aspstore.desk.practice.Orders.Job;
import aspstore.model.Contract;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.owed.OwedCommand;
import java.time.Instant;
import java.util.Optional;

/// What the weeks before left open: defectives that are owed, parts that are still out, a paper to close.
///
/// Each step is played on its day by the weeks' own story.
final class OpenEnds {

    /// The technician who owes more than the policy allows.
    static final int DEBTOR = 2;

    private final Scene scene;
    private final Orders orders;
    private final Visits visits;

    OpenEnds(Scene scene, Orders orders, Visits visits) {
        this.scene = scene;
        this.orders = orders;
        this.visits = visits;
    }

    /// What happened on a day, after everything else.
    void play(int daysAgo) {
        switch (daysAgo) {
            case 19 -> charged();
            case 17, 11 -> owed(daysAgo, Day.OWED, DEBTOR);
            case 9 -> out(daysAgo, Day.PUMP, Contract.IW, 1);
            case 6, 5 -> fell(daysAgo);
            case 3 -> owed(daysAgo, Day.PUMP, DEBTOR);
            case 2 -> {
                owed(daysAgo, Day.OWED, 0);
                substitute(daysAgo);
            }
            default -> {}
        }
    }

    private Job job(int daysAgo, PartCode part, Contract contract, int technician) {
        scene.at(at(daysAgo));
        var job = orders.next(part, contract, technician);
        scene.tell(orders.assign(job, "P2", scene.on(daysAgo, 11, 5), Quantity.ONE));
        return job;
    }

    /// Yesterday's tail must be over before today begins, even where today is a minute old.
    private Instant at(int daysAgo) {
        return scene.on(daysAgo, 15, 30);
    }

    private ChallanNo out(int daysAgo, PartCode part, Contract contract, int technician) {
        return visits.out(job(daysAgo, part, contract, technician));
    }

    /// Used, and the old part did not come.
    private ChallanNo owed(int daysAgo, PartCode part, int technician) {
        var job = job(daysAgo, part, Contract.IW, technician);
        var challan = visits.out(job);
        scene.post(scene.counter(), Visits.used(job, challan, 1, Quantity.ONE, Optional.empty()));
        return challan;
    }

    /// The customer kept the old part and paid for it: only the reverse challan is left to close.
    private void charged() {
        var job = job(19, Day.OWED, Contract.AMC, 1);
        var challan = visits.out(job);
        var used = scene.post(scene.counter(), Visits.used(job, challan, 1, Quantity.ONE, Optional.empty()));
        scene.post(
                scene.manager(),
                new Command.OfOwed(new OwedCommand.SettleDebt(
                        Scene.first(used).name("D") + ".1",
                        OwedCommand.How.CHARGED_TO_CUSTOMER,
                        Quantity.ONE,
                        "the customer keeps the old one and pays for it")));
    }

    /// So a family comes to its reorder level.
    private void fell(int daysAgo) {
        var job = job(daysAgo, Day.LOW, Contract.IW, daysAgo % 2);
        scene.post(scene.counter(), visits.done(job, visits.out(job)));
        scene.tell(Orders.close(job));
    }

    /// The old unit that came in is not the one that was noted at the customer's.
    private void substitute(int daysAgo) {
        var job = job(daysAgo, Day.UNFIT, Contract.IW, 1);
        var challan = visits.out(job);
        scene.post(
                scene.counter(),
                Visits.used(job, challan, 1, Quantity.ONE, Optional.of(visits.oldUnit(Day.UNFIT))),
                Visits.defective(
                        job,
                        challan,
                        Day.UNFIT,
                        Quantity.ONE,
                        Optional.of(new SerialNo("X" + visits.oldUnit(Day.UNFIT)))));
    }
}
