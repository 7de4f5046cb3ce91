package aspstore.format.label;

import aspstore.format.paper.Style;
import aspstore.format.paper.Symbol;
import aspstore.format.paper.Weight;
import aspstore.model.Quantity;
import aspstore.model.tax.IndianFormat;
import java.util.ArrayList;
import java.util.List;

/// Where things stand on a carton label: the QR code and whose it is above, the Code 128 below it, then the contents.
final class CartonLayout {

    private static final float WIDTH = 100;
    private static final float HEIGHT = 70;
    private static final float EDGE = 3;
    private static final float GAP = 2;
    private static final float MODULE = 0.5f;
    private static final float BARS_HEIGHT = 9;
    private static final float LEADING = 3.6f;
    private static final float SERIAL = 30;
    private static final float DESCRIPTION = 52;
    private static final float QUANTITY = 16;
    private static final Style BODY = new Style(Weight.REGULAR, 8f, 0f);
    private static final Style HEAD = Style.bold(8f);
    private static final Style LARGE = Style.bold(17f);

    private final CartonLabel label;
    private final List<Mark> marks = new ArrayList<>();

    private CartonLayout(CartonLabel label) {
        this.label = label;
    }

    static Layout of(CartonLabel label) {
        var carton = new CartonLayout(label);
        carton.lines(carton.bars(carton.head()));
        return new Layout(WIDTH, HEIGHT, carton.marks);
    }

    /// @return where it ends
    private float head() {
        float side = Symbol.qr(label.code()).width() * MODULE;
        marks.add(new Mark.Qr(0, 0, MODULE, label.code()));
        float width = WIDTH - EDGE - side;
        words(side, 7.5f, width, "Return " + label.partReturn(), LARGE);
        words(side, 14.5f, width, "Carton " + label.carton(), LARGE);
        words(side, 18.5f, width, "From store " + label.store(), BODY);
        words(side, 22.1f, width, "To " + label.to(), BODY);
        return Math.max(side, 23.5f);
    }

    /// @return where they end
    private float bars(float top) {
        var bars = Layout.bars(0, WIDTH, top, BARS_HEIGHT, label.code());
        bars.ifPresent(marks::add);
        return bars.isPresent() ? top + BARS_HEIGHT : top;
    }

    private void lines(float top) {
        float baseline = top + LEADING + 0.5f;
        row(baseline, HEAD, "Part", "Serial no.", "Description", "Quantity");
        int room = (int) ((HEIGHT - EDGE / 2 - baseline) / LEADING);
        var all = label.lines();
        int shown = all.size() <= room ? all.size() : room - 1;
        for (var line : all.subList(0, shown)) {
            baseline += LEADING;
            var serial = line.serial().map(unit -> unit.text()).orElse("");
            row(baseline, BODY, line.part().text(), serial, line.description(), IndianFormat.quantity(line.quantity()));
        }
        if (shown < all.size()) {
            var rest = all.subList(shown, all.size());
            var quantity = rest.stream().map(CartonLabel.Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
            var more = "and " + rest.size() + " more lines, " + IndianFormat.quantity(quantity) + " in all";
            words(EDGE, baseline + LEADING, WIDTH - 2 * EDGE, more, HEAD);
        }
    }

    private void row(float baseline, Style style, String part, String serial, String description, String quantity) {
        words(EDGE, baseline, SERIAL - EDGE - GAP, part, style);
        words(SERIAL, baseline, DESCRIPTION - SERIAL - GAP, serial, style);
        words(DESCRIPTION, baseline, WIDTH - EDGE - QUANTITY - DESCRIPTION, description, style);
        var left = WIDTH - EDGE - Layout.widthOf(quantity, style);
        marks.add(new Mark.Words(left, baseline, quantity, style));
    }

    private void words(float left, float baseline, float width, String text, Style style) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Words(left, baseline, Layout.cut(text, style, width), style));
        }
    }
}
