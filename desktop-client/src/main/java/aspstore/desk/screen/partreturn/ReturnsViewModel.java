package aspstore.desk.screen.partreturn;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReturnsRepository;
import aspstore.desk.work.Background;
import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The returns of the store, open ones first.
final class ReturnsViewModel {

    record Row(
            String id,
            String stage,
            boolean isOpen,
            String unit,
            String reasons,
            int lines,
            Money value,
            Instant requestedAt,
            List<LineRow> details) {}

    record LineRow(
            int no,
            String part,
            String serial,
            Quantity quantity,
            String reason,
            Said said,
            String decision,
            Quantity packed) {}

    enum Said {
        NOTHING_YET,
        APPROVED,
        REFUSED
    }

    private final ReturnsRepository returns;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    ReturnsViewModel(ReturnsRepository returns, Background background, Texts texts, Consumer<String> hindered) {
        this.returns = returns;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// @param unit to which the list is narrowed, if any
    void load(Optional<BusinessUnit> unit) {
        latest.read(
                () -> returns.returns().stream()
                        .filter(it -> unit.isEmpty() || it.bu().equals(unit.get()))
                        .map(it -> row(it, texts))
                        .toList(),
                rows::set,
                hindered);
    }

    private static Row row(PartReturn it, Texts texts) {
        var value = it.lines().stream()
                .map(line -> line.rate().times(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
        var reasons = it.lines().stream()
                .map(line -> texts.words().of(line.reason()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new Row(
                it.id(),
                texts.words().stage(PartReturn.KIND.name(), it.stage()),
                it.isOpen(),
                it.bu().text(),
                reasons,
                it.lines().size(),
                value,
                it.requestedAt(),
                lines(it, texts));
    }

    static List<LineRow> lines(PartReturn it, Texts texts) {
        return it.lines().stream()
                .map(line -> new LineRow(
                        line.no(),
                        line.part().text(),
                        line.serial().map(Object::toString).orElse(""),
                        line.quantity(),
                        texts.words().of(line.reason()),
                        said(it, line.no()),
                        decision(it, line.no(), texts),
                        it.packed(line.no())))
                .toList();
    }

    private static Said said(PartReturn it, int no) {
        return it.decision(no)
                .map(decision -> decision.verdict() == ReturnCommand.Verdict.APPROVED ? Said.APPROVED : Said.REFUSED)
                .orElse(Said.NOTHING_YET);
    }

    /// Central's answer with its reason, and what the store did about it.
    private static String decision(PartReturn it, int no, Texts texts) {
        var word = it.decision(no)
                .map(decision -> decision.verdict() == ReturnCommand.Verdict.APPROVED
                        ? texts.get("returns.approved")
                        : texts.get("returns.refused", decision.reason()))
                .orElseGet(() -> texts.get("returns.undecided"));
        return it.released(no).isPositive() ? texts.get("returns.putBack", word, it.released(no)) : word;
    }
}
