package aspstore.format.label;

import aspstore.format.paper.Canvas;
import aspstore.format.paper.PdfFile;
import aspstore.format.paper.Style;
import aspstore.format.paper.Symbol;
import aspstore.format.paper.Weight;
import aspstore.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Labels ready to print, one a page, in the order given.
public final class Labels {

    private final String title;
    private final List<Layout> layouts;

    private Labels(String title, List<Layout> layouts) {
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("there is no label to print");
        }
        this.title = title;
        this.layouts = List.copyOf(layouts);
    }

    /// 50 × 25 mm each.
    public static Labels ofParts(List<PartLabel> labels) {
        return new Labels("Part labels", labels.stream().map(PartLayout::of).toList());
    }

    /// 100 × 70 mm each.
    public static Labels ofCartons(List<CartonLabel> labels) {
        return new Labels("Carton labels", labels.stream().map(CartonLayout::of).toList());
    }

    /// The card that takes the last scan back, 50 × 25 mm.
    public static Labels ofMinusCard() {
        var words = new ArrayList<Mark>();
        words.add(new Mark.Words(5, 5.5f, "MINUS", Style.bold(14)));
        words.add(new Mark.Words(5, 9.5f, "takes the last scan back", new Style(Weight.REGULAR, 8, 0)));
        words.add(Layout.bars(0, 50, 12, 10, LabelCode.MINUS).orElseThrow());
        return new Labels("Minus card", List.of(new Layout(50, 25, words)));
    }

    public byte[] pdf() {
        var pages = layouts.stream().map(Labels::page).toList();
        var identity = ByteBuffer.wrap(Sha256.of(layouts.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
        try {
            return new PdfFile(title, Optional.empty(), identity, pages).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(title + " could not be written as PDF", e);
        }
    }

    /// ZPL II in UTF-8, for a printer with 8 dots a millimetre (203 dpi) or 12 (300 dpi).
    public String zpl(int dotsPerMillimetre) {
        var zpl = new Zpl(dotsPerMillimetre);
        layouts.forEach(zpl::label);
        return zpl.text();
    }

    private static PdfFile.Page page(Layout layout) {
        float height = layout.height() * Layout.POINTS_PER_MM;
        var canvas = new Canvas(height);
        layout.marks().forEach(mark -> draw(canvas, mark));
        return new PdfFile.Page(layout.width() * Layout.POINTS_PER_MM, height, List.of(canvas));
    }

    private static void draw(Canvas canvas, Mark mark) {
        switch (mark) {
            case Mark.Words words ->
                canvas.text(points(words.left()), points(words.baseline()), words.text(), words.style());
            case Mark.Qr qr -> {
                float module = points(qr.module());
                Symbol.qr(qr.text()).draw(canvas, points(qr.left()), points(qr.top()), module, module);
            }
            case Mark.Bars bars ->
                Symbol.code128(bars.text())
                        .draw(
                                canvas,
                                points(bars.left()),
                                points(bars.top()),
                                points(bars.module()),
                                points(bars.height()));
        }
    }

    private static float points(float millimetres) {
        return millimetres * Layout.POINTS_PER_MM;
    }
}
