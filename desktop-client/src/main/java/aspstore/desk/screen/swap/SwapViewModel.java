package aspstore.desk.screen.swap;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.screen.handin.Reads;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.usecase.SwapDesk;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The three scans of a swap, in their order: the job, the part that goes in, the part that came out.
final class SwapViewModel {

    enum Step {
        JOB,
        GOOD,
        DEFECTIVE,
        READY
    }

    private record Known(List<Challan> challans, Optional<Part> part) {}

    private final HandInRepository repository;
    private final Background background;
    private final Drafts drafts;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<SwapPaper> shown = new ReadOnlyObjectWrapper<>(SwapPaper.BLANK);
    private Optional<DraftPaper<SwapPaper>> draft = Optional.empty();

    SwapViewModel(
            HandInRepository repository, Background background, Drafts drafts, Texts texts, Consumer<String> hindered) {
        this.repository = repository;
        this.background = background;
        this.drafts = drafts;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<SwapPaper> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        if (draft.isEmpty()) {
            background.read(
                    () -> DraftPaper.open(drafts, "swap", SwapPaper.class, SwapPaper.BLANK), this::opened, hindered);
        }
    }

    private void opened(DraftPaper<SwapPaper> paper) {
        if (draft.isEmpty()) {
            draft = Optional.of(paper);
            shown.set(paper.paper());
        }
    }

    Step step() {
        var paper = shown.get();
        if (paper.sought().isEmpty()) {
            return Step.JOB;
        }
        if (paper.line() == 0) {
            return Step.GOOD;
        }
        return paper.removed().isEmpty() && paper.removedSerial().isEmpty() ? Step.DEFECTIVE : Step.READY;
    }

    private void change(UnaryOperator<SwapPaper> change) {
        draft.ifPresent(it -> {
            it.change(change);
            shown.set(it.paper());
        });
    }

    void note(String text) {
        change(paper -> paper.withNote(text));
    }

    boolean undo() {
        boolean undone = draft.map(DraftPaper::undo).orElse(false);
        draft.ifPresent(it -> shown.set(it.paper()));
        return undone;
    }

    CompletionStage<ScanAnswer> scanned(Scan scan) {
        if (scan instanceof Scan.Undo) {
            return CompletableFuture.completedFuture(
                    undo()
                            ? new ScanAnswer.Accepted(texts.get("swap.undone"))
                            : new ScanAnswer.Refused(texts.get("swap.nothingToUndo")));
        }
        var reads = Reads.of(scan);
        var sought = shown.get().sought();
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> new Known(
                        repository.challans(sought.isEmpty() ? reads.code() : sought),
                        repository.part(reads.part().orElse(reads.code()))),
                known -> answer.complete(
                        switch (step()) {
                            case JOB -> job(reads, known.challans());
                            case GOOD -> good(reads, known.challans());
                            case DEFECTIVE, READY -> removed(reads, known.part());
                        }),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer job(Reads reads, List<Challan> challans) {
        if (challans.isEmpty()) {
            return refused("swap.noJob", reads.code());
        }
        var out = challans.stream().filter(SwapViewModel::isOut).findFirst();
        if (out.isEmpty()) {
            return refused("swap.nothingOut", reads.code());
        }
        change(_ -> SwapPaper.of(reads.code()));
        return new ScanAnswer.Accepted(
                texts.get("swap.jobTaken", out.get().job().map(JobNo::text).orElse(reads.code())));
    }

    private static boolean isOut(Challan challan) {
        return challan.currentStage() == Challan.Stage.HANDED_OVER && !challan.isBag();
    }

    private ScanAnswer good(Reads reads, List<Challan> challans) {
        for (var challan : challans.stream().filter(SwapViewModel::isOut).toList()) {
            var found = line(challan, reads);
            if (found.isPresent()) {
                var line = found.get();
                change(paper -> paper.withGood(
                        challan.id(),
                        line.no(),
                        line.part().text(),
                        line.serial().map(SerialNo::text).orElse("")));
                return new ScanAnswer.Accepted(texts.get("swap.goodTaken", line.part(), challan.id()));
            }
        }
        return refused("swap.notOut", reads.code(), shown.get().sought());
    }

    private static Optional<IssuedLine> line(Challan challan, Reads reads) {
        var out =
                challan.lines().stream().filter(line -> line.out().isPositive()).toList();
        return out.stream()
                .filter(line -> reads.isUnit(line.serial(), line.part()))
                .findFirst()
                .or(() -> out.stream().filter(line -> reads.isPart(line.part())).findFirst());
    }

    private ScanAnswer removed(Reads reads, Optional<Part> known) {
        var serial = known.isPresent() ? reads.serial().orElse("") : reads.code();
        if (!serial.isEmpty() && serial.equals(shown.get().goodSerial())) {
            return refused("swap.sameUnit", serial);
        }
        var part = known.map(found -> found.code().text()).orElse("");
        change(paper -> paper.withRemoved(part, serial));
        return new ScanAnswer.Accepted(texts.get("swap.removedTaken", reads.code()));
    }

    private ScanAnswer refused(String key, Object... values) {
        return new ScanAnswer.Refused(texts.get(key, values));
    }

    UUID command() {
        return draft.map(DraftPaper::command).orElseGet(UUID::randomUUID);
    }

    /// Once all is scanned.
    ///
    /// @throws IllegalArgumentException where the serial number can't be one
    SwapDesk.Swap swap() {
        var paper = shown.get();
        return new SwapDesk.Swap(
                new ChallanNo(paper.challan()),
                paper.line(),
                Quantity.ONE,
                text(paper.removed()).map(PartCode::new),
                text(paper.removedSerial()).map(SerialNo::new),
                paper.note());
    }

    private static Optional<String> text(String scanned) {
        return scanned.isEmpty() ? Optional.empty() : Optional.of(scanned);
    }

    void finish() {
        draft.ifPresent(it -> {
            it.finish();
            shown.set(it.paper());
        });
    }
}
