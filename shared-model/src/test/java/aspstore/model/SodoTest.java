package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SodoTest {

    @Test
    void paddedAndPlainNumbersAreOnePair() {
        assertThat(Sodo.of("0000004711", "0080000012"))
                .isEqualTo(Sodo.of("4711", "80000012"))
                .hasToString("4711/80000012");
    }

    @Test
    void aDeliveryMayStandWithoutItsOrder() {
        assertThat(new Sodo(Optional.empty(), "80000012")).hasToString("80000012");
    }

    @ParameterizedTest
    @CsvSource({"0080000012, 80000012", "' 80000012 ', 80000012", "00a1, 00A1", "0000000000, 0"})
    void aDocumentNumberLosesItsPadding(String raw, String number) {
        assertThat(Sodo.documentNo(raw)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345678901"})
    void aDeliveryThatIsNoDocumentNumberIsRefused(String delivery) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sodo.of("4711", delivery))
                .withMessageContaining("a delivery order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0080000012", "80a"})
    void aNumberThatWasNotFoldedIsNoValue(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sodo(Optional.empty(), number))
                .withMessageContaining("a delivery order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sodo(Optional.of(number), "80000012"))
                .withMessageContaining("a sales order");
    }

    @Test
    void anEmptyOrderIsNotTheSameAsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sodo.of("", "80000012"))
                .withMessageContaining("a sales order");
    }
}
