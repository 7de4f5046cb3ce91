package aspstore.desk.screen.stockcare;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.stockcare.OpeningPaper.Line;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.OpeningDesk;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.stockcare.StockCareCommand;
import aspstore.model.stockcare.StockCareCommand.OpenDebt;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.tax.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lines of an opening, each with what is wrong with it.
final class OpeningViewModel {

    /// @param problem what is wrong, in words; empty where nothing is
    record Row(int index, Line line, String problem) {}

    /// @param isChecked whether the rules were asked about the lines as they are now
    record Shown(List<Row> rows, int problems, boolean isChecked, String approval, Optional<OpeningPaper.Form> form) {
        static final Shown NOTHING = new Shown(List.of(), 0, true, "", Optional.empty());
    }

    private final OpeningDesk openings;
    private final Background background;
    private final Background.Latest opening;
    private final Background.Latest checking;
    private final Drafts drafts;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<DraftPaper<OpeningPaper>> draft = Optional.empty();
    private Optional<BusinessUnit> bu = Optional.empty();
    private Optional<Caller> caller = Optional.empty();
    private Optional<Party> partner = Optional.empty();

    private record Loaded(DraftPaper<OpeningPaper> draft, Optional<Party> partner) {}

    OpeningViewModel(
            OpeningDesk openings, Background background, Drafts drafts, Texts texts, Consumer<String> hindered) {
        this.openings = openings;
        this.background = background;
        this.opening = background.latest();
        this.checking = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load(Caller by, BusinessUnit unit) {
        caller = Optional.of(by);
        var known = draft.filter(_ -> bu.equals(Optional.of(unit)));
        bu = Optional.of(unit);
        opening.read(
                () -> new Loaded(
                        known.orElseGet(() ->
                                DraftPaper.open(drafts, "opening-" + unit, OpeningPaper.class, OpeningPaper.BLANK)),
                        openings.partner()),
                loaded -> {
                    draft = Optional.of(loaded.draft());
                    partner = loaded.partner();
                    check();
                },
                hindered);
    }

    private OpeningPaper paper() {
        return draft.map(DraftPaper::paper).orElse(OpeningPaper.BLANK);
    }

    private void change(UnaryOperator<OpeningPaper> change) {
        draft.ifPresent(it -> it.change(change));
        check();
    }

    void add(Line line) {
        change(paper -> paper.withForm(Optional.empty()).with(List.of(line)));
    }

    void set(int index, Line line) {
        change(paper -> {
            var taken = paper.withForm(Optional.empty());
            return index < paper.lines().size() ? taken.set(index, line) : taken.with(List.of(line));
        });
    }

    void remove(Row row) {
        change(paper -> paper.without(row.index()));
    }

    void approval(String approval) {
        draft.ifPresent(it -> it.change(paper -> paper.withApproval(approval)));
    }

    /// The line in the form, as it is typed so far.
    void form(Optional<OpeningPaper.Form> form) {
        draft.ifPresent(it -> it.change(paper -> paper.withForm(form)));
    }

    boolean undo() {
        boolean undone = draft.map(DraftPaper::undo).orElse(false);
        check();
        return undone;
    }

    /// Reads a file as long work, and adds its lines to those that are there.
    ///
    /// @param told how many lines came; empty where the file has not the columns that it must have
    void read(String title, Background.LongWork<String> file, Consumer<Optional<Integer>> told) {
        background.start(
                title,
                progress -> OpeningReading.file(file.run(progress)),
                lines -> {
                    lines.ifPresent(found -> change(paper -> paper.with(found)));
                    told.accept(lines.map(List::size));
                },
                hindered);
    }

    UUID command() {
        return draft.map(DraftPaper::command).orElseGet(UUID::randomUUID);
    }

    void finish() {
        draft.ifPresent(DraftPaper::finish);
        check();
    }

    /// Every line that can be read, as one opening.
    StockCareCommand.PostOpening post(BusinessUnit unit) {
        var read = read(paper());
        return new StockCareCommand.PostOpening(
                unit, List.copyOf(read.lines.values()), List.copyOf(read.debts.values()), paper().approval());
    }

    /// What the lines of a paper say, by their places in it.
    private static final class Read {
        private final SortedMap<Integer, OpeningLine> lines = new TreeMap<>();
        private final SortedMap<Integer, OpenDebt> debts = new TreeMap<>();
        private final SortedMap<Integer, List<String>> unreadable = new TreeMap<>();
    }

    private Read read(OpeningPaper paper) {
        var read = new Read();
        for (int i = 0; i < paper.lines().size(); i++) {
            switch (OpeningReading.read(paper.lines().get(i), partner)) {
                case OpeningReading.Answer.Right(var line) -> read.lines.put(i, line);
                case OpeningReading.Answer.Owed(var debt) -> read.debts.put(i, debt);
                case OpeningReading.Answer.Wrong(var columns) -> read.unreadable.put(i, columns);
            }
        }
        return read;
    }

    // ---- what is wrong

    private void check() {
        var paper = paper();
        var read = read(paper);
        var unreadable = new TreeMap<Integer, String>();
        read.unreadable.forEach(
                (at, columns) -> unreadable.put(at, texts.get("opening.unreadable", String.join(", ", columns))));
        boolean isNothing = read.lines.isEmpty() && read.debts.isEmpty();
        show(paper, unreadable, isNothing);
        if (!isNothing && caller.isPresent() && bu.isPresent()) {
            var by = caller.get();
            var command = post(bu.get());
            checking.read(
                    () -> openings.problems(by, command),
                    found -> {
                        if (paper.lines().equals(paper().lines())) {
                            show(paper(), with(unreadable, read, found), true);
                        }
                    },
                    hindered);
        }
    }

    private Map<Integer, String> with(Map<Integer, String> unreadable, Read read, OpeningDesk.Problems found) {
        var all = new TreeMap<>(unreadable);
        add(all, List.copyOf(read.lines.keySet()), found.lines());
        add(all, List.copyOf(read.debts.keySet()), found.debts());
        return all;
    }

    private void add(Map<Integer, String> all, List<Integer> places, List<OpeningDesk.Problem> found) {
        for (var problem : found) {
            all.merge(
                    places.get(problem.line() - 1), texts.words().of(problem.why()), (one, other) -> one + " " + other);
        }
    }

    private void show(OpeningPaper paper, Map<Integer, String> problems, boolean isChecked) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < paper.lines().size(); i++) {
            rows.add(new Row(i, paper.lines().get(i), problems.getOrDefault(i, "")));
        }
        shown.set(new Shown(rows, problems.size(), isChecked, paper.approval(), paper.form()));
    }
}
