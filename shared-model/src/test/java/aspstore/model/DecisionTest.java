package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    @Test
    void withoutAReasonTheEventIsAccepted() {
        assertThat(Decision.unless(List.<String>of(), () -> "issued")).isEqualTo(Decision.accept("issued"));
    }

    @Test
    void everyReasonIsToldAndTheEventIsNeverMade() {
        var decision = Decision.<String, String>unless(List.of("held", "expired"), () -> {
            throw new AssertionError("made an event that is refused");
        });

        assertThat(decision).isEqualTo(new Decision.Refused<String, String>(List.of("held", "expired")));
    }

    @Test
    void aRefusalWithoutAReasonIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision.Refused<String, String>(List.of()));
    }

    @Test
    void whatWasRefusedDoesNotChangeWithTheCallersList() {
        var reasons = new ArrayList<>(List.of("held"));
        var refused = new Decision.Refused<String, String>(reasons);
        reasons.clear();

        assertThat(refused.reasons()).containsExactly("held");
    }
}
