package aspstore.format.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShaperTest {

    @Test
    void devanagariIsShapedByTheJdk() {
        var runs = Shaper.shape("सर्वोच्च", Weight.values()[0]);

        assertThat(runs)
                .singleElement()
                .satisfies(run -> assertThat(run.glyphs()).hasSizeLessThan(8));
    }

    /// Printing it all the same, unshaped, would give another paper than every other machine gives.
    @Test
    void whereJavaLoadsNoFontNothingIsPrintedAndTheReasonIsSaid() {
        assertThatThrownBy(() -> Shaper.font(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fontconfig");
    }
}
