package aspstore.desk.screen.dashboard;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.DashboardRepository;
import aspstore.desk.usecase.DashboardRepository.Figures;
import aspstore.desk.usecase.DashboardRepository.Waiting;
import aspstore.desk.usecase.DashboardTile;
import aspstore.desk.work.Background;
import aspstore.journal.query.Costs;
import aspstore.journal.query.Turnaround;
import aspstore.model.Contract;
import aspstore.model.India;
import aspstore.model.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The figures in words, and as bars where a picture says more.
final class DashboardViewModel {

    /// @param parts as many as the chart has series
    /// @param text what is written at the bar
    record Bar(String name, List<Double> parts, List<String> text) {}

    /// @param series what the parts of the bars are, for the legend; none for a tile that is a number
    /// @param spoken all of it in one sentence
    record Tile(DashboardTile tile, String big, String note, List<String> series, List<Bar> bars, String spoken) {}

    private final DashboardRepository figures;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());

    DashboardViewModel(
            DashboardRepository figures,
            Background background,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered) {
        this.figures = figures;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    void load() {
        latest.read(() -> read(clock.instant()), tiles::set, hindered);
    }

    private List<Tile> read(Instant now) {
        var found = figures.figures(now);
        return List.of(
                turnaround(found),
                costs(found, YearMonth.from(India.day(now))),
                ageing(found),
                inTime(found),
                waiting(DashboardTile.LEAKAGE, found.leakage(), now),
                waiting(DashboardTile.RETURNS, found.returns(), now),
                waiting(DashboardTile.BACK_ORDERS, found.backOrders(), now),
                tile(
                        DashboardTile.IN_TRANSIT,
                        texts.money(found.inTransit().value()),
                        texts.get("dashboard.inTransit", found.inTransit().stands())));
    }

    private Tile tile(DashboardTile tile, String big, String note) {
        return new Tile(tile, big, note, List.of(), List.of(), texts.get("tile." + tile) + ": " + big + ". " + note);
    }

    private Tile chart(DashboardTile tile, String note, List<String> series, List<Bar> bars) {
        var spoken = new StringBuilder(texts.get("tile." + tile)).append(": ").append(note);
        bars.forEach(bar -> spoken.append(". ")
                .append(bar.name())
                .append(": ")
                .append(bar.text().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "))));
        return new Tile(tile, "", note, series, bars, spoken.toString());
    }

    /// What is measured most often, in time and late.
    private Tile turnaround(Figures found) {
        var bars = found.turnaround().stream()
                .sorted(Comparator.comparing(Turnaround.Measured::count).reversed())
                .limit(6)
                .map(measured -> new Bar(
                        texts.words().of(measured.measure()),
                        List.of((double) (measured.count() - measured.overTarget()), (double) measured.overTarget()),
                        List.of(
                                "",
                                texts.get(
                                        measured.overTarget() > 0 ? "dashboard.late" : "dashboard.median",
                                        measured.overTarget(),
                                        measured.median().map(this::took).orElse("–"),
                                        measured.count()))))
                .toList();
        return chart(
                DashboardTile.TURNAROUND,
                texts.get(bars.isEmpty() ? "dashboard.nothingMeasured" : "dashboard.lately"),
                List.of(texts.get("dashboard.inTimeSeries"), texts.get("dashboard.lateSeries")),
                bars);
    }

    private String took(Duration span) {
        return texts.span(span);
    }

    private Tile costs(Figures found, YearMonth month) {
        var bars = new ArrayList<Bar>();
        for (var contract : Contract.values()) {
            var amounts = List.of(month.minusMonths(1), month).stream()
                    .map(one -> cost(found.costs(), contract, one))
                    .toList();
            bars.add(new Bar(
                    texts.words().of(contract),
                    amounts.stream()
                            .map(amount -> amount.toDecimal().doubleValue())
                            .toList(),
                    amounts.stream().map(this::rough).toList()));
        }
        return chart(
                DashboardTile.COSTS,
                texts.get("dashboard.costs"),
                List.of(texts.get("dashboard.lastMonth"), texts.get("dashboard.thisMonth")),
                bars);
    }

    private static Money cost(List<Costs.Cost> costs, Contract contract, YearMonth month) {
        var wanted = Map.of(Costs.By.CONTRACT, contract.name(), Costs.By.MONTH, month.toString());
        return costs.stream()
                .filter(cost -> cost.of().equals(wanted))
                .map(Costs.Cost::value)
                .reduce(Money.ZERO, Money::plus);
    }

    private Tile ageing(Figures found) {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < found.ages().size(); i++) {
            var age = found.ages().get(i);
            var name = i + 1 < found.ages().size()
                    ? texts.get(
                            "dashboard.days",
                            age.fromDay(),
                            found.ages().get(i + 1).fromDay())
                    : texts.get("dashboard.daysAndMore", age.fromDay());
            bars.add(new Bar(name, List.of(age.value().toDecimal().doubleValue()), List.of(rough(age.value()))));
        }
        return chart(DashboardTile.AGEING, texts.get("dashboard.ageing"), List.of(texts.get("dashboard.value")), bars);
    }

    /// Short enough for a bar: `₹ 4.2 L` for lakhs, `₹ 38 k` for thousands.
    private String rough(Money amount) {
        double rupees = amount.toDecimal().doubleValue();
        if (rupees >= 10_000_000) {
            return texts.get("dashboard.crore", oneDecimal(rupees / 10_000_000));
        }
        if (rupees >= 100_000) {
            return texts.get("dashboard.lakh", oneDecimal(rupees / 100_000));
        }
        return rupees >= 1_000
                ? texts.get("dashboard.thousand", oneDecimal(rupees / 1_000))
                : texts.get("dashboard.rupees", Long.toString(Math.round(rupees)));
    }

    private static String oneDecimal(double number) {
        return java.math.BigDecimal.valueOf(number)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Tile inTime(Figures found) {
        return tile(
                DashboardTile.IN_TIME,
                percent(found.thisMonth()),
                texts.get(
                        "dashboard.inTime",
                        found.thisMonth().kept(),
                        found.thisMonth().missed(),
                        percent(found.lastMonth())));
    }

    private static String percent(DashboardRepository.InTime inTime) {
        return inTime.percent().map(percent -> percent + " %").orElse("–");
    }

    private Tile waiting(DashboardTile tile, Waiting waiting, Instant now) {
        return tile(
                tile,
                Long.toString(waiting.count()),
                waiting.oldest()
                        .map(oldest -> texts.get(
                                "dashboard.waiting", waiting.value(), texts.span(Duration.between(oldest, now))))
                        .orElse(texts.get("dashboard.none")));
    }
}
