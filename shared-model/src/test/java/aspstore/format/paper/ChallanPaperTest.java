package aspstore.format.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Quantity;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.EwayNote;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a challan's paper refuses to be.
class ChallanPaperTest {

    @Test
    void onlyAReverseChallanMayHaveNoLines() {
        var issue = ChallanSamples.issue(1, TaxScheme.NO_SUPPLY);

        assertThatThrownBy(() -> ChallanSamples.withLines(issue, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ChallanSamples.reverse(List.of()).lines()).isEmpty();
    }

    @Test
    void linesBearTheTaxesOfThePapersScheme() {
        var notSupplied = ChallanSamples.issue(1, TaxScheme.NO_SUPPLY);
        var supplied = ChallanSamples.issue(1, TaxScheme.INTRA_STATE);

        assertThatThrownBy(() -> ChallanSamples.withLines(notSupplied, supplied.lines()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChallanSamples.withLines(supplied, ChallanSamples.lines(1, TaxScheme.INTER_STATE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSupplyToAnotherStateNeverBearsCentralAndStateTax() {
        assertThatThrownBy(() -> ChallanSamples.issue(1, TaxScheme.INTRA_STATE, ChallanSamples.HOTEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineMovesSomething() {
        var line = ChallanSamples.lines(1, TaxScheme.NO_SUPPLY).getFirst();
        var nothing = TaxLine.of(
                line.value().hsn(),
                line.value().uqc(),
                Quantity.ZERO,
                line.value().unitValue(),
                line.value().rate(),
                TaxScheme.NO_SUPPLY);

        assertThatThrownBy(() -> new ChallanLine(
                        line.part(),
                        line.description(),
                        line.serials(),
                        line.batch(),
                        line.expiry(),
                        line.measure(),
                        nothing,
                        line.sodo(),
                        line.owed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEwayBillHasTwelveDigits() {
        assertThat(new EwayNote.Made(new EwayBillNo("381009290312")).number()).hasToString("381009290312");
        assertThatThrownBy(() -> new EwayBillNo("38100929031")).isInstanceOf(IllegalArgumentException.class);
    }
}
