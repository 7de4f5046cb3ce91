package aspstore.format.label;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.paper.Symbol;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.stock.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    private static final StoreId STORE = new StoreId("PN01");
    private static final PartLabel UNIT = part("PCB-7781/B", "Main board of the outdoor unit, inverter, 1.5 t, R32", 2);
    private static final PartLabel LONG =
            part("W".repeat(40), "कंप्रेसर का मुख्य बोर्ड और उसके सभी हिस्से", 123_456_789);

    private static PartLabel part(String code, String description, int ordinal) {
        return new PartLabel(
                STORE,
                new PartCode(code),
                description,
                Optional.of(Position.journal(34).lot(ordinal)),
                Optional.of(new SerialNo("SN-00A1")),
                Optional.of("L42"),
                Optional.of(LocalDate.of(2028, 2, 29)));
    }

    private static CartonLabel carton(int lines) {
        var all = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> new CartonLabel.Line(
                        new PartCode("PART-" + i),
                        "Fan motor with bracket and screws",
                        Optional.of(new SerialNo("S" + i)),
                        Quantity.ONE))
                .toList();
        return new CartonLabel(STORE, "T34", "1", "Cooling India Ltd, Central Warehouse Bhiwandi", all);
    }

    static List<Layout> layouts() {
        return List.of(
                PartLayout.of(UNIT), PartLayout.of(LONG), CartonLayout.of(carton(3)), CartonLayout.of(carton(40)));
    }

    @Test
    void aPartLabelSaysWhatThePartIs() throws Exception {
        assertThat(text(Labels.ofParts(List.of(UNIT)).pdf()))
                .contains("PCB-7781/B", "S/N SN-00A1", "Lot J34.2", "Store PN01", "Exp 29-02-2028", "Batch L42")
                .contains("Main board of the outdoor", "…");
    }

    @Test
    void aLongPartCodeIsNeverCut() throws Exception {
        assertThat(text(Labels.ofParts(List.of(LONG)).pdf()).replaceAll("\\s", ""))
                .contains("W".repeat(40));
    }

    @Test
    void aCartonLabelSaysWhatLiesInItAndHowMuchMore() throws Exception {
        assertThat(text(Labels.ofCartons(List.of(carton(3))).pdf()))
                .contains("Return T34", "Carton 1", "From store PN01", "To Cooling India Ltd", "PART-3 S3")
                .doesNotContain("more lines");
        var many = text(Labels.ofCartons(List.of(carton(40))).pdf());
        int shown = (int) IntStream.rangeClosed(1, 40)
                .filter(i -> many.contains("PART-" + i + " S" + i + " "))
                .count();
        assertThat(shown).isBetween(3, 39);
        assertThat(many).contains("and " + (40 - shown) + " more lines, " + (40 - shown) + " in all");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void nothingLeavesTheLabelOrOverlapsAQuietZone(Layout layout) {
        var codes = layout.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Words))
                .toList();
        for (var mark : layout.marks()) {
            var box = box(mark);
            assertThat(box[0]).isGreaterThanOrEqualTo(0);
            assertThat(box[1]).isGreaterThanOrEqualTo(0);
            assertThat(box[2]).isLessThanOrEqualTo(layout.width() + 0.01f);
            assertThat(box[3]).isLessThanOrEqualTo(layout.height() + 0.01f);
            for (var code : codes) {
                assertThat(code == mark || !overlap(box, box(code)))
                        .as("%s on %s", mark, code)
                        .isTrue();
            }
        }
    }

    private static boolean overlap(float[] one, float[] other) {
        float slack = 0.01f;
        return one[0] < other[2] - slack
                && other[0] < one[2] - slack
                && one[1] < other[3] - slack
                && other[1] < one[3] - slack;
    }

    /// Left, top, right, bottom.
    private static float[] box(Mark mark) {
        return switch (mark) {
            case Mark.Words(var left, var baseline, var text, var style) -> {
                float ascent = style.size() * 0.75f / Layout.POINTS_PER_MM;
                yield new float[] {left, baseline - ascent, left + Layout.widthOf(text, style), baseline + ascent * 0.3f
                };
            }
            case Mark.Qr(var left, var top, var module, var text) -> {
                float side = Symbol.qr(text).width() * module;
                yield new float[] {left, top, left + side, top + side};
            }
            case Mark.Bars(var left, var top, var module, var height, var text) ->
                new float[] {left, top, left + Symbol.code128(text).width() * module, top + height};
        };
    }

    @Test
    void theSameLabelGivesTheSameBytes() {
        assertThat(Labels.ofParts(List.of(UNIT, LONG)).pdf())
                .isEqualTo(Labels.ofParts(List.of(UNIT, LONG)).pdf());
        assertThat(Labels.ofCartons(List.of(carton(3))).pdf())
                .isEqualTo(Labels.ofCartons(List.of(carton(3))).pdf());
    }

    @Test
    void aLabelPrinterGetsOneLabelEachWithItsSignsEscaped() {
        var odd = new PartLabel(
                STORE,
                new PartCode("A_1"),
                "50 % ^XA ~ मोटर",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var zpl = Labels.ofParts(List.of(UNIT, odd)).zpl(8);

        assertThat(zpl.split("\\^XA\n", -1)).hasSize(3);
        assertThat(zpl)
                .contains("^CI28", "^PW400", "^LL200", "^FDMA,ASPLOT1|PN01|J34.2|PCB-7781/B|SN-00A1^FS")
                .contains("^BY2^BCN,44,N,N,N,A^FH_^FDPCB-7781/B^FS")
                .contains("^FD50 % _5EXA _7E मोटर^FS", "^FDA_5F1^FS")
                .endsWith("^XZ\n");
    }

    @Test
    void aCodeTooLongForBarsThatScannersReadHasNone() {
        assertThat(PartLayout.of(LONG).marks()).noneMatch(mark -> mark instanceof Mark.Bars);
        assertThat(PartLayout.of(UNIT).marks()).anyMatch(mark -> mark instanceof Mark.Bars);
    }

    /// `-Dlabels.look=/some/folder` leaves pictures there, for people.
    @Test
    void everyLabelIsOnePageOfItsSize() throws Exception {
        var look = Optional.ofNullable(System.getProperty("labels.look")).map(Path::of);
        var files = List.of(
                Labels.ofParts(List.of(UNIT, LONG)).pdf(),
                Labels.ofCartons(List.of(carton(3), carton(40))).pdf(),
                Labels.ofMinusCard().pdf());
        int no = 0;
        for (var file : files) {
            try (var document = Loader.loadPDF(file)) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    var box = document.getPage(page).getMediaBox();
                    assertThat(Math.round(box.getWidth() / Layout.POINTS_PER_MM))
                            .isIn(50, 100);
                    var image = new PDFRenderer(document).renderImageWithDPI(page, 300);
                    if (look.isPresent()) {
                        Files.createDirectories(look.get());
                        ImageIO.write(
                                image, "png", look.get().resolve(no++ + ".png").toFile());
                    }
                }
            }
        }
        assertThat(files).hasSize(3);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\\u00A0]+", " ");
        }
    }
}
