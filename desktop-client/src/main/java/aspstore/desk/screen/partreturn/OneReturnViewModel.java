package aspstore.desk.screen.partreturn;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReturnsRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One return until it has left: central's answers, the cartons, the open carton, and how it ships.
final class OneReturnViewModel {

    /// What is to be done with it next.
    enum Phase {
        LOADING,
        WAITING,
        PACKING,
        SHIPPING,
        DONE
    }

    /// @param inCarton what was scanned into the open carton
    record Row(ReturnsViewModel.LineRow line, Quantity inCarton, Quantity toPack) {}

    record Carton(String name, int lines, Quantity pieces) {}

    /// @param done pieces in cartons, the open one too
    /// @param of all pieces that are approved and not put back
    record Shown(
            Phase phase,
            String stage,
            String note,
            List<Row> rows,
            List<Carton> cartons,
            String carton,
            Quantity done,
            Quantity of,
            Optional<String> challan) {
        static final Shown LOADING = new Shown(
                Phase.LOADING, "", "", List.of(), List.of(), "", Quantity.ZERO, Quantity.ZERO, Optional.empty());
    }

    private record Loaded(
            DraftPaper<PackingPaper> packing,
            DraftPaper<ShippingPaper> shipping,
            DraftPaper<WithdrawPaper> withdrawing,
            Optional<PartReturn> found) {}

