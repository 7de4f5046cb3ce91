package aspstore.desk.screen.indent;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.screen.DraftName;
import aspstore.desk.screen.indent.IndentPaper.Doing;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Person;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.IndentRefusal;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One job: its lines, and for the line that is looked at every candidate with the rule's verdict.
final class IndentViewModel {

    record Row(IndentLine line, String name, String part, String stage) {}

    /// @param isHere whether it is set aside for this very line
    /// @param pick how much of it is marked now, as words
    record Candidate(
            String key,
            Stand stand,
            String unit,
            String terms,
            String there,
            String where,
            String why,
            boolean isTaken,
            boolean isHere,
            String pick) {}

    record Shown(Indent indent, String facts, List<Row> lines, List<Challan> challans) {}

    private record Opened(Shown shown, DraftPaper<IndentPaper> draft) {}

    private record Explained(IndentLine line, List<Allocation.Candidate> candidates) {}

    private final JobNo job;
    private final OpenStore store;
    private final JobsRepository jobs;
    private final Background.Latest opening;
    private final Background.Latest explaining;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Candidate>> candidates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<IndentPaper> paper = new ReadOnlyObjectWrapper<>(IndentPaper.BLANK);
    private Optional<DraftPaper<IndentPaper>> draft = Optional.empty();
    private Optional<Explained> explained = Optional.empty();

