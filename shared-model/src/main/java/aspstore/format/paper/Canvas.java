package aspstore.format.paper;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// The operators of one page's content. Places are in points from the page's top left corner, downwards.
public final class Canvas {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /// From its top left corner.
    public record Rectangle(float x, float y, float width, float height) {}

    private final float pageHeight;
    private final StringBuilder operators = new StringBuilder(8192);
    private final Set<Face> faces = EnumSet.noneOf(Face.class);

    /// @param pageHeight in points
    public Canvas(float pageHeight) {
        this.pageHeight = pageHeight;
    }

    /// Writes from `x` to the right, on the baseline `y`.
    public void text(float x, float y, String text, Style style) {
        float at = x;
        for (var run : Shaper.shape(text, style.weight())) {
            run(at, y, run, style);
            at += run.width() * style.size() / 1000;
        }
    }

    /// Writes so that the text ends at `right`.
    public void textEnding(float right, float y, String text, Style style) {
        text(right - style.width(text), y, text, style);
    }

    public void textCentred(float middle, float y, String text, Style style) {
        text(middle - style.width(text) / 2, y, text, style);
    }

    /// Writes lines below each other, the first one's top at `top`.
    void lines(float x, float top, List<Span.Line> lines) {
        float y = top;
        for (var line : lines) {
            float at = x;
            for (var span : line.spans()) {
                text(at, y + line.ascent(), span.text(), span.style());
                at += span.width() + span.style().width(" ");
            }
            y += line.leading();
        }
    }

    public void line(float x1, float y1, float x2, float y2, float width) {
        number(width).append("w ");
        point(x1, y1).append("m ");
        point(x2, y2).append("l S\n");
    }

    public void frame(float x, float y, float width, float height, float stroke) {
        number(stroke).append("w ");
        rectangle(x, y, width, height).append("S\n");
    }

    public void fill(float x, float y, float width, float height, float grey) {
        number(grey).append("g ");
        rectangle(x, y, width, height).append("f\n");
    }

    /// Fills them in black as one shape: no hairlines show where they touch.
    public void fillAll(List<Rectangle> rectangles) {
        operators.append("0 g ");
        rectangles.forEach(box -> rectangle(box.x, box.y, box.width, box.height));
        operators.append("f\n");
    }

    Set<Face> faces() {
        return faces;
    }

    byte[] bytes() {
        return operators.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The resource name of a font.
    static String nameOf(Face face) {
        return "F" + face.ordinal();
    }

    private void run(float x, float y, Run run, Style style) {
        faces.add(run.face());
        if (run.isPlain()) {
            begin(run, style);
            matrix(x, y);
            operators.append('<');
            for (int glyph : run.glyphs()) {
                operators.append(HEX.toHexDigits((short) glyph));
            }
            operators.append("> Tj ET\n");
            return;
        }
        var spoken = HEX.formatHex(run.text().getBytes(StandardCharsets.UTF_16BE));
        operators.append("/Span <</ActualText <FEFF").append(spoken).append(">>> BDC ");
        begin(run, style);
        for (int i = 0; i < run.glyphs().length; i++) {
            float scale = style.size() / 1000;
            matrix(x + run.xs()[i] * scale, y - run.ys()[i] * scale);
            operators
                    .append('<')
                    .append(HEX.toHexDigits((short) run.glyphs()[i]))
                    .append("> Tj ");
        }
        operators.append("ET EMC\n");
    }

    private void begin(Run run, Style style) {
        operators.append("BT ");
        number(style.grey()).append("g /").append(nameOf(run.face())).append(' ');
        number(style.size()).append("Tf ");
    }

    private void matrix(float x, float y) {
        operators.append("1 0 0 1 ");
        point(x, y).append("Tm ");
    }

    private StringBuilder rectangle(float x, float y, float width, float height) {
        point(x, y + height);
        number(width);
        return number(height).append("re ");
    }

    private StringBuilder point(float x, float y) {
        number(x);
        return number(pageHeight - y);
    }

    /// Hundredths of a point, written without an exponent and ended by a space.
    private StringBuilder number(float value) {
        long hundredths = Math.round(value * 100.0);
        if (hundredths < 0) {
            operators.append('-');
            hundredths = -hundredths;
        }
        operators.append(hundredths / 100);
        if (hundredths % 100 != 0) {
            operators.append('.').append(hundredths % 100 / 10);
            if (hundredths % 10 != 0) {
                operators.append(hundredths % 10);
            }
        }
        return operators.append(' ');
    }
}
