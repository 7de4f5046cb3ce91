package aspstore.desk.screen.partreturn;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReturnsRepository;
import aspstore.desk.usecase.ReturnsRepository.Candidate;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.stock.Stand;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What could go back of one unit and one owner, and what is marked to.
final class NewReturnViewModel {

    /// @param marked how much goes back, zero where the stand is not marked
    /// @param reason why it goes, or would
    record Row(Candidate candidate, Quantity marked, Reason reason) {
        Stand stand() {
            return candidate.stand();
        }

        String key() {
            return stand().lot().id() + " " + stand().spot();
        }

        boolean isMarked() {
            return marked.isPositive();
        }
    }

    /// @param total the value of what is marked
    record Shown(List<Row> rows, int marked, Money total, String note) {
        static final Shown NOTHING = new Shown(List.of(), 0, Money.ZERO, "");
    }

    private final ReturnsRepository returns;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final Consumer<String> noticed;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<String> touched = new ReadOnlyObjectWrapper<>("");

    private BusinessUnit bu;
    private Owner owner = Owner.OEM;
    private Optional<Reason> only;
    private Optional<DraftPaper<NewReturnPaper>> draft = Optional.empty();
    private List<Candidate> candidates = List.of();

    NewReturnViewModel(
            ReturnsRepository returns,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered,
            Consumer<String> noticed,
            BusinessUnit bu,
            Optional<Reason> only) {
        this.returns = returns;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
        this.noticed = noticed;
        this.bu = bu;
        this.only = only;
    }

    private NewReturnPaper paper() {
        return draft.map(DraftPaper::paper).orElse(NewReturnPaper.BLANK);
    }

    private record Loaded(DraftPaper<NewReturnPaper> draft, List<Candidate> candidates) {}

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The key of the row that was scanned last.
    ReadOnlyObjectProperty<String> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    BusinessUnit unit() {
        return bu;
    }

    Owner owner() {
        return owner;
    }

    Optional<Reason> only() {
        return only;
    }

    UUID command() {
        return draft.map(DraftPaper::command).orElseGet(UUID::randomUUID);
    }

    ReturnCommand.RequestReturn request() {
        return paper().command(bu);
    }

    /// One return is of one unit and one owner; what was marked for another stays its own draft.
    void narrow(BusinessUnit newUnit, Owner newOwner) {
        if (!newUnit.equals(bu) || newOwner != owner) {
            bu = newUnit;
            owner = newOwner;
            draft = Optional.empty();
            load();
        }
    }

    void showOnly(Optional<Reason> reason) {
        only = reason;
        show();
    }

