package aspstore.model.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Gstin;
import aspstore.model.Money;
import aspstore.model.StateCode;
import aspstore.model.tax.EwayRule.Consignment;
import aspstore.model.tax.EwayThresholds.WithinState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementTest {

    private static final StateCode MAHARASHTRA = new StateCode("27");
    private static final StateCode KARNATAKA = new StateCode("29");
    private static final StateCode KASHMIR = new StateCode("01");
    private static final EwayThresholds THRESHOLDS = new EwayThresholds(
            Money.rupees(50_000),
            Map.of(
                    MAHARASHTRA, new WithinState.Above(Money.rupees(100_000)),
                    KASHMIR, new WithinState.NotAsked()));

    @Test
    void anEwayBillIsDueAboveFiftyThousandAndNotAtIt() {
        assertThat(decide(MAHARASHTRA, KARNATAKA, "50000.00"))
                .isEqualTo(new EwayAnswer.NotDue("the value 50,000.00 is not above 50,000.00 between States"));
        assertThat(decide(MAHARASHTRA, KARNATAKA, "50000.01"))
                .isEqualTo(new EwayAnswer.Due("the value 50,000.01 is above 50,000.00 between States"));
    }

    @Test
    void withinAStateItsOwnThresholdHolds() {
        assertThat(decide(MAHARASHTRA, MAHARASHTRA, "100000.00"))
                .isEqualTo(new EwayAnswer.NotDue("the value 1,00,000.00 is not above 1,00,000.00 within Maharashtra"));
        assertThat(decide(MAHARASHTRA, MAHARASHTRA, "100000.01")).isInstanceOf(EwayAnswer.Due.class);
        assertThat(decide(KARNATAKA, KARNATAKA, "60000")).isInstanceOf(EwayAnswer.Due.class);
        assertThat(decide(KASHMIR, KASHMIR, "900000")).isInstanceOf(EwayAnswer.NotDue.class);
        assertThat(decide(KASHMIR, MAHARASHTRA, "900000")).isInstanceOf(EwayAnswer.Due.class);
    }

    @Test
    void jobWorkBetweenStatesNeedsOneWhateverItsValue() {
        var toVendor = new Consignment(MAHARASHTRA, KARNATAKA, SubSupply.JOB_WORK, TransportMode.ROAD, Money.rupees(1));

        assertThat(EwayRule.decide(toVendor, THRESHOLDS)).isInstanceOf(EwayAnswer.Due.class);
    }

    @Test
    void goodsCarriedByHandNeedNone() {
        var inABag =
                new Consignment(MAHARASHTRA, KARNATAKA, SubSupply.OTHERS, TransportMode.BY_HAND, Money.rupees(90_000));

        assertThat(EwayRule.decide(inABag, THRESHOLDS)).isInstanceOf(EwayAnswer.NotDue.class);
    }

    @Test
    void aPartyWithoutGstinIsUnregistered() {
        var address = new Address(List.of("12 MG Road"), "Pune", new PinCode("411001"), MAHARASHTRA);
        var household = new Party("Asha Kulkarni", address, Optional.empty());
        var firm = new Party("Firm", address, Optional.of(new Gstin("27AAPFU0939F1ZV")));

        assertThat(household.gstinOrUnregistered()).isEqualTo("Unregistered");
        assertThat(household.gstinOrUrp()).isEqualTo("URP");
        assertThat(firm.gstinOrUnregistered()).isEqualTo("27AAPFU0939F1ZV");
        assertThat(firm.gstinOrUrp()).isEqualTo("27AAPFU0939F1ZV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "41100", "4110011", "011001", "41100A"})
    void aPinCodeHasSixDigits(String text) {
        assertThatThrownBy(() -> new PinCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vehicleNumbersAreFolded() {
        assertThat(VehicleNo.of("mh 12 ab-1234")).isEqualTo(new VehicleNo("MH12AB1234"));
        assertThatThrownBy(() -> VehicleNo.of("MH12")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCodesAreThoseOfTheEwayBill() {
        assertThat(SubSupply.values())
                .extracting(SubSupply::code)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(TransportMode.ROAD.code()).hasValue(1);
        assertThat(TransportMode.BY_HAND.code()).isEmpty();
        assertThat(SupplyKind.OUTWARD.code()).isEqualTo("O");
    }

    private static EwayAnswer decide(StateCode from, StateCode to, String value) {
        return EwayRule.decide(
                new Consignment(from, to, SubSupply.OTHERS, TransportMode.ROAD, Money.parse(value)), THRESHOLDS);
    }
}
