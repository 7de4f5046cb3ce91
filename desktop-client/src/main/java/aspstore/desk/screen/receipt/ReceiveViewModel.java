package aspstore.desk.screen.receipt;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReceivingDesk;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.receipt.ReceiptCommand.ReceiveGoods;
import aspstore.model.shipment.Shipment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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

/// A receipt as it is counted: the delivery's lines, what no line announced, and the draft behind them.
final class ReceiveViewModel {

    /// @param touched the row that the last scan was for
    /// @param counted how many lines have something counted
    record Shown(List<ReceiveRow> rows, String paper, Optional<String> touched, long counted, long extras) {
        static final Shown NOTHING = new Shown(List.of(), "", Optional.empty(), 0, 0);

        Shown {
            rows = List.copyOf(rows);
        }
    }

    private record Loaded(
            Optional<ReceivingDesk.Delivery> delivery, DraftPaper<ReceiptPaper> draft, Map<PartCode, Part> parts) {}

    private final ReceivingDesk receiving;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final Optional<String> delivery;
    private final ReceiveScans scans;
    private final Map<PartCode, Part> parts = new HashMap<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);

    private Optional<Shipment> shipment = Optional.empty();
    private Optional<DraftPaper<ReceiptPaper>> draft = Optional.empty();

    ReceiveViewModel(
            ReceivingDesk receiving,
            Background background,
            Drafts drafts,
            Texts texts,
            Consumer<String> hindered,
            Optional<String> delivery) {
        this.receiving = receiving;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.hindered = hindered;
        this.delivery = delivery;
        this.scans = new ReceiveScans(this, receiving, background, texts);
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        latest.read(this::read, this::loaded, hindered);
    }

    private Loaded read() {
        var found = delivery.flatMap(receiving::delivery);
        var opened = draft.orElseGet(() -> DraftPaper.open(
                drafts,
                "receipt-" + delivery.map(ReceiveViewModel::plain).orElse("unannounced"),
                ReceiptPaper.class,
                ReceiptPaper.BLANK));
        var known = new HashMap<PartCode, Part>();
        found.ifPresent(one -> known.putAll(one.parts()));
        for (var extra : opened.paper().extras()) {
            receiving.part(extra.part()).ifPresent(part -> known.put(part.code(), part));
        }
        return new Loaded(found, opened, known);
    }

    /// Draft names have letters, digits and hyphens only.
    private static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "-");
    }

    private void loaded(Loaded now) {
        shipment = now.delivery().map(ReceivingDesk.Delivery::shipment);
        if (draft.isEmpty()) {
            draft = Optional.of(now.draft());
        }
        parts.putAll(now.parts());
        show(Optional.empty());
        ready.complete(true);
    }

    /// A scan that comes before the delivery was read waits for it.
    CompletionStage<ScanAnswer> scanned(Scanned scanned, Optional<ReceiveRow> chosen) {
        return ready.thenCompose(_ -> scans.take(scanned, chosen));
    }

    // ---- what scans need

    Optional<Shipment> shipment() {
        return shipment;
    }

    ReceiptPaper paper() {
        return draft.map(DraftPaper::paper).orElse(ReceiptPaper.BLANK);
    }

    Optional<Part> known(PartCode code) {
        return Optional.ofNullable(parts.get(code));
    }

    void know(Part part) {
        parts.put(part.code(), part);
    }

    void change(UnaryOperator<ReceiptPaper> change, Optional<String> touched) {
        draft.ifPresent(one -> one.change(change));
        show(touched);
    }

    /// What can still be counted of a line: what is on the way and not counted yet.
    Quantity room(int line) {
        return shipment.map(found -> found.inTransit(line))
                .orElse(Quantity.ZERO)
                .minusAtMost(paper().counted(line).here());
    }

    // ---- what a person changes by keys

    boolean undo() {
        boolean did = draft.filter(DraftPaper::undo).isPresent();
        show(Optional.empty());
        return did;
    }

    void writePaper(String number) {
        change(paper -> paper.withPaper(number), Optional.empty());
    }

    /// @return why not, if it can't be so
    Optional<String> quantity(ReceiveRow row, Quantity wanted) {
        if (row.serialised() && !wanted.isZero()) {
            return wanted.equals(row.accepted())
                    ? Optional.empty()
                    : Optional.of(texts.get("receipt.countBySerials", row.part()));
        }
        if (wanted.isZero()) {
            remove(row);
            return Optional.empty();
        }
        if (row.line().isEmpty()) {
            change(
                    paper -> paper.withExtra(row.part(), why(row.part()), extra -> extra.withQuantity(wanted)),
                    keep(row));
            return Optional.empty();
        }
        int line = row.line().get();
        var most = shipment.map(found -> found.inTransit(line))
                .orElse(Quantity.ZERO)
                .minusAtMost(row.damaged());
        if (wanted.isMoreThan(most)) {
            return Optional.of(texts.get("receipt.moreThanAnnounced", most));
        }
        change(paper -> paper.withLine(line, counted -> fitted(line, counted.withAccepted(wanted))), keep(row));
        return Optional.empty();
    }

    void remove(ReceiveRow row) {
        change(paper -> row.line().map(paper::withoutLine).orElseGet(() -> paper.withoutExtra(row.part())), keep(row));
    }

    void damaged(ReceiveRow row) {
        row.line()
                .ifPresent(
                        line -> change(paper -> paper.withLine(line, ReceiptPaper.Counted::withOneBroken), keep(row)));
    }

    /// What is still to come of a line will not come, or will after all.
    void closeRest(ReceiveRow row) {
        row.line()
                .ifPresent(line -> change(
                        paper -> paper.withLine(
                                line,
                                counted -> counted.withMissing(
                                        counted.missing().isPositive() ? Quantity.ZERO : room(line))),
                        keep(row)));
    }

    void otherWhy(ReceiveRow row) {
        if (row.isExtra()) {
            change(paper -> paper.withExtra(row.part(), why(row.part()), ReceiptPaper.Extra::withOtherWhy), keep(row));
        }
    }

    void reason(ReceiveRow row, String text) {
        row.line()
                .ifPresent(line ->
                        change(paper -> paper.withLine(line, counted -> counted.withReason(text)), Optional.empty()));
    }

    void batch(ReceiveRow row, Optional<LocalDate> expiry, Optional<String> batch) {
        change(
                paper -> row.line()
                        .map(line -> paper.withLine(line, counted -> counted.of(expiry, batch)))
                        .orElseGet(
                                () -> paper.withExtra(row.part(), why(row.part()), extra -> extra.of(expiry, batch))),
                Optional.empty());
    }

    private static Optional<String> keep(ReceiveRow row) {
        return Optional.of(row.key());
    }

    /// Goods beyond what was announced count against what was declared missing.
    ReceiptPaper.Counted fitted(int line, ReceiptPaper.Counted counted) {
        var toCome = shipment.map(found -> found.inTransit(line)).orElse(Quantity.ZERO);
        return counted.withMissing(counted.missing().min(toCome.minusAtMost(counted.here())));
    }

    aspstore.model.receipt.ReceiptCommand.UnlistedLine.Why why(PartCode part) {
        return ReceiveRows.why(shipment, part);
    }

    // ---- posting

    UUID command() {
        return draft.orElseThrow().command();
    }

    ReceiveGoods receipt() {
        return paper().command(delivery);
    }

    Optional<ReceiveRow> asking() {
        return shown.get().rows().stream().filter(row -> row.asks().isPresent()).findFirst();
    }

    void finish() {
        draft.ifPresent(DraftPaper::finish);
        load();
    }

    private void show(Optional<String> touched) {
        var rows = new ArrayList<>(ReceiveRows.of(shipment, paper(), parts, texts));
        shown.set(new Shown(
                rows,
                paper().paper(),
                touched,
                rows.stream().filter(ReceiveRow::isCounted).count(),
                rows.stream().filter(ReceiveRow::isExtra).count()));
    }
}
