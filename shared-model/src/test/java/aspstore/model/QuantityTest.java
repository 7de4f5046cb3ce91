package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"2, 2000", "0.5, 500", "1.250, 1250", "' 3 ', 3000", "0, 0", "0.001, 1", "2.0000, 2000"})
    void aDecimalIsReadInThousandths(String text, long thousandths) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(thousandths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two", "0.0005", "1,5", "-1", "-0.001", "9223372036854775807", "1e20"})
    void whatIsNoQuantityIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2000, 2", "500, 0.5", "1250, 1.25", "1, 0.001", "0, 0", "100000, 100"})
    void aQuantityIsWrittenAsItsShortestDecimal(long thousandths, String text) {
        assertThat(new Quantity(thousandths)).hasToString(text);
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(thousandths));
    }

    @Test
    void moreThanIsThereCannotBeTaken() {
        assertThat(Quantity.pieces(3).minus(Quantity.ONE)).isEqualTo(Quantity.pieces(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.ONE.minus(Quantity.pieces(2)))
                .withMessageContaining("never negative");
    }

    @Test
    void takingAtMostWhatIsThereLeavesNothing() {
        assertThat(Quantity.ONE.minusAtMost(Quantity.pieces(2))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.pieces(2).minusAtMost(Quantity.ONE)).isEqualTo(Quantity.ONE);
    }

    @Test
    void halfAPieceIsPositiveButNotWhole() {
        var half = Quantity.parse("0.5");

        assertThat(half.isPositive()).isTrue();
        assertThat(half.isWhole()).isFalse();
        assertThat(half.plus(half)).isEqualTo(Quantity.ONE);
        assertThat(Quantity.ONE.isMoreThan(half)).isTrue();
        assertThat(half.min(Quantity.ONE)).isEqualTo(half);
        assertThat(Quantity.ZERO.isPositive()).isFalse();
    }
}
