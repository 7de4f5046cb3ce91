package aspstore.format.sap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table with a header, as spreadsheets write it: comma, semicolon or tab, fields in quotes where needed.
///
/// Column names are compared by their letters and digits only: `Storage Location`, `storage_location`.
public record Csv(List<String> columns, List<Row> rows) {

    /// @param line the line in the file on which the row begins, from 1
    public record Row(int line, Map<String, String> fields) {

        /// The first of these columns that has a text; empty where none has.
        public String text(String... columns) {
            for (var column : columns) {
                var text = fields.getOrDefault(column, "");
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
    }

    public boolean has(String... names) {
        return List.of(names).stream().anyMatch(columns::contains);
    }

    public static Csv parse(String raw) {
        var text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        var records = records(text, separator(text));
        if (records.isEmpty()) {
            return new Csv(List.of(), List.of());
        }
        var columns = records.getFirst().cells().stream().map(Csv::folded).toList();
        var rows = new ArrayList<Row>();
        for (var line : records.subList(1, records.size())) {
            var fields = new LinkedHashMap<String, String>();
            for (var i = 0; i < Math.min(columns.size(), line.cells().size()); i++) {
                fields.putIfAbsent(columns.get(i), Fields.clean(line.cells().get(i)));
            }
            rows.add(new Row(line.number(), fields));
        }
        return new Csv(columns, rows);
    }

    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            var mark = candidate;
            if (header.chars().filter(c -> c == mark).count()
                    > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static List<Line> records(String text, char separator) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var number = 1;
        var start = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            number += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (quoted || (c != separator && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(new Line(start, List.copyOf(cells)));
                cells.clear();
                start = number;
            }
        }
        cells.add(cell.toString());
        lines.add(new Line(start, List.copyOf(cells)));
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
