package aspstore.desk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A plain table for a terminal: columns as wide as their widest cell, two blanks between, numbers to the right.
public final class TextTable {

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<String> heads) {
        this.heads = heads;
    }

    /// @param heads of the columns; one that ends in `#` holds numbers
    public static TextTable of(String... heads) {
        return new TextTable(List.of(heads));
    }

    public TextTable row(Object... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("a row has " + heads.size() + " cells, not " + cells.length);
        }
        rows.add(List.of(cells).stream().map(Object::toString).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The lines of the table, each after so many blanks.
    public String text(int indent) {
        var lines = new StringBuilder();
        line(lines, indent, heads.stream().map(this::title).toList());
        rows.forEach(row -> line(lines, indent, row));
        return lines.toString();
    }

    private String title(String head) {
        return head.replace("#", "").toUpperCase(Locale.ROOT);
    }

    private void line(StringBuilder lines, int indent, List<String> cells) {
        var line = new StringBuilder(" ".repeat(indent));
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var blanks = " ".repeat(Math.max(0, width(column) - length(cell)));
            line.append(heads.get(column).endsWith("#") ? blanks + cell : cell + blanks);
            line.append(column < cells.size() - 1 ? "  " : "");
        }
        lines.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int width = length(title(heads.get(column)));
        for (var row : rows) {
            width = Math.max(width, length(row.get(column)));
        }
        return width;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
