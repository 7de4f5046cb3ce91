package aspstore.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(strings = {"2580", "4711", "1123", "13579", "12346", "99990000", "1221"})
    void fourToEightDigitsAreAPin(String digits) {
        assertThat(new Pin(digits).digits()).isEqualTo(digits);
        assertThat(new Pin(digits).toString()).doesNotContain(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "258", "258025802", "25 80", "25a0", " 2580", "2580\n", "-2580", "२५८०"})
    void anythingElseIsNone(String digits) {
        assertRefused(digits, "a PIN is 4 to 8 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "1111", "99999999", "1234", "0123", "4321", "7890", "0987", "12345678"})
    void aPinThatIsTriedFirstIsRefused(String digits) {
        assertRefused(digits, "tried first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1212", "4545", "471471", "25802580", "12121212"})
    void aPinThatSaysTheSameDigitsAgainIsRefused(String digits) {
        assertRefused(digits, "the same digits again");
    }

    private static void assertRefused(String digits, String words) {
        assertThatThrownBy(() -> new Pin(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words)
                .satisfies(refused -> assertThat(digits.length() > 2
                                && String.valueOf(refused.getMessage()).contains(digits))
                        .as("it does not repeat what was typed")
                        .isFalse());
    }
}