    IndentViewModel(
            JobNo job,
            OpenStore store,
            JobsRepository jobs,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.job = job;
        this.store = store;
        this.jobs = jobs;
        this.opening = background.latest();
        this.explaining = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Candidate>> candidatesProperty() {
        return candidates.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<IndentPaper> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    Optional<DraftPaper<IndentPaper>> draft() {
        return draft;
    }

    void load() {
        opening.read(() -> jobs.indent(job).map(this::open), this::show, hindered);
    }

    private Opened open(Indent indent) {
        var rows = indent.lines().stream()
                .map(line -> new Row(
                        line,
                        line.serviceLine().orElse(line.name()),
                        line.part().text(),
                        texts.words().of(line.stage())))
                .toList();
        return new Opened(
                new Shown(indent, facts(indent, jobs.people()), rows, jobs.challansOf(job)),
                draft.orElseGet(() -> DraftPaper.open(
                        store.engine().drafts(),
                        DraftName.of("indent", job.text()),
                        IndentPaper.class,
                        IndentPaper.BLANK)));
    }

    private String facts(Indent indent, Map<PersonId, Person> people) {
        var order = indent.order();
        Instant now = store.clock().instant();
        return texts.get(
                "indent.facts",
                order.contract(),
                order.priority(),
                SlaWords.of(texts, indent.due().map(due -> Duration.between(now, due))),
                order.customer().name() + ", " + order.customer().address().cityAndPin(),
                Optional.ofNullable(people.get(order.technician()))
                        .map(Person::name)
                        .orElse(order.technician().text()));
    }

    private void show(Optional<Opened> opened) {
        if (opened.isEmpty()) {
            hindered.accept(texts.words().of(new IndentRefusal.NoSuchIndent(job)));
            return;
        }
        if (draft.isEmpty()) {
            draft = Optional.of(opened.get().draft());
            draft.get().paperProperty().addListener((_, _, now) -> drafted(now));
        }
        shown.set(Optional.of(opened.get().shown()));
        drafted(draft.get().paper());
    }

    private void drafted(IndentPaper now) {
        paper.set(now);
        explained.ifPresent(known -> candidates.set(rows(known)));
    }

    /// Asks for each candidate of a line why it is taken or passed over.
    void explain(IndentLine line) {
        explaining.read(
                () -> new Explained(
                        line,
                        store.challans()
                                .explain(job, line.name())
                                .map(Allocation::candidates)
                                .orElse(List.of())),
                found -> {
                    explained = Optional.of(found);
                    candidates.set(rows(found));
                },
                hindered);
    }

    private List<Candidate> rows(Explained known) {
        return known.candidates().stream()
                .map(candidate -> row(known.line(), candidate))
                .toList();
    }

    private Candidate row(IndentLine line, Allocation.Candidate candidate) {
        var stand = candidate.stand();
        var lot = stand.lot();
        boolean isHere = stand.spot().equals(spot(line));
        var now = paper.get();
        var pick = now.line().equals(line.name()) ? now.picked(lot.id()) : Quantity.ZERO;
        boolean isMarkable = isMarkable(now.doing(), stand, isHere);
        return new Candidate(
                lot.id() + "|" + stand.spot(),
                stand,
                lot.serial().map(SerialNo::text).or(lot::batch).orElse("–"),
                texts.words().of(lot.owner()) + " · " + texts.words().of(lot.contractClass()) + " · "
                        + texts.words().of(lot.condition()),
                texts.quantity(stand.quantity()),
                texts.words().of(stand.place())
                        + (stand.spot().reference().isEmpty()
                                ? ""
                                : " " + stand.spot().reference()),
                why(line, candidate.verdict(), isHere),
                candidate.verdict() instanceof Allocation.Verdict.Taken,
                isHere,
                isMarkable && pick.isPositive() ? texts.quantity(pick) : "");
    }

    /// Of a line that wants nothing more the rule says only that others were enough.
    private String why(IndentLine line, Allocation.Verdict verdict, boolean isHere) {
        if (isHere) {
            return texts.get("indent.here");
        }
        boolean fits = verdict instanceof Allocation.Verdict.PassedOver(Allocation.Reason.NotNeeded _);
        return fits && line.toAllocate().isZero()
                ? texts.get("indent.notWanted")
                : texts.words().of(verdict);
    }

    private Spot spot(IndentLine line) {
        return Place.ALLOCATED.at(line.reference(job.text()));
    }

    private static boolean isMarkable(Doing doing, Stand stand, boolean isHere) {
        return switch (doing) {
            case PICK -> stand.place() == Place.ON_HAND && stand.quantity().isPositive();
            case RELEASE -> isHere && stand.quantity().isPositive();
            case LOOK, DECLINE -> false;
        };
    }

    // ---- what is begun

    void begin(Doing doing, IndentLine line) {
        draft.ifPresent(open -> open.change(_ -> begun(doing, line)));
    }

    private IndentPaper begun(Doing doing, IndentLine line) {
        var why = line.standing() == IndentLine.Standing.WITHDRAWN
                ? IndentCommand.Why.WITHDRAWN
                : line.standing() == IndentLine.Standing.ORDER_CLOSED
                        ? IndentCommand.Why.ORDER_CLOSED
                        : line.surplus().isPositive() ? IndentCommand.Why.AMENDED : IndentCommand.Why.NOT_NEEDED;
        var blank = new IndentPaper(doing, line.name(), Map.of(), why, "");
        if (doing != Doing.RELEASE) {
            return blank;
        }
        var marked = blank;
        var open =
                line.surplus().isPositive() ? line.surplus() : line.progress().allocated();
        for (var candidate : candidates.get().reversed()) {
            if (candidate.isHere() && open.isPositive()) {
                var taken = candidate.stand().quantity().min(open);
                marked = marked.withPick(candidate.stand().lot().id(), taken);
                open = open.minus(taken);
            }
        }
        return marked;
    }

    /// Marks a candidate, or takes its mark away.
    void toggle(Candidate candidate) {
        var lot = candidate.stand().lot().id();
        if (isMarkable(paper.get().doing(), candidate.stand(), candidate.isHere())) {
            draft.ifPresent(open -> open.change(now -> now.withPick(
                    lot,
                    now.picked(lot).isPositive()
                            ? Quantity.ZERO
                            : room(now).min(candidate.stand().quantity()))));
        }
    }

    /// Marks the unit, or pieces of the lot, that was scanned.
    ScanAnswer scan(String code, int times) {
        var found = candidates.get().stream()
                .filter(one -> isMarkable(paper.get().doing(), one.stand(), one.isHere()) && isNamed(one, code))
                .findFirst();
        if (found.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("indent.notPickable", code));
        }
        var stand = found.get().stand();
        change(now -> now.withPick(
                stand.lot().id(),
                now.picked(stand.lot().id()).plus(Quantity.pieces(times)).min(stand.quantity())));
        return new ScanAnswer.Accepted(
                texts.get("indent.picked", paper.get().picked(stand.lot().id()), code));
    }

    private static boolean isNamed(Candidate one, String code) {
        var lot = one.stand().lot();
        return lot.serial().map(SerialNo::text).filter(code::equalsIgnoreCase).isPresent()
                || lot.serial().isEmpty() && lot.part().text().equalsIgnoreCase(code)
                || lot.id().toString().equalsIgnoreCase(code);
    }

    /// One piece more or less of a candidate.
    void step(Candidate candidate, int by) {
        var lot = candidate.stand().lot().id();
        if (isMarkable(paper.get().doing(), candidate.stand(), candidate.isHere())) {
            draft.ifPresent(open -> open.change(now -> now.withPick(
                    lot,
                    by > 0
                            ? now.picked(lot)
                                    .plus(Quantity.ONE)
                                    .min(candidate.stand().quantity())
                            : now.picked(lot).minusAtMost(Quantity.ONE))));
        }
    }

    /// What may still be marked; a whole stand where there is nothing left to ask for, so that the rule can say so.
    private Quantity room(IndentPaper now) {
        var line = line(now.line());
        if (now.doing() == Doing.RELEASE || line.isEmpty()) {
            return new Quantity(Long.MAX_VALUE);
        }
        var left = line.get().toAllocate().minusAtMost(now.picked());
        return left.isPositive() ? left : new Quantity(Long.MAX_VALUE);
    }

    void change(UnaryOperator<IndentPaper> change) {
        draft.ifPresent(open -> open.change(change));
    }

    Optional<IndentLine> line(String name) {
        return shown.get().flatMap(now -> now.indent().line(name));
    }

    // ---- in words

    /// What central changed about a line, and what is left to be done about it.
    Optional<String> answer(IndentLine line) {
        var parts = new ArrayList<String>();
        if (line.standing() == IndentLine.Standing.WITHDRAWN) {
            parts.add(texts.get("indent.withdrawn"));
        }
        if (line.surplus().isPositive()) {
            parts.add(texts.get("indent.surplus", line.surplus()));
        }
        boolean isTooMuch = line.progress().covered().isMoreThan(line.wanted());
        boolean isWithdrawn = line.standing() == IndentLine.Standing.WITHDRAWN;
        var contract = shown.get().map(now -> now.indent().order().contract());
        var before =
                line.progress().issuedUnder().filter(then -> !Optional.of(then).equals(contract));
        if (line.out().isPositive() && (isTooMuch || isWithdrawn)) {
            parts.add(texts.get("indent.out", line.out(), out(line)));
        } else if (line.out().isPositive() && before.isPresent()) {
            parts.add(
                    texts.get("indent.otherTerms", line.out(), out(line), before.get(), contract.orElse(before.get())));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    private String out(IndentLine line) {
        var numbers = challansWithOut(line).stream()
                .map(challan -> challan.number().text())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers;
    }

    /// The challans on which something of a line is still out.
    List<Challan> challansWithOut(IndentLine line) {
        return shown.get().stream()
                .flatMap(now -> now.challans().stream())
                .filter(challan -> challan.lines().stream()
                        .anyMatch(issued -> line.isNamed(issued.indentLine())
                                && issued.out().isPositive()))
                .toList();
    }

    /// What the act that was begun will do.
    String announcement() {
        var now = paper.get();
        var name = line(now.line())
                .map(line -> line.serviceLine().orElse(line.name()))
                .orElse(now.line());
        return switch (now.doing()) {
            case LOOK -> "";
            case PICK ->
                texts.get(
                        "indent.doing.PICK",
                        name,
                        line(now.line()).map(IndentLine::toAllocate).orElse(Quantity.ZERO),
                        now.picked());
            case RELEASE -> texts.get("indent.doing.RELEASE", name, now.picked());
            case DECLINE ->
                texts.get(
                        "indent.doing.DECLINE",
                        name,
                        line(now.line()).map(IndentLine::toAllocate).orElse(Quantity.ZERO));
        };
    }
}
