package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CareRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A blind count: where something stands is shown, how much of it never.
final class CountViewModel {

    /// @param stand empty for goods that no lot explains
    /// @param found which of the found lines, from 0
    /// @param counted empty while nobody counted it
    /// @param line what is known of found goods; empty where the books know the stand
    record Row(
            String key,
            Optional<Stand> stand,
            int found,
            String part,
            String description,
            String unit,
            String where,
            Optional<Quantity> counted,
            Optional<StockCareCommand.FoundLine> line) {}

    /// @param left how many places are not counted yet
    record Shown(CountPaper.Stage stage, String sheet, List<Row> rows, int left, String note, String approval) {
        static final Shown NOTHING = new Shown(CountPaper.Stage.CHOOSING, "", List.of(), 0, "", "");
    }

    private record Loaded(BusinessUnit bu, DraftPaper<CountPaper> draft, CareRepository.Room room) {}

    private final CareRepository care;
    private final Background background;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final Consumer<String> noticed;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<String> touched = new ReadOnlyObjectWrapper<>("");
    private Optional<Loaded> loaded = Optional.empty();
    /// Of which part the next serial number is, where it was scanned before.
    private Optional<Part> serialOf = Optional.empty();

    CountViewModel(
            CareRepository care,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered,
            Consumer<String> noticed) {
        this.care = care;
        this.background = background;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
        this.noticed = noticed;
    }

    /// The key of the row that was counted last.
    ReadOnlyObjectProperty<String> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The count of a unit goes on where it was left.
    void load(BusinessUnit bu) {
        var known = loaded.filter(it -> it.bu().equals(bu)).map(Loaded::draft);
        var sheet = bu + "-" + India.day(clock.instant());
        latest.read(
                () -> new Loaded(
                        bu,
                        known.orElseGet(() ->
                                DraftPaper.open(drafts, "count-" + bu, CountPaper.class, CountPaper.blank(sheet))),
                        care.room(bu)),
                now -> {
                    loaded = Optional.of(now);
                    dropWhatMoved(now);
                    show();
                },
                hindered);
    }

    /// An undo can bring back a figure of before the stock moved.
    void dropWhatMoved() {
        loaded.ifPresent(this::dropWhatMoved);
        show();
    }

    /// What moved since it was counted has to be counted again.
    private void dropWhatMoved(Loaded now) {
        var stood = new HashMap<String, Long>();
        now.room().stands().forEach(stand -> stood.put(CountRows.key(stand), stand.thousandths()));
        var counted = now.draft().paper().counted();
        var kept = counted.stream()
                .filter(line -> stood.getOrDefault(line.lot() + " " + line.spot(), 0L) == line.stood())
                .toList();
        int moved = counted.size() - kept.size();
        if (moved > 0) {
            now.draft().change(paper -> paper.withCounted(kept));
            noticed.accept(texts.count("count.moved", moved));
        }
    }

    private Optional<CountPaper> paper() {
        return loaded.map(it -> it.draft().paper());
    }

    private void change(UnaryOperator<CountPaper> change) {
        loaded.ifPresent(it -> it.draft().change(change));
        show();
    }

    // ---- the scope

    /// @param typed part codes with blanks or commas between; nothing for all
    /// @return which of them are no codes
    List<String> begin(String sheet, String typed) {
        var scope = new ArrayList<PartCode>();
        var wrong = new ArrayList<String>();
        for (var code : typed.strip().split("[,;\\s]+")) {
            if (!code.isEmpty()) {
                try {
                    scope.add(PartCode.of(code));
                } catch (IllegalArgumentException _) {
                    wrong.add(code);
                }
            }
        }
        if (wrong.isEmpty()) {
            change(paper -> paper.begun(sheet.isBlank() ? paper.sheet() : sheet, scope));
        }
        return wrong;
    }

    // ---- counting

