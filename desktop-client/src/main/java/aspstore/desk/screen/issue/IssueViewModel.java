package aspstore.desk.screen.issue;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.DraftName;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.IssueDesk;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Person;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.TransportMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What goes out for a job, and the paper that says how.
final class IssueViewModel {

    /// @param picked whether it was scanned as taken from the shelf
    record Row(String key, String part, String description, String unit, String quantity, boolean picked) {}

    /// @param name as people know them
    record Carrier(String code, String name) {}

    /// @param job who it is for and under which contract, in words
    record Shown(String job, List<Row> goods, List<Carrier> technicians) {}

    private record Opened(Shown shown, List<IssueDesk.Goods> goods, DraftPaper<IssuePaper> draft) {}

    private final JobNo job;
    private final IssueDesk issues;
    private final JobsRepository jobs;
    private final Drafts drafts;
    private final Background background;
    private final Background.Latest stops;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<IssuePaper>> paper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<String> picked = new HashSet<>();
    private Optional<DraftPaper<IssuePaper>> draft = Optional.empty();
    private List<IssueDesk.Goods> goods = List.of();

    IssueViewModel(
            JobNo job,
            IssueDesk issues,
            JobsRepository jobs,
            Drafts drafts,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.job = job;
        this.issues = issues;
        this.jobs = jobs;
        this.drafts = drafts;
        this.background = background;
        this.stops = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<IssuePaper>> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    /// What is owed by the technician who is to get nothing more, in words.
    ReadOnlyObjectProperty<Optional<String>> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    Optional<DraftPaper<IssuePaper>> draft() {
        return draft;
    }

    /// Opens the draft where there is one, and shows what would go out now.
    void load(Caller caller) {
        background.read(() -> jobs.indent(job).map(this::open), opened -> show(caller, opened), hindered);
    }

    private Opened open(Indent indent) {
        var people = jobs.people();
        var order = indent.order();
        var now = issues.goods(job);
        var carriers = people.values().stream()
                .filter(person -> person.active() && person.role() == Role.TECHNICIAN)
                .map(person -> new Carrier(person.id().text(), person.name()))
                .toList();
        return new Opened(
                new Shown(words(order) + shortWords(indent, now), rows(now), carriers),
                now,
                draft.orElseGet(() -> DraftPaper.open(
                        drafts, DraftName.of("issue", job.text()), IssuePaper.class, blank(order, people))));
    }

    private String words(ServiceOrder order) {
        return texts.get(
                "issue.job",
                order.contract(),
                order.customer().name(),
                order.customer().address().cityAndPin());
    }

    /// What the job wants and the store does not have, so that nobody is surprised by what is missing on the challan.
    private String shortWords(Indent indent, List<IssueDesk.Goods> now) {
        return indent.lines().stream()
                .map(line -> shortWords(line, now))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining());
    }

