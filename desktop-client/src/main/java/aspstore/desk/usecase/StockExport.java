package aspstore.desk.usecase;

import aspstore.desk.work.Progress;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes stock to a file that spreadsheets read: CSV or XLSX, as the file's name ends.
///
/// The file appears whole or not at all: it is written beside its place and moved there at the end.
public final class StockExport {

    /// The most rows that a sheet of XLSX holds.
    private static final int MOST_ROWS = 1_048_576;

    private final StockRepository stock;

    public StockExport(StockRepository stock) {
        this.stock = stock;
    }

    /// A column of the file.
    ///
    /// @param value a text, a number or a day; an empty text for nothing
    public record Field(String title, Function<StockRow, Object> value) {}

    /// @return how many rows it holds
    public long write(Path file, List<StockCriterion> criteria, List<Field> fields, Progress progress)
            throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".part");
        try {
            long rows;
            try (var out = Files.newOutputStream(next)) {
                rows = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                        ? xlsx(out, criteria, fields, progress)
                        : csv(out, criteria, fields, progress);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            return rows;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /// Counts rows and tells how far it is.
    private static final class Count {
        private long of = 0;
        private long done = 0;
    }

    private long csv(OutputStream out, List<StockCriterion> criteria, List<Field> fields, Progress progress) {
        var count = new Count();
        // Excel takes a file for UTF-8 only where it begins with this mark.
        write(out, "\uFEFF" + line(fields.stream().map(Field::title).toList()));
        stock.all(criteria, total -> count.of = total, rows -> {
            var text = new StringBuilder();
            for (var row : rows) {
                text.append(line(fields.stream()
                        .map(field -> field.value().apply(row).toString())
                        .toList()));
            }
            write(out, text.toString());
            count.done += rows.size();
            progress.at(count.done, count.of);
        });
        return count.done;
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the file can't be written", e);
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(StockExport::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private long xlsx(OutputStream out, List<StockCriterion> criteria, List<Field> fields, Progress progress)
            throws IOException {
        var count = new Count();
        try (var book = new Workbook(out, "ASP Store", "1.0")) {
            var sheet = book.newWorksheet("Stock");
            for (int column = 0; column < fields.size(); column++) {
                sheet.value(0, column, fields.get(column).title());
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            stock.all(criteria, total -> count.of = total, rows -> {
                for (var row : rows) {
                    count.done++;
                    if (count.done >= MOST_ROWS) {
                        throw new IllegalStateException("more rows than a sheet holds");
                    }
                    for (int column = 0; column < fields.size(); column++) {
                        put(
                                sheet,
                                (int) count.done,
                                column,
                                fields.get(column).value().apply(row));
                    }
                }
                flush(sheet);
                progress.at(count.done, count.of);
            });
        }
        return count.done;
    }

    /// A sheet as long as a store's stock does not lie in memory.
    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the file can't be written", e);
        }
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd-mm-yyyy").set();
            }
            default -> {
                if (!value.toString().isEmpty()) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
    }
}