    private final ReturnsRepository returns;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final Texts texts;
    private final String id;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.LOADING);
    private final ReadOnlyObjectWrapper<ShippingPaper> shippingPaper = new ReadOnlyObjectWrapper<>(ShippingPaper.BLANK);
    private Optional<Loaded> loaded = Optional.empty();

    OneReturnViewModel(
            ReturnsRepository returns,
            Background background,
            Drafts drafts,
            Texts texts,
            String id,
            Consumer<String> hindered) {
        this.returns = returns;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.id = id;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ShippingPaper> shippingProperty() {
        return shippingPaper.getReadOnlyProperty();
    }

    void load() {
        var known = loaded;
        latest.read(
                () -> new Loaded(
                        known.map(Loaded::packing)
                                .orElseGet(() -> DraftPaper.open(
                                        drafts, "return-pack-" + id, PackingPaper.class, PackingPaper.BLANK)),
                        known.map(Loaded::shipping)
                                .orElseGet(() -> DraftPaper.open(
                                        drafts, "return-ship-" + id, ShippingPaper.class, ShippingPaper.BLANK)),
                        known.map(Loaded::withdrawing)
                                .orElseGet(() -> DraftPaper.open(
                                        drafts, "return-withdraw-" + id, WithdrawPaper.class, WithdrawPaper.BLANK)),
                        returns.find(id)),
                now -> {
                    loaded = Optional.of(now);
                    shippingPaper.set(now.shipping().paper());
                    show();
                },
                hindered);
    }

    private Optional<PartReturn> found() {
        return loaded.flatMap(Loaded::found);
    }

    private PackingPaper packing() {
        return loaded.map(it -> it.packing().paper()).orElse(PackingPaper.BLANK);
    }

    private void changePacking(UnaryOperator<PackingPaper> change) {
        loaded.ifPresent(it -> it.packing().change(change));
        show();
    }

    // ---- packing

    /// The number that the next carton has by itself is not kept.
    void carton(String name) {
        if (!name.equals(shown.get().carton())) {
            changePacking(paper -> paper.withCarton(name));
        }
    }

    boolean undo() {
        boolean undone = loaded.map(it -> it.packing().undo()).orElse(false);
        show();
        return undone;
    }

    void quantity(int line, Quantity quantity) {
        changePacking(paper -> paper.with(line, quantity));
    }

    UUID packingId() {
        return loaded.map(it -> it.packing().command()).orElseGet(UUID::randomUUID);
    }

    ReturnCommand.PackReturn pack() {
        var lines = found().map(it -> packing().packed(it)).orElse(List.of());
        return new ReturnCommand.PackReturn(id, shown.get().carton(), lines);
    }

    void packed() {
        loaded.ifPresent(it -> it.packing().finish());
        load();
    }

    ScanAnswer scanned(Scanned scanned) {
        if (shown.get().phase() != Phase.PACKING) {
            return new ScanAnswer.Refused(texts.get("returns.notPacking"));
        }
        return switch (scanned.what()) {
            case Scan.Undo _ ->
                undo()
                        ? new ScanAnswer.Accepted(texts.get("returns.undone"))
                        : new ScanAnswer.Refused(texts.get("returns.nothingToUndo"));
            case Scan.Carton it -> {
                carton(it.carton());
                yield new ScanAnswer.Accepted(texts.get("returns.cartonNow", it.carton()));
            }
            case Scan.LotCode(var lot) ->
                put(linesWhere(line -> line.lot().equals(lot)), scanned.times(), lot.toString());
            case Scan.Label label ->
                label.serial()
                        .map(serial -> code(serial.text(), label.part(), scanned.times()))
                        .or(() -> label.part().map(part -> code(part.text(), Optional.empty(), scanned.times())))
                        .orElseGet(() -> new ScanAnswer.Refused(texts.get("returns.notAPart")));
            case Scan.Code(var text) -> code(text.toUpperCase(Locale.ROOT), Optional.empty(), scanned.times());
            case Scan.ChallanCode _ -> new ScanAnswer.Refused(texts.get("returns.notAPart"));
        };
    }

    /// @param part whose serial number it is, where that is known: another part may have the same
    private ScanAnswer code(String code, Optional<PartCode> part, int times) {
        var units = linesWhere(line ->
                line.serial().filter(serial -> serial.text().equals(code)).isPresent()
                        && (part.isEmpty() || part.get().equals(line.part())));
        if (!units.isEmpty()) {
            return put(units, times, code);
        }
        var ofPart = linesWhere(line -> line.part().text().equals(code));
        var plain = ofPart.stream().filter(line -> line.serial().isEmpty()).toList();
        return plain.isEmpty() && !ofPart.isEmpty()
                ? new ScanAnswer.Refused(texts.get("returns.scanSerial", code))
                : put(plain, times, code);
    }

    private List<PartReturn.Line> linesWhere(Predicate<PartReturn.Line> wanted) {
        return found().stream()
                .flatMap(it -> it.lines().stream())
                .filter(wanted)
                .toList();
    }

    private ScanAnswer put(List<PartReturn.Line> lines, int times, String code) {
        if (lines.isEmpty()) {
            return new ScanAnswer.Refused(texts.get("returns.notOnReturn", code));
        }
        var it = found().orElseThrow();
        for (var line : lines) {
            var sum = packing().of(line.no()).plus(Quantity.pieces(times));
            if (!sum.isMoreThan(it.toPack(line.no()))) {
                changePacking(paper -> paper.with(line.no(), sum));
                return new ScanAnswer.Accepted(texts.get(
                        "returns.progress", shown.get().done(), shown.get().of()));
            }
        }
        boolean isRefused = lines.stream().noneMatch(line -> it.isApproved(line.no()));
        return new ScanAnswer.Refused(texts.get(isRefused ? "returns.lineRefused" : "returns.allPacked", code));
    }

    // ---- withdrawing

    String reason() {
        return loaded.map(it -> it.withdrawing().paper().reason()).orElse("");
    }

    void reason(String reason) {
        loaded.ifPresent(it -> it.withdrawing().change(_ -> new WithdrawPaper(reason)));
    }

    UUID withdrawingId() {
        return loaded.map(it -> it.withdrawing().command()).orElseGet(UUID::randomUUID);
    }

    void withdrawn() {
        loaded.ifPresent(it -> it.withdrawing().finish());
        load();
    }

    // ---- shipping

    void shipping(UnaryOperator<ShippingPaper> change) {
        loaded.ifPresent(it -> {
            it.shipping().change(change);
            shippingPaper.set(it.shipping().paper());
        });
    }

    UUID shippingId() {
        return loaded.map(it -> it.shipping().command()).orElseGet(UUID::randomUUID);
    }

    void shipped() {
        loaded.ifPresent(it -> it.shipping().finish());
        load();
    }

    // ---- what is shown

    private void show() {
        shown.set(found().map(this::shown).orElse(Shown.LOADING));
    }

    private Shown shown(PartReturn it) {
        var rows = new ArrayList<Row>();
        var done = Quantity.ZERO;
        var of = Quantity.ZERO;
        for (var line : ReturnsViewModel.lines(it, texts)) {
            var in = packing().of(line.no());
            rows.add(new Row(line, in, it.toPack(line.no())));
            done = done.plus(in).plus(it.packed(line.no()));
            of = of.plus(it.toPack(line.no())).plus(it.packed(line.no()));
        }
        var cartons = cartons(it);
        var carton = packing().carton().isEmpty() ? next(cartons) : packing().carton();
        return new Shown(
                phase(it),
                texts.words().stage(it),
                note(it),
                rows,
                cartons,
                carton,
                done,
                of,
                it.shipped().map(PartReturn.Shipped::challan));
    }

    /// Whoever packs it must see where it goes.
    private String note(PartReturn it) {
        return it.redirect()
                .map(to -> texts.get(
                                "returns.toStore",
                                to.to().text(),
                                to.consignee().name(),
                                it.note())
                        .strip())
                .orElse(it.note());
    }

    private static Phase phase(PartReturn it) {
        return switch (it.currentStage()) {
            case REQUESTED -> Phase.WAITING;
            case DECIDED, PACKING -> Phase.PACKING;
            case PACKED -> Phase.SHIPPING;
            case SHIPPED, RECEIVED, CLOSED, WITHDRAWN, REFUSED -> Phase.DONE;
        };
    }

    private static List<Carton> cartons(PartReturn it) {
        var pieces = new LinkedHashMap<String, Carton>();
        for (var packed : it.packed()) {
            pieces.merge(
                    packed.carton(),
                    new Carton(packed.carton(), 1, packed.quantity()),
                    (one, more) ->
                            new Carton(one.name(), one.lines() + 1, one.pieces().plus(more.pieces())));
        }
        return List.copyOf(pieces.values());
    }

    /// The lowest number that no carton has.
    private static String next(List<Carton> cartons) {
        int number = 1;
        while (isTaken(cartons, Integer.toString(number))) {
            number++;
        }
        return Integer.toString(number);
    }

    private static boolean isTaken(List<Carton> cartons, String name) {
        return cartons.stream().anyMatch(carton -> carton.name().equals(name));
    }
}
