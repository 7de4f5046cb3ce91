package aspstore.desk.screen.reassign;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.DraftName;
import aspstore.desk.screen.handin.Reads;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.ReassignDesk;
import aspstore.desk.usecase.ReassignRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.IssuedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is out on a challan, which jobs need it, and what is filled in so far.
final class ReassignViewModel {

    /// @param moving of what is out, what goes on
    record PartRow(int no, String part, String unit, Quantity out, Quantity moving) {}

    record JobRow(String job, String customer, String contract, String part, Quantity needed, Quantity setAside) {
        String key() {
            return job + "|" + part;
        }
    }

    /// @param code empty for who has the parts already
    record Carrier(String code, String name) {}

    record Shown(
            Optional<Challan> challan,
            List<PartRow> parts,
            List<JobRow> jobs,
            List<Carrier> carriers,
            ReassignPaper paper) {
        static final Shown NOTHING = new Shown(Optional.empty(), List.of(), List.of(), List.of(), ReassignPaper.BLANK);
    }

    private record Loaded(
            DraftPaper<ReassignPaper> draft,
            Optional<Challan> challan,
            List<ReassignRepository.Need> needs,
            List<Carrier> carriers) {}

    private final ChallanNo number;
    private final ReassignRepository repository;
    private final JobsRepository jobs;
    private final Drafts drafts;
    private final Background background;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<Loaded> loaded = Optional.empty();

    ReassignViewModel(
            ChallanNo number,
            ReassignRepository repository,
            JobsRepository jobs,
            Drafts drafts,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.number = number;
        this.repository = repository;
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
                    var challan = jobs.challan(number);
                    return new Loaded(
                            known.orElseGet(() -> DraftPaper.open(
                                    drafts,
                                    DraftName.of("reassign", number.text()),
                                    ReassignPaper.class,
                                    ReassignPaper.BLANK)),
                            challan,
                            challan.map(repository::needs).orElse(List.of()),
                            carriers(challan));
                },
                now -> {
                    loaded = Optional.of(now);
                    if (now.challan().isEmpty()) {
                        hindered.accept(texts.words().of(new ChallanRefusal.NoSuchChallan(number)));
                    }
                    show();
                },
                hindered);
    }

    private List<Carrier> carriers(Optional<Challan> challan) {
        var people = jobs.people();
        var carriers = new ArrayList<Carrier>();
        carriers.add(new Carrier("", texts.get("reassign.same")));
        people.values().stream()
                .filter(person -> person.active() && person.role() == Role.TECHNICIAN)
                .filter(person -> !challan.flatMap(Challan::technician).equals(Optional.of(person.id())))
                .forEach(person -> carriers.add(new Carrier(person.id().text(), person.name())));
        return carriers;
    }

    private ReassignPaper paper() {
        return loaded.map(now -> now.draft().paper()).orElse(ReassignPaper.BLANK);
    }

    private void show() {
        loaded.ifPresent(now -> shown.set(new Shown(
                now.challan(),
                now.challan()
                        .map(challan -> challan.lines().stream().map(this::row).toList())
                        .orElse(List.of()),
                now.needs().stream().map(this::row).toList(),
                now.carriers(),
                paper())));
    }

    private PartRow row(IssuedLine line) {
        return new PartRow(
                line.no(),
                line.part().text(),
                line.serial().map(SerialNo::text).orElse(""),
                line.out(),
                paper().moving(line.no()));
    }

    private JobRow row(ReassignRepository.Need need) {
        var order = need.indent().order();
        return new JobRow(
                order.job().text(),
                order.customer().name(),
                texts.words().of(order.contract()),
                need.part().text(),
                need.needed(),
                need.setAside());
    }

    void change(UnaryOperator<ReassignPaper> change) {
        loaded.ifPresent(now -> now.draft().change(change));
        show();
    }

    boolean undo() {
        boolean undone = loaded.map(now -> now.draft().undo()).orElse(false);
        show();
        return undone;
    }

    /// All that is out of a line goes on.
    void takeAll(int line) {
        shown.get().parts().stream()
                .filter(part -> part.no() == line)
                .findFirst()
                .ifPresent(part -> change(paper -> paper.withMoving(line, part.out())));
    }

    void takeNothing(int line) {
        change(paper -> paper.withMoving(line, Quantity.ZERO));
    }

    CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        if (scanned.what() instanceof Scan.Undo) {
            return CompletableFuture.completedFuture(
                    undo()
                            ? new ScanAnswer.Accepted(texts.get("reassign.undone"))
                            : new ScanAnswer.Refused(texts.get("reassign.nothingToUndo")));
        }
        var reads = Reads.of(scanned.what());
        var line = line(reads);
        if (line.isPresent()) {
            return CompletableFuture.completedFuture(take(line.get(), Quantity.pieces(scanned.times())));
        }
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> job(reads.code()),
                found -> answer.complete(found.map(this::choose)
                        .orElseGet(() -> new ScanAnswer.Refused(texts.get("reassign.unknown", reads.code())))),
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private Optional<IssuedLine> line(Reads reads) {
        var left = shown.get().challan().stream()
                .flatMap(challan -> challan.lines().stream())
                .filter(line -> line.out().isMoreThan(paper().moving(line.no())))
                .toList();
        return left.stream()
                .filter(line -> reads.isUnit(line.serial(), line.part()))
                .findFirst()
                .or(() ->
                        left.stream().filter(line -> reads.isPart(line.part())).findFirst());
    }

    private ScanAnswer take(IssuedLine line, Quantity times) {
        var moving = paper().moving(line.no()).plus(times);
        if (moving.isMoreThan(line.out())) {
            return new ScanAnswer.Refused(texts.get("reassign.tooMuch", line.part(), line.out()));
        }
        change(paper -> paper.withMoving(line.no(), moving));
        return new ScanAnswer.Accepted(texts.get("reassign.taken", moving, line.out(), line.part()));
    }

    private Optional<JobNo> job(String code) {
        try {
            var job = new JobNo(code);
            return jobs.indent(job).map(_ -> job);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ScanAnswer choose(JobNo job) {
        change(paper -> paper.withJob(job.text()));
        return new ScanAnswer.Accepted(texts.get("reassign.chosen", job.text()));
    }

    /// What is not there yet, in words.
    Optional<String> missing() {
        if (paper().moving().isEmpty()) {
            return Optional.of(texts.get("reassign.noPart"));
        }
        if (paper().job().isBlank()) {
            return Optional.of(texts.get("reassign.noJob"));
        }
        return paper().lacksProof()
                ? Optional.of(texts.get("reassign.noProof", ReassignPaper.LONGEST_PROOF))
                : Optional.empty();
    }

    /// What will happen, before it is done.
    String announcement() {
        return texts.get(
                "reassign.ask", texts.count("reassign.lines", paper().moving().size()), paper().job(), number.text());
    }

    UUID command() {
        return loaded.map(now -> now.draft().command()).orElseGet(UUID::randomUUID);
    }

    ReassignDesk.Reassign asked() {
        return paper().asked(number);
    }

    void finish() {
        loaded.ifPresent(now -> now.draft().finish());
        show();
    }
}
