package aspstore.format.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.Money;
import aspstore.model.SerialNo;
import aspstore.model.challan.ChallanLine;
import aspstore.model.tax.AmountInWords;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.Party;
import aspstore.model.tax.TaxLine;
import aspstore.model.tax.TaxScheme;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChallanPdfTest {

    private static final List<String> MARKINGS =
            List.of("ORIGINAL FOR CONSIGNEE", "DUPLICATE FOR TRANSPORTER", "TRIPLICATE FOR CONSIGNER");

    static Stream<Arguments> papers() {
        return Stream.of(1, 10, 60)
                .flatMap(lines -> Stream.of(TaxScheme.values()).map(scheme -> Arguments.of(lines, scheme)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyFieldOfRule55StandsOnEachCopy(int lines, TaxScheme scheme) throws Exception {
        var paper = ChallanSamples.issue(lines, scheme);
        var pages = pages(ChallanPdf.render(paper));

        int count = pages.size() / 3;
        for (int copy = 0; copy < 3; copy++) {
            var text = String.join(" ", pages.subList(copy * count, (copy + 1) * count));
            assertThat(text).contains("DELIVERY CHALLAN", "PN1D/2627/00042", "24-11-2026 16:05");
            assertParty(text, paper.consigner());
            assertParty(text, paper.consignee());
            for (var line : paper.lines()) {
                assertThat(text).contains(line.part() + " " + line.description());
                assertThat(text).contains(line.value().hsn().text());
                assertThat(text)
                        .contains(IndianFormat.quantity(line.value().quantity()) + " "
                                + line.value().uqc());
                assertThat(text).contains(IndianFormat.money(line.value().taxable()));
            }
            assertThat(text).contains("Place of supply " + paper.placeOfSupply().stateName());
            assertThat(text).contains("Authorised signatory", "MH12AB1234", paper.declaration());
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void taxIsPrintedOnlyWhereTheGoodsAreSupplied(int lines, TaxScheme scheme) throws Exception {
        var paper = ChallanSamples.issue(lines, scheme);
        var totals = paper.totals();
        var text = String.join(" ", pages(ChallanPdf.render(paper)));

        switch (scheme) {
            case NO_SUPPLY ->
                assertThat(text)
                        .contains("Value declared for transport only; no tax is charged.")
                        .contains(AmountInWords.of(totals.taxable()))
                        .doesNotContain("CGST ₹", "SGST", "IGST", "GST %", "Round-off");
            case INTRA_STATE ->
                assertThat(text)
                        .contains("CGST " + IndianFormat.money(totals.tax().cgst()))
                        .contains("SGST " + IndianFormat.money(totals.tax().sgst()))
                        .contains(AmountInWords.of(totals.payable()))
                        .doesNotContain("IGST", "no tax is charged");
            case INTER_STATE ->
                assertThat(text)
                        .contains("IGST " + IndianFormat.money(totals.tax().igst()))
                        .contains("Round-off " + IndianFormat.money(totals.roundOff()))
                        .doesNotContain("CGST ₹", "SGST", "no tax is charged");
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyPageIsMarkedAndNumberedWithinItsCopy(int lines, TaxScheme scheme) throws Exception {
        var pages = pages(ChallanPdf.render(ChallanSamples.issue(lines, scheme)));
        int count = pages.size() / 3;

        assertThat(pages).hasSize(3 * count);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(MARKINGS.get(i / count));
            assertThat(pages.get(i)).contains("Page " + (i % count + 1) + " of " + count);
            assertThat(pages.get(i)).contains("PN1D/2627/00042");
            assertThat(pages.get(i).contains("Continued on page")).isEqualTo(i % count + 1 < count);
        }
    }

    @Test
    void theTablesHeaderIsRepeatedOnEveryPageAndTenLinesNeedNoSecond() throws Exception {
        var sixty = pages(ChallanPdf.render(ChallanSamples.issue(60, TaxScheme.NO_SUPPLY)));
        var ten = pages(ChallanPdf.render(ChallanSamples.issue(10, TaxScheme.NO_SUPPLY)));

        assertThat(sixty)
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("# Part and description of goods HSN Qty UQC"));
        assertThat(ten).hasSize(3);
    }

    @Test
    void totalsNeverStandOnAPageWithoutLines() throws Exception {
        for (int lines = 1; lines <= 40; lines++) {
            var paper = ChallanSamples.issue(lines, lines % 2 == 0 ? TaxScheme.NO_SUPPLY : TaxScheme.INTRA_STATE);
            var pages = pages(ChallanPdf.render(paper));
            var last = pages.get(pages.size() / 3 - 1);

            var part = paper.lines().getLast().part().text();
            assertThat(last).as("%d lines", lines).contains("Total of " + lines, part, "Authorised signatory");
            assertThat(last.indexOf(part)).isLessThan(last.indexOf("Total of " + lines));
        }
    }

    @Test
    void thePaperOfAReturnPrintsShipToReferencesTransportAndReceipt() throws Exception {
        var text = pages(ChallanPdf.render(ChallanSamples.warehouseReturn())).getFirst();
        var all = String.join(" ", pages(ChallanPdf.render(ChallanSamples.warehouseReturn())));

        assertThat(text).contains("Return to warehouse", "Ship to Asha Kulkarni", "4711/80000012, 4711/80000013");
        assertThat(text).contains("Safexpress Logistics (29AAFCA7488L1Z0)", "LR-7781203 of 24-11-2026", "842 km");
        assertThat(text).contains("To be made before the goods move", "Return authorisation RMA-2026-000881");
        assertThat(all).contains("M. Fernandes", "27-11-2026 10:15", "AWB 5512 0098 123");
    }

    /// The consignee has not seen the goods when they leave: its box is for its own hand.
    @Test
    void whoTakesTheGoodsAtTheDoorStandsInTheCarriersBox() throws Exception {
        var all = String.join(" ", pages(ChallanPdf.render(ChallanSamples.warehouseReturn())));

        assertThat(all).contains("Goods taken over by the courier Name M. Fernandes");
        assertThat(all).doesNotContain("Goods received by Name M. Fernandes");
    }

    @Test
    void aReverseChallanMarksWhatIsNotYetKnownAndClosesWithNil() throws Exception {
        var line = ChallanSamples.lines(1, TaxScheme.NO_SUPPLY).getFirst();
        var open = ChallanSamples.reverse(List.of(with(line, ChallanLine.Measure.PROVISIONAL, line.serials())));

        assertThat(pages(ChallanPdf.render(open)).getFirst())
                .contains("Reverse challan", "PN1D/2627/00042R", "Linked challan PN1D/2627/00042", "1 provisional");
        assertThat(pages(ChallanPdf.render(ChallanSamples.reverse(List.of()))).getFirst())
                .contains("NIL: nothing came back", "Rupees Zero Only");
    }

    @Test
    void aLineWithHundredsOfSerialsRunsOverPages() throws Exception {
        var serials = IntStream.range(0, 900)
                .mapToObj(i -> new SerialNo("SERIAL%07d".formatted(i)))
                .toList();
        var lines = new ArrayList<>(ChallanSamples.lines(2, TaxScheme.NO_SUPPLY));
        lines.set(0, with(lines.getFirst(), ChallanLine.Measure.EXACT, serials));

        var pages = pages(ChallanPdf.render(ChallanSamples.reverse(lines)));

        var original = String.join(" ", pages.subList(0, pages.size() / 3));
        assertThat(pages.size() / 3).isGreaterThan(1);
        assertThat(serials).allSatisfy(serial -> assertThat(original).contains(serial.text()));
    }

    @Test
    void theSamePaperGivesTheSameBytes() throws Exception {
        var paper = ChallanSamples.issue(10, TaxScheme.INTRA_STATE, ChallanSamples.DEVANAGARI);
        var first = ChallanPdf.render(paper);

        assertThat(ChallanPdf.render(paper)).isEqualTo(first);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> task = () -> ChallanPdf.render(paper);
            for (var result : threads.invokeAll(Collections.nCopies(12, task))) {
                assertThat(result.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void aChangeOfAnySerialChangesTheCode() {
        var paper = ChallanSamples.issue(1, TaxScheme.NO_SUPPLY);
        var line = with(paper.lines().getFirst(), ChallanLine.Measure.EXACT, List.of(new SerialNo("OTHER")));

        assertThat(ChallanCode.text(ChallanSamples.reverse(List.of(line))))
                .isNotEqualTo(ChallanCode.text(ChallanSamples.reverse(paper.lines())));
    }

    @Test
    void theCodeIsReadBackFromThePage() throws Exception {
        var paper = ChallanSamples.issue(10, TaxScheme.INTER_STATE);
        var text = ChallanCode.text(paper);

        assertThat(text)
                .matches("ASPDC1\\|PN1D/2627/00042\\|20261124\\|27AAPFU0939F1ZV\\|29AAGCB7383J1Z4\\|10\\|"
                        + paper.totals().total() + "\\|381009290312\\|[0-9a-f]{8}");
        try (var document = Loader.loadPDF(ChallanPdf.render(paper))) {
            assertThat(codeOf(document)).isEqualTo(text);
        }
    }

    @Test
    void devanagariAndCharactersOfNoFontOfOursPrint() throws Exception {
        var address = ChallanSamples.HOUSEHOLD.address();
        var stranger = new Party("தமிழ் 漢字 \uD83D\uDE00 र्कि ्ि", address, Optional.empty());

        assertThat(pages(ChallanPdf.render(ChallanSamples.issue(1, TaxScheme.NO_SUPPLY, ChallanSamples.DEVANAGARI))))
                .hasSize(3);
        assertThat(pages(ChallanPdf.render(ChallanSamples.issue(1, TaxScheme.NO_SUPPLY, stranger))))
                .hasSize(3);
    }

    @Test
    void theVowelOfDevanagariStandsBeforeItsConsonant() {
        var ka = Shaper.shape("क", Weight.REGULAR).getFirst();
        var ki = Shaper.shape("कि", Weight.REGULAR).getFirst();
        var conjunct = Shaper.shape("क्ष", Weight.REGULAR).getFirst();

        assertThat(ki.glyphs()).hasSize(2);
        assertThat(ki.glyphs()[1]).isEqualTo(ka.glyphs()[0]);
        assertThat(conjunct.glyphs()).hasSize(1);
    }

    @Test
    void aTemplateThatIsNotKnownIsRefused() {
        var paper = ChallanSamples.issue(1, TaxScheme.NO_SUPPLY);
        assertThatThrownBy(() -> ChallanPdf.render(ChallanSamples.withTemplate(paper, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amountsOfCroresFitTheirColumns() throws Exception {
        var line = ChallanSamples.lines(1, TaxScheme.INTRA_STATE).getFirst();
        var value = line.value();
        var dear = TaxLine.of(
                value.hsn(),
                value.uqc(),
                value.quantity(),
                Money.parse("123456789.25"),
                value.rate(),
                TaxScheme.INTRA_STATE);

        var paper = ChallanSamples.issue(1, TaxScheme.INTRA_STATE);
        var text = pages(ChallanPdf.render(ChallanSamples.withLines(paper, List.of(with(line, dear)))))
                .getFirst();

        assertThat(text).contains("12,34,56,789.25 12,34,56,789.25 18 1,11,11,111.03 1,11,11,111.03");
    }

    private static void assertParty(String text, Party party) {
        assertThat(text).contains(party.name()).contains(party.address().lines());
        assertThat(text)
                .contains(party.address().cityAndPin() + ", " + party.address().stateAndCode());
        assertThat(text).contains("GSTIN " + party.gstinOrUnregistered());
    }

    private static ChallanLine with(ChallanLine line, ChallanLine.Measure measure, List<SerialNo> serials) {
        return new ChallanLine(
                line.part(),
                line.description(),
                serials,
                line.batch(),
                line.expiry(),
                measure,
                line.value(),
                line.sodo(),
                line.owed());
    }

    private static ChallanLine with(ChallanLine line, TaxLine value) {
        return new ChallanLine(
                line.part(),
                line.description(),
                line.serials(),
                line.batch(),
                line.expiry(),
                line.measure(),
                value,
                line.sodo(),
                line.owed());
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\s\\u00A0]+", " "));
            }
        }
        return pages;
    }

    private static String codeOf(PDDocument document) throws Exception {
        var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
        var corner = image.getSubimage(image.getWidth() * 3 / 4, 0, image.getWidth() / 4, image.getHeight() / 4);
        int width = corner.getWidth();
        int height = corner.getHeight();
        var source = new RGBLuminanceSource(width, height, corner.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
