package aspstore.format.paper;

import java.util.ArrayList;
import java.util.List;

/// A column of a table: its title and its place, with two and a half points of air on each side.
record Column(String title, float left, float width, Side side) {

    static final float AIR = 2.5f;

    enum Side {
        LEFT,
        RIGHT
    }

    /// A column before its place is known. It becomes as wide as its figures need.
    record Wanted(String title, float least, Side side) {}

    float right() {
        return left + width;
    }

    float inner() {
        return width - 2 * AIR;
    }

    /// Places columns side by side over the page's width: each as wide as its longest text, the one at `elastic` takes
    /// what is left.
    static List<Column> place(List<Wanted> wanted, int elastic, List<List<String>> rows, Style style) {
        var widths = new float[wanted.size()];
        float fixed = 0;
        for (int i = 0; i < widths.length; i++) {
            if (i != elastic) {
                widths[i] = Math.max(wanted.get(i).least, widest(rows, i, style) + 2 * AIR);
                fixed += widths[i];
            }
        }
        widths[elastic] = Sheet.INNER - fixed;
        var columns = new ArrayList<Column>();
        float left = Sheet.LEFT;
        for (int i = 0; i < widths.length; i++) {
            columns.add(new Column(wanted.get(i).title, left, widths[i], wanted.get(i).side));
            left += widths[i];
        }
        return columns;
    }

    private static float widest(List<List<String>> rows, int column, Style style) {
        float widest = 0;
        for (var row : rows) {
            widest = Math.max(widest, style.width(row.get(column)));
        }
        return widest;
    }
}
