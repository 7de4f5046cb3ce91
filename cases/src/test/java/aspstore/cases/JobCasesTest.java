package aspstore.cases;

import static aspstore.cases.Parts.BOARD;

import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Contract;
import aspstore.model.SerialNo;
import aspstore.model.usage.UsageCommand.State;
import java.util.Optional;

/// Parts that go out for a job, and what becomes of them.
class JobCasesTest {

    private static final SerialNo OLD = new SerialNo("OLD771");

    @HardCase("dead on arrival")
    void aUnitThatNeverWorkedComesBackAndAnotherGoesOut(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.offline();
        var first = the.jobs().issues(the.job(1));
        the.jobs().bringsBack(first, 1, 1, State.DEAD_ON_ARRIVAL, "does not power up at the customer's");
        the.jobs().closes(first);
        var second = the.jobs().issues(the.job(1));
        the.jobs().uses(second, 1, the.job(1), 1);
        the.jobs().bringsDefective(the.job(1), BOARD, Optional.of(OLD), second);
        the.jobs().closes(second);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D1R", "D2", "D2R").tellsSap("101", "261", "451");
        told.of(the.unit(1))
                .isIn("DEFECTIVE")
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
        told.of(the.unit(2)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }
}
