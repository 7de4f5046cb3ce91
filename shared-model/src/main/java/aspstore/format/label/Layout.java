package aspstore.format.label;

import aspstore.format.paper.Style;
import aspstore.format.paper.Symbol;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A label laid out, before anyone says in which language a printer hears of it.
///
/// @param width in millimetres
/// @param height in millimetres
record Layout(float width, float height, List<Mark> marks) {

    static final float POINTS_PER_MM = 72 / 25.4f;

    /// Modules that are whole dots of a printer with 8 dots a millimetre.
    static final float WIDE = 0.375f;

    /// The least that a cheap scanner reads.
    static final float NARROW = 0.25f;

    private static final String ELLIPSIS = "…";

    Layout {
        marks = List.copyOf(marks);
    }

    /// A Code 128 in the middle of a room; none where its modules would become too narrow for a scanner.
    static Optional<Mark.Bars> bars(float left, float width, float top, float height, String text) {
        if (!text.matches("[ -~]{1,80}")) {
            return Optional.empty();
        }
        int modules = Symbol.code128(text).width();
        float module = modules * WIDE <= width ? WIDE : NARROW;
        float free = width - modules * module;
        return free < 0 ? Optional.empty() : Optional.of(new Mark.Bars(left + free / 2, top, module, height, text));
    }

    static float widthOf(String text, Style style) {
        return style.width(text) / POINTS_PER_MM;
    }

    static boolean fits(String text, Style style, float width) {
        return widthOf(text, style) <= width;
    }

    /// The text, or as much of it as fits before an ellipsis.
    static String cut(String text, Style style, float width) {
        if (fits(text, style, width)) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.last();
        while (end > 0 && !fits(text.substring(0, end).strip() + ELLIPSIS, style, width)) {
            end = characters.previous();
        }
        return text.substring(0, Math.max(0, end)).strip() + ELLIPSIS;
    }
}
