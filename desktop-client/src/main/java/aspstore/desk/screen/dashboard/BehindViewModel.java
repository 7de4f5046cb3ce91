package aspstore.desk.screen.dashboard;

import aspstore.desk.screen.Destination;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.DashboardRepository;
import aspstore.desk.usecase.DashboardRepository.Timed;
import aspstore.desk.usecase.DashboardTile;
import aspstore.desk.usecase.StockFilter;
import aspstore.desk.work.Background;
import aspstore.journal.query.Costs;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.model.Contract;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.WorkItem;
import aspstore.model.owed.Debt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The list behind a tile.
final class BehindViewModel {

    /// @param age in words; `length` sorts it
    /// @param late past its target
    record Row(
            String key,
            String what,
            String document,
            String about,
            String age,
            Duration length,
            boolean late,
            Money value,
            Destination open) {}

    private final DashboardTile tile;
    private final DashboardRepository figures;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    BehindViewModel(
            DashboardTile tile,
            DashboardRepository figures,
            Background background,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered) {
        this.tile = tile;
        this.figures = figures;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        latest.read(() -> read(clock.instant()), rows::set, hindered);
    }

    private List<Row> read(Instant now) {
        return switch (tile) {
            case TURNAROUND ->
                figures.running().stream().map(timed -> row(timed, now)).toList();
            case IN_TIME ->
                figures.missed(now).stream().map(timed -> row(timed, now)).toList();
            case COSTS -> figures.costsByPart(now).stream().map(this::row).toList();
            case LEAKAGE -> figures.debts().stream().map(debt -> row(debt, now)).toList();
            case RETURNS ->
                figures.openReturns().stream().map(found -> row(found, now)).toList();
            case BACK_ORDERS ->
                figures.backOrders().stream().map(item -> row(item, now)).toList();
            // These lead to the stock itself.
            case AGEING, IN_TRANSIT -> List.of();
        };
    }

    private Row row(Timed timed, Instant now) {
        var end = timed.ended().orElse(now);
        boolean isLate = timed.target().filter(end::isAfter).isPresent();
        var took = Duration.between(timed.started(), end);
        var age = timed.target()
                .map(target ->
                        texts.get(isLate ? "behind.late" : "behind.inTime", texts.span(Duration.between(target, end))))
                .orElseGet(() -> texts.get("behind.takes", texts.span(took)));
        return row(
                timed.document(),
                timed.measure().name(),
                texts.words().of(timed.measure()),
                texts.get(timed.ended().isPresent() ? "behind.ended" : "behind.runs", texts.time(timed.started())),
                age,
                timed.target().map(target -> Duration.between(target, end)).orElse(took),
                isLate,
                Money.ZERO);
    }

    private Row row(
            DocumentName name,
            String line,
            String what,
            String about,
            String age,
            Duration length,
            boolean late,
            Money value) {
        return new Row(
                name + "|" + line,
                what,
                texts.words().document(name.kind()) + " " + name.id(),
                about,
                age,
                length,
                late,
                value,
                new Destination.OneDocument(name));
    }

    private Row row(Costs.Cost cost) {
        var part = cost.of().getOrDefault(Costs.By.PART, "");
        var contract = Contract.valueOf(cost.of().getOrDefault(Costs.By.CONTRACT, Contract.IW.name()));
        return new Row(
                part + "|" + contract,
                part,
                texts.words().of(contract),
                texts.get("behind.used", new Quantity(cost.thousandths()), cost.uses()),
                "",
                Duration.ZERO,
                false,
                cost.value(),
                new Destination.Stock(StockFilter.ofPart(part)));
    }

    private Row row(Debt debt, Instant now) {
        var age = Duration.between(debt.since(), now);
        return row(
                new DocumentName(Debt.KIND.name(), debt.id()),
                "",
                texts.quantity(debt.outstanding()) + " × " + debt.part(),
                texts.get(
                        "behind.owes",
                        debt.owing()
                                .technician()
                                .map(PersonId::text)
                                .orElse(debt.owing().customer()),
                        debt.owing().job()),
                texts.span(age),
                age,
                debt.due().filter(now::isAfter).isPresent(),
                debt.outstandingValue());
    }

    private Row row(DocumentRow found, Instant now) {
        var age = Duration.between(found.changed(), now);
        return row(
                found.name(),
                "",
                texts.words().stage(found.name().kind(), found.stage()),
                texts.get("behind.changed", texts.time(found.changed())),
                texts.span(age),
                age,
                false,
                Money.ZERO);
    }

    private Row row(WorkItem item, Instant now) {
        var age = Duration.between(item.since(), now);
        return row(
                new DocumentName(item.documentKind(), item.document()),
                item.line(),
                texts.words().of(item.kind()),
                item.subject(),
                texts.span(age),
                age,
                item.due().filter(now::isAfter).isPresent(),
                item.value());
    }
}
