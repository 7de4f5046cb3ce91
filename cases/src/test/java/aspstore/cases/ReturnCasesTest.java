package aspstore.cases;

import static aspstore.cases.Parts.BOARD;
import static aspstore.cases.Parts.PUMP;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.SerialNo;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.LineDecision;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.stock.Place;
import java.util.List;
import java.util.Optional;

/// Parts that go back to the warehouse, and those that come from there again.
class ReturnCasesTest {

    private static final SerialNo OLD = new SerialNo("OLD771");

    @HardCase("a return, to its disposition")
    void aReturnIsDecidedPackedShippedReceivedAndDisposedOf(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1)), Sent.of(PUMP, 4));
        the.jobs().repairs(the.job(1), BOARD, OLD);
        the.offline();
        var defective = the.goods().stands(BOARD, Place.DEFECTIVE).getFirst();
        var excess = the.goods().stands(PUMP, Place.ON_HAND).getFirst();
        var back = the.returns()
                .asks(
                        ReturnActs.line(defective, ReturnCommand.Reason.DEFECTIVE),
                        ReturnActs.line(excess, ReturnCommand.Reason.EXCESS));
        the.online();
        the.returns()
                .decides(
                        back,
                        List.of(
                                new LineDecision(1, Verdict.APPROVED, ""),
                                new LineDecision(2, Verdict.REFUSED, "keep them, the season begins")));
        assertThat(the.goods().pieces(PUMP, Place.ON_HAND)).isEqualTo(4);
        the.offline();
        the.returns().ships(back);
        the.online();
        the.returns().arrives(back, 1, 1, 0, Condition.DEFECTIVE, "");
        the.returns().disposes(back, 1, 1, Disposition.CREDIT, "CN-4471");
        assertThat(the.store().document(PartReturn.KIND, back).stage()).isEqualTo("CLOSED");

        var told = the.tell();
        told.hasPapers("D1", "D1R", "W1").tellsSap("101", "261", "451", "161");
        told.of(OLD).isIn("WAREHOUSE").wasHadBy().hasCost();
        told.of(the.unit(1)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }

    @HardCase("a defective that never had a SODO")
    void aDefectiveFromTheCustomersApplianceGoesBackAndClaimsNoSodo(Situation the) {
        the.goods().has(Sent.of(PUMP, 1));
        the.offline();
        the.jobs().raises(the.job(1), Contract.IW, PUMP, 1);
        var challan = the.jobs().issues(the.job(1));
        the.jobs().uses(challan, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), PUMP, Optional.empty(), challan);
        the.jobs().closes(challan);
        var defective = the.goods().stands(PUMP, Place.DEFECTIVE).getFirst();
        var back = the.returns().asks(ReturnActs.line(defective, ReturnCommand.Reason.DEFECTIVE));
        the.online();
        the.returns().approves(back);
        the.returns().ships(back);
        the.returns().arrives(back, 1, 1, 0, Condition.DEFECTIVE, "");
        the.returns().disposes(back, 1, 1, Disposition.DISPOSE, "");

        the.tell()
                .hasPapers("D1", "D1R", "W1")
                .tellsSap("101", "261", "451", "161")
                .says("shipped 1, accepted 1, used 1\n");
    }

    @HardCase("lost on the way to the warehouse")
    void whatTheWarehouseDoesNotFindIsSettledByCentral(Situation the) {
        the.goods().has(Sent.of(PUMP, 5));
        var excess = the.goods().stands(PUMP, Place.ON_HAND).getFirst();
        the.offline();
        var back = the.returns().asks(ReturnActs.line(excess, ReturnCommand.Reason.EXCESS));
        the.online();
        the.returns().approves(back);
        the.offline();
        the.returns().ships(back);
        the.online();
        the.offline();
        the.returns().arrives(back, 1, 3, 2, Condition.OK, "the carton was open");
        the.returns().settlesLoss(back, 1, 1, ReturnCommand.Outcome.FOUND_AT_WAREHOUSE, "in the next carton");
        the.returns().settlesLoss(back, 1, 1, ReturnCommand.Outcome.LOST, "the carrier pays");
        the.returns().disposes(back, 1, 4, Disposition.CREDIT, "CN-4472");

        the.tell().hasPapers("W1").tellsSap("101", "161").says("shipped 5, accepted 5, returned 4, gone otherwise 1");
    }

    @HardCase("repaired, and used again")
    void aUnitThatWasRepairedComesBackAndIsUsedAgain(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.jobs().repairs(the.job(1), BOARD, OLD);
        var defective = the.goods().stands(BOARD, Place.DEFECTIVE).getFirst();
        the.offline();
        var back = the.returns().asks(ReturnActs.line(defective, ReturnCommand.Reason.DEFECTIVE));
        the.online();
        the.returns().approves(back);
        the.returns().ships(back);
        the.returns().arrives(back, 1, 1, 0, Condition.DEFECTIVE, "");
        the.returns().disposes(back, 1, 1, Disposition.REPAIR, "job card 88");
        var delivery = the.central()
                .dispatches(
                        the.store(),
                        ShipmentCommand.Kind.REPAIRED,
                        Sent.of(BOARD, OLD).in(Condition.REPAIRED, ContractClass.IW));
        the.central().orders(the.job(2), Contract.IW, BOARD, 1);
        the.offline();
        the.goods().receivesAll(delivery);
        var challan = the.jobs().issues(the.job(2));
        the.jobs().uses(challan, 1, the.job(2), 1);
        the.jobs().bringsDefective(the.job(2), BOARD, Optional.of(new SerialNo("OLD772")), challan);
        the.jobs().closes(challan);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R", "W1", "D2", "D2R").tellsSap("101", "261", "451", "161", "101", "261", "451");
        told.of(OLD).wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }
}
