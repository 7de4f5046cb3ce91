package aspstore.cases;

import static aspstore.cases.Parts.BOARD;

import aspstore.desk.usecase.BagDesk;
import aspstore.desk.usecase.HandInDesk;
import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanCommand.BagLine;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanEvent;
import aspstore.model.challan.ChallanNo;
import aspstore.model.entry.Event;
import aspstore.model.tax.Transport;
import aspstore.model.usage.UsageCommand.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Parts that go on to another job than the one that they went out for.
class ReassignCasesTest {

    private static final SerialNo OLD = new SerialNo("OLD772");

    @HardCase("used on another job")
    void aPartThatWasUsedOnAnotherJobGoesOnToAChallanOfThatJob(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        var first = the.jobs().issues(the.job(1));
        the.central().orders(the.job(2), Contract.IW, BOARD, 1);
        the.offline();
        handsIn(the, first, the.job(2));

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D2", "D1R", "D2R").tellsSap("101", "261", "451");
        told.of(the.unit(1)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }

    @HardCase("bag stock")
    void aPartFromATechniciansBagIsUsedOnAJobAndTheRestComesBack(Situation the) {
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.offline();
        var bag = fillsABag(the, the.unit(1), the.unit(2));
        the.jobs().raises(the.job(1), Contract.IW, BOARD, 1);
        handsIn(the, bag, the.job(1));
        the.jobs().bringsBack(bag, 2, 1, State.UNUSED, "");
        the.jobs().closes(bag);

        var told = the.tell(new Expected(BOARD, Reason.DEFECTIVE_AWAITING_RETURN));
        told.hasPapers("D1", "D2", "D2R", "D1R").tellsSap("101", "261", "451");
        told.of(the.unit(1)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
        told.of(the.unit(2)).isIn("ON_HAND").wasHadBy(StoreSide.TECHNICIAN).isOwedFor();
    }

    /// The units leave for the technician's bag, who signs.
    private static ChallanNo fillsABag(Situation the, SerialNo... units) {
        var lines = Stream.of(units)
                .map(unit -> new BagLine(BOARD, Optional.of(unit), Quantity.ONE))
                .toList();
        var fill = new BagDesk.Fill(
                StoreSide.TECHNICIAN, lines, new Proof(Proof.By.SIGNATURE, "signed"), Optional.empty());
        var commit = the.store()
                .posted(new BagDesk(the.store().engine(), the.clock())
                        .fill(StoreSide.counter(), UUID.randomUUID(), fill));
        return commit.stream()
                .flatMap(entry -> entry.entry().event() instanceof Event.OfChallan(ChallanEvent.BagIssued issued)
                        ? Stream.of(issued.number())
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    /// The technician says that the first part of the challan was used on another job, and brings the old one of that.
    private static void handsIn(Situation the, ChallanNo challan, JobNo job) {
        var line = new HandInDesk.Line(
                1,
                HandInDesk.Fate.USED,
                Quantity.ONE,
                Optional.of(new HandInDesk.Defective(Optional.empty(), Optional.of(OLD), Optional.empty())),
                "",
                Optional.of(job));
        the.store()
                .posted(new HandInDesk(the.store().engine())
                        .handIn(
                                StoreSide.counter(),
                                UUID.randomUUID(),
                                the.clock().instant(),
                                new HandInDesk.HandIn(challan, List.of(line), Transport.BY_HAND)));
    }
}
