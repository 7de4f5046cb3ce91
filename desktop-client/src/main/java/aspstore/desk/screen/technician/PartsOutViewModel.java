package aspstore.desk.screen.technician;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.scan.Scan;
import aspstore.desk.screen.handin.Reads;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.work.Background;
import aspstore.journal.query.Owed;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.owed.Debt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is out by challan, what is owed, and the jobs: of one technician, or of everybody.
final class PartsOutViewModel {

    /// @param unit the serial number, if it has one
    record Part(
            String key,
            ChallanNo challan,
            String part,
            String unit,
            Quantity quantity,
            String who,
            String job,
            Instant since,
            String age,
            boolean isLate,
            Money value) {}

    record Owing(
            String id, ChallanNo challan, String part, String job, Quantity quantity, String age, boolean isLate) {}

    record Job(String job, String customer, String parts, String stage) {}

    record Shown(List<Part> parts, List<Owing> owing, List<Job> jobs, Money out, Money owed) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), Money.ZERO, Money.ZERO);
    }

    private final HandInRepository repository;
    private final Background background;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Optional<PersonId> technician;
    private final Consumer<ChallanNo> open;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    /// @param technician whose it is; everybody's where empty
    /// @param open hears of a challan that was scanned
    PartsOutViewModel(
            HandInRepository repository,
            Background background,
            InstantSource clock,
            Texts texts,
            Optional<PersonId> technician,
            Consumer<ChallanNo> open,
            Consumer<String> hindered) {
        this.repository = repository;
        this.background = background;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.technician = technician;
        this.open = open;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean isOfOne() {
        return technician.isPresent();
    }

    void load() {
        latest.read(this::read, shown::set, hindered);
    }

    private Shown read() {
        var out = repository.out(technician);
        var parts = new ArrayList<Part>();
        out.forEach(line -> parts.add(part(line)));
        repository.accounted(technician).forEach(challan -> parts.add(accounted(challan)));
        var debts = repository.debts(technician);
        return new Shown(
                List.copyOf(parts),
                debts.stream().map(this::owing).toList(),
                technician.map(repository::jobs).orElse(List.of()).stream()
                        .map(this::job)
                        .toList(),
                out.stream().map(Owed.Out::value).reduce(Money.ZERO, Money::plus),
                debts.stream().map(Debt::outstandingValue).reduce(Money.ZERO, Money::plus));
    }

    private Part part(Owed.Out out) {
        return new Part(
                out.challan().id() + "|" + out.line().no(),
                out.challan().number(),
                out.line().part().text(),
                out.line().serial().map(Object::toString).orElse(""),
                out.line().out(),
                who(out.challan()),
                job(out.challan()),
                out.since(),
                age(out.since(), out.due()),
                isLate(out.due()),
                out.value());
    }

    private String job(Challan challan) {
        return challan.job().map(JobNo::text).orElseGet(() -> texts.get("partsOut.bag"));
    }

    private Part accounted(Challan challan) {
        var since = challan.outSince().orElse(challan.issuedAt());
        return new Part(
                challan.id(),
                challan.number(),
                texts.get("partsOut.toClose"),
                "",
                Quantity.ZERO,
                who(challan),
                job(challan),
                since,
                age(since, challan.accountDue()),
                isLate(challan.accountDue()),
                Money.ZERO);
    }

    private String who(Challan challan) {
        return challan.technician()
                .map(repository::name)
                .or(() -> challan.paper().through().map(through -> through.name()))
                .orElse("");
    }

    private Owing owing(Debt debt) {
        return new Owing(
                debt.id(),
                new ChallanNo(debt.owing().challan()),
                debt.part() + debt.serial().map(serial -> " " + serial).orElse(""),
                debt.owing().job().text(),
                debt.outstanding(),
                age(debt.since(), debt.due()),
                isLate(debt.due()));
    }

    private Job job(Indent indent) {
        return new Job(
                indent.id(),
                indent.order().customer().name(),
                indent.lines().stream()
                        .filter(line -> line.standing() == IndentLine.Standing.WANTED)
                        .map(line -> texts.get("partsOut.piece", line.wanted(), line.part()))
                        .collect(Collectors.joining(", ")),
                texts.words().stage(Indent.KIND.name(), indent.stage()));
    }

    private boolean isLate(Optional<Instant> due) {
        return due.filter(clock.instant()::isAfter).isPresent();
    }

    private String age(Instant since, Optional<Instant> due) {
        var now = clock.instant();
        return due.filter(now::isAfter)
                .map(time -> texts.against(time, now))
                .orElseGet(() -> texts.get("partsOut.since", texts.span(Duration.between(since, now))));
    }

    /// A challan or job opens where its parts are handed in.
    CompletionStage<ScanAnswer> scanned(Scan scan) {
        var code = Reads.of(scan).code();
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> repository.challans(code).stream().filter(Challan::isOpen).findFirst(),
                found -> {
                    found.map(Challan::number).ifPresent(open);
                    answer.complete(
                            found.isPresent()
                                    ? new ScanAnswer.Accepted(texts.get(
                                            "partsOut.found", found.get().number()))
                                    : byUnit(code));
                },
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer byUnit(String code) {
        var found = shown.get().parts().stream()
                .filter(part -> part.unit().equals(code) || part.part().equals(code))
                .findFirst();
        found.map(Part::challan).ifPresent(open);
        return found.<ScanAnswer>map(part -> new ScanAnswer.Accepted(texts.get("partsOut.found", part.challan())))
                .orElseGet(() -> new ScanAnswer.Refused(texts.get("partsOut.notOut", code)));
    }
}
