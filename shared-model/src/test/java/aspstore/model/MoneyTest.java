package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"1250, 125000", "1250.5, 125050", "-0.49, -49", "' 0.01 ', 1", "0, 0"})
    void rupeesAreReadToThePaisa(String text, long paise) {
        assertThat(Money.parse(text)).isEqualTo(new Money(paise));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "₹ 5", "1,250", "0.001", "92233720368547758.08"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"125050, 1250.50", "-49, -0.49", "100, 1.00", "0, 0.00"})
    void anAmountIsWrittenWithTwoDecimals(long paise, String text) {
        assertThat(new Money(paise)).hasToString(text);
        assertThat(Money.parse(text)).isEqualTo(new Money(paise));
    }

    @ParameterizedTest
    @CsvSource({"0.005, 1", "0.0049, 0", "2.675, 268", "-0.005, -1", "-0.0049, 0"})
    void roundingIsHalfUpToThePaisa(BigDecimal rupees, long paise) {
        assertThat(Money.round(rupees)).isEqualTo(new Money(paise));
    }

    @Test
    void aRateTimesAQuantityIsRoundedOnce() {
        assertThat(Money.parse("33.33").times(Quantity.parse("0.333"))).isEqualTo(Money.parse("11.10"));
        assertThat(Money.parse("99.99").times(Quantity.pieces(3))).isEqualTo(Money.parse("299.97"));
        assertThat(Money.parse("99.99").times(Quantity.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void aSumThatDoesNotFitIsNoSum() {
        var most = new Money(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ZERO.minus(new Money(Long.MIN_VALUE)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.rupees(Long.MAX_VALUE));
    }

    @Test
    void amountsComeInOrder() {
        assertThat(Money.rupees(2).isMoreThan(Money.rupees(1))).isTrue();
        assertThat(Money.rupees(1).minus(Money.rupees(3))).isEqualTo(Money.rupees(-2));
        assertThat(Money.rupees(-2)).isLessThan(Money.ZERO);
    }
}
