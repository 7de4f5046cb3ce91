package aspstore.desk.screen.losses;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.screen.losses.LossesPaper.Right;
import aspstore.desk.screen.losses.LossesPaper.Typed;
import aspstore.desk.screen.losses.LossesViewModel.What;
import aspstore.desk.screen.losses.LossesViewModel.Wrong;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is typed is read before it is a command.
class LossesCommandsTest {

    @Test
    void aTextThatIsTooLongIsSaidToBe() {
        assertThat(LossesCommands.wrong(What.SCRAP, typed(41, 101, 1_001)))
                .containsExactly(Wrong.PAPER, Wrong.APPROVAL, Wrong.REASON);
        assertThat(LossesCommands.wrong(What.CORRECT, typed(41, 0, 0))).containsExactly(Wrong.BATCH, Wrong.APPROVAL);
        assertThat(LossesCommands.wrong(What.SCRAP, typed(40, 100, 1_000))).isEmpty();
    }

    private static Typed typed(int number, int paper, int reason) {
        return new Typed(
                "1",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "p".repeat(paper),
                new Right("", "b".repeat(number), "", Optional.empty(), Optional.empty(), Optional.empty()),
                "v".repeat(number),
                "r".repeat(reason));
    }
}