    private String shortWords(IndentLine line, List<IssueDesk.Goods> now) {
        var goesOut = now.stream()
                .filter(one -> line.isNamed(one.indentLine()))
                .map(IssueDesk.Goods::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        var missing = line.toAllocate().plus(line.progress().allocated()).minusAtMost(goesOut);
        return line.toAllocate().isPositive() && missing.isPositive()
                ? " · " + texts.get("issue.short", missing, line.part().text())
                : "";
    }

    /// The technician of the job takes the parts now, and signs for them.
    private IssuePaper blank(ServiceOrder order, Map<PersonId, Person> people) {
        var carrier = Optional.ofNullable(people.get(order.technician())).filter(Person::active);
        return new IssuePaper(
                IssuePaper.Way.TECHNICIAN,
                carrier.map(person -> person.id().text()).orElse(""),
                "",
                "",
                TransportMode.BY_HAND,
                "",
                IssuePaper.When.NOW,
                new Handing(
                        carrier.map(Person::name).orElse(""),
                        Proof.By.SIGNATURE,
                        texts.get("issue.signed"),
                        "",
                        "",
                        ""),
                "");
    }

    private void show(Caller caller, Optional<Opened> opened) {
        if (opened.isEmpty()) {
            hindered.accept(texts.words().of(new ChallanRefusal.NoSuchIndent(job)));
            return;
        }
        goods = opened.get().goods();
        if (draft.isEmpty()) {
            draft = Optional.of(opened.get().draft());
            draft.get().paperProperty().addListener((_, before, now) -> changed(caller, before, now));
        }
        shown.set(Optional.of(opened.get().shown()));
        paper.set(draft.map(DraftPaper::paper));
        lookForStop(caller);
    }

    private void changed(Caller caller, IssuePaper before, IssuePaper now) {
        paper.set(Optional.of(now));
        if (before.way() != now.way() || !before.technician().equals(now.technician())) {
            lookForStop(caller);
        }
    }

    private void lookForStop(Caller caller) {
        var now = draft.orElseThrow().paper();
        if (now.way() == IssuePaper.Way.COURIER || now.technician().isBlank()) {
            stop.set(Optional.empty());
            return;
        }
        var technician = new PersonId(now.technician());
        stops.read(
                () -> issues.stop(caller, job, technician)
                        .map(found -> texts.words().of(new ChallanRefusal.OwesTooMuch(found))),
                stop::set,
                hindered);
    }

    void change(UnaryOperator<IssuePaper> change) {
        draft.ifPresent(open -> open.change(change));
    }

    void changeHanding(UnaryOperator<Handing> change) {
        change(now -> now.withHanding(change.apply(now.handing())));
    }

    void chooseTechnician(String code) {
        var name = shown.get().stream()
                .flatMap(now -> now.technicians().stream())
                .filter(carrier -> carrier.code().equals(code))
                .map(Carrier::name)
                .findFirst()
                .orElse(code);
        change(now -> now.technician().equals(code) ? now : now.withTechnician(code, name));
    }

    void chooseWay(IssuePaper.Way way) {
        change(now -> now.way() == way ? now : takerOf(now.withWay(way, texts.get("issue.signed"))));
    }

    private IssuePaper takerOf(IssuePaper now) {
        var name = shown.get().stream()
                .flatMap(known -> known.technicians().stream())
                .filter(carrier -> carrier.code().equals(now.technician()))
                .map(Carrier::name)
                .findFirst();
        return now.way() == IssuePaper.Way.TECHNICIAN && name.isPresent()
                ? now.withHanding(now.handing().withTakenBy(name.get()))
                : now;
    }

    /// What is missing or wrong, in words.
    Map<Gap, String> problems(String pin) {
        return paper.get()
                .map(now -> now.problems(pin).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, gap -> texts.get("problem." + gap.getValue()))))
                .orElse(Map.of());
    }

    /// What will happen, before it is done.
    String announcement() {
        var now = paper.get().orElseThrow();
        var pieces = goods.size();
        var taker = now.handing().takenBy();
        return now.when() == IssuePaper.When.NOW
                ? texts.get("issue.ask.now", job.text(), texts.count("issue.lines", pieces), taker)
                : texts.get("issue.ask.later", job.text(), texts.count("issue.lines", pieces));
    }

    /// Ticks off what was taken from the shelf.
    ///
    /// @return how many of how many are there, or empty where the code is not among what goes out
    Optional<String> pick(String code) {
        var wanted = code.toUpperCase(Locale.ROOT);
        var hits = goods.stream().filter(one -> isNamed(one, wanted)).toList();
        hits.stream()
                .filter(one -> !picked.contains(key(one)))
                .findFirst()
                .or(() -> hits.stream().findFirst())
                .ifPresent(one -> picked.add(key(one)));
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        shown.set(shown.get().map(now -> new Shown(now.job(), rows(goods), now.technicians())));
        long done = goods.stream().filter(one -> picked.contains(key(one))).count();
        return Optional.of(texts.get("issue.picked", done, goods.size()));
    }

    private static boolean isNamed(IssueDesk.Goods one, String code) {
        return one.lot()
                        .serial()
                        .map(SerialNo::text)
                        .filter(code::equalsIgnoreCase)
                        .isPresent()
                || one.lot().serial().isEmpty() && one.lot().part().text().equalsIgnoreCase(code)
                || one.lot().id().toString().equalsIgnoreCase(code);
    }

    private static String key(IssueDesk.Goods one) {
        return one.indentLine() + "|" + one.lot().id();
    }

    private List<Row> rows(List<IssueDesk.Goods> all) {
        return all.stream()
                .map(one -> new Row(
                        key(one),
                        one.lot().part().text(),
                        one.description(),
                        one.lot()
                                .serial()
                                .map(SerialNo::text)
                                .or(() -> one.lot().batch())
                                .orElse("–"),
                        texts.quantity(one.quantity()),
                        picked.contains(key(one))))
                .toList();
    }
}