    void load() {
        var of = bu;
        var by = owner;
        var known = draft;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(() -> DraftPaper.open(
                                drafts, "return-" + of + "-" + by, NewReturnPaper.class, NewReturnPaper.BLANK)),
                        returns.candidates(of, by, India.day(clock.instant()))),
                loaded -> {
                    draft = Optional.of(loaded.draft());
                    candidates = loaded.candidates();
                    dropWhatIsGone();
                    show();
                },
                hindered);
    }

    /// What was marked and stands there no more can't be asked for.
    private void dropWhatIsGone() {
        var there = candidates.stream()
                .map(candidate ->
                        candidate.stand().lot().id() + " " + candidate.stand().spot())
                .collect(Collectors.toSet());
        var kept = paper().lines().stream()
                .filter(line -> there.contains(line.lot() + " " + line.spot()))
                .toList();
        int gone = paper().lines().size() - kept.size();
        if (gone > 0) {
            draft.ifPresent(it -> it.change(paper -> new NewReturnPaper(kept, paper.note())));
            noticed.accept(texts.get("returns.gone", gone));
        }
    }

    /// Marks a row with all that its reason speaks for, or takes the mark away.
    void toggle(Row row) {
        set(row, row.isMarked() ? Quantity.ZERO : row.candidate().most(), row.reason());
    }

    void quantity(Row row, Quantity quantity) {
        set(row, quantity, row.reason());
    }

    /// The next reason that there is.
    void nextReason(Row row) {
        var all = Reason.values();
        var next = all[(row.reason().ordinal() + 1) % all.length];
        set(row, row.isMarked() ? row.marked() : row.candidate().most(), next);
    }

    void note(String note) {
        draft.ifPresent(it -> it.change(paper -> paper.withNote(note)));
    }

    boolean undo() {
        boolean undone = draft.map(DraftPaper::undo).orElse(false);
        show();
        return undone;
    }

    void finish() {
        draft.ifPresent(DraftPaper::finish);
        load();
    }

    private void set(Row row, Quantity quantity, Reason reason) {
        var stand = row.stand();
        var marked = new NewReturnPaper.Marked(stand.lot().id(), stand.spot(), quantity, reason);
        draft.ifPresent(it -> it.change(paper -> paper.with(marked)));
        show();
    }

    private Row row(Candidate candidate) {
        var marked = paper().of(candidate.stand().lot().id(), candidate.stand().spot());
        return new Row(
                candidate,
                marked.map(NewReturnPaper.Marked::quantity).orElse(Quantity.ZERO),
                marked.map(NewReturnPaper.Marked::reason).orElse(candidate.reason()));
    }

    private void show() {
        var rows = new ArrayList<Row>();
        int marked = 0;
        var total = Money.ZERO;
        for (var candidate : candidates) {
            var row = row(candidate);
            if (row.isMarked()) {
                marked++;
                total = total.plus(row.stand().lot().rate().times(row.marked()));
            }
            if (row.isMarked() || only.isEmpty() || only.get() == row.reason()) {
                rows.add(row);
            }
        }
        shown.set(new Shown(rows, marked, total, paper().note()));
    }

    /// Each scan marks one more piece, or the unit with that serial number.
    ScanAnswer scanned(Scanned scanned) {
        return switch (scanned.what()) {
            case Scan.Undo _ ->
                undo()
                        ? new ScanAnswer.Accepted(texts.get("returns.undone"))
                        : new ScanAnswer.Refused(texts.get("returns.nothingToUndo"));
            case Scan.LotCode(var lot) ->
                mark(rowsWhere(stand -> stand.lot().id().equals(lot)), scanned.times(), lot.toString());
            case Scan.Label label -> label(label, scanned.times());
            case Scan.Code(var text) -> code(text.toUpperCase(Locale.ROOT), Optional.empty(), scanned.times());
            case Scan.ChallanCode _, Scan.Carton _ -> new ScanAnswer.Refused(texts.get("returns.notAPart"));
        };
    }

    private ScanAnswer label(Scan.Label label, int times) {
        if (label.serial().isPresent()) {
            return code(label.serial().get().text(), label.part(), times);
        }
        return label.part()
                .map(part -> code(part.text(), Optional.empty(), times))
                .orElseGet(() -> new ScanAnswer.Refused(texts.get("returns.notAPart")));
    }

    /// @param part whose serial number it is, where that is known: another part may have the same
    private ScanAnswer code(String code, Optional<PartCode> part, int times) {
        var units = rowsWhere(stand -> stand.lot()
                        .serial()
                        .filter(serial -> serial.text().equals(code))
                        .isPresent()
                && (part.isEmpty() || part.get().equals(stand.lot().part())));
        return units.isEmpty()
                ? mark(rowsWhere(stand -> stand.lot().part().text().equals(code)), times, code)
                : mark(units, times, code);
    }

    private List<Row> rowsWhere(Predicate<Stand> wanted) {
        return candidates.stream()
                .filter(candidate -> wanted.test(candidate.stand()))
                .map(this::row)
                .toList();
    }

    private ScanAnswer mark(List<Row> rows, int times, String code) {
        if (rows.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("returns.notHere", code));
        }
        var more = Quantity.pieces(times);
        for (var row : rows) {
            var sum = row.marked().plus(more);
            if (!sum.isMoreThan(row.stand().quantity())) {
                set(row, sum, row.reason());
                touched.set(row.key());
                return new ScanAnswer.Accepted(texts.get(
                        "returns.marked",
                        row.stand().lot().part(),
                        sum,
                        row.stand().quantity(),
                        row.reason()));
            }
        }
        return new ScanAnswer.Refused(texts.get("returns.allMarked", code));
    }
}
