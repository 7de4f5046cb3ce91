package aspstore.desk.screen.owed;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.screen.handin.Reads;
import aspstore.desk.screen.owed.OwedPaper.Typed;
import aspstore.desk.screen.owed.OwedPaper.What;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.entry.Command;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.usage.Inward;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Defective parts that are owed, parts that were brought instead of them, and what the store owes the warehouse.
final class OwedViewModel {

    enum Kind {
        DEBTS,
        BY_TECHNICIAN,
        BY_CUSTOMER,
        BY_JOB,
        TO_DECIDE,
        WAREHOUSE
    }

    /// @param who owes it, or whose it is
    /// @param due against its target where there is one, else how long it has waited
    /// @param debt that a part can be brought for, on the lists of single debts
    /// @param inward that waits for the manager's word
    record Row(
            String id,
            String part,
            String who,
            String job,
            Quantity quantity,
            Money value,
            Instant since,
            String due,
            boolean isLate,
            Optional<Debt> debt,
            Optional<Inward> inward) {}

    /// @param choose the row that is to be chosen
    /// @param time how often it was shown: what was typed may differ where all else is the same
    record Shown(Kind kind, List<Row> rows, Money value, Optional<String> choose, int time) {
        static final Shown NOTHING = new Shown(Kind.DEBTS, List.of(), Money.ZERO, Optional.empty(), 0);
    }

    private record Loaded(DraftPaper<OwedPaper> draft, Kind kind, List<Row> rows) {}

    private final HandInRepository repository;
    private final Background background;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<DraftPaper<OwedPaper>> draft = Optional.empty();
    private Kind kind = Kind.DEBTS;
    private Optional<String> wanted;

