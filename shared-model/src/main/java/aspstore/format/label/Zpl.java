package aspstore.format.label;

import aspstore.format.paper.Symbol;
import java.util.Locale;

/// Writes layouts as ZPL II. The printer's own font 0 is narrower than ours, so what fits there fits here.
final class Zpl {

    private static final float MM_PER_POINT = 25.4f / 72;

    private final int dots;
    private final StringBuilder text = new StringBuilder();

    /// @param dots a millimetre
    Zpl(int dots) {
        if (dots != 8 && dots != 12) {
            throw new IllegalArgumentException("label printers have 8 or 12 dots a millimetre, not " + dots);
        }
        this.dots = dots;
    }

    void label(Layout layout) {
        text.append("^XA\n^CI28\n^LH0,0\n^PW").append(dots(layout.width()));
        text.append("\n^LL").append(dots(layout.height())).append('\n');
        layout.marks().forEach(this::mark);
        text.append("^XZ\n");
    }

    String text() {
        return text.toString();
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Words words -> {
                int size = dots(words.style().size() * MM_PER_POINT);
                at("^FT", words.left(), words.baseline()).append("^A0N,").append(size);
                data(words.text());
            }
            case Mark.Qr qr -> {
                float quiet = Symbol.qr(qr.text()).quiet() * qr.module();
                at("^FO", qr.left() + quiet, qr.top() + quiet).append("^BQN,2,").append(module(qr.module()));
                // Level M, and the printer chooses how to write the data.
                data("MA," + qr.text());
            }
            case Mark.Bars bars -> {
                float quiet = Symbol.code128(bars.text()).quiet() * bars.module();
                at("^FO", bars.left() + quiet, bars.top()).append("^BY").append(module(bars.module()));
                text.append("^BCN,").append(dots(bars.height())).append(",N,N,N,A");
                // In a Code 128, `>` begins a command of its own; `>0` is the sign.
                data(bars.text().replace(">", ">0"));
            }
        }
    }

    private StringBuilder at(String command, float left, float top) {
        return text.append(command).append(dots(left)).append(',').append(dots(top));
    }

    /// What ZPL would take for commands goes as its bytes in hexadecimal.
    private void data(String raw) {
        text.append("^FH_^FD");
        raw.chars().forEach(character -> {
            switch (character) {
                case '^', '~', '_', '\\' ->
                    text.append('_').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
                default -> text.append((char) character);
            }
        });
        text.append("^FS\n");
    }

    private int dots(float millimetres) {
        return Math.round(millimetres * dots);
    }

    /// Whole dots: a module of broken width reads badly.
    private int module(float millimetres) {
        return (int) (millimetres * dots);
    }
}
