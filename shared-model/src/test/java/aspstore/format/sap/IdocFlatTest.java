package aspstore.format.sap;

import static aspstore.format.sap.Idocs.problem;
import static aspstore.format.sap.Idocs.read;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A synthetic flat file, its fields put at SAP's offsets by hand.
class IdocFlatTest {

    private static final String CONTROL = at(
            "",
            0,
            "EDI_DC40",
            13,
            "0000000000000077",
            39,
            "DELVRY07",
            99,
            "DESADV",
            162,
            "OEM",
            378,
            "20261124",
            386,
            "093000");

    @Test
    void aFlatFileReadsLikeXml() {
        var file = String.join(
                "\r\n",
                CONTROL,
                data("E2EDL20004", 0, "0080000012", 149, "LR-778"),
                data("E2EDL21001", 0, "LF"),
                data("E2ADRM1004", 0, "OSP", 4, "1010", 55, "Pune warehouse"),
                data("E2EDT13001", 0, "007", 27, "20261130"),
                data(
                        "E2EDL24006",
                        0,
                        "000010",
                        6,
                        "000000876543212345",
                        42,
                        "Pump",
                        144,
                        "B1",
                        176,
                        "         2.000",
                        191,
                        "PCE",
                        872,
                        "20270131",
                        917,
                        "0000004711",
                        927,
                        "000020"),
                data("E2EDL26004", 0, "TAN"),
                data("E2EDL11001", 0, "SN1"),
                data("E2EDL24006", 0, "000020", 6, "TG11", 176, "1.000"));

        var delivery = read(file).deliveries().getFirst();

        assertThat(delivery.number()).isEqualTo("80000012");
        assertThat(delivery.type()).contains("LF");
        assertThat(delivery.document().number()).contains("77");
        assertThat(delivery.document().created()).contains(LocalDateTime.of(2026, 11, 24, 9, 30));
        assertThat(delivery.consigner()).contains(new SapPartner(Optional.of("1010"), Optional.of("Pune warehouse")));
        assertThat(delivery.dates().arrival()).contains(LocalDate.of(2026, 11, 30));
        assertThat(delivery.transport().billOfLading()).contains("LR-778");
        assertThat(delivery.items()).hasSize(2);
        var item = delivery.items().getFirst();
        assertThat(item.part()).contains(new PartCode("876543212345"));
        assertThat(item.description()).isEqualTo("Pump");
        assertThat(item.quantity()).isEqualTo(Quantity.pieces(2));
        assertThat(item.batch().number()).contains("B1");
        assertThat(item.batch().expiry()).contains(LocalDate.of(2027, 1, 31));
        assertThat(item.order()).contains(new SapReference("4711", ItemNo.read("20"), Optional.empty()));
        assertThat(item.serials()).containsExactly(new SerialNo("SN1"));
        assertThat(delivery.items().get(1).serials()).isEmpty();
    }

    @Test
    void aFlatFileOfAnotherMessageSaysSo() {
        assertThat(problem(CONTROL.replace("DELVRY07", "ORDERS05").replace("DESADV", "ORDERS")))
                .isEqualTo("This IDoc is no delivery but ORDERS05 ORDERS.");
    }

    private static String data(String name, Object... fields) {
        return at(String.format("%-30s4000000000000000077000001000000 2", name), fields)
                .stripTrailing();
    }

    /// The text with each field put at its offset behind the text's first 63 characters, if it has any.
    private static String at(String prefix, Object... fields) {
        var line = new StringBuilder(prefix.isEmpty() ? "" : String.format("%-63s", prefix));
        var start = line.length();
        for (var i = 0; i < fields.length; i += 2) {
            var offset = start + (Integer) fields[i];
            line.append(" ".repeat(Math.max(0, offset - line.length()))).append(fields[i + 1]);
        }
        return line.toString();
    }
}
