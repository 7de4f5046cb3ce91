package aspstore.format.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A barcode as its modules, dark or light, row by row, without its quiet zone.
public final class Symbol {

    /// The light modules that a QR code needs on each side.
    private static final int QUIET_OF_QR = 4;

    /// The light modules that a Code 128 needs at its left and right.
    private static final int QUIET_OF_CODE_128 = 10;

    private final boolean[][] rows;
    private final int quiet;
    private final boolean linear;

    private Symbol(boolean[][] rows, int quiet, boolean linear) {
        this.rows = rows;
        this.quiet = quiet;
        this.linear = linear;
    }

    /// A QR code of level M. What is not ASCII is marked as UTF-8.
    ///
    /// @throws IllegalArgumentException where the text is longer than any QR code holds
    public static Symbol qr(String text) {
        try {
            boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
            Map<EncodeHintType, Object> hints =
                    ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, hints)
                    .getMatrix()
                    .getArray();
            var rows = new boolean[matrix.length][matrix.length];
            for (int row = 0; row < matrix.length; row++) {
                for (int column = 0; column < matrix.length; column++) {
                    rows[row][column] = matrix[row][column] == 1;
                }
            }
            return new Symbol(rows, QUIET_OF_QR, false);
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters", e);
        }
    }

    /// A Code 128 of one row.
    ///
    /// @param text of printable ASCII, at most 80 characters
    public static Symbol code128(String text) {
        return new Symbol(new boolean[][] {new Code128Writer().encode(text)}, QUIET_OF_CODE_128, true);
    }

    /// In modules, with the quiet zone at both sides.
    public int width() {
        return rows[0].length + 2 * quiet;
    }

    /// The light modules at its left and right.
    public int quiet() {
        return quiet;
    }

    /// Draws it with its quiet zone, which a code of one row has only at its sides.
    ///
    /// @param module the width of a module, in points
    /// @param tall how tall a row is, in points
    public void draw(Canvas canvas, float left, float top, float module, float tall) {
        float below = linear ? top : top + quiet * module;
        var dark = new ArrayList<Canvas.Rectangle>();
        for (int row = 0; row < rows.length; row++) {
            dark.addAll(bars(rows[row], left + quiet * module, below + row * tall, module, tall));
        }
        canvas.fillAll(dark);
    }

    private static List<Canvas.Rectangle> bars(boolean[] row, float left, float top, float module, float tall) {
        var bars = new ArrayList<Canvas.Rectangle>();
        int column = 0;
        while (column < row.length) {
            int end = column;
            while (end < row.length && row[end]) {
                end++;
            }
            if (end > column) {
                bars.add(new Canvas.Rectangle(left + column * module, top, (end - column) * module, tall));
            }
            column = end + 1;
        }
        return bars;
    }
}