    CompletionStage<ScanAnswer> scanned(Scanned scanned, Optional<Row> chosen) {
        return switch (scanned.what()) {
            case Scan.Undo _ ->
                now(
                        undo()
                                ? new ScanAnswer.Accepted(texts.get("count.undone"))
                                : new ScanAnswer.Refused(texts.get("count.nothingToUndo")));
            case Scan.LotCode(var lot) ->
                now(ofStands(stand -> stand.lot().id().equals(lot), chosen, scanned.times())
                        .orElseGet(() -> new ScanAnswer.Refused(texts.get("count.unknown", lot.toString()))));
            case Scan.Label label -> label(label, chosen, scanned.times());
            case Scan.Code(var text) -> code(text.toUpperCase(Locale.ROOT), chosen, scanned.times());
            case Scan.ChallanCode _, Scan.Carton _ -> now(new ScanAnswer.Refused(texts.get("count.notAPart")));
        };
    }

    private static CompletionStage<ScanAnswer> now(ScanAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private CompletionStage<ScanAnswer> label(Scan.Label label, Optional<Row> chosen, int times) {
        if (label.serial().isPresent()) {
            var serial = label.serial().get();
            var known = unit(serial.text(), label.part());
            if (known.isPresent()) {
                return now(known.get());
            }
            if (label.part().isEmpty()) {
                return code(serial.text(), chosen, times);
            }
            return part(label.part().get(), found -> {
                serialOf = Optional.of(found);
                return found(found, Optional.of(serial), 1, label.expiry());
            });
        }
        return label.part()
                .map(part -> code(part.text(), chosen, times))
                .orElseGet(() -> now(new ScanAnswer.Refused(texts.get("count.notAPart"))));
    }

    private CompletionStage<ScanAnswer> code(String code, Optional<Row> chosen, int times) {
        var unit = unit(code, Optional.empty());
        if (unit.isPresent()) {
            return now(unit.get());
        }
        var counted = ofStands(
                stand -> stand.lot().serial().isEmpty()
                        && stand.lot().part().text().equals(code),
                chosen,
                times);
        if (counted.isPresent()) {
            return now(counted.get());
        }
        PartCode part;
        try {
            part = PartCode.of(code);
        } catch (IllegalArgumentException _) {
            return now(new ScanAnswer.Refused(texts.get("count.unknown", code)));
        }
        return part(
                part,
                found -> {
                    if (!found.serialised()) {
                        return found(found, Optional.empty(), times, Optional.empty());
                    }
                    serialOf = Optional.of(found);
                    return new ScanAnswer.Accepted(texts.get("count.nowSerial", found.code()));
                },
                () -> serial(code));
    }

    /// A unit that stands here by the books; empty where none has the serial number.
    ///
    /// @param part whose serial number it is, where that is known: another part may have the same
    private Optional<ScanAnswer> unit(String serial, Optional<PartCode> part) {
        var stand = stands().stream()
                .filter(it -> part.isEmpty() || part.get().equals(it.lot().part()))
                .filter(it ->
                        it.lot().serial().filter(no -> no.text().equals(serial)).isPresent())
                .findFirst();
        return stand.map(it -> {
            boolean isTwice = paper().flatMap(paper -> paper.of(it.lot().id(), it.spot()))
                    .filter(Quantity::isPositive)
                    .isPresent();
            if (isTwice) {
                return new ScanAnswer.Refused(texts.get("count.serialTwice", serial));
            }
            count(it, Quantity.ONE);
            return new ScanAnswer.Accepted(
                    texts.get("count.unitCounted", it.lot().part(), serial));
        });
    }

    /// The chosen place where it fits, else one that is not counted yet, else the first.
    private Optional<ScanAnswer> ofStands(Predicate<Stand> wanted, Optional<Row> chosen, int times) {
        var fitting = stands().stream().filter(wanted).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var stand = chosen.flatMap(Row::stand)
                .filter(wanted)
                .or(() -> fitting.stream().filter(it -> counted(it).isEmpty()).findFirst())
                .orElse(fitting.getFirst());
        var sum = counted(stand).orElse(Quantity.ZERO).plus(Quantity.pieces(times));
        count(stand, sum);
        return Optional.of(new ScanAnswer.Accepted(
                texts.get("count.counted", stand.lot().part(), sum, CountRows.where(texts, stand.spot()))));
    }

    private Optional<Quantity> counted(Stand stand) {
        return paper().flatMap(paper -> paper.of(stand.lot().id(), stand.spot()));
    }

    private void count(Stand stand, Quantity quantity) {
        change(paper ->
                paper.with(new CountPaper.Counted(stand.lot().id(), stand.spot(), quantity, stand.thousandths())));
        touched.set(CountRows.key(stand));
    }

    private ScanAnswer serial(String code) {
        if (serialOf.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("count.unknown", code));
        }
        try {
            return found(serialOf.get(), Optional.of(new SerialNo(code)), 1, Optional.empty());
        } catch (IllegalArgumentException _) {
            return new ScanAnswer.Refused(texts.get("count.unknown", code));
        }
    }

