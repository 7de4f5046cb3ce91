package aspstore.desk.screen.owed;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.owed.InvoicePaper.Typed;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.usecase.HandInRepository.ToInvoice;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.usage.UsageCommand;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The jobs with parts that were sold and have no tax invoice yet.
final class InvoicesViewModel {

    enum Wrong {
        NUMBER,
        DATE,
        TAX,
        QUANTITY
    }

    /// @param usages all of the job that wait for an invoice
    record Row(String job, List<String> usages, String parts, Instant used, Money value, Money tax) {
        /// What is sold in several uses is invoiced as a whole here.
        boolean mayBePartly() {
            return usages.size() == 1;
        }
    }

    /// @param choose the job that is to be chosen
    record Shown(List<Row> rows, Optional<String> choose) {}

    private record Loaded(DraftPaper<InvoicePaper> draft, List<Row> rows) {}

    private final HandInRepository repository;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(List.of(), Optional.empty()));
    private Optional<DraftPaper<InvoicePaper>> draft = Optional.empty();
    private Optional<String> wanted;

    /// @param usage whose job is chosen at first
    InvoicesViewModel(
            HandInRepository repository,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Optional<String> usage,
            Consumer<String> hindered) {
        this.repository = repository;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.wanted = usage;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        var known = draft;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(
                                () -> DraftPaper.open(drafts, "invoices", InvoicePaper.class, InvoicePaper.BLANK)),
                        rows()),
                now -> {
                    draft = Optional.of(now.draft());
                    var choose = wanted.flatMap(usage -> now.rows().stream()
                            .filter(row -> row.usages().contains(usage))
                            .map(Row::job)
                            .findFirst());
                    wanted = Optional.empty();
                    shown.set(new Shown(now.rows(), choose));
                },
                hindered);
    }

    private List<Row> rows() {
        return repository.toInvoice().stream()
                .collect(Collectors.groupingBy(one -> one.usage().job().text(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(job -> row(job.getKey(), job.getValue()))
                .toList();
    }

    private Row row(String job, List<ToInvoice> sold) {
        return new Row(
                job,
                sold.stream().map(one -> one.usage().id()).toList(),
                sold.stream()
                        .map(one -> texts.get(
                                "invoices.piece",
                                one.usage().toInvoice(),
                                one.usage().used().part()))
                        .collect(Collectors.joining(", ")),
                sold.stream()
                        .map(one -> one.usage().recordedAt())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                sold.stream().map(one -> one.usage().dueValue()).reduce(Money.ZERO, Money::plus),
                sold.stream().map(ToInvoice::tax).reduce(Money.ZERO, Money::plus));
    }

    Typed typed(Row row) {
        return draft.flatMap(it -> it.paper().of(row.job()))
                .orElseGet(() -> new Typed(
                        "",
                        texts.date(India.day(clock.instant())),
                        row.tax().toDecimal().toPlainString(),
                        ""));
    }

    void type(Row row, Typed typed) {
        if (!typed.equals(typed(row))) {
            draft.ifPresent(it -> it.change(paper -> paper.with(row.job(), typed)));
        }
    }

    boolean undo() {
        return draft.map(DraftPaper::undo).orElse(false);
    }

    UUID commandId(Row row) {
        return draft.map(it -> it.commandFor(row.job())).orElseGet(UUID::randomUUID);
    }

    Set<Wrong> wrong(Row row) {
        var typed = typed(row);
        var wrong = EnumSet.noneOf(Wrong.class);
        if (typed.number().isBlank()) {
            wrong.add(Wrong.NUMBER);
        }
        if (date(typed).isEmpty()) {
            wrong.add(Wrong.DATE);
        }
        if (tax(typed).isEmpty()) {
            wrong.add(Wrong.TAX);
        }
        if (!typed.quantity().isBlank() && quantity(typed).isEmpty()) {
            wrong.add(Wrong.QUANTITY);
        }
        return wrong;
    }

    private static Optional<LocalDate> date(Typed typed) {
        try {
            return Optional.of(LocalDate.parse(
                    typed.date(),
                    new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern("[d-MMM-uuuu][d-M-uuuu][uuuu-M-d]")
                            .toFormatter(Locale.ENGLISH)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Money> tax(Typed typed) {
        try {
            return Optional.of(Money.parse(typed.tax().replace(",", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Quantity> quantity(Typed typed) {
        try {
            return Optional.of(Quantity.parse(typed.quantity()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<UsageCommand.Partly> partly(Row row, Typed typed) {
        return quantity(typed).filter(_ -> row.mayBePartly()).stream()
                .map(part -> new UsageCommand.Partly(row.usages().getFirst(), part))
                .toList();
    }

    /// Only where nothing is wrong with what was typed.
    Command commandFor(Row row) {
        var typed = typed(row);
        return new Command.OfUsage(new UsageCommand.LinkInvoice(
                row.usages(),
                typed.number(),
                date(typed).orElseThrow(),
                tax(typed).orElseThrow(),
                partly(row, typed)));
    }

    /// It was posted; what was typed about other jobs stays.
    void finish(Row row) {
        draft.ifPresent(it -> {
            var rest = it.paper().without(row.job());
            it.finish();
            it.change(_ -> rest);
        });
    }
}
