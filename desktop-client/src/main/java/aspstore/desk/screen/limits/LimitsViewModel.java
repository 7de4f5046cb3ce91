package aspstore.desk.screen.limits;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.LimitsRepository;
import aspstore.desk.work.Background;
import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.request.StockLevel;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The limits as rows: what is above first, then what is due, then the rest.
final class LimitsViewModel {

    enum State {
        EXCESS,
        REORDER,
        WITHIN
    }

    /// @param family leads to its stock
    /// @param change what to send back or to ask for; zero within the limit
    /// @param arithmetic how the position comes about, in one sentence
    record Row(
            String key,
            String family,
            String part,
            String description,
            String contractClass,
            Quantity stock,
            Quantity inTransit,
            Quantity requested,
            Quantity position,
            Quantity reorder,
            Quantity most,
            State state,
            String words,
            Quantity change,
            Money value,
            String arithmetic) {}

    private final LimitsRepository limits;
    private final Background.Latest latest;
    private final Texts texts;
    private final Supplier<List<BusinessUnit>> units;
    private final Consumer<String> hindered;
    private final BooleanProperty onlyOpen = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    LimitsViewModel(
            LimitsRepository limits,
            Background background,
            Texts texts,
            Supplier<List<BusinessUnit>> units,
            Consumer<String> hindered) {
        this.limits = limits;
        this.latest = background.latest();
        this.texts = texts;
        this.units = units;
        this.hindered = hindered;
        onlyOpen.addListener((_, _, _) -> load());
    }

    /// Whether only what is above or due is shown.
    BooleanProperty onlyOpenProperty() {
        return onlyOpen;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        var wanted = units.get();
        boolean isOnlyOpen = onlyOpen.get();
        latest.read(
                () -> limits.of(wanted).stream()
                        .map(this::row)
                        .filter(row -> !isOnlyOpen || row.state() != State.WITHIN)
                        .sorted(Comparator.comparing(Row::state).thenComparing(Row::key))
                        .toList(),
                rows::set,
                hindered);
    }

    private Row row(LimitsRepository.Limit limit) {
        var proposal = limit.proposal();
        var told = proposal.limit();
        var position = proposal.position();
        var state = limit.level()
                .map(StockLevel::currentStage)
                .map(LimitsViewModel::state)
                .orElse(State.WITHIN);
        var change = limit.level().map(StockLevel::quantity).orElse(Quantity.ZERO);
        return new Row(
                told.key(),
                told.family().text(),
                proposal.part().text(),
                proposal.description(),
                texts.words().of(told.contractClass()),
                position.stock(),
                position.inTransit(),
                position.requested(),
                position.total(),
                told.reorder(),
                told.most(),
                state,
                texts.get("limits.state." + state.name(), change),
                change,
                limit.level().map(StockLevel::value).orElse(Money.ZERO),
                texts.get(
                        "limits.arithmetic",
                        position.stock(),
                        position.inTransit(),
                        position.requested(),
                        position.total(),
                        told.reorder(),
                        told.most(),
                        position.value(),
                        told.mostValue(),
                        position.onHand()));
    }

    private static State state(StockLevel.Stage stage) {
        return switch (stage) {
            case EXCESS -> State.EXCESS;
            case REORDER -> State.REORDER;
            case WITHIN -> State.WITHIN;
        };
    }
}
