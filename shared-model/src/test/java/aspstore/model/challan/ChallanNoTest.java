package aspstore.model.challan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallanNoTest {

    @ParameterizedTest
    @ValueSource(strings = {"DC/26-27/00001", "DCWH/26-27/00001", "PN1D/2627/00042R", "7"})
    void aNumberOfLettersDigitsSlashAndHyphenIsTaken(String text) {
        assertThat(new ChallanNo(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DCWHX/26-27/00001", "-DC1", "/DC1", "0DC1", "DC_1", "DC 1", "", "DC.1", "डीसी1"})
    void anyOtherIsRefused(String text) {
        assertThatThrownBy(() -> new ChallanNo(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void smallLettersAreRaisedAsThePortalReadsThem() {
        assertThat(new ChallanNo("dc1")).isEqualTo(new ChallanNo("DC1"));
    }

    @Test
    void aNumberOfOursComesApartIntoSeriesYearAndPlace() {
        var number = ChallanNo.of("PN1D", new FinancialYear(2026), 42);

        assertThat(number).hasToString("PN1D/2627/00042");
        assertThat(number.reverse()).hasToString("PN1D/2627/00042R");
        assertThat(number.parts())
                .contains(new ChallanNo.Parts("PN1D", new FinancialYear(2026), 42, ChallanNo.Direction.FORWARD));
        assertThat(number.reverse().parts())
                .contains(new ChallanNo.Parts("PN1D", new FinancialYear(2026), 42, ChallanNo.Direction.REVERSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DC/26-27/00001", "PN1D/2628/00042", "PN1D/2627/42", "PN1DX/2627/0042"})
    void aNumberOfSomeoneElsesHasNoParts(String text) {
        assertThat(new ChallanNo(text).parts()).isEmpty();
    }

    @Test
    void aSeriesThatOutgrowsSixteenCharactersIsRefused() {
        var year = new FinancialYear(2026);

        assertThat(ChallanNo.of("PN1D", year, 99_999).reverse().text()).hasSize(16);
        assertThatThrownBy(() -> ChallanNo.of("PN1D", year, 1_000_000).reverse())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChallanNo.of("0N1D", year, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChallanNo.of("PN1DX", year, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChallanNo.of("PN1D", year, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFinancialYearTurnsOnTheFirstOfApril() {
        assertThat(FinancialYear.of(LocalDate.of(2027, 3, 31))).hasToString("2026-27");
        assertThat(FinancialYear.of(LocalDate.of(2027, 4, 1))).hasToString("2027-28");
        assertThat(new FinancialYear(2026).digits()).isEqualTo("2627");
    }
}
