package aspstore.format.sap;

import static aspstore.format.sap.Idocs.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SapShowTest {

    @TempDir
    Path folder = Path.of("");

    private Path good = folder;
    private Path bad = folder;

    @BeforeEach
    void writeFiles() throws IOException {
        good = Files.writeString(
                folder.resolve("good.xml"),
                file(idoc(delivery(
                        "0080000012",
                        "<E1EDL21 SEGMENT=\"1\"><LFART>LF</LFART></E1EDL21>",
                        item(
                                "000010",
                                "000000876543212345",
                                "2.000",
                                "<VGBEL>0000004711</VGBEL><VGPOS>000020</VGPOS>"
                                        + "<CHARG>B1</CHARG><VFDAT>20270131</VFDAT>"
                                        + "<E1EDL11 SEGMENT=\"1\"><SERNR>S1</SERNR></E1EDL11>"
                                        + "<E1EDL11 SEGMENT=\"1\"><SERNR>S2</SERNR></E1EDL11>"),
                        item("000020", "TG11", "120.5-")))));
        bad = Files.writeString(folder.resolve("bad.txt"), "Dear store,");
    }

    @Test
    void deliveriesAndItemsStandInColumns() {
        var shown = SapShow.table(List.of(good));

        assertThat(shown.anyUnusable()).isFalse();
        assertThat(shown.text()).isEqualTo(good + """

                  Delivery 80000012, type LF, 2 items
                  delivery  item    part          quantity  unit  sales order  so item  batch  expiry      serials
                  80000012  000010  876543212345         2  PCE   4711         000020   B1     2027-01-31  S1 S2
                  80000012  000020  TG11            -120.5  PCE   -            -        -      -           -
                """);
    }

    @Test
    void aFileThatIsNoDeliverySaysWhyAndTheOthersAreShown() {
        var missing = folder.resolve("missing.xml");
        var shown = SapShow.table(List.of(bad, missing, folder, good));

        assertThat(shown.anyUnusable()).isTrue();
        assertThat(shown.text())
                .startsWith(
                        bad + ": not usable. This is neither IDoc XML nor OData JSON; it begins with 'Dear store,'.\n\n"
                                + missing + ": not usable. There is no such file.\n\n"
                                + folder + ": not usable. This is a folder, no file.\n\n"
                                + good + "\n  Delivery 80000012");
    }

    @Test
    void asJsonEveryFieldIsAlwaysThere() {
        var shown = SapShow.json(List.of(good, bad));

        assertThat(shown.anyUnusable()).isTrue();
        assertThat(Json.MAPPER.readTree(shown.text())).isEqualTo(Json.MAPPER.readTree("""
                [{"file": "%s", "deliveries": [{"delivery": "80000012", "type": "LF", "action": "ORIGINAL", "items": [
                   {"item": "000010", "part": "876543212345", "quantity": 2, "unit": "PCE", "salesOrder": "4711",
                    "salesOrderItem": "000020", "batch": "B1", "expiry": "2027-01-31", "serials": ["S1", "S2"]},
                   {"item": "000020", "part": "TG11", "quantity": -120.5, "unit": "PCE", "salesOrder": null,
                    "salesOrderItem": null, "batch": null, "expiry": null, "serials": []}]}], "notes": []},
                 {"file": "%s", "problem": "This is neither IDoc XML nor OData JSON; it begins with 'Dear store,'."}]
                """.formatted(good, bad)));
    }

    @Test
    void aDeliveryCalledOffHasNoTable() throws IOException {
        var off = Files.writeString(
                folder.resolve("off.xml"),
                file(idoc(delivery("80000012", "<E1EDL18 SEGMENT=\"1\"><QUALF>DEL</QUALF></E1EDL18>"))));

        assertThat(SapShow.table(List.of(off)).text()).isEqualTo(off + "\n  Delivery 80000012, called off\n");
    }
}
