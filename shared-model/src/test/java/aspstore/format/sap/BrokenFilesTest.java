package aspstore.format.sap;

import static aspstore.format.sap.Idocs.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import aspstore.format.sap.SapFile.Unusable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that can't be used say why in a line, whatever is in them.
class BrokenFilesTest {

    @Test
    void eachKindOfWrongFileSaysWhatItIs() {
        assertThat(problem("")).isEqualTo("The file is empty.");
        assertThat(problem("  \n\t")).isEqualTo("The file is empty.");
        assertThat(problem("\u0000\u0001\u0002ELF")).isEqualTo("This is a binary file, no delivery.");
        assertThat(problem("PK\u0003\u0004rest"))
                .isEqualTo("This is a ZIP or Excel file, no delivery: unpack it first.");
        assertThat(problem("%PDF-1.7")).startsWith("This is a PDF");
        assertThat(problem("Delivery;Item\n1;2"))
                .isEqualTo("This is neither IDoc XML nor OData JSON; it begins with 'Delivery;Item 1;2'.");
        assertThat(problem("<!DOCTYPE html><html></html>")).startsWith("This is a web page");
        assertThat(problem("<note><to>x</to></note>"))
                .isEqualTo("This is XML (note) but no SAP IDoc: it holds no EDI_DC40.");
        assertThat(problem("{\"a\": "))
                .isEqualTo("The file breaks off or is no JSON (line 1): fetch it from SAP again.");
        assertThat(problem("<DELVRY07><IDOC>"))
                .isEqualTo("The file breaks off before its end: copy it from SAP again.");
        assertThat(problem("<?xml version=\"1.0\"?>")).startsWith("The file breaks off");
        assertThat(problem("<DELVRY07>\n<A></B></DELVRY07>")).isEqualTo("The file is not well-formed XML (line 2).");
        assertThat(problem(file(idoc("")))).isEqualTo("This IDoc (DELVRY07) holds no delivery: there is no E1EDL20.");
        assertThat(problem(file(idoc(delivery("", item("10", "A", "1"))))))
                .isEqualTo("The file holds a delivery without a number (VBELN).");
        assertThat(problem(file(idoc(delivery("12345678901", item("10", "A", "1"))))))
                .isEqualTo("Delivery number '12345678901' is longer than SAP's ten characters.");
        assertThat(problem(file(idoc(delivery("1", item("", "A", "1"))))))
                .isEqualTo("An item of delivery 1 has no usable number (POSNR): ''.");
        assertThat(problem(file(idoc(delivery("1", item("10", "A".repeat(41), "1"))))))
                .startsWith("Item 000010 of delivery 1 names a material of more than 40 characters");
    }

    @Test
    void manyBadDeliveriesStillFitOnALine() {
        assertThat(problem(file(idoc(delivery("1") + delivery("2") + delivery("3") + delivery("4") + delivery("5")))))
                .isEqualTo("Delivery 1 has no items: there is nothing to receive. Delivery 2 has no items: there is "
                        + "nothing to receive. Delivery 3 has no items: there is nothing to receive. (and 2 more)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;\">]>"
            })
    void documentTypesAndEntitiesAreRefused(String doctype) {
        var body = idoc(delivery("1", item("10", "&e;", "1")));

        assertThat(problem("<?xml version=\"1.0\"?>" + doctype + "<DELVRY07>" + body + "</DELVRY07>"))
                .isEqualTo("The file declares a document type (DOCTYPE), which SAP never sends; it was not read.");
    }

    @Test
    void deepNestingIsNoTrouble() {
        var deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
        assertThatCode(() -> SapReader.read(deep.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThat(problem("[".repeat(50_000))).startsWith("The file breaks off or is no JSON");
    }

    @Test
    void aFileThatBreaksOffAnywhereIsToldAndNeverHalfRead() {
        var whole = file(idoc(delivery(
                "0080000012",
                "<E1EDL18 SEGMENT=\"1\"><QUALF>ORI</QUALF></E1EDL18>",
                item("10", "Dichtung Tür", "2", "<E1EDL11 SEGMENT=\"1\"><SERNR>S1</SERNR></E1EDL11>"),
                item("20", "B", "1"))));
        everyCut(whole.getBytes(StandardCharsets.UTF_8), 1);
        everyCut(
                ("[{\"DeliveryDocument\": \"1\", \"DeliveryDocumentItem\": \"10\", \"Material\": \"ü\", "
                                + "\"ActualDeliveryQuantity\": \"1\"}]")
                        .getBytes(StandardCharsets.UTF_8),
                1);
    }

    @Test
    void theRealFilesBreakOffAnywhereToo() {
        everyCut(Samples.bytes("idoc/sap-recipes-o2c-x12__DELVRY07__004010-02-Delivery-Notification-Outbound.xml"), 37);
        everyCut(Samples.bytes("odata/A_OutbDeliveryItem.json"), 4801);
    }

    private static void everyCut(byte[] whole, int step) {
        for (var length = 0; length < whole.length; length += step) {
            assertThat(SapReader.read(Arrays.copyOf(whole, length)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(Unusable.class);
        }
        assertThat(SapReader.read(whole)).isInstanceOf(SapFile.Deliveries.class);
    }

    @Test
    void flippedBytesNeverThrow() {
        var whole = file(idoc(delivery("0080000012", item("10", "A", "2", "<VFDAT>20250404</VFDAT>"))))
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(20261124);
        for (var round = 0; round < 3000; round++) {
            var bent = whole.clone();
            for (var i = 0; i < 1 + round % 4; i++) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> SapReader.read(bent)).as("round %d", round).doesNotThrowAnyException();
        }
    }
}
