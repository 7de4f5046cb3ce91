package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CareRepository;
import aspstore.desk.usecase.CountedRoom;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.India;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
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
    record Shown(
            CountPaper.Stage stage,
            String sheet,
            List<Row> rows,
            int left,
            String note,
            String approval,
            String typed) {
        static final Shown NOTHING = new Shown(CountPaper.Stage.CHOOSING, "", List.of(), 0, "", "", "");
    }

    /// What a room was read for.
    private record Extent(CountPaper.Stage stage, List<PartCode> parts) {
        static Extent of(CountPaper paper) {
            return new Extent(paper.stage(), paper.parts());
        }
    }

    private record Loaded(BusinessUnit bu, DraftPaper<CountPaper> draft, Extent extent, CountedRoom room) {
        boolean isWhole() {
            return extent.equals(Extent.of(draft.paper()));
        }
    }

    private final CareRepository care;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final Consumer<String> noticed;
    private final CountScans scans;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<String> touched = new ReadOnlyObjectWrapper<>("");
    private Optional<Loaded> loaded = Optional.empty();
    /// Scans that came before the room was read wait for it.
    private CompletableFuture<Boolean> read = new CompletableFuture<>();

    CountViewModel(
            CareRepository care,
            Background background,
            Drafts drafts,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered,
            Consumer<String> noticed) {
        this.care = care;
        this.latest = background.latest();
        this.drafts = drafts;
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
        this.noticed = noticed;
        this.scans = new CountScans(this, care, background, texts);
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
        latest.read(() -> loaded(bu, known, sheet), this::loaded, hindered);
    }

    private Loaded loaded(BusinessUnit bu, Optional<DraftPaper<CountPaper>> known, String sheet) {
        var draft = known.orElseGet(
                () -> DraftPaper.open(drafts, "count-" + bu, CountPaper.class, CountPaper.blank(sheet)));
        var extent = Extent.of(draft.paper());
        return new Loaded(
                bu,
                draft,
                extent,
                switch (extent.stage()) {
                    case CHOOSING -> CountedRoom.EMPTY;
                    case SOME_PARTS, ALL_PARTS -> care.room(bu, extent.parts());
                });
    }

    private void loaded(Loaded now) {
        loaded = Optional.of(now);
        dropWhatMoved();
        if (isRead()) {
            var waiting = read;
            read = new CompletableFuture<>();
            waiting.complete(true);
        }
    }

    /// Whether all that is to be counted is known.
    boolean isRead() {
        return loaded.filter(Loaded::isWhole).isPresent();
    }

    /// An undo can bring back a figure of before the stock moved.
    void dropWhatMoved() {
        loaded.filter(Loaded::isWhole).ifPresent(this::dropWhatMoved);
        show();
    }

    /// What moved since it was counted has to be counted again.
    private void dropWhatMoved(Loaded now) {
        var counted = now.draft().paper().counted();
        var kept = counted.stream()
                .filter(line -> now.room()
                                .at(line.lot(), line.spot())
                                .map(Stand::thousandths)
                                .orElse(0L)
                        == line.stood())
                .toList();
        int moved = counted.size() - kept.size();
        if (moved > 0) {
            now.draft().change(paper -> paper.withCounted(kept));
            noticed.accept(texts.count("count.moved", moved));
        }
    }

    Optional<CountPaper> paper() {
        return loaded.map(it -> it.draft().paper());
    }

    void change(UnaryOperator<CountPaper> change) {
        loaded.ifPresent(it -> it.draft().change(change));
        show();
    }

    // ---- the scope

    /// The scope as it is typed so far.
    void choosing(String sheet, String typed) {
        change(paper -> paper.stage() == CountPaper.Stage.CHOOSING
                ? paper.choosing(sheet.isBlank() ? paper.sheet() : sheet, typed)
                : paper);
    }

    /// @param typed part codes with blanks or commas between; nothing for all
    /// @return which of them are no codes
    List<String> begin(String sheet, String typed) {
        var scope = CountScope.of(typed);
        if (scope.wrong().isEmpty()) {
            change(paper -> paper.begun(sheet.isBlank() ? paper.sheet() : sheet, scope.parts()));
        }
        return scope.wrong();
    }

    // ---- counting

    CompletionStage<ScanAnswer> scanned(Scanned scanned, Supplier<Optional<Row>> chosen) {
        return isRead() ? scans.take(scanned, chosen.get()) : read.thenCompose(_ -> scanned(scanned, chosen));
    }

    Optional<Quantity> counted(Stand stand) {
        return paper().flatMap(paper -> paper.of(stand.lot().id(), stand.spot()));
    }

    void count(Stand stand, Quantity quantity) {
        change(paper ->
                paper.with(new CountPaper.Counted(stand.lot().id(), stand.spot(), quantity, stand.thousandths())));
        touched.set(CountRows.key(stand));
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
        scans.forget();
        show();
    }

    // ---- what is shown

    CountedRoom room() {
        return loaded.map(Loaded::room).orElse(CountedRoom.EMPTY);
    }

    /// Where it is to be another count than the room was read for, that is read now.
    private void show() {
        loaded.ifPresent(it -> {
            var room = it.isWhole() ? it.room() : CountedRoom.EMPTY;
            shown.set(new CountRows(texts, it.draft().paper(), room).shown());
            if (!it.isWhole()) {
                load(it.bu());
            }
        });
    }
}
