package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.tax.Uqc;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void aUnitIsToldToSapAsWhatItIsOrNotAtAll() {
        assertThat(Units.iso(Uqc.NOS)).contains("PCE");
        assertThat(Units.iso(Uqc.GMS)).contains("GRM");
        assertThat(Units.iso(Uqc.BTL)).isEmpty();
        assertThat(Units.iso(Uqc.OTH)).isEmpty();
    }

    @Test
    void onlyPiecesBecomePieces() {
        assertThat(Stream.of(Uqc.values())
                        .filter(uqc -> Units.iso(uqc).filter("PCE"::equals).isPresent()))
                .containsExactly(Uqc.NOS, Uqc.PCS, Uqc.UNT);
    }
}
