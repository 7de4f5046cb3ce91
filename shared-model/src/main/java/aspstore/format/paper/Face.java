package aspstore.format.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A font file of ours: its bytes, and which glyph stands for a character and how far it advances.
///
/// Parsed once and never changed after, so that threads share it. Advances are in thousandths of the font's size.
enum Face {
    SANS("NotoSans-Regular", 0x2300),
    SANS_BOLD("NotoSans-Bold", 0x2300),
    DEVANAGARI("NotoSansDevanagari-Regular", 0xA900),
    DEVANAGARI_BOLD("NotoSansDevanagari-Bold", 0xA900);

    /// The box that every font draws for a character that it does not hold.
    static final int MISSING = 0;

    private final byte[] bytes;
    private final int[] glyphs;
    private final int[] advances;

    Face(String file, int codePoints) {
        try (var in = Objects.requireNonNull(Face.class.getResourceAsStream("fonts/" + file + ".ttf"), file)) {
            bytes = in.readAllBytes();
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
                glyphs = glyphs(font.getUnicodeCmapLookup(), codePoints);
                advances = new int[font.getNumberOfGlyphs()];
                for (int glyph = 0; glyph < advances.length; glyph++) {
                    advances[glyph] = font.getAdvanceWidth(glyph) * 1000 / font.getUnitsPerEm();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " cannot be read", e);
        }
    }

    private static int[] glyphs(CmapLookup cmap, int codePoints) {
        var glyphs = new int[codePoints];
        for (int codePoint = 0; codePoint < codePoints; codePoint++) {
            glyphs[codePoint] = cmap.getGlyphId(codePoint);
        }
        return glyphs;
    }

    byte[] bytes() {
        return bytes;
    }

    int glyph(int codePoint) {
        return codePoint < glyphs.length ? glyphs[codePoint] : MISSING;
    }

    int advance(int glyph) {
        return advances[glyph];
    }
}
