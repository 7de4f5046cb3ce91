package aspstore.desk.screen.stock;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.StockFilter;
import aspstore.desk.usecase.StockRepository;
import aspstore.desk.work.Background;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.tax.IndianFormat;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Stock by a mix of criteria: two thousand rows at once, and the totals of all.
final class StockViewModel {

    static final int PAGE = 2_000;

    /// @param key by which a row is known again
    /// @param sentence all of it, since a column may be too narrow
    /// @param life what leads to its life: its serial number where it has one, else its lot
    record Row(
            String key,
            String life,
            String part,
            String description,
            String lot,
            String serial,
            String place,
            String reference,
            long thousandths,
            Money value,
            String nature,
            Optional<Long> age,
            Optional<LocalDate> expiry,
            boolean expired,
            String sentence) {}

    record Total(String of, long thousandths, Money value, long stands) {}

    /// @param more whether rows follow those shown
    record Content(List<Row> rows, boolean more, Total all, List<Total> totals) {}

    private final StockRepository stock;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Supplier<Optional<BusinessUnit>> unit;
    private final Consumer<String> hindered;
    private final ObjectProperty<StockFilter> filter;
    private final ObjectProperty<Optional<Dimension>> by = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Content> content =
            new ReadOnlyObjectWrapper<>(new Content(List.of(), false, new Total("", 0, Money.ZERO, 0), List.of()));
    private int pages = 1;

    StockViewModel(
            StockRepository stock,
            Background background,
            InstantSource clock,
            Texts texts,
            Supplier<Optional<BusinessUnit>> unit,
            StockFilter first,
            Consumer<String> hindered) {
        this.stock = stock;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.unit = unit;
        this.hindered = hindered;
        this.filter = new SimpleObjectProperty<>(first);
        filter.addListener((_, _, _) -> restart());
        by.addListener((_, _, _) -> restart());
    }

    ObjectProperty<StockFilter> filterProperty() {
        return filter;
    }

    /// By what totals are shown; empty for none.
    ObjectProperty<Optional<Dimension>> byProperty() {
        return by;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    private void restart() {
        pages = 1;
        load();
    }

    /// Loads as many pages as are shown.
    void load() {
        var wanted = filter.get();
        var dimension = by.get();
        int count = pages;
        latest.read(() -> read(wanted, dimension, count), content::set, hindered);
    }

    /// Shows the next page below those shown.
    void more() {
        if (content.get().more()) {
            pages++;
            load();
        }
    }

    LocalDate today() {
        return India.day(clock.instant());
    }

    /// Asks the books.
    List<StockCriterion> criteria(StockFilter wanted) {
        return stock.criteria(wanted, unit.get(), today());
    }

    private Content read(StockFilter wanted, Optional<Dimension> dimension, int count) {
        var criteria = criteria(wanted);
        var found = stock.found(criteria, PAGE, count);
        var names = stock.descriptions(found.rows());
        return new Content(
                found.rows().stream().map(row -> row(row, names)).toList(),
                found.more(),
                total("", found.total()),
                dimension
                        .map(by -> stock.totals(criteria, by.by()).rows().stream()
                                .map(total -> total(by.name(total.of(), texts), total))
                                .toList())
                        .orElse(List.of()));
    }

    private static Total total(String name, StockQuery.Total total) {
        return new Total(name, total.thousandths(), total.value(), total.stands());
    }

    private Row row(StockRow row, Map<PartCode, String> names) {
        var lot = row.stand().lot();
        var spot = row.stand().spot();
        var words = texts.words();
        var serial = lot.serial().map(SerialNo::text).orElse("");
        return new Row(
                lot.id() + "|" + spot,
                serial.isEmpty() ? lot.id().toString() : serial,
                lot.part().text(),
                names.getOrDefault(lot.part(), ""),
                lot.id().toString(),
                serial,
                words.of(spot.place()),
                spot.reference(),
                row.stand().thousandths(),
                row.value(),
                words.of(lot.owner()) + ", " + words.of(lot.contractClass()) + ", " + words.of(lot.condition()),
                lot.received().map(day -> ChronoUnit.DAYS.between(day, today())),
                lot.expiry(),
                lot.isExpired(today()),
                texts.get(
                        "stock.sentence",
                        lot.part(),
                        names.getOrDefault(lot.part(), ""),
                        serial.isEmpty() ? lot.id() : serial + " (" + lot.id() + ")",
                        words.of(spot.place()),
                        spot.reference(),
                        words.of(lot.owner()),
                        words.of(lot.contractClass()),
                        words.of(lot.condition())));
    }

    /// A quantity that may be below zero where a case is open about it.
    static String quantity(long thousandths) {
        var decimal = BigDecimal.valueOf(Math.abs(thousandths), 3);
        var written = thousandths % 1000 == 0
                ? IndianFormat.whole(Math.abs(thousandths) / 1000)
                : decimal.stripTrailingZeros().toPlainString();
        return thousandths < 0 ? "−" + written : written;
    }
}
