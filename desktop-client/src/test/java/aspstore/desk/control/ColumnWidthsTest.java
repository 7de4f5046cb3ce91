package aspstore.desk.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.desk.control.ColumnWidths.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final Need CODE = new Need(100, 100, 1);
    private static final Need SENTENCE = new Need(300, 80, 3);

    @Test
    void roomThatIsOverIsSharedOut() {
        assertThat(ColumnWidths.of(List.of(CODE, SENTENCE), 500)).containsExactly(125, 375);
    }

    @Test
    void aSentenceGivesWayAndACodeDoesNot() {
        assertThat(ColumnWidths.of(List.of(CODE, SENTENCE), 250)).containsExactly(100, 150);
    }

    @Test
    void whereNothingCanGiveWayTheColumnsAreWiderThanTheRoom() {
        assertThat(ColumnWidths.of(List.of(CODE, SENTENCE), 60)).containsExactly(100, 80);
    }

    @Test
    void twoCodesShareWhatIsOverByTheirShares() {
        assertThat(ColumnWidths.of(List.of(CODE, new Need(50, 50, 1)), 171)).containsExactly(110, 60);
    }

    @Test
    void noColumnCanBeNarrowedBeyondWhatItHolds() {
        assertThatThrownBy(() -> new Need(50, 60, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