    /// @param wanted what is chosen at first
    OwedViewModel(
            HandInRepository repository,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Optional<String> wanted,
            Consumer<String> hindered) {
        this.repository = repository;
        this.background = background;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.wanted = wanted;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void look(Kind newKind) {
        kind = newKind;
        load();
    }

    void load() {
        var known = draft;
        var of = kind;
        var sought = wanted;
        latest.read(
                () -> {
                    var paper =
                            known.orElseGet(() -> DraftPaper.open(drafts, "owed", OwedPaper.class, OwedPaper.BLANK));
                    var rows = rows(of);
                    boolean isElsewhere = sought.isPresent()
                            && rows.stream().noneMatch(row -> sought.get().equals(row.id()));
                    var waiting = isElsewhere ? rows(Kind.TO_DECIDE) : rows;
                    return isElsewhere
                                    && waiting.stream()
                                            .anyMatch(row -> sought.get().equals(row.id()))
                            ? new Loaded(paper, Kind.TO_DECIDE, waiting)
                            : new Loaded(paper, of, rows);
                },
                now -> {
                    draft = Optional.of(now.draft());
                    kind = now.kind();
                    wanted = Optional.empty();
                    show(now.rows(), sought);
                },
                hindered);
    }

    private void show(List<Row> rows, Optional<String> choose) {
        var value = rows.stream().map(Row::value).reduce(Money.ZERO, Money::plus);
        shown.set(new Shown(kind, rows, value, choose, shown.get().time() + 1));
    }

    private List<Row> rows(Kind of) {
        return switch (of) {
            case DEBTS ->
                repository.debts(Optional.empty()).stream().map(this::row).toList();
            case BY_TECHNICIAN -> summed(row -> row.who());
            case BY_CUSTOMER -> summed(row -> row.debt().orElseThrow().owing().customer());
            case BY_JOB -> summed(Row::job);
            case TO_DECIDE -> repository.substitutes().stream().map(this::row).toList();
            case WAREHOUSE -> repository.toWarehouse().stream().map(this::row).toList();
        };
    }

    private Row row(Debt debt) {
        var owing = debt.owing();
        return new Row(
                debt.id(),
                code(debt.part(), debt.serial()),
                owing.technician().map(repository::name).orElse(owing.customer()),
                owing.job().text(),
                debt.outstanding(),
                debt.outstandingValue(),
                debt.since(),
                due(debt.since(), debt.due()),
                isLate(debt.due()),
                Optional.of(debt),
                Optional.empty());
    }

    private Row row(Inward inward) {
        var mismatch = inward.mismatch();
        return new Row(
                inward.id(),
                code(inward.part(), inward.serial()),
                mismatch.map(it -> texts.get("owed.mismatch." + it.kind(), wantedPart(it.debt())))
                        .orElse(""),
                inward.job().text(),
                inward.quantity(),
                inward.rate().times(inward.quantity()),
                inward.at(),
                due(inward.at(), Optional.empty()),
                false,
                Optional.empty(),
                Optional.of(inward));
    }

    private String wantedPart(String debt) {
        return repository
                .debt(debt)
                .map(owed -> code(owed.part(), owed.serial()))
                .orElse(debt);
    }

    private Row row(WarehouseDebt debt) {
        return new Row(
                debt.id(),
                code(debt.part(), debt.serial()),
                debt.bu().text(),
                "",
                debt.outstanding(),
                debt.rate().times(debt.outstanding()),
                debt.since(),
                due(debt.since(), debt.due()),
                isLate(debt.due()),
                Optional.empty(),
                Optional.empty());
    }

    private static String code(PartCode part, Optional<SerialNo> serial) {
        return part + serial.map(unit -> " " + unit).orElse("");
    }

    private boolean isLate(Optional<Instant> due) {
        return due.filter(clock.instant()::isAfter).isPresent();
    }

    private String due(Instant since, Optional<Instant> due) {
        var now = clock.instant();
        return due.map(time -> texts.against(time, now))
                .orElseGet(() -> texts.get("owed.since", texts.span(Duration.between(since, now))));
    }

    /// The debts summed, the most valuable first.
    private List<Row> summed(Function<Row, String> by) {
        var sums = new TreeMap<String, Row>();
        for (var row : rows(Kind.DEBTS)) {
            sums.merge(by.apply(row), sum(by.apply(row), row), this::plus);
        }
        return sums.values().stream()
                .sorted(Comparator.comparing(Row::value).reversed())
                .toList();
    }

    private Row sum(String of, Row row) {
        return new Row(
                of,
                "",
                of,
                "",
                row.quantity(),
                row.value(),
                row.since(),
                due(row.since(), Optional.empty()),
                row.isLate(),
                Optional.empty(),
                Optional.empty());
    }

    private Row plus(Row one, Row more) {
        var since = one.since().isBefore(more.since()) ? one.since() : more.since();
        return new Row(
                one.id(),
                "",
                one.who(),
                "",
                one.quantity().plus(more.quantity()),
                one.value().plus(more.value()),
                since,
                due(since, Optional.empty()),
                one.isLate() || more.isLate(),
                Optional.empty(),
                Optional.empty());
    }

    // ---- what is typed

    /// What can be done with a row by whoever stands here.
    List<What> choices(Row row, boolean isManager) {
        if (row.debt().isPresent()) {
            return isManager
                    ? List.of(
                            What.INWARD, What.CHARGED_TO_CUSTOMER, What.RECOVERED_FROM_TECHNICIAN, What.NOT_RETURNABLE)
                    : List.of(What.INWARD);
        }
        return row.inward().isPresent() && isManager ? List.of(What.ACCEPT, What.REJECT) : List.of();
    }

    Typed typed(Row row) {
        return draft.flatMap(it -> it.paper().of(row.id()))
                .orElseGet(() -> new Typed(
                        row.inward().isPresent() ? What.ACCEPT : What.INWARD,
                        row.quantity().toString(),
                        "",
                        "",
                        ""));
    }

    void type(Row row, Typed typed) {
        if (!typed.equals(typed(row))) {
            draft.ifPresent(it -> it.change(paper -> paper.with(row.id(), typed)));
        }
    }

    boolean undo() {
        boolean undone = draft.map(DraftPaper::undo).orElse(false);
        show(shown.get().rows(), Optional.empty());
        return undone;
    }

    UUID commandId(Row row) {
        return draft.map(it -> it.commandFor(row.id())).orElseGet(UUID::randomUUID);
    }

    /// @throws IllegalArgumentException where a quantity, part or serial number can't be one
    Optional<Command> commandFor(Row row) {
        return OwedCommands.of(row, typed(row));
    }

    /// It was posted; what was typed about other rows stays.
    void finish(Row row) {
        draft.ifPresent(it -> {
            var rest = it.paper().without(row.id());
            it.finish();
            it.change(_ -> rest);
        });
    }

    // ---- scans

    /// A defective part finds the debt that it is for; a job, challan or debt finds what is owed for it.
    CompletionStage<ScanAnswer> scanned(Scan scan, Optional<Row> chosen) {
        var reads = Reads.of(scan);
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> repository.part(reads.part().orElse(reads.code())),
                part -> answer.complete(answer(reads, part, chosen)),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer answer(Reads reads, Optional<Part> part, Optional<Row> chosen) {
        if (kind != Kind.DEBTS) {
            return new ScanAnswer.Refused(texts.get("owed.scanOnDebts"));
        }
        var first = new ArrayList<>(chosen.stream().toList());
        first.addAll(shown.get().rows());
        var about = first.stream().filter(row -> isAbout(row, reads.code())).findFirst();
        if (about.isPresent() && part.isEmpty()) {
            show(shown.get().rows(), about.map(Row::id));
            return new ScanAnswer.Accepted(texts.get("owed.found", about.get().id()));
        }
        var row = part.isPresent()
                ? first.stream()
                        .filter(it -> it.debt()
                                .filter(debt -> debt.part().equals(part.get().code()))
                                .isPresent())
                        .findFirst()
                : first.stream()
                        .filter(it -> isUnitOf(it, reads.code()))
                        .findFirst()
                        .or(() -> chosen);
        if (row.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("owed.notOwed", reads.code()));
        }
        var serial = part.isPresent() ? reads.serial().orElse("") : reads.code();
        type(row.get(), typed(row.get()).withDefective("", serial));
        show(shown.get().rows(), row.map(Row::id));
        return new ScanAnswer.Accepted(
                texts.get("owed.forDebt", reads.code(), row.get().id()));
    }

    private static boolean isAbout(Row row, String code) {
        return row.id().equalsIgnoreCase(code)
                || row.job().equalsIgnoreCase(code)
                || row.debt()
                        .map(Debt::owing)
                        .filter(owing -> owing.challan().equals(code))
                        .isPresent();
    }

    private static boolean isUnitOf(Row row, String code) {
        return row.debt()
                .flatMap(Debt::serial)
                .filter(serial -> serial.text().equals(code))
                .isPresent();
    }
}
