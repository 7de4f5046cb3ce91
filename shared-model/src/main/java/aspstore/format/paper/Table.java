package aspstore.format.paper;

import java.util.ArrayList;
import java.util.List;

/// A ruled table: its header is repeated where a page begins within it.
final class Table {

    /// A cell taller than this many lines is continued in a further row, so that a page can end within it.
    private static final int LINES_A_ROW = 24;

    private final List<Column> columns;
    private final float pad;
    private final Block header;

    /// @param pad the air above and below each row's text
    Table(List<Column> columns, float pad) {
        this.columns = List.copyOf(columns);
        this.pad = pad;
        this.header = header();
    }

    Block head() {
        return header;
    }

    float inner(int column) {
        return columns.get(column).inner();
    }

    /// One block, or several where a cell is very tall. A row may have fewer cells than the table has columns.
    List<Block> row(List<List<Span.Line>> cells) {
        var blocks = new ArrayList<Block>();
        int most = 1;
        for (var cell : cells) {
            most = Math.max(most, cell.size());
        }
        for (int from = 0; from < most; from += LINES_A_ROW) {
            int first = from;
            var part = cells.stream()
                    .map(cell -> cell.subList(Math.min(first, cell.size()), Math.min(first + LINES_A_ROW, cell.size())))
                    .toList();
            blocks.add(part(part, 1f).under(header));
        }
        return blocks;
    }

    /// A row of sums, on a grey ground.
    Block sums(List<List<Span.Line>> cells) {
        return part(cells, 0.93f).under(header);
    }

    private Block part(List<List<Span.Line>> cells, float ground) {
        float height = 0;
        for (var cell : cells) {
            height = Math.max(height, Span.height(cell));
        }
        float tall = height + 2 * pad;
        return Block.of(tall, (canvas, top) -> {
            if (ground < 1) {
                canvas.fill(Sheet.LEFT, top, Sheet.INNER, tall, ground);
                canvas.line(Sheet.LEFT, top, Sheet.RIGHT, top, 0.8f);
            }
            for (int i = 0; i < cells.size(); i++) {
                write(canvas, columns.get(i), top + pad, cells.get(i));
            }
            rules(canvas, top, tall);
        });
    }

    private static void write(Canvas canvas, Column column, float top, List<Span.Line> lines) {
        switch (column.side()) {
            case LEFT -> canvas.lines(column.left() + Column.AIR, top, lines);
            case RIGHT -> {
                float y = top;
                for (var line : lines) {
                    for (var span : line.spans()) {
                        canvas.textEnding(column.right() - Column.AIR, y + line.ascent(), span.text(), span.style());
                    }
                    y += line.leading();
                }
            }
        }
    }

    private Block header() {
        var style = Style.bold(7f);
        var titles = columns.stream()
                .map(column -> Span.wrap(column.title(), style, column.inner()))
                .toList();
        float height = 0;
        for (var title : titles) {
            height = Math.max(height, Span.height(title));
        }
        float tall = height + 2 * pad;
        return Block.of(tall, (canvas, top) -> {
                    canvas.fill(Sheet.LEFT, top, Sheet.INNER, tall, 0.87f);
                    for (int i = 0; i < columns.size(); i++) {
                        write(canvas, columns.get(i), top + pad, titles.get(i));
                    }
                    canvas.line(Sheet.LEFT, top, Sheet.RIGHT, top, 0.8f);
                    rules(canvas, top, tall);
                })
                .glued();
    }

    private void rules(Canvas canvas, float top, float height) {
        for (var column : columns) {
            canvas.line(column.left(), top, column.left(), top + height, 0.4f);
        }
        canvas.line(Sheet.RIGHT, top, Sheet.RIGHT, top + height, 0.4f);
        canvas.line(Sheet.LEFT, top + height, Sheet.RIGHT, top + height, 0.4f);
    }
}