    private ScanAnswer found(Part part, Optional<SerialNo> serial, int times, Optional<LocalDate> expiry) {
        if (paper().filter(paper -> paper.covers(part.code())).isEmpty()) {
            return new ScanAnswer.Refused(texts.get("count.outOfScope", part.code()));
        }
        if (serial.filter(no ->
                        paper().filter(paper -> paper.hasFound(part.code(), no)).isPresent())
                .isPresent()) {
            return new ScanAnswer.Refused(
                    texts.get("count.serialTwice", serial.get().text()));
        }
        change(paper -> paper.withFound(new StockCareCommand.FoundLine(
                part.code(), Quantity.pieces(times), serial, Condition.OK, expiry, Optional.empty())));
        return new ScanAnswer.Accepted(texts.get("count.found", part.code()));
    }

    private CompletionStage<ScanAnswer> part(PartCode code, Function<Part, ScanAnswer> known) {
        return part(code, known, () -> new ScanAnswer.Refused(texts.get("count.unknown", code.text())));
    }

    private CompletionStage<ScanAnswer> part(
            PartCode code, Function<Part, ScanAnswer> known, Supplier<ScanAnswer> unknown) {
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> care.part(code),
                part -> answer.complete(part.map(known).orElseGet(unknown)),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    void quantity(Row row, Quantity quantity) {
        row.stand()
                .ifPresentOrElse(
                        stand -> count(stand, quantity),
                        () -> change(paper -> {
                            var lines = new ArrayList<>(paper.found());
                            var line = lines.remove(row.found());
                            if (quantity.isPositive()) {
                                lines.add(row.found(), CountPaper.quantity(line, quantity));
                            }
                            return paper.withFoundLines(lines);
                        }));
    }

    /// What is known of found goods beside how many they are.
    void nature(Row row, Condition condition, Optional<LocalDate> expiry) {
        if (row.stand().isEmpty()) {
            change(paper -> paper.withNature(row.found(), condition, expiry));
        }
    }

    boolean undo() {
        boolean undone = loaded.map(it -> it.draft().undo()).orElse(false);
        show();
        return undone;
    }

    void texts(String note, String approval) {
        loaded.ifPresent(it -> it.draft().change(paper -> paper.withTexts(note, approval)));
    }

    UUID command() {
        return loaded.map(it -> it.draft().command()).orElseGet(UUID::randomUUID);
    }

    Optional<StockCareCommand.PostCount> post() {
        return loaded.map(it -> it.draft()
                .paper()
                .command(
                        it.bu(),
                        it.room().stands().stream()
                                .map(stand -> stand.lot().part())
                                .distinct()
                                .toList()));
    }

    /// Posted, or thrown away.
    void finish() {
        loaded.ifPresent(it -> it.draft().finish());
        serialOf = Optional.empty();
        show();
    }

    // ---- what is shown

    private List<Stand> stands() {
        return loaded.map(it -> CountRows.covered(it.draft().paper(), it.room()))
                .orElse(List.of());
    }

    private void show() {
        loaded.ifPresent(it -> shown.set(new CountRows(texts, it.draft().paper(), it.room()).shown()));
    }
}
