package aspstore.desk.practice;

import aspstore.desk.practice.Orders.Job;
import aspstore.desk.practice.Supply.Sent;
import aspstore.model.Contract;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.reversal.ReversalCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The afternoon before: returns in every stage, deliveries on the road, and parts that stay out overnight.
final class Yesterday {

    /// What the store finds on the road when it opens.
    ///
    /// @param counted the delivery that is counted this morning
    /// @param partly of which only a part is in the lorry
    record Road(String counted, String partly) {}

    private final Scene scene;
    private final Visits visits;
    private final Orders orders;
    private final Supply supply;
    private final Backhaul backhaul;

    Yesterday(Scene scene, Visits visits, Orders orders, Supply supply, Backhaul backhaul) {
        this.scene = scene;
        this.visits = visits;
        this.orders = orders;
        this.supply = supply;
        this.backhaul = backhaul;
    }

    Road play() {
        scene.at(scene.on(1, 15, 45));
        returns();
        scene.at(scene.on(1, 16, 10));
        out();
        scene.at(scene.on(1, 16, 30));
        var counted = supply.dispatch(List.of(Sent.of(Day.BELT, 6), Sent.of(Day.PUMP, 3), Sent.of(Day.BOARD, 2)));
        var partly = supply.dispatch(List.of(Sent.of(Day.FILTER, 8), Sent.of(Day.REMOTE, 4)));
        scene.at(scene.on(1, 16, 50));
        supply.dispatch(List.of(
                Sent.of(new PartCode("WM-MTR-480"), 1), Sent.of(new PartCode("MW-PCB-310"), 2), Sent.of(Day.LAMP, 6)));
        supply.dispatch(List.of(Sent.of(TakingOver.EXPIRING, 8)));
        return new Road(counted, partly);
    }

    /// One is shipped, one is packed to its half and one wholly, one may be packed, and one waits for central.
    private void returns() {
        var defectives = new ArrayList<>(backhaul.defectives());
        var shipped = backhaul.request(lines(defectives, 1, Day.FUSE, 2), "defective, and two that nobody asks for");
        var packed = backhaul.request(lines(defectives, 1, Day.BELT, 2), "box of belts, wrong size for this town");
        var approved = backhaul.request(lines(defectives, 1, Day.LAMP, 2), "lamps, too many of them");
        backhaul.approve(shipped);
        backhaul.approve(packed);
        backhaul.approve(approved);
        backhaul.ship(shipped);
        backhaul.pack(packed, "1", 1);
        var closed = backhaul.request(
                List.of(backhaul.onHand(new PartCode("RF-TMR-6H"), 2, Reason.UNUSED)), "timers of the old series");
        backhaul.approve(closed);
        backhaul.pack(closed, "1", 1);
        backhaul.request(
                List.of(backhaul.onHand(TakingOver.PLENTIFUL, 2, Reason.EXCESS)), "more than our limit allows");
    }

    private List<ReturnCommand.Line> lines(
            List<ReturnCommand.Line> defectives, int some, PartCode unused, long pieces) {
        var lines = new ArrayList<ReturnCommand.Line>();
        for (int i = 0; i < some && !defectives.isEmpty(); i++) {
            lines.add(defectives.removeFirst());
        }
        lines.add(backhaul.onHand(unused, pieces, Reason.UNUSED));
        return lines;
    }

    private void out() {
        var repair = orders.next(Day.BOARD, Contract.AMC, 0);
        var sent = orders.next(Day.SENSOR, Contract.OOW, 1);
        scene.tell(
                orders.assign(repair, "P2", scene.on(1, 13, 0), Quantity.ONE, Day.FUSE),
                orders.assign(sent, "P2", scene.on(1, 11, 30), Quantity.pieces(2)));
        var challan = visits.out(repair);
        visits.byCourier(sent, "7714402");
        scene.at(scene.on(1, 16, 20));
        mistake(repair, challan);
    }

    /// A fuse is noted as used that is still in the technician's bag.
    private void mistake(Job job, ChallanNo challan) {
        var used = scene.post(scene.counter(), Visits.used(job, challan, 2, Quantity.ONE, Optional.empty()));
        scene.post(
                scene.manager(),
                new Command.OfReversal(ReversalCommand.ReverseEntry.of(
                        Scene.first(used), Set.of(), "the fuse is still in the technician's bag")));
    }
}
