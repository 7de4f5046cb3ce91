package aspstore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that are public examples, or stand in the documents and tests of the tax portals' own interfaces.
class GstinTest {

    @ParameterizedTest
    @CsvSource({
        "27AAPFU0939F1ZV, Maharashtra",
        "05AAACG2115R1ZN, Uttarakhand",
        "05AAACG2140A1ZL, Uttarakhand",
        "24AAQCA8719H1ZC, Gujarat",
        "29AAGCB7383J1Z4, Karnataka",
        "37AADCB2230M2ZR, Andhra Pradesh",
        "33ACJFS0007L2Z9, Tamil Nadu"
    })
    void aGenuineNumberIsTakenAndNamesItsState(String text, String state) {
        var gstin = new Gstin(text);

        assertThat(gstin).hasToString(text);
        assertThat(gstin.state().stateName()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"29GGGGG1314R9Z6, A", "29AAFCA7488L1Z0, W", "22AAAAA0000A1Z5, C"})
    void aWrongCheckCharacterIsRefusedAndTheRightOneNamed(String text, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gstin(text))
                .withMessageContaining("expected '" + expected + "'");
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '9', 'A', 'U', 'W', 'Z'})
    void noOtherCheckCharacterIsTaken(char other) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gstin("27AAPFU0939F1Z" + other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "URP",
                "27AAPFU0939F1Z",
                "27AAPFU0939F1ZVV",
                "27aapfu0939f1zv",
                " 27AAPFU0939F1ZV",
                "27ＡAPFU0939F1ZV",
                "27AAPF10939F1ZV",
                "27AAPFU0939F0ZV",
                "२७AAPFU0939F1ZV"
            })
    void whatIsNotShapedLikeAGstinIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gstin(text))
                .withMessageContaining("not shaped like a GSTIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00AAPFU0939F1ZB", "99AAPFU0939F1ZK", "39AAPFU0939F1ZQ"})
    void aNumberOfNoStateIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gstin(text))
                .withMessageContaining("is not a GST State code");
    }
}
