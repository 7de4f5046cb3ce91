package aspstore.cases;

import static aspstore.cases.Parts.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.demo.Central.Desk;
import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.India;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StateCode;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.stock.Place;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What moves between the warehouse and stores, and from one store to another.
class SupplyCasesTest {

    private static final SerialNo OLD = new SerialNo("OLD781");
    private static final Party BENGALURU = new Party(
            "Deccan Appliance Care",
            new Address(List.of("14 Residency Road"), "Bengaluru", new PinCode("560025"), new StateCode("29")),
            Optional.of(new Gstin("29AAGCB7383J1Z4")));

    @HardCase("a transfer between two States")
    void partsGoFromOneStoreToAnotherInAnotherStateAndKeepTheirSodo(Situation the) {
        var other = the.enrol(BENGALURU);
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        var received = the.clock().instant();
        var board = the.goods().stands(BOARD, Place.ON_HAND).getFirst();
        var back = the.returns().asks(ReturnActs.line(board, ReturnCommand.Reason.EXCESS));
        the.central().post(Desk.OPERATIONS, "/returns/" + back + "/redirection", Map.of("to", other.id()));
        the.returns().approves(back);
        the.offline();
        the.returns().ships(back);
        the.online();
        the.later(Duration.ofDays(3));
        the.central().post(Desk.WAREHOUSE, "/returns/" + back + "/forwarding", Map.of());
        assertThat(the.store().document(PartReturn.KIND, back).stage()).isEqualTo("CLOSED");
        var delivery = the.store().id() + "-" + back;
        the.offline();
        new GoodsActs(the, other).receivesAll(delivery);

        var here = new GoodsActs(the, other)
                .stands(BOARD, Place.ON_HAND)
                .getFirst()
                .lot();
        assertThat(here.origin().sodo()).isEqualTo(board.lot().origin().sodo());
        assertThat(here.received()).contains(India.day(received));
        var told = the.tell();
        told.hasPapers("W1").tellsSap("101", "303", "305");
        // The first store's books: there it is gone, and stands in the other's as was seen above.
        told.of(the.unit(1)).isIn("WAREHOUSE");
    }

    @HardCase("refused by the warehouse, and sent back")
    void whatTheWarehouseRefusesComesBackAmongTheDefectives(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        var challan = the.jobs().issues(the.job(1));
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), BOARD, Optional.of(OLD), challan);
        the.jobs().closes(challan);
        var defective = the.goods().stands(BOARD, Place.DEFECTIVE).getFirst();
        the.offline();
        var back = the.returns().asks(ReturnActs.line(defective, ReturnCommand.Reason.DEFECTIVE));
        the.online();
        the.returns().approves(back);
        the.returns().ships(back);
        the.returns().arrives(back, 1, 1, 0, Condition.DEFECTIVE, "");
        the.returns().disposes(back, 1, 1, Disposition.REFUSED, "burnt by a wrong fuse");
        var delivery = the.central().nextDelivery();
        the.central()
                .post(
                        Desk.WAREHOUSE,
                        "/returns/" + back + "/sent-back",
                        Map.of(
                                "delivery",
                                delivery,
                                "lines",
                                List.of(new ReturnCommand.SentBackLine(1, Quantity.ONE))));
        the.sap().issues(the.store().id(), BOARD, Quantity.ONE);
        the.offline();
        the.goods().receivesAll(delivery);

        assertThat(the.store().document(PartReturn.KIND, back).stage()).isEqualTo("CLOSED");
        assertThat(the.goods().pieces(BOARD, Place.DEFECTIVE)).isEqualTo(1);
        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R", "W1").tellsSap("101", "261", "451", "161", "101");
        // It went and came back: the lot that left, and the one that stands here again.
        told.of(OLD).isIn("DEFECTIVE", "WAREHOUSE").wasHadBy();
    }
}
