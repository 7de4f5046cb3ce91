package aspstore.model.usage;

import static aspstore.model.usage.Workshop.BOARD;
import static aspstore.model.usage.Workshop.CHALLAN;
import static aspstore.model.usage.Workshop.JOB;
import static aspstore.model.usage.Workshop.MOTOR;
import static aspstore.model.usage.Workshop.RAVI;
import static aspstore.model.usage.Workshop.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Caller;
import aspstore.model.Contract;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Coverage;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnPartsTest {

    private final Workshop shop = new Workshop()
            .out(BOARD, Owner.OEM, "S1", Quantity.ONE)
            .challan()
            .job(JOB, Contract.IW, Coverage.COMPREHENSIVE);

    private final RecordUsage use = new RecordUsage(CHALLAN, 1, JOB, Quantity.ONE, Optional.empty(), "");
    private final ReturnUnused unused = new ReturnUnused(CHALLAN, 1, Quantity.ONE, State.UNUSED, "");

    @Test
    void aTechnicianRecordsWhatTheyCarry() {
        for (var command : List.of(use, unused, inward(Optional.of(CHALLAN)), inward(Optional.empty()))) {
            assertThat(accepted(UsageRules.decide(shop.books, ravi(), command)).command())
                    .isEqualTo(command);
        }
    }

    @Test
    void aTechnicianRecordsNothingForAnother() {
        var another = shop.act(Role.TECHNICIAN);

        assertThat(shop.refusals(another, use)).containsExactly(new UsageRefusal.NotYourChallan(CHALLAN));
        assertThat(shop.refusals(another, unused)).containsExactly(new UsageRefusal.NotYourChallan(CHALLAN));
        assertThat(shop.refusals(another, inward(Optional.of(CHALLAN))))
                .containsExactly(new UsageRefusal.NotYourChallan(CHALLAN));
        assertThat(shop.refusals(another, inward(Optional.empty()))).containsExactly(new UsageRefusal.NotYourJob(JOB));
    }

    @Test
    void theCounterRecordsForEveryone() {
        assertThat(accepted(UsageRules.decide(shop.books, shop.act(Role.COUNTER), use))
                        .command())
                .isEqualTo(use);
    }

    private Act ravi() {
        var act = shop.act(Role.TECHNICIAN);
        return new Act(act.at(), new Caller(RAVI, Role.TECHNICIAN, "DESK-1"), act.occurredAt(), act.recordedAt());
    }

    private static InwardDefective inward(Optional<ChallanNo> challan) {
        return new InwardDefective(
                JOB, MOTOR, Quantity.ONE, Optional.empty(), challan, Optional.empty(), Optional.empty(), "");
    }
}
