package aspstore.model.tax;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Money;
import aspstore.model.Quantity;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndianWordsAndFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, Rupees Zero Only",
        "1, Rupees One Only",
        "0.50, Fifty Paise Only",
        "0.01, One Paisa Only",
        "15, Rupees Fifteen Only",
        "20, Rupees Twenty Only",
        "99.99, Rupees Ninety Nine and Ninety Nine Paise Only",
        "100, Rupees One Hundred Only",
        "1013, Rupees One Thousand Thirteen Only",
        "120000.50, Rupees One Lakh Twenty Thousand and Fifty Paise Only",
        "10000000, Rupees One Crore Only",
        "12345678.09, Rupees One Crore Twenty Three Lakh Forty Five Thousand Six Hundred Seventy Eight and Nine Paise Only",
        "1000000000000, Rupees One Lakh Crore Only",
        "-118, Minus Rupees One Hundred Eighteen Only"
    })
    void amountsAreSpokenByThousandLakhAndCrore(String amount, String words) {
        assertThat(AmountInWords.of(Money.parse(amount))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00",
                "999.5|999.50",
                "1000|1,000.00",
                "123456|1,23,456.00",
                "1234567.89|12,34,567.89",
                "1000000000|1,00,00,00,000.00",
                "-0.49|-0.49",
                "-123|-123.00",
                "-123456|-1,23,456.00"
            })
    void amountsAreGroupedByThreeThenTwo(String amount, String text) {
        assertThat(IndianFormat.money(Money.parse(amount))).isEqualTo(text);
    }

    @Test
    void quantitiesAreGroupedAndKeepTheirFraction() {
        assertThat(IndianFormat.quantity(Quantity.pieces(150_000))).isEqualTo("1,50,000");
        assertThat(IndianFormat.quantity(Quantity.parse("1500.25"))).isEqualTo("1,500.25");
        assertThat(IndianFormat.quantity(Quantity.parse("0.125"))).isEqualTo("0.125");
        assertThat(IndianFormat.whole(100_000)).isEqualTo("1,00,000");
    }

    @Test
    void datesReadDayMonthYear() {
        var time = LocalDateTime.of(2026, 11, 24, 16, 5);
        assertThat(IndianFormat.dateTime(time)).isEqualTo("24-11-2026 16:05");
        assertThat(IndianFormat.date(time.toLocalDate())).isEqualTo("24-11-2026");
    }
}
