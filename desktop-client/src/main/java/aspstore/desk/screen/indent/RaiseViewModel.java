package aspstore.desk.screen.indent;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.indent.RaisePaper.Box;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StateCode;
import aspstore.model.catalog.Part;
import aspstore.model.indent.Coverage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An indent that is being written down at the counter.
final class RaiseViewModel {

    private static final int MOST_NAMED = 6;

    record Carrier(String code, String name) {}

    private record Opened(List<Carrier> technicians, DraftPaper<RaisePaper> draft) {}

    private final JobsRepository jobs;
    private final BooksRepository books;
    private final Drafts drafts;
    private final Background background;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Carrier>> technicians = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RaisePaper>> paper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DraftPaper<RaisePaper>> draft = Optional.empty();

    RaiseViewModel(
            JobsRepository jobs,
            BooksRepository books,
            Drafts drafts,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.jobs = jobs;
        this.books = books;
        this.drafts = drafts;
        this.background = background;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Carrier>> techniciansProperty() {
        return technicians.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RaisePaper>> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    Optional<DraftPaper<RaisePaper>> draft() {
        return draft;
    }

    void load(BusinessUnit unit) {
        background.read(() -> open(unit), this::show, hindered);
    }

    private Opened open(BusinessUnit unit) {
        var carriers = jobs.people().values().stream()
                .filter(person -> person.active() && person.role() == Role.TECHNICIAN)
                .map(person -> new Carrier(person.id().text(), person.name()))
                .toList();
        var blank = new RaisePaper(
                Map.of(
                        Box.PRIORITY,
                        "P2",
                        Box.STATE,
                        jobs.state().map(StateCode::text).orElse("")),
                unit.text(),
                Contract.IW,
                Coverage.COMPREHENSIVE,
                carriers.isEmpty() ? "" : carriers.getFirst().code(),
                List.of());
        return new Opened(
                carriers, draft.orElseGet(() -> DraftPaper.open(drafts, "raise-indent", RaisePaper.class, blank)));
    }

    private void show(Opened opened) {
        technicians.set(opened.technicians());
        if (draft.isEmpty()) {
            draft = Optional.of(opened.draft());
            draft.get().paperProperty().addListener((_, _, now) -> paper.set(Optional.of(now)));
        }
        paper.set(draft.map(DraftPaper::paper));
    }

    void change(UnaryOperator<RaisePaper> change) {
        draft.ifPresent(open -> open.change(change));
    }

    /// A part that was scanned or typed: its code, or the beginning of its words where only one begins so.
    CompletionStage<ScanAnswer> add(String code, int times) {
        var said = new CompletableFuture<ScanAnswer>();
        var units = paper.get().map(now -> Set.of(new BusinessUnit(now.bu()))).orElse(Set.of());
        background.read(
                () -> books.parts(units, code, MOST_NAMED),
                found -> said.complete(added(code, times, found)),
                why -> said.complete(new ScanAnswer.Refused(why)));
        return said;
    }

    private ScanAnswer added(String code, int times, List<Part> found) {
        var exact = found.stream()
                .filter(part -> part.code().text().equalsIgnoreCase(code))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
        if (exact.isPresent()) {
            var part = exact.get();
            change(now -> now.plus(
                    part.code().text(),
                    part.description(),
                    Quantity.pieces(times).thousandths()));
            return new ScanAnswer.Accepted(
                    texts.get("raise.added", wanted(part), part.code().text(), part.description()));
        }
        return new ScanAnswer.Refused(
                found.isEmpty()
                        ? texts.get("raise.unknown", code)
                        : texts.get(
                                "raise.several",
                                code,
                                found.stream().map(part -> part.code().text()).collect(Collectors.joining(", "))));
    }

    private Quantity wanted(Part part) {
        return paper.get().stream()
                .flatMap(now -> now.lines().stream())
                .filter(line -> line.part().equals(part.code().text()))
                .map(RaisePaper.Line::quantity)
                .findFirst()
                .orElse(Quantity.ZERO);
    }

    /// @return whether it was a quantity
    boolean setQuantity(String part, String typed) {
        try {
            var quantity = Quantity.parse(typed.strip());
            change(now -> now.withQuantity(part, quantity.thousandths()));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    void step(String part, int by) {
        change(now -> now.lines().stream()
                .filter(line -> line.part().equals(part))
                .findFirst()
                .map(line -> now.withQuantity(part, Math.max(0, line.thousandths() + by * Quantity.ONE.thousandths())))
                .orElse(now));
    }

    /// What is missing or wrong, in words.
    Map<Box, String> problems() {
        var words = new EnumMap<Box, String>(Box.class);
        paper.get()
                .ifPresent(now ->
                        now.problems().forEach((box, key) -> words.put(box, texts.get("raise.problem." + key))));
        return words;
    }
}
