package aspstore.desk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.label.CartonLabel;
import aspstore.format.label.Labels;
import aspstore.format.label.PartLabel;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.stock.LotId;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// What we print is read back from the paper, and means what it meant.
class PrintedLabelsTest {

    private static final StoreId STORE = new StoreId("PN01");
    private static final ScanParser PARSER = new ScanParser(2026, Optional.empty(), STORE);

    private static PartLabel part(Optional<LotId> lot) {
        return new PartLabel(
                STORE,
                new PartCode("PCB-7781/B"),
                "Main board",
                lot,
                Optional.of(new SerialNo("SN-00A1")),
                Optional.of("L42"),
                Optional.of(LocalDate.of(2028, 2, 29)));
    }

    @Test
    void thePartLabelNamesTheLotAndItsBarsThePart() throws Exception {
        var pdf =
                Labels.ofParts(List.of(part(Optional.of(LotId.parse("J34.2"))))).pdf();

        assertThat(PARSER.read(decoded(pdf, new QRCodeReader())))
                .isEqualTo(Reading.once(new Scan.LotCode(LotId.parse("J34.2"))));
        assertThat(PARSER.read(decoded(pdf, new Code128Reader()))).isEqualTo(Reading.once(new Scan.Code("PCB-7781/B")));
    }

    @Test
    void aPartLabelWithoutALotNamesThePartAndTheUnit() throws Exception {
        var pdf = Labels.ofParts(List.of(part(Optional.empty()))).pdf();

        assertThat(PARSER.read(decoded(pdf, new QRCodeReader())))
                .isEqualTo(Reading.once(new Scan.Label(
                        Optional.of(new PartCode("PCB-7781/B")),
                        Optional.empty(),
                        Optional.of(new SerialNo("SN-00A1")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    @Test
    void bothCodesOfACartonLabelNameTheCarton() throws Exception {
        var line = new CartonLabel.Line(new PartCode("PCB-1"), "Main board", Optional.empty(), Quantity.ONE);
        var pdf = Labels.ofCartons(List.of(new CartonLabel(STORE, "T34", "1", "Warehouse", List.of(line))))
                .pdf();

        assertThat(PARSER.read(decoded(pdf, new QRCodeReader()))).isEqualTo(Reading.once(new Scan.Carton("T34", "1")));
        assertThat(PARSER.read(decoded(pdf, new Code128Reader()))).isEqualTo(Reading.once(new Scan.Carton("T34", "1")));
    }

    @Test
    void aCartonMarkedInAnotherScriptIsReadBack() throws Exception {
        var pdf = Labels.ofCartons(List.of(new CartonLabel(STORE, "T34", "पेटी १", "Warehouse", List.of())))
                .pdf();

        assertThat(PARSER.read(decoded(pdf, new QRCodeReader())))
                .isEqualTo(Reading.once(new Scan.Carton("T34", "पेटी १")));
    }

    @Test
    void theMinusCardTakesBack() throws Exception {
        assertThat(PARSER.read(decoded(Labels.ofMinusCard().pdf(), new Code128Reader())))
                .isEqualTo(Reading.once(new Scan.Undo()));
    }

    private static String decoded(byte[] pdf, Reader reader) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 203);
            // As a label printer draws it. A scanner is held over one code; the QR code stands in the left top corner.
            boolean square = reader instanceof QRCodeReader;
            int width = square ? image.getWidth() * 2 / 7 : image.getWidth();
            int height = square ? Math.min(width, image.getHeight()) : image.getHeight();
            var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
            return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
