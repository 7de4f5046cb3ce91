package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.Decision.Accepted;
import aspstore.model.Decision.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTypeMapTest {

    @Test
    void theStandardTypesAreSaps() {
        assertThat(csv(MovementTypeMap.STANDARD)).isEqualTo("""
                event,move_type,gm_code,spec_stock,stck_type
                RECEIPT,101,01,,
                RECEIPT_REVERSED,102,01,,
                UNANNOUNCED_RECEIPT,501,05,,
                OPENING,561,05,,
                CONSUMPTION,261,03,,
                DEFECTIVE_INWARD,451,05,,
                RETURN_TO_WAREHOUSE,161,01,,
                TRANSFER_OUT,303,04,,
                TRANSFER_IN,305,04,,
                SENT_FOR_REPAIR,541,04,O,
                BACK_FROM_REPAIR,542,04,O,
                RECLASSIFIED,309,04,,
                SCRAP,551,03,,
                LOSS,551,03,,
                COUNT_GAIN,701,05,,
                COUNT_LOSS,702,03,,
                UNANNOUNCED_RECEIPT_REVERSED,502,05,,
                OPENING_REVERSED,562,05,,
                CONSUMPTION_REVERSED,262,03,,
                DEFECTIVE_INWARD_REVERSED,452,05,,
                RETURN_TO_WAREHOUSE_REVERSED,162,01,,
                TRANSFER_OUT_REVERSED,304,04,,
                TRANSFER_IN_REVERSED,306,04,,
                RECLASSIFIED_REVERSED,310,04,,
                SCRAP_REVERSED,552,03,,
                LOSS_REVERSED,552,03,,
                """);
    }

    @Test
    void aMapOfOnesOwnReplacesOnlyWhatItNames() {
        var read = MovementTypeMap.read("""
                Event;Move Type;GM code;Spec stock;Stck type
                receipt;631;4;W;
                Return to warehouse;632;04;W;S
                """);

        assertThat(read).isInstanceOfSatisfying(Accepted.class, accepted -> {
            var map = (MovementTypeMap) accepted.event();
            assertThat(map.of(MovementKind.RECEIPT)).isEqualTo(new MovementType("631", "04", "W", ""));
            assertThat(map.of(MovementKind.RETURN_TO_WAREHOUSE)).isEqualTo(new MovementType("632", "04", "W", "S"));
            assertThat(map.of(MovementKind.CONSUMPTION)).isEqualTo(new MovementType("261", "03", "", ""));
        });
    }

    @Test
    void whatIsWrongIsToldLineByLine() {
        assertThat(MovementTypeMap.read("event,move_type,gm_code\nPARTY,101,01\nRECEIPT,1,01\nSCRAP,551,09\n"))
                .isEqualTo(new Refused<>(List.of(
                        new LineProblem(2, "no such event: 'PARTY'"),
                        new LineProblem(3, "a movement type has three characters: '1'"),
                        new LineProblem(4, "a goods movement code is 01 to 07: '09'"))));
        assertThat(MovementTypeMap.read("what\n"))
                .isEqualTo(new Refused<>(
                        List.of(new LineProblem(1, "the columns event, move_type and gm_code are needed"))));
    }

    @Test
    void whatTakesAReversalBackIsWhatItReversed() {
        for (var kind : MovementKind.values()) {
            assertThat(kind.reversal()).isNotEqualTo(kind);
            assertThat(kind.reversal().reversal()).isEqualTo(kind);
        }
    }

    @Test
    void everyKindIsReadFromAMapOfOnesOwn() {
        assertThat(MovementTypeMap.read(csv(MovementTypeMap.STANDARD)))
                .isEqualTo(new Accepted<>(MovementTypeMap.STANDARD));
    }

    private static String csv(MovementTypeMap map) {
        var lines = new StringBuilder("event,move_type,gm_code,spec_stock,stck_type\n");
        for (var kind : MovementKind.values()) {
            var type = map.of(kind);
            lines.append(String.join(
                            ",", kind.name(), type.moveType(), type.gmCode(), type.specStock(), type.stckType()))
                    .append("\n");
        }
        return lines.toString();
    }
}
