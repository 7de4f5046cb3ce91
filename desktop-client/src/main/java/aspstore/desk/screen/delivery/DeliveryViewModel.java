package aspstore.desk.screen.delivery;

import aspstore.desk.engine.Drafts;
import aspstore.desk.screen.DraftName;
import aspstore.desk.text.DayText;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.India;
import aspstore.model.JobNo;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.challan.IssuedLine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A challan whose goods are with a courier or the customer, and what is filled in about it.
final class DeliveryViewModel {

    private static final int LONGEST = 100;
    private static final int LONGEST_AIRWAY_BILL = 40;

    /// What of the paper can't be read.
    enum Wrong {
        RECEIVED_BY,
        DAY,
        REFERENCE,
        COURIER,
        AIRWAY_BILL
    }

    record Row(int no, String part, String quantity, String used, String out) {}

    /// @param facts what is known, a line each
    record Shown(Challan challan, String stage, String facts, List<Row> lines) {}

    private record Opened(Challan challan, DraftPaper<DeliveryPaper> draft) {}

    private final ChallanNo number;
    private final JobsRepository jobs;
    private final Drafts drafts;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DeliveryPaper>> paper = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<DraftPaper<DeliveryPaper>> draft = Optional.empty();

    DeliveryViewModel(
            ChallanNo number,
            JobsRepository jobs,
            Drafts drafts,
            Background background,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered) {
        this.number = number;
        this.jobs = jobs;
        this.drafts = drafts;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DeliveryPaper>> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    void load() {
        latest.read(() -> jobs.challan(number).map(this::open), this::show, hindered);
    }

    private Opened open(Challan challan) {
        return new Opened(
                challan,
                draft.orElseGet(() -> DraftPaper.open(
                        drafts, DraftName.of("delivery", number.text()), DeliveryPaper.class, blank(challan))));
    }

    private static DeliveryPaper blank(Challan challan) {
        return new DeliveryPaper(
                challan.paper().consignee().name(),
                "",
                Proof.By.AIRWAY_BILL,
                through(challan).flatMap(ChallanPaper.Through::airwayBill).orElse(""),
                through(challan).map(ChallanPaper.Through::name).orElse(""),
                "");
    }

    private static Optional<ChallanPaper.Through> through(Challan challan) {
        return challan.paper().through().filter(by -> by.carrier() == ChallanPaper.Carrier.COURIER);
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
        var given = through(challan)
                .map(by -> texts.get(
                        "delivery.given",
                        challan.job().map(JobNo::text).orElse(challan.id()),
                        by.name(),
                        by.airwayBill().orElse("–"),
                        challan.handedOver()
                                .map(Challan.HandedOver::when)
                                .map(texts::time)
                                .orElse("–")))
                .orElseGet(() -> texts.get(
                        "delivery.ofJob", challan.job().map(JobNo::text).orElse(challan.id())));
        var delivered = challan.parcels()
                .delivered()
                .map(there -> texts.get(
                        "delivery.delivered",
                        there.receivedBy(),
                        there.when(),
                        texts.get("delivery.proof." + there.proof().by()),
                        there.proof().reference()));
        var fetched = challan.parcels()
                .pickup()
                .map(fetch -> texts.get(
                        "delivery.fetched",
                        fetch.courier().name(),
                        fetch.courier().airwayBill(),
                        fetch.arrangedAt()));
        return given
                + delivered.map(text -> "\n" + text).orElse("")
                + fetched.map(text -> "\n" + text).orElse("");
    }

    private Row row(IssuedLine line) {
        return new Row(
                line.no(),
                line.serial()
                        .map(serial -> line.part() + " · " + serial)
                        .orElse(line.part().text()),
                texts.quantity(line.quantity()),
                texts.quantity(line.used()),
                texts.quantity(line.out()));
    }

    void change(UnaryOperator<DeliveryPaper> change) {
        draft.ifPresent(open -> open.change(change));
    }

    void undo() {
        draft.ifPresent(DraftPaper::undo);
    }

    void finish() {
        draft.ifPresent(DraftPaper::finish);
    }

    UUID commandFor(String about) {
        return draft.map(open -> open.commandFor(about)).orElseGet(UUID::randomUUID);
    }

    private DeliveryPaper now() {
        return draft.map(DraftPaper::paper).orElseThrow();
    }

    // ---- delivered

    Set<Wrong> wrongDelivery() {
        var now = now();
        var wrong = EnumSet.noneOf(Wrong.class);
        if (isNoText(now.receivedBy(), LONGEST)) {
            wrong.add(Wrong.RECEIVED_BY);
        }
        if (!now.day().isBlank() && DayText.read(now.day()).isEmpty()) {
            wrong.add(Wrong.DAY);
        }
        if (isNoText(now.reference(), LONGEST)) {
            wrong.add(Wrong.REFERENCE);
        }
        return wrong;
    }

    private static boolean isNoText(String text, int longest) {
        return text.isBlank() || text.strip().length() > longest;
    }

    ChallanCommand.ConfirmDelivery delivery() {
        var now = now();
        return new ChallanCommand.ConfirmDelivery(
                number,
                now.receivedBy().strip(),
                new Proof(now.by(), now.reference().strip()));
    }

    /// When it was delivered: at the end of the day that was typed, and never later than now.
    Instant deliveredAt() {
        var latestPossible = clock.instant();
        return DayText.read(now().day())
                .map(day -> India.endOf(day).minusSeconds(60))
                .filter(end -> end.isBefore(latestPossible) || isAfterToday(end, latestPossible))
                .orElse(latestPossible);
    }

    private static boolean isAfterToday(Instant end, Instant now) {
        return India.day(end).isAfter(India.day(now));
    }

    // ---- fetched

    Set<Wrong> wrongPickup() {
        var wrong = EnumSet.noneOf(Wrong.class);
        if (isNoText(now().courier(), LONGEST)) {
            wrong.add(Wrong.COURIER);
        }
        if (isNoText(now().airwayBill(), LONGEST_AIRWAY_BILL)) {
            wrong.add(Wrong.AIRWAY_BILL);
        }
        return wrong;
    }

    ChallanCommand.ArrangePickup pickup() {
        return new ChallanCommand.ArrangePickup(
                number,
                new ChallanCommand.Through.Courier(
                        now().courier().strip(), now().airwayBill().strip()));
    }
}
