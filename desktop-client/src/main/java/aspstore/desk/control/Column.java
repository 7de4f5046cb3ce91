package aspstore.desk.control;

import aspstore.desk.text.Texts;
import aspstore.model.Money;
import aspstore.model.Quantity;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// A column of a [RowTable]: what it says of a row and how it sorts. Rows are sorted by their own values, never by
/// what the cells show.
///
/// @param width the share of what room is over
/// @param style of the cell: a style class, perhaps another for each row
public record Column<R>(
        String title,
        double width,
        Align align,
        Function<R, String> text,
        Optional<Comparator<R>> order,
        Function<R, String> style) {

    public enum Align {
        LEFT,
        RIGHT
    }

    public static <R> Column<R> text(String title, double width, Function<R, String> text) {
        return new Column<>(
                title,
                width,
                Align.LEFT,
                text,
                Optional.of(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER)),
                _ -> "");
    }

    public static <R> Column<R> quantity(String title, double width, Texts texts, Function<R, Quantity> quantity) {
        return new Column<>(
                title,
                width,
                Align.RIGHT,
                row -> texts.quantity(quantity.apply(row)),
                Optional.of(Comparator.comparing(row -> quantity.apply(row).thousandths())),
                _ -> "");
    }

    public static <R> Column<R> money(String title, double width, Texts texts, Function<R, Money> amount) {
        return new Column<>(
                title,
                width,
                Align.RIGHT,
                row -> texts.money(amount.apply(row)),
                Optional.of(Comparator.comparing(row -> amount.apply(row).paise())),
                _ -> "");
    }

    public static <R> Column<R> time(String title, double width, Texts texts, Function<R, Instant> time) {
        return new Column<>(
                title,
                width,
                Align.LEFT,
                row -> texts.time(time.apply(row)),
                Optional.of(Comparator.comparing(time)),
                _ -> "");
    }

    /// With a style class for the cell: how urgent the row is, say.
    public Column<R> styled(Function<R, String> newStyle) {
        return new Column<>(title, width, align, text, order, newStyle);
    }

    public Column<R> ordered(Comparator<R> newOrder) {
        return new Column<>(title, width, align, text, Optional.of(newOrder), style);
    }
}
