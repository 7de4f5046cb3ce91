package aspstore.format.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Turns text into glyphs.
///
/// Devanagari goes through the JDK's shaper (HarfBuzz): PDFBox 3 misplaces the vowel and the reph of words such as
/// सर्वोच्च. Everything else is one glyph a character; what no font holds becomes a box.
final class Shaper {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /// Loaded with the first Devanagari text.
    private static final Map<Face, Font> FONTS = new ConcurrentHashMap<>();

    private Shaper() {}

    static List<Run> shape(String text, Weight weight) {
        var runs = new ArrayList<Run>();
        int start = 0;
        while (start < text.length()) {
            boolean devanagari = isDevanagari(text.codePointAt(start));
            int end = endOfRun(text, start, devanagari);
            var part = text.substring(start, end);
            runs.add(devanagari ? shaped(part, weight.devanagari()) : plain(part, weight.latin()));
            start = end;
        }
        return runs;
    }

    /// In thousandths of the font's size.
    static float width(String text, Weight weight) {
        float width = 0;
        for (var run : shape(text, weight)) {
            width += run.width();
        }
        return width;
    }

    private static int endOfRun(String text, int start, boolean devanagari) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
            if (isDevanagari(codePoint) != devanagari && !(joiner && devanagari)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static boolean isDevanagari(int codePoint) {
        return (codePoint >= 0x0900 && codePoint <= 0x097F)
                || (codePoint >= 0xA8E0 && codePoint <= 0xA8FF)
                || (codePoint >= 0x1CD0 && codePoint <= 0x1CFF);
    }

    private static Run plain(String text, Face face) {
        int[] glyphs = text.codePoints().map(face::glyph).toArray();
        var xs = new float[glyphs.length];
        float width = 0;
        for (int i = 0; i < glyphs.length; i++) {
            xs[i] = width;
            width += face.advance(glyphs[i]);
        }
        return new Run(face, text, glyphs, xs, new float[glyphs.length], width);
    }

    private static Run shaped(String text, Face face) {
        var font = FONTS.computeIfAbsent(face, missing -> font(missing.bytes()));
        var vector = font.layoutGlyphVector(UNHINTED, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        int[] glyphs = vector.getGlyphCodes(0, count, null);
        float[] points = vector.getGlyphPositions(0, count + 1, null);
        var xs = new float[count];
        var ys = new float[count];
        for (int i = 0; i < count; i++) {
            xs[i] = Math.round(points[2 * i]);
            ys[i] = -Math.round(points[2 * i + 1]);
        }
        return new Run(face, text, glyphs, xs, ys, Math.round(points[2 * count]));
    }

    /// A font of the JDK's, which knows how to shape. Text without shaping would be words that nobody writes, and
    /// other bytes than the same paper has on another machine.
    ///
    /// @throws IllegalStateException where Java loads none
    static Font font(byte[] bytes) {
        try {
            var font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                    .deriveFont(1000f);
            font.layoutGlyphVector(UNHINTED, new char[] {'क'}, 0, 1, Font.LAYOUT_LEFT_TO_RIGHT);
            return font;
        } catch (FontFormatException | IOException | RuntimeException | LinkageError | InternalError e) {
            throw new IllegalStateException(
                    "Java cannot load fonts on this machine, so names in Devanagari cannot be printed. On Linux install"
                            + " the packages fontconfig and libfreetype6, then print again",
                    e);
        }
    }
}
