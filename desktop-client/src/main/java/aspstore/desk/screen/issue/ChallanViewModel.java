package aspstore.desk.screen.issue;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.DraftName;
import aspstore.desk.screen.issue.Handing.Gap;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.usecase.Signatures;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.JobNo;
import aspstore.model.SerialNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.IssuedLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A challan as it stands, and what is filled in to hand it over or cancel it.
final class ChallanViewModel {

    private static final String NUMBER = "[A-Z1-9][A-Z0-9/-]{0,15}";
    private static final int LONGEST_JOB = 40;

    record Row(int no, String part, String unit, String quantity, String used, String back, String out) {}

    record Shown(Challan challan, String stage, String facts, List<Row> lines) {
        boolean isAtTheStore() {
            return challan.currentStage() == Challan.Stage.ISSUED;
        }
    }

    private record Opened(Challan challan, DraftPaper<HandOverPaper> draft) {}

    private final ChallanNo number;
    private final JobsRepository jobs;
    private final Drafts drafts;
    private final Background background;
    private final Background.Latest latest;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<HandOverPaper>> paper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DraftPaper<HandOverPaper>> draft = Optional.empty();

    ChallanViewModel(
            ChallanNo number,
            JobsRepository jobs,
            Drafts drafts,
            Background background,
            Texts texts,
            Consumer<String> hindered) {
        this.number = number;
        this.jobs = jobs;
        this.drafts = drafts;
        this.background = background;
        this.latest = background.latest();
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<HandOverPaper>> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    Optional<DraftPaper<HandOverPaper>> draft() {
        return draft;
    }

    void load() {
        latest.read(() -> jobs.challan(number).map(this::open), this::show, hindered);
    }

    private Opened open(Challan challan) {
        return new Opened(
                challan,
                draft.orElseGet(() -> DraftPaper.open(
                        drafts, DraftName.of("challan", number.text()), HandOverPaper.class, blank(challan))));
    }

    private HandOverPaper blank(Challan challan) {
        var taker = challan.paper().through().map(ChallanPaper.Through::name).orElse("");
        var handing = challan.carried() == Challan.Carried.BY_COURIER
                ? new Handing(
                        taker,
                        Proof.By.AIRWAY_BILL,
                        challan.paper()
                                .through()
                                .flatMap(ChallanPaper.Through::airwayBill)
                                .orElse(""),
                        "",
                        "",
                        "")
                : new Handing(taker, Proof.By.SIGNATURE, texts.get("issue.signed"), "", "", "");
        return new HandOverPaper(handing, HandOverPaper.Asked.HAND_OVER, "");
    }

    private void show(Optional<Opened> opened) {
        if (opened.isEmpty()) {
            hindered.accept(texts.words().of(new ChallanRefusal.NoSuchChallan(number)));
            return;
        }
        if (draft.isEmpty()) {
            draft = Optional.of(opened.get().draft());
            draft.get().paperProperty().addListener((_, _, now) -> paper.set(Optional.of(now)));
        }
        var challan = opened.get().challan();
        shown.set(Optional.of(new Shown(
                challan,
                texts.words().stage(challan),
                facts(challan),
                challan.lines().stream().map(this::row).toList())));
        paper.set(draft.map(DraftPaper::paper));
    }

    private String facts(Challan challan) {
        var taker = challan.paper().through().map(ChallanPaper.Through::name).orElse("–");
        var made = challan.job()
                .map(job -> texts.get("challan.facts", job.text(), taker, challan.issuedAt()))
                .orElseGet(() -> texts.get("challan.factsOfBag", taker, challan.issuedAt()));
        return trail(challan, handed(challan, made));
    }

    /// With where its parts were before, and where they went on to.
    private String trail(Challan challan, String facts) {
        var before = challan.lines().stream()
                .flatMap(line -> line.from().stream())
                .map(from -> texts.get("challan.cameFrom", from.challan()));
        var after = challan.lines().stream()
                .flatMap(line -> line.back().stream())
                .flatMap(back -> back.onward().stream())
                .map(onward -> texts.get("challan.movedOn", onward));
        return Stream.concat(Stream.of(facts), Stream.concat(before, after).distinct())
                .collect(Collectors.joining(" · "));
    }

    private String handed(Challan challan, String made) {
        return challan.handedOver()
                .map(out -> made + " · "
                        + texts.get(
                                "challan.handed",
                                out.takenBy(),
                                out.when(),
                                texts.get("proof." + out.proof().by()),
                                Signatures.isDrawn(out.proof().reference())
                                        ? texts.get("challan.drawn")
                                        : out.proof().reference()))
                .or(() -> challan.cancelled().map(why -> made + " · " + texts.get("challan.cancelled", why.reason())))
                .orElse(made);
    }

    private Row row(IssuedLine line) {
        var back = line.returned().plus(line.defectiveIn());
        return new Row(
                line.no(),
                line.part().text(),
                line.serial().map(SerialNo::text).orElse("–"),
                texts.quantity(line.quantity()),
                texts.quantity(line.used()),
                texts.quantity(back),
                texts.quantity(line.out()));
    }

    /// Where a code that was scanned leads: another challan, or a job.
    CompletionStage<Optional<Destination>> find(String code) {
        var found = new CompletableFuture<Optional<Destination>>();
        background.read(() -> challan(code).or(() -> job(code)), found::complete, why -> {
            hindered.accept(why);
            found.complete(Optional.empty());
        });
        return found;
    }

    private Optional<Destination> challan(String code) {
        return Optional.of(code.toUpperCase(Locale.ROOT))
                .filter(text -> text.matches(NUMBER))
                .map(text -> text.endsWith("R") ? text.substring(0, text.length() - 1) : text)
                .flatMap(text -> jobs.challan(new ChallanNo(text)))
                .map(found -> new Destination.OneChallan(found.number()));
    }

    private Optional<Destination> job(String code) {
        return Optional.of(code)
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_JOB)
                .flatMap(text -> jobs.indent(new JobNo(text)))
                .map(found -> new Destination.OneIndent(found.job(), ""));
    }

    void change(UnaryOperator<HandOverPaper> change) {
        draft.ifPresent(open -> open.change(change));
    }

    void changeHanding(UnaryOperator<Handing> change) {
        change(now -> now.withHanding(change.apply(now.handing())));
    }

    /// What is missing for the hand-over, in words.
    Map<Gap, String> problems(String pin) {
        return paper.get()
                .map(now -> now.handing().problems(pin).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, gap -> texts.get("problem." + gap.getValue()))))
                .orElse(Map.of());
    }
}
