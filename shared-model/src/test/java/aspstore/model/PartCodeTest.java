package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartCodeTest {

    @ParameterizedTest
    @CsvSource({
        "000000000000471100, 471100",
        "471100, 471100",
        "' 00471100 ', 471100",
        "0000, 0",
        "ab-12, AB-12",
        "00AB12, 00AB12",
        "pcb assy 3, PCB ASSY 3"
    })
    void whatPeopleTypeAndSapPadsIsOneCode(String raw, String text) {
        assertThat(PartCode.of(raw)).isEqualTo(new PartCode(text)).hasToString(text);
    }

    @Test
    void foldingACodeAgainChangesNothing() {
        var folded = PartCode.of(" 000abc-7 ");

        assertThat(PartCode.of(folded.text())).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "A\tB", "A\nB"})
    void aBlankCodeOrOneWithControlCharactersIsRefused(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartCode.of(raw));
    }

    @Test
    void aCodeHasAtMostFortyCharacters() {
        assertThat(PartCode.of("A".repeat(40)).text()).hasSize(40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartCode.of("A".repeat(41)))
                .withMessageContaining("at most 40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-12", " AB-12", "AB-12 ", "00471100", "00"})
    void aCodeThatWasNotFoldedIsNoValue(String raw) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartCode(raw));
    }
}
