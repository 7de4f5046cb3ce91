package aspstore.desk.screen.reassign;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.usecase.ReassignDesk;
import aspstore.model.PersonId;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import org.junit.jupiter.api.Test;

class ReassignPaperTest {

    private static final ReassignPaper PAPER = ReassignPaper.BLANK.withJob("SO-4720");

    @Test
    void whoeverElseTakesThePartHasToSignForIt() {
        assertThat(PAPER.lacksProof()).isFalse();
        var taken = PAPER.withTechnician("T2");
        assertThat(taken.lacksProof()).isTrue();
        assertThat(taken.withProof("x".repeat(101)).lacksProof()).isTrue();

        var signed = taken.withProof(" slip 7 ");
        assertThat(signed.lacksProof()).isFalse();
        assertThat(signed.asked(new ChallanNo("PN1D/2627/00001")).to())
                .contains(new ReassignDesk.Taker(new PersonId("T2"), new Proof(Proof.By.SIGNATURE, "slip 7")));
    }

    @Test
    void theProofOfOneTechnicianIsNoneOfAnother() {
        assertThat(PAPER.withTechnician("T2")
                        .withProof("slip 7")
                        .withTechnician("T3")
                        .lacksProof())
                .isTrue();
    }
}
