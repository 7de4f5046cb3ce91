package aspstore.desk.screen.reversal;

import aspstore.desk.engine.Drafts;
import aspstore.desk.text.Camel;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BooksRepository;
import aspstore.desk.usecase.ReversalDesk;
import aspstore.desk.usecase.ReversalDesk.Proposal;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.Life;
import aspstore.model.Caller;
import aspstore.model.books.Refusal;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// An entry with what it did, and what taking its lines back would do.
final class TakeBackViewModel {

    record Moved(String part, String quantity, String from, String to) {}

    /// @param can whether nothing hinders it
    /// @param effect what would move, or why it can't
    record Row(int no, boolean isMarked, boolean can, String effect) {}

    /// @param hindrances why the whole can't be taken back; nothing where it can
    record Shown(
            String what,
            String when,
            String who,
            List<Moved> moved,
            List<Row> rows,
            List<String> hindrances,
            String reason) {
        static final Shown NOTHING = new Shown("", "", "", List.of(), List.of(), List.of(), "");
    }

    private record Loaded(DraftPaper<TakeBackPaper> draft, Optional<Life.Step> step, Proposal proposal) {}

    private final BooksRepository books;
    private final ReversalDesk reversals;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final Texts texts;
    private final DocumentName document;
    private final Position entry;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<Loaded> loaded = Optional.empty();

    TakeBackViewModel(
            BooksRepository books,
            ReversalDesk reversals,
            Background background,
            Drafts drafts,
            Texts texts,
            DocumentName document,
            Position entry,
            Consumer<String> hindered) {
        this.books = books;
        this.reversals = reversals;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.document = document;
        this.entry = entry;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load(Caller by) {
        var known = loaded;
        latest.read(
                () -> new Loaded(
                        known.map(Loaded::draft)
                                .orElseGet(() -> DraftPaper.open(
                                        drafts, "takeback-" + entry, TakeBackPaper.class, TakeBackPaper.BLANK)),
                        books.history(document).stream()
                                .filter(step -> step.at().equals(entry))
                                .findFirst(),
                        reversals.propose(by, entry)),
                now -> {
                    loaded = Optional.of(now);
                    show();
                },
                hindered);
    }

    void toggle(int line) {
        loaded.ifPresent(it -> it.draft().change(paper -> paper.toggled(line)));
        show();
    }

    void reason(String reason) {
        loaded.ifPresent(it -> it.draft().change(paper -> paper.withReason(reason)));
    }

    boolean undo() {
        boolean undone = loaded.map(it -> it.draft().undo()).orElse(false);
        show();
        return undone;
    }

    UUID command() {
        return loaded.map(it -> it.draft().command()).orElseGet(UUID::randomUUID);
    }

    private TakeBackPaper paper() {
        return loaded.map(it -> it.draft().paper()).orElse(TakeBackPaper.BLANK);
    }

    ReversalCommand.ReverseEntry reverse() {
        return paper().command(entry);
    }

    void finish() {
        loaded.ifPresent(it -> it.draft().finish());
    }

    private void show() {
        loaded.ifPresent(it -> shown.set(shown(it)));
    }

    private Shown shown(Loaded it) {
        var rows = new ArrayList<Row>();
        for (var line : it.proposal().lines()) {
            boolean can = line.refusals().isEmpty();
            rows.add(new Row(
                    line.no(),
                    it.draft().paper().lines().contains(line.no()),
                    can,
                    can ? effects(line.effects()) : reasons(line.refusals())));
        }
        return new Shown(
                it.step()
                        .map(step -> texts.find("entry." + step.type()).orElseGet(() -> Camel.words(step.type())))
                        .orElse(""),
                it.step().map(step -> texts.time(step.recordedAt())).orElse(""),
                it.step().map(step -> step.by().person().text()).orElse(""),
                it.step().map(this::moved).orElse(List.of()),
                rows,
                it.proposal().whole().stream().map(texts.words()::of).distinct().toList(),
                it.draft().paper().reason());
    }

    private List<Moved> moved(Life.Step step) {
        return step.moves().stream()
                .map(move -> new Moved(
                        move.part().text(), texts.quantity(move.quantity()), spot(move.from()), spot(move.to())))
                .toList();
    }

    private String effects(List<ReversalDesk.Effect> effects) {
        return effects.isEmpty()
                ? texts.get("takeBack.movesNothing")
                : effects.stream()
                        .map(effect -> texts.get(
                                "takeBack.effect",
                                effect.quantity(),
                                effect.part()
                                        + effect.serial()
                                                .map(serial -> " " + serial)
                                                .orElse(""),
                                spot(effect.from()),
                                spot(effect.to())))
                        .collect(Collectors.joining("; "));
    }

    private String reasons(List<Refusal> refusals) {
        return refusals.stream().map(texts.words()::of).distinct().collect(Collectors.joining(" "));
    }

    private String spot(Spot spot) {
        var place = texts.words().of(spot.place());
        return spot.reference().isEmpty() ? place : place + " " + spot.reference();
    }
}
