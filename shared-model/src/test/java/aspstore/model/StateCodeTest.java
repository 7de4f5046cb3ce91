package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"04", "26", "31", "35", "38", "97"})
    void aTerritoryWithoutALegislatureLeviesUtgst(String code) {
        assertThat(new StateCode(code).leviesUtgst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"07, Delhi", "34, Puducherry", "01, Jammu and Kashmir", "27, Maharashtra"})
    void aStateAndATerritoryWithALegislatureLevySgst(String code, String name) {
        assertThat(new StateCode(code).leviesUtgst()).isFalse();
        assertThat(new StateCode(code).stateName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "1", "39", "MH"})
    void whatIsNoStateIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateCode(code));
    }
}
