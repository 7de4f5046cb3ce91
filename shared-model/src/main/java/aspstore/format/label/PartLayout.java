package aspstore.format.label;

import aspstore.format.paper.Style;
import aspstore.format.paper.Symbol;
import aspstore.format.paper.Weight;
import aspstore.model.tax.IndianFormat;
import java.util.ArrayList;
import java.util.List;

/// Where things stand on a part label: the QR code at the left, words beside it, the part's Code 128 below.
final class PartLayout {

    private static final float WIDTH = 50;
    private static final float HEIGHT = 25;
    private static final float EDGE = 1;
    private static final float BARS_TOP = 18.5f;
    private static final float BARS_HEIGHT = 5.5f;
    private static final float GAP = 0.5f;
    private static final Style SMALL = new Style(Weight.REGULAR, 6.5f, 0f);
    private static final Style SMALLER = new Style(Weight.REGULAR, 5.5f, 0f);
    private static final float[] CODE_SIZES = {11, 9, 7.5f, 6.5f};

    private final PartLabel label;
    private final List<Mark> marks = new ArrayList<>();
    private float baseline = EDGE;

    private PartLayout(PartLabel label) {
        this.label = label;
    }

    static Layout of(PartLabel label) {
        return new PartLayout(label).laidOut();
    }

    private Layout laidOut() {
        var bars = Layout.bars(0, WIDTH, BARS_TOP, BARS_HEIGHT, label.part().text());
        bars.ifPresent(marks::add);
        float room = (bars.isPresent() ? BARS_TOP : HEIGHT) - EDGE;
        int modules = Symbol.qr(label.code()).width();
        float module = modules * Layout.WIDE <= room ? Layout.WIDE : Layout.NARROW;
        marks.add(new Mark.Qr(0, EDGE / 2, module, label.code()));
        words(modules * module + GAP);
        return new Layout(WIDTH, HEIGHT, marks);
    }

    private void words(float left) {
        float width = WIDTH - EDGE - left;
        part(left, width);
        line(left, width, label.description());
        label.serial().ifPresent(serial -> line(left, width, "S/N " + serial));
        line(
                left,
                width,
                "Store " + label.store()
                        + label.lot().map(lot -> "  Lot " + lot).orElse(""));
        var dated = label.expiry()
                        .map(day -> "Exp " + IndianFormat.date(day) + "  ")
                        .orElse("")
                + label.batch().map(batch -> "Batch " + batch).orElse("");
        line(left, width, dated.strip());
    }

    /// Never cut: it becomes smaller, and then goes on in further lines.
    private void part(float left, float width) {
        var code = label.part().text();
        for (float size : CODE_SIZES) {
            if (Layout.fits(code, Style.bold(size), width)) {
                put(left, code, Style.bold(size));
                return;
            }
        }
        var least = Style.bold(CODE_SIZES[CODE_SIZES.length - 1]);
        int start = 0;
        while (start < code.length()) {
            int end = code.length();
            while (end > start + 1 && !Layout.fits(code.substring(start, end), least, width)) {
                end--;
            }
            put(left, code.substring(start, end), least);
            start = end;
        }
    }

    private void line(float left, float width, String text) {
        if (!text.isEmpty()) {
            var style = Layout.fits(text, SMALL, width) ? SMALL : SMALLER;
            put(left, Layout.cut(text, style, width), style);
        }
    }

    private void put(float left, String text, Style style) {
        baseline += style.leading() / Layout.POINTS_PER_MM;
        marks.add(new Mark.Words(left, baseline, text, style));
    }
}
