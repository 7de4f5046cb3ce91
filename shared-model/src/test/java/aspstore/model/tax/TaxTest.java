package aspstore.model.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.StateCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxTest {

    private static final Hsn FILTER = new Hsn("84219900");
    private static final Hsn BOARD = new Hsn("85371000");

    @ParameterizedTest
    @CsvSource({
        "100.00, 18, 9.00, 118.00",
        "15.20, 12, 0.91, 17.02",
        "0.03, 18, 0.00, 0.03",
        "99.99, 0.25, 0.12, 100.23",
        "1000.00, 0.1, 0.50, 1001.00"
    })
    void withinAStateEachHalfIsRoundedOnceAndBothAreEqual(String value, String rate, String half, String total) {
        var line = line(FILTER, "1", value, rate, TaxScheme.INTRA_STATE);

        assertThat(line.tax()).isEqualTo(TaxAmounts.halves(Money.parse(half)));
        assertThat(line.total()).isEqualTo(Money.parse(total));
    }

    @ParameterizedTest
    @CsvSource({"99.99, 18, 18.00", "100.00, 0.25, 0.25", "33.33, 5, 1.67", "0.02, 18, 0.00"})
    void betweenStatesTheWholeIsRoundedHalfUp(String value, String rate, String igst) {
        var line = line(FILTER, "1", value, rate, TaxScheme.INTER_STATE);

        assertThat(line.tax()).isEqualTo(TaxAmounts.integrated(Money.parse(igst)));
    }

    @Test
    void goodsThatAreNotSuppliedBearNoTax() {
        var line = line(FILTER, "2", "100.00", "18", TaxScheme.NO_SUPPLY);

        assertThat(line.taxable()).isEqualTo(Money.rupees(200));
        assertThat(line.rate()).isEqualTo(TaxRate.NIL);
        assertThat(line.tax()).isEqualTo(TaxAmounts.NONE);
    }

    @Test
    void theValueOfAFractionIsRoundedToPaise() {
        assertThat(line(FILTER, "0.333", "10.01", "18", TaxScheme.NO_SUPPLY).taxable())
                .isEqualTo(Money.parse("3.33"));
        assertThat(line(FILTER, "0.5", "0.03", "18", TaxScheme.NO_SUPPLY).taxable())
                .isEqualTo(Money.parse("0.02"));
    }

    @ParameterizedTest
    @CsvSource({"117.50, 118, 0.50", "117.49, 117, -0.49", "118.00, 118, 0.00", "0.49, 0, -0.49"})
    void thePayableIsTheNearestRupee(String total, String payable, String roundOff) {
        var totals = new TaxTotals(Money.parse(total), TaxAmounts.NONE);

        assertThat(totals.payable()).isEqualTo(Money.parse(payable));
        assertThat(totals.roundOff()).isEqualTo(Money.parse(roundOff));
    }

    @Test
    void aDocumentAddsItsRoundedLines() {
        var lines = List.of(
                line(FILTER, "1", "15.20", "12", TaxScheme.INTRA_STATE),
                line(FILTER, "1", "15.20", "12", TaxScheme.INTRA_STATE));

        var totals = TaxTotals.of(lines);

        assertThat(totals.tax()).isEqualTo(TaxAmounts.halves(Money.parse("1.82")));
        assertThat(totals.total()).isEqualTo(Money.parse("34.04"));
    }

    @Test
    void theHsnSummaryGathersByCodeUnitAndRate() {
        var rows = HsnRow.summarise(List.of(
                line(BOARD, "1", "100.00", "18", TaxScheme.INTER_STATE),
                line(FILTER, "2", "10.00", "18", TaxScheme.INTER_STATE),
                line(FILTER, "3", "10.00", "18", TaxScheme.INTER_STATE),
                line(FILTER, "1", "10.00", "5", TaxScheme.INTER_STATE)));

        assertThat(rows).extracting(HsnRow::hsn).containsExactly(FILTER, FILTER, BOARD);
        assertThat(rows).extracting(HsnRow::rate).extracting(TaxRate::toString).containsExactly("5", "18", "18");
        assertThat(rows.get(1).quantity()).isEqualTo(Quantity.pieces(5));
        assertThat(rows.get(1).tax()).isEqualTo(TaxAmounts.integrated(Money.rupees(9)));
    }

    @Test
    void theSchemeOfASupplyFollowsTheTwoStates() {
        var maharashtra = new StateCode("27");

        assertThat(TaxScheme.ofSupply(maharashtra, new StateCode("27"))).isEqualTo(TaxScheme.INTRA_STATE);
        assertThat(TaxScheme.ofSupply(maharashtra, new StateCode("29"))).isEqualTo(TaxScheme.INTER_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "0.25", "1", "1.5", "3", "5", "6", "7.5", "12", "18", "28", "40"})
    void everyRateOfGstIsReadAndWrittenTheSame(String text) {
        assertThat(TaxRate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-5", "0.255", "eighteen", "", "180"})
    void anyOtherRateIsRefused(String text) {
        assertThatThrownBy(() -> TaxRate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halvesThatDifferAndAllThreeHeadsAtOnceAreRefused() {
        var one = Money.rupees(1);
        assertThatThrownBy(() -> new TaxAmounts(one, Money.ZERO, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxAmounts(one, one, one)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PC, NOS", "pce, NOS", "H87, NOS", "EA, NOS", "ST, NOS", "KGM, KGS", "M, MTR", "LTR, LTR", "ML, MLT",
        "SET, SET", "PAR, PRS", "CAR, CTN", "BX, BOX", "DZN, DOZ", "PAK, PAC", "ROL, ROL", "NOS, NOS", "OTH, OTH"
    })
    void unitsOfSapAndIsoBecomeUnitQuantityCodes(String unit, Uqc code) {
        assertThat(Uqc.ofUnit(unit)).isEqualTo(code);
    }

    @Test
    void aUnitThatNobodyKnowsIsRefusedAndNotTakenForAnother() {
        assertThatThrownBy(() -> Uqc.ofUnit("XYZ"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'XYZ'")
                .hasMessageContaining("OTH");
    }

    private static TaxLine line(Hsn hsn, String quantity, String unitValue, String rate, TaxScheme scheme) {
        return TaxLine.of(hsn, Uqc.NOS, Quantity.parse(quantity), Money.parse(unitValue), TaxRate.parse(rate), scheme);
    }
}
