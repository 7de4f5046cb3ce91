package aspstore.format.paper;

import java.util.ArrayList;
import java.util.List;

/// Ruled cells, each a small label over a value, packed into rows of four quarters of the page's width.
final class Grid {

    private static final float PAD = 4f;
    private static final float QUARTERS = 4;

    /// @param span how many quarters it takes at least
    record Cell(String label, List<Span.Line> value, int span) {}

    private record Box(Cell cell, float left, float width) {}

    private final float left;
    private final float width;

    Grid(float left, float width) {
        this.left = left;
        this.width = width;
    }

    /// A cell that takes as many quarters as its value needs to stand in two lines.
    Cell cell(String label, String value, Style style) {
        float quarter = width / QUARTERS;
        for (int span = 1; span < QUARTERS; span++) {
            var lines = Span.wrap(value, style, quarter * span - 2 * PAD);
            if (lines.size() <= 2) {
                return new Cell(label, lines, span);
            }
        }
        return new Cell(label, Span.wrap(value, style, width - 2 * PAD), 4);
    }

    List<Block> rows(List<Cell> cells) {
        var rows = new ArrayList<Block>();
        var row = new ArrayList<Cell>();
        int used = 0;
        for (var cell : cells) {
            if (used + cell.span > QUARTERS) {
                rows.add(row(row));
                row.clear();
                used = 0;
            }
            row.add(cell);
            used += cell.span;
        }
        if (!row.isEmpty()) {
            rows.add(row(row));
        }
        return rows;
    }

    /// The last cell stretches to the edge.
    private Block row(List<Cell> cells) {
        var boxes = new ArrayList<Box>();
        float height = 0;
        float at = left;
        for (var cell : cells) {
            boolean last = boxes.size() == cells.size() - 1;
            float cellWidth = last ? left + width - at : width / QUARTERS * cell.span;
            boxes.add(new Box(cell, at, cellWidth));
            height = Math.max(height, heightOf(cell.value));
            at += cellWidth;
        }
        float tall = height;
        return Block.of(
                tall,
                (canvas, top) -> boxes.forEach(
                        box -> paint(canvas, box.left, top, box.width, tall, box.cell.label, box.cell.value)));
    }

    static float heightOf(List<Span.Line> value) {
        return PAD + Style.LABEL.leading() + Span.height(value) + PAD - 1;
    }

    /// A ruled cell: the label small and grey, the value below it.
    static void paint(
            Canvas canvas, float left, float top, float width, float height, String label, List<Span.Line> value) {
        canvas.frame(left, top, width, height, 0.5f);
        canvas.text(left + PAD, top + PAD - 1 + Style.LABEL.ascent(), label, Style.LABEL);
        canvas.lines(left + PAD, top + PAD + Style.LABEL.leading(), value);
    }

    static float inner(float width) {
        return width - 2 * PAD;
    }
}
