package aspstore.desk.screen.bag;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.handin.Reads;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.BagDesk;
import aspstore.desk.usecase.BagRepository;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whose bag is filled, with what, and what is in it already.
final class BagViewModel {

    /// @param at the place in the draft
    record Row(int at, String part, String description, String serial, Quantity quantity) {}

    record Carrier(String code, String name) {}

    /// @param held what is in the bag and how much may be, in words
    record Shown(List<Row> rows, List<Carrier> carriers, String held, BagPaper paper) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), "", BagPaper.BLANK);
    }

    /// What the books know of a scanned code.
    private record Known(Part part, String serial) {}

    private record Loaded(
            DraftPaper<BagPaper> draft,
            List<Carrier> carriers,
            Map<String, Part> parts,
            Optional<BagRepository.Held> held) {}

    private static final String DRAFT = "bag";

    private final BagRepository bags;
    private final JobsRepository jobs;
    private final Drafts drafts;
    private final Background background;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<Loaded> loaded = Optional.empty();

    BagViewModel(
            BagRepository bags,
            JobsRepository jobs,
            Drafts drafts,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.bags = bags;
        this.jobs = jobs;
        this.drafts = drafts;
        this.background = background;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        var known = loaded.map(Loaded::draft);
        latest.read(
                () -> {
                    var draft = known.orElseGet(() -> DraftPaper.open(drafts, DRAFT, BagPaper.class, BagPaper.BLANK));
                    var parts = parts(draft.paper());
                    return new Loaded(draft, carriers(), parts, held(draft.paper(), parts));
                },
                now -> {
                    loaded = Optional.of(now);
                    show();
                },
                hindered);
    }

    private List<Carrier> carriers() {
        return jobs.people().values().stream()
                .filter(person -> person.active() && person.role() == Role.TECHNICIAN)
                .map(person -> new Carrier(person.id().text(), person.name()))
                .toList();
    }

    private Map<String, Part> parts(BagPaper paper) {
        var parts = new LinkedHashMap<String, Part>();
        paper.lines()
                .forEach(line -> bags.part(new PartCode(line.part())).ifPresent(part -> parts.put(line.part(), part)));
        return parts;
    }

    /// Of the unit that the first part belongs to.
    private Optional<BagRepository.Held> held(BagPaper paper, Map<String, Part> parts) {
        return paper.technician().isBlank()
                ? Optional.empty()
                : parts.values().stream()
                        .findFirst()
                        .map(part -> bags.held(new PersonId(paper.technician()), part.bu()));
    }

    private BagPaper paper() {
        return loaded.map(now -> now.draft().paper()).orElse(BagPaper.BLANK);
    }

    private void show() {
        loaded.ifPresent(now -> shown.set(new Shown(
                rows(now),
                now.carriers(),
                now.held().map(this::words).orElse(""),
                now.draft().paper())));
    }

    private static List<Row> rows(Loaded now) {
        var rows = new ArrayList<Row>();
        for (var line : now.draft().paper().lines()) {
            var part = Optional.ofNullable(now.parts().get(line.part()));
            rows.add(new Row(
                    rows.size(), line.part(), part.map(Part::description).orElse(""), line.serial(), line.quantity()));
        }
        return rows;
    }

    private String words(BagRepository.Held held) {
        var limit = held.limit()
                .map(most -> texts.get(
                        "bag.limit",
                        most.most().map(texts::quantity).orElse("–"),
                        most.mostValue().map(texts::money).orElse("–")))
                .orElseGet(() -> texts.get("bag.noLimit"));
        return texts.get("bag.held", held.pieces(), held.value()) + " · " + limit;
    }

    void change(UnaryOperator<BagPaper> change) {
        loaded.ifPresent(now -> now.draft().change(change));
        load();
    }

    boolean undo() {
        boolean undone = loaded.map(now -> now.draft().undo()).orElse(false);
        load();
        return undone;
    }

    CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        if (scanned.what() instanceof Scan.Undo) {
            return CompletableFuture.completedFuture(
                    undo()
                            ? new ScanAnswer.Accepted(texts.get("bag.undone"))
                            : new ScanAnswer.Refused(texts.get("bag.nothingToUndo")));
        }
        var reads = Reads.of(scanned.what());
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> known(reads),
                found -> answer.complete(found.map(known -> take(known, Quantity.pieces(scanned.times())))
                        .orElseGet(() -> new ScanAnswer.Refused(texts.get("bag.unknown", reads.code())))),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private Optional<Known> known(Reads reads) {
        var part = part(reads.part().orElse(reads.code()));
        return part.map(found -> new Known(found, reads.serial().orElse(""))).or(() -> unit(reads.code()));
    }

    private Optional<Part> part(String code) {
        try {
            return bags.part(new PartCode(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Known> unit(String code) {
        try {
            var serial = new SerialNo(code);
            return bags.partOf(serial).flatMap(bags::part).map(part -> new Known(part, serial.text()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ScanAnswer take(Known known, Quantity times) {
        var code = known.part().code().text();
        if (!known.serial().isEmpty()
                && paper().lines().stream().anyMatch(line -> line.serial().equals(known.serial()))) {
            return new ScanAnswer.Refused(texts.get("bag.twice", known.serial()));
        }
        change(paper -> paper.with(code, known.serial(), known.serial().isEmpty() ? times : Quantity.ONE));
        return new ScanAnswer.Accepted(texts.get("bag.taken", code, known.serial()));
    }

    /// What is not there yet, in words.
    Optional<String> missing() {
        if (paper().lines().isEmpty()) {
            return Optional.of(texts.get("bag.noPart"));
        }
        return paper().technician().isBlank() ? Optional.of(texts.get("bag.nobody")) : Optional.empty();
    }

    /// What will happen, before it is done.
    String announcement() {
        return texts.get("bag.ask", texts.count("bag.lines", paper().lines().size()), name());
    }

    /// Of whoever gets the bag.
    String name() {
        return shown.get().carriers().stream()
                .filter(carrier -> carrier.code().equals(paper().technician()))
                .map(Carrier::name)
                .findFirst()
                .orElse(paper().technician());
    }

    UUID command() {
        return loaded.map(now -> now.draft().command()).orElseGet(UUID::randomUUID);
    }

    BagDesk.Fill fill() {
        return paper().fill(texts.get("bag.signed"));
    }

    void finish() {
        loaded.ifPresent(now -> now.draft().finish());
        load();
    }
}
