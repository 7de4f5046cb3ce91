package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.sap.Fields.Amount;
import aspstore.model.Quantity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "'       180.000', 180000",
        "300, 300000",
        "5.000-, 5000",
        "' 5- ', 5000",
        "-5, 5000",
        "+7, 7000",
        ".5, 500",
        "5., 5000",
        "0.000, 0",
        "0.500000, 500",
        "9999999999.999, 9999999999999"
    })
    void quantitiesAreReadInThousandths(String raw, long thousandths) {
        assertThat(Fields.amount(raw)).isInstanceOfSatisfying(Amount.Known.class, known -> {
            assertThat(known.quantity()).isEqualTo(new Quantity(thousandths));
            assertThat(known.direction())
                    .isEqualTo(raw.contains("-") ? SapItem.Direction.TAKEN_BACK : SapItem.Direction.DELIVERED);
        });
    }

    @ParameterizedTest
    @CsvSource({"1e3", "'1,000'", "'1,5'", "abc", "1.2.3", "--1", "-", "0.0001", "99999999999", "NaN", "0x10"})
    void whatIsNoQuantityIsNotGuessed(String raw) {
        assertThat(Fields.amount(raw)).isEqualTo(new Amount.Unreadable(raw));
    }

    @Test
    void anEmptyQuantityIsMissing() {
        assertThat(Fields.amount("  ")).isEqualTo(new Amount.Missing());
    }

    @ParameterizedTest
    @CsvSource({"0000004711, 4711", "4711, 4711", "a4711, A4711", "' 0080000012 ', 80000012", "00A1, 00A1"})
    void documentNumbersLoseTheirPadding(String raw, String number) {
        assertThat(Fields.documentNo(raw)).contains(number);
    }

    @Test
    void zerosAndBlanksAreNoDocument() {
        assertThat(Fields.documentNo("0000000000")).isEmpty();
        assertThat(Fields.documentNo(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20250404, 2025-04-04", "2025-04-04, 2025-04-04", "2025-04-04T00:00:00, 2025-04-04",
        "/Date(1523232000000)/, 2018-04-09", "/Date(1523232000000+0000)/, 2018-04-09", "/Date(-86400000)/, 1969-12-31"
    })
    void datesAreReadInEachOfTheirForms(String raw, LocalDate date) {
        assertThat(Fields.date(raw)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000",
        "''",
        "99991231",
        "9999-12-31",
        "20251331",
        "tomorrow",
        "2025",
        "/Date(x)/",
        "/Date(99999999999999999)/"
    })
    void whatIsNoDateIsNone(String raw) {
        assertThat(Fields.date(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "115606, 2023-10-05T11:56:06", "240000, 2023-10-06T00:00:00", "PT7H57M57S, 2023-10-05T07:57:57",
        "PT07H57M57S, 2023-10-05T07:57:57", "PT0S, 2023-10-05T00:00:00", "07:57:57, 2023-10-05T07:57:57",
        "0000000000, 2023-10-05T00:00:00", "996199, 2023-10-05T00:00:00", "'', 2023-10-05T00:00:00"
    })
    void timesNeverFail(String raw, LocalDateTime moment) {
        assertThat(Fields.moment("20231005", raw)).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"10, 000010", "000010, 000010", "00010, 000010", "900001, 900001"})
    void itemNumbersHaveSixDigits(String raw, String digits) {
        assertThat(ItemNo.read(raw)).contains(new ItemNo(digits));
    }

    @ParameterizedTest
    @CsvSource({"000000", "''", "1234567", "A10", "-10"})
    void whatIsNoItemNumberIsNone(String raw) {
        assertThat(ItemNo.read(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "00340123450000000018, 340123450000000018",
        "340123450000000018, 340123450000000018",
        "00034012345000000018, 034012345000000018",
        "00000000001000000123, 1000000123",
        "BOX 7, BOX 7",
        "0007, 0007"
    })
    void handlingUnitsKeepTheirSscc(String raw, String unit) {
        assertThat(Fields.handlingUnit(raw)).isEqualTo(unit);
    }
}
