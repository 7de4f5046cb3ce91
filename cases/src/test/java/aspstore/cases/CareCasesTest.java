package aspstore.cases;

import static aspstore.cases.Parts.BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.example.Example;
import aspstore.model.Contract;
import aspstore.model.books.Refusal;
import aspstore.model.loss.Loss;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Place;
import aspstore.model.usage.UsageCommand.State;
import java.util.Optional;

/// What happens to stock inside the store.
class CareCasesTest {

    @HardCase("technician loses a part")
    void aLostPartIsPaidForByTheTechnicianAndAnotherGoesOut(Situation the) {
        var care = CareActs.of(the);
        the.goods().has(Sent.of(BOARD, the.unit(1), the.unit(2)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.offline();
        var first = the.jobs().issues(the.job(1));
        var out = the.jobs().challan(first);
        var loss = care.loses(out.lines().getFirst().lot(), out.spot(), 1450, "bag left on the bus");
        the.jobs().closes(first);
        var second = the.jobs().issues(the.job(1));
        the.jobs().uses(second, 1, the.job(1), 1);
        care.recovers(loss, 1450, "from the salary of November");

        var told = the.tell();
        told.hasPapers("D1", "D1R", "D2").tellsSap("101", "551", "261");
        told.of(the.unit(1))
                .isIn(Place.LOST.at(Loss.id(loss)).toString())
                .wasHadBy(StoreSide.TECHNICIAN)
                .hasCost()
                .isOwedFor();
        told.of(the.unit(2)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN);
        assertThat(the.store().document(Loss.KIND, Loss.id(loss)).currentStage())
                .isEqualTo(Loss.Stage.CLOSED);
    }

    @HardCase("scrap at the store")
    void aDefectiveIsScrappedAtTheStoreOnceCentralAllowsIt(Situation the) {
        var care = CareActs.of(the);
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        var challan = the.jobs().issues(the.job(1));
        the.jobs().bringsBack(challan, 1, 1, State.DEAD_ON_ARRIVAL, "burnt through");
        the.jobs().closes(challan);
        var dead = the.goods().lot(BOARD, Place.DEFECTIVE);
        var bare = CareActs.scrap(dead, Place.DEFECTIVE.plain(), "burnt through", Optional.empty());
        assertThat(the.store().refuses(StoreSide.manager(), bare))
                .extracting(Refusal::key)
                .containsExactly("CentralApprovalNeeded");
        var leave = the.central()
                .grants(GrantedOverride.Kind.SCRAP, Example.HA, dead.toString(), 5_000, "not worth the freight");
        the.store().exchange();
        the.offline();
        var scrap = care.scraps(dead, Place.DEFECTIVE.plain(), "burnt through", Optional.of(leave));

        var told = the.tell();
        told.hasPapers("D1", "D1R").tellsSap("101", "551");
        told.of(the.unit(1))
                .isIn(Place.SCRAPPED.at(Loss.id(scrap)).toString())
                .wasHadBy(StoreSide.TECHNICIAN)
                .isOwedFor();
    }

    @HardCase("serial mis-keyed at GRN")
    void aSerialThatWasReadWronglyAtTheGrnIsPutRightWhileTheUnitIsOut(Situation the) {
        var care = CareActs.of(the);
        the.goods().has(Sent.of(BOARD, the.unit(1)));
        the.central().orders(the.job(1), Contract.IW, BOARD, 1);
        the.offline();
        var challan = the.jobs().issues(the.job(1));
        var out = the.jobs().challan(challan);
        care.corrects(out.lines().getFirst().lot(), out.spot(), the.unit(2), "8 was read as B");
        the.jobs().uses(challan, 1, the.job(1), 1);

        var told = the.tell();
        told.hasPapers("D1").tellsSap("101", "261");
        told.of(the.unit(2)).isIn("CONSUMED").wasHadBy(StoreSide.TECHNICIAN);
        assertThat(the.jobs().challan(challan).paper().lines().getFirst().serials())
                .as("what was printed stays")
                .containsExactly(the.unit(1));
    }
}
