package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.sap.SapFile.Deliveries;
import aspstore.format.sap.SapFile.Unusable;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Synthetic IDocs: short ones in a DELVRY07 frame, and what comes of them.
final class Idocs {

    private Idocs() {}

    static final String CONTROL = """
            <EDI_DC40 SEGMENT="1"><TABNAM>EDI_DC40</TABNAM><DOCNUM>0000000000000077</DOCNUM>\
            <IDOCTYP>DELVRY07</IDOCTYP><MESTYP>DESADV</MESTYP><SNDPRN>OEM</SNDPRN>\
            <CREDAT>20261124</CREDAT><CRETIM>093000</CRETIM></EDI_DC40>
            """;

    static String file(String... idocs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DELVRY07>" + String.join("", idocs) + "</DELVRY07>";
    }

    static String idoc(String segments) {
        return "<IDOC BEGIN=\"1\">" + CONTROL + segments + "</IDOC>";
    }

    static String delivery(String number, String... segments) {
        return "<E1EDL20 SEGMENT=\"1\"><VBELN>" + number + "</VBELN>" + String.join("", segments) + "</E1EDL20>";
    }

    static String item(String number, String part, String quantity, String... more) {
        return "<E1EDL24 SEGMENT=\"1\"><POSNR>" + number + "</POSNR><MATNR>" + part + "</MATNR><LFIMG>" + quantity
                + "</LFIMG><VRKME>PCE</VRKME>" + String.join("", more) + "</E1EDL24>";
    }

    static Deliveries read(String file) {
        var read = SapReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Deliveries.class);
        return (Deliveries) read;
    }

    static List<SapItem> items(String file) {
        return read(file).deliveries().getFirst().items();
    }

    /// The only item of a delivery that has these fields and segments beside its number and part.
    static SapItem itemWith(String more) {
        return items(file(idoc(
                        delivery("0080000012", "<E1EDL24 SEGMENT=\"1\"><POSNR>000010</POSNR>" + more + "</E1EDL24>"))))
                .getFirst();
    }

    static String problem(String file) {
        var read = SapReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Unusable.class);
        return ((Unusable) read).problem();
    }
}
