package aspstore.format.paper;

import aspstore.model.India;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.tax.IndianFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A challan as PDF: A4, three marked copies in one file.
///
/// What a page shows is drawn once and shared by its three copies; only the marking is drawn on each.
public final class ChallanPdf {

    private static final float FIRST_TOP = Sheet.TOP + 34;
    private static final float NEXT_TOP = Sheet.TOP + 34;
    /// The room at the right that the marking of a copy needs.
    private static final float MARKING = 170;

    private ChallanPdf() {}

    /// The same paper gives the same bytes, on every machine with this version.
    public static byte[] render(ChallanPaper paper) {
        return render(paper, Optional.empty());
    }

    /// The same with the signature that the receiver drew on a screen.
    public static byte[] render(ChallanPaper paper, Optional<Drawing> signature) {
        if (paper.template() != 1) {
            throw new IllegalArgumentException("no template " + paper.template() + " of a challan");
        }
        var blocks = new ArrayList<>(new ChallanHead(paper).blocks());
        blocks.addAll(new ChallanLines(paper).blocks());
        blocks.addAll(new ChallanTail(paper, signature).blocks());
        var pages = Pages.lay(blocks, FIRST_TOP, NEXT_TOP, Sheet.BOTTOM);
        var bodies = new ArrayList<Canvas>();
        for (int i = 0; i < pages.size(); i++) {
            var canvas = new Canvas(Sheet.HEIGHT);
            frame(canvas, paper, i + 1, pages.size());
            pages.get(i).paint(canvas);
            bodies.add(canvas);
        }
        try {
            return write(paper, bodies);
        } catch (IOException e) {
            throw new UncheckedIOException("challan " + paper.number() + " could not be written as PDF", e);
        }
    }

    /// Title above and foot line below; the first page's title is the larger.
    private static void frame(Canvas canvas, ChallanPaper paper, int page, int pages) {
        if (page == 1) {
            canvas.text(Sheet.LEFT, Sheet.TOP + 15, "DELIVERY CHALLAN", Style.bold(18f));
            canvas.text(Sheet.LEFT, Sheet.TOP + 27, "(Rule 55, CGST Rules 2017)", new Style(Weight.REGULAR, 8f, 0.25f));
        } else {
            canvas.text(Sheet.LEFT, Sheet.TOP + 11, "DELIVERY CHALLAN " + paper.number(), Style.bold(11f));
            var sub = IndianFormat.dateTime(paper.issuedAt()) + " · "
                    + paper.consigner().name() + " to " + paper.consignee().name();
            var line = Span.wrap(sub, Style.SMALL, Sheet.INNER - MARKING).getFirst();
            canvas.lines(Sheet.LEFT, Sheet.TOP + 16, List.of(line));
        }
        canvas.line(Sheet.LEFT, Sheet.FOOT, Sheet.RIGHT, Sheet.FOOT, 0.4f);
        var foot = paper.number() + "  ·  Store " + paper.store() + "  ·  Layout " + paper.template();
        canvas.text(Sheet.LEFT, Sheet.FOOT + 9, foot, Style.SMALL);
        if (page < pages) {
            canvas.textCentred(Sheet.WIDTH / 2, Sheet.FOOT + 9, "Continued on page " + (page + 1), Style.SMALL_BOLD);
        }
        canvas.textEnding(Sheet.RIGHT, Sheet.FOOT + 9, "Page " + page + " of " + pages, Style.SMALL_BOLD);
    }

    private static Canvas marking(Copy copy) {
        var canvas = new Canvas(Sheet.HEIGHT);
        var style = Style.bold(9f);
        float width = style.width(copy.marking()) + 16;
        canvas.frame(Sheet.RIGHT - width, Sheet.TOP + 1, width, 18, 1f);
        canvas.text(Sheet.RIGHT - width + 8, Sheet.TOP + 13.3f, copy.marking(), style);
        return canvas;
    }

    /// The document's date and identity come from the paper, never from a clock or chance.
    private static byte[] write(ChallanPaper paper, List<Canvas> bodies) throws IOException {
        var pages = new ArrayList<PdfFile.Page>();
        for (var copy : Copy.values()) {
            var marking = marking(copy);
            bodies.forEach(body -> pages.add(new PdfFile.Page(Sheet.WIDTH, Sheet.HEIGHT, List.of(body, marking))));
        }
        var identity = ByteBuffer.wrap(ChallanCode.digest(paper)).getLong();
        var file = new PdfFile(
                "Delivery challan " + paper.number(),
                Optional.of(paper.issuedAt().atZone(India.ZONE)),
                identity,
                pages);
        return file.bytes();
    }
}
