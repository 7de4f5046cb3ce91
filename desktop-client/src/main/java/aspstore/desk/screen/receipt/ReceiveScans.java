package aspstore.desk.screen.receipt;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReceivingDesk;
import aspstore.desk.work.Background;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Stand;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds for each scan the line that it belongs to. What no line waits for becomes a line of its own.
final class ReceiveScans {

    /// What a label says besides part and serial.
    private record Marks(Optional<LocalDate> expiry, Optional<String> batch) {
        static final Marks NONE = new Marks(Optional.empty(), Optional.empty());

        boolean agreeWith(Optional<LocalDate> otherExpiry, Optional<String> otherBatch) {
            return agree(expiry, otherExpiry) && agree(batch, otherBatch);
        }

        private static <T> boolean agree(Optional<T> one, Optional<T> other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
    }

    private final ReceiveViewModel model;
    private final ReceivingDesk receiving;
    private final Background background;
    private final Texts texts;

    /// A serialised part whose code was scanned: the next code that is no part is its serial.
    private Optional<Part> awaiting = Optional.empty();

    ReceiveScans(ReceiveViewModel model, ReceivingDesk receiving, Background background, Texts texts) {
        this.model = model;
        this.receiving = receiving;
        this.background = background;
        this.texts = texts;
    }

    CompletionStage<ScanAnswer> take(Scanned scanned, Optional<ReceiveRow> chosen) {
        return switch (scanned.what()) {
            case Scan.Undo _ -> now(model.undo() ? accepted("receipt.undone") : refused("receipt.nothingToUndo"));
            case Scan.Code(var text) -> code(text.strip().toUpperCase(Locale.ROOT), scanned.times(), chosen);
            case Scan.Label label ->
                label.part()
                        .map(part -> label(part, label, scanned.times()))
                        .orElseGet(() -> now(refused("receipt.labelWithoutPart")));
            case Scan.ChallanCode _, Scan.Carton _, Scan.LotCode _ -> now(refused("receipt.notAPart"));
        };
    }

    private CompletionStage<ScanAnswer> label(PartCode code, Scan.Label label, int times) {
        var quantity = new Quantity(
                Math.multiplyExact(label.quantity().orElse(Quantity.ONE).thousandths(), (long) times));
        var marks = new Marks(label.expiry(), label.batch());
        return withPart(
                code,
                part -> counted(part, quantity, label.serial(), marks),
                () -> now(refused("receipt.unknownPart", code)));
    }

    private CompletionStage<ScanAnswer> code(String text, int times, Optional<ReceiveRow> chosen) {
        var announced = announcedAs(text);
        if (announced.isPresent()) {
            return withPart(
                    announced.get(),
                    part -> unit(part, new SerialNo(text), Marks.NONE),
                    () -> now(refused("receipt.unknownPart", announced.get())));
        }
        PartCode code;
        try {
            code = PartCode.of(text);
        } catch (IllegalArgumentException _) {
            return now(refused("receipt.notAPart"));
        }
        return withPart(
                code,
                part -> counted(part, Quantity.pieces(times), Optional.empty(), Marks.NONE),
                () -> serialOfWaiting(text, times, chosen));
    }

    /// The part of which the delivery announced this serial.
    private Optional<PartCode> announcedAs(String text) {
        return lines().stream()
                .filter(line ->
                        line.serials().stream().anyMatch(serial -> serial.text().equals(text)))
                .map(Shipment.Line::part)
                .findFirst();
    }

    private CompletionStage<ScanAnswer> serialOfWaiting(String text, int times, Optional<ReceiveRow> chosen) {
        var part = awaiting.or(() -> chosen.filter(ReceiveRow::serialised).flatMap(row -> model.known(row.part())));
        if (part.isEmpty()) {
            return now(refused("receipt.unknown", text));
        }
        if (times > 1) {
            return now(refused("receipt.oneUnit"));
        }
        try {
            return unit(part.get(), SerialNo.of(text), Marks.NONE);
        } catch (IllegalArgumentException _) {
            return now(refused("receipt.unknown", text));
        }
    }

    private CompletionStage<ScanAnswer> withPart(
            PartCode code,
            Function<Part, CompletionStage<ScanAnswer>> then,
            Supplier<CompletionStage<ScanAnswer>> otherwise) {
        var known = model.known(code);
        if (known.isPresent()) {
            return then.apply(known.get());
        }
        return this.<Optional<Part>>asked(() -> receiving.part(code)).thenCompose(found -> {
            found.ifPresent(model::know);
            return found.isPresent() ? then.apply(found.get()) : otherwise.get();
        });
    }

    private CompletionStage<ScanAnswer> counted(Part part, Quantity quantity, Optional<SerialNo> serial, Marks marks) {
        if (!part.serialised()) {
            awaiting = Optional.empty();
            return now(pieces(part, quantity, marks));
        }
        if (serial.isPresent()) {
            return quantity.equals(Quantity.ONE) ? unit(part, serial.get(), marks) : now(refused("receipt.oneUnit"));
        }
        awaiting = Optional.of(part);
        return now(accepted("receipt.scanSerial", part.code()));
    }

    private ScanAnswer pieces(Part part, Quantity quantity, Marks marks) {
        var left = quantity;
        var paper = model.paper();
        var touched = "extra " + part.code();
        boolean otherMarks = false;
        for (var line : openLines(part.code(), Optional.empty(), marks)) {
            var taken = left.min(model.room(line.no()));
            var counted = paper.counted(line.no());
            if (taken.isZero()) {
                continue;
            }
            if (!counted.here().isZero() && !marks.agreeWith(counted.expiry(), counted.batch())) {
                otherMarks = true;
                continue;
            }
            paper = paper.withLine(
                    line.no(),
                    now -> model.fitted(
                            line.no(),
                            marked(now, marks).withAccepted(now.accepted().plus(taken))));
            left = left.minus(taken);
            touched = "line " + line.no();
            if (left.isZero()) {
                break;
            }
        }
        if (left.isPositive() && otherMarks) {
            return refused("receipt.otherBatch", part.code());
        }
        if (left.isPositive()) {
            var extra = paper.extra(part.code());
            if (extra.isPresent()
                    && !marks.agreeWith(extra.get().expiry(), extra.get().batch())) {
                return refused("receipt.otherBatch", part.code());
            }
            var more = left;
            paper = paper.withExtra(
                    part.code(),
                    model.why(part.code()),
                    now -> marked(now, marks).withQuantity(now.quantity().plus(more)));
            touched = "extra " + part.code();
        }
        var changed = paper;
        model.change(_ -> changed, Optional.of(touched));
        return told(part, touched);
    }

    private CompletionStage<ScanAnswer> unit(Part part, SerialNo serial, Marks marks) {
        if (!part.serialised()) {
            return now(refused("receipt.noSerials", part.code()));
        }
        return this.<Optional<Stand>>asked(() -> receiving.here(part.code(), serial))
                .thenApply(here -> here.map(stand -> refused(
                                "receipt.serialHere",
                                part.code(),
                                serial,
                                texts.words().of(stand.place())))
                        .orElseGet(() -> newUnit(part, serial, marks)));
    }

    private ScanAnswer newUnit(Part part, SerialNo serial, Marks marks) {
        var ofPart = lines().stream()
                .filter(line -> line.part().equals(part.code()))
                .map(Shipment.Line::no)
                .toList();
        if (model.paper().holds(serial, part.code(), ofPart)) {
            return refused("receipt.serialTwice", part.code(), serial);
        }
        var line = openLines(part.code(), Optional.of(serial), marks).stream()
                .filter(open -> !model.room(open.no()).isZero())
                .findFirst();
        awaiting = Optional.of(part);
        if (line.isEmpty()) {
            var touched = "extra " + part.code();
            model.change(
                    paper -> paper.withExtra(
                            part.code(),
                            model.why(part.code()),
                            now -> marked(now, marks).withUnit(serial)),
                    Optional.of(touched));
            return told(part, touched);
        }
        int no = line.get().no();
        var counted = model.paper().counted(no);
        if (!counted.here().isZero() && !marks.agreeWith(counted.expiry(), counted.batch())) {
            return refused("receipt.otherBatch", part.code());
        }
        var touched = "line " + no;
        model.change(
                paper -> paper.withLine(
                        no, now -> model.fitted(no, marked(now, marks).withUnit(serial))),
                Optional.of(touched));
        return told(part, touched);
    }

    private static ReceiptPaper.Counted marked(ReceiptPaper.Counted counted, Marks marks) {
        return counted.of(marks.expiry().or(counted::expiry), marks.batch().or(counted::batch));
    }

    private static ReceiptPaper.Extra marked(ReceiptPaper.Extra extra, Marks marks) {
        return extra.of(marks.expiry().or(extra::expiry), marks.batch().or(extra::batch));
    }

    private List<Shipment.Line> lines() {
        return model.shipment().map(Shipment::lines).orElse(List.of());
    }

    /// The lines of a part, those first that announced the unit or the batch.
    private List<Shipment.Line> openLines(PartCode part, Optional<SerialNo> serial, Marks marks) {
        return lines().stream()
                .filter(line -> line.part().equals(part))
                .sorted(Comparator.<Shipment.Line, Boolean>comparing(
                                line -> !serial.map(line.serials()::contains).orElse(false))
                        .thenComparing(line -> !marks.agreeWith(line.expiry(), line.batch())))
                .toList();
    }

    private ScanAnswer told(Part part, String touched) {
        return model.shownProperty().get().rows().stream()
                .filter(row -> row.key().equals(touched))
                .findFirst()
                .map(row -> row.isExtra()
                        ? accepted("receipt.extraTaken", part.code(), row.accepted())
                        : accepted(
                                "receipt.taken",
                                part.code(),
                                row.accepted().plus(row.damaged()),
                                row.accepted()
                                        .plus(row.damaged())
                                        .plus(row.missing())
                                        .plus(row.toCome())))
                .orElseGet(() -> accepted("receipt.extraTaken", part.code(), Quantity.ONE));
    }

    /// Asks the books in the background; what follows runs on the screen's thread.
    private <T> CompletionStage<T> asked(Supplier<T> question) {
        var answer = new CompletableFuture<T>();
        background.read(
                question, answer::complete, why -> answer.completeExceptionally(new IllegalStateException(why)));
        return answer;
    }

    private static CompletionStage<ScanAnswer> now(ScanAnswer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private ScanAnswer accepted(String key, Object... values) {
        return new ScanAnswer.Accepted(texts.get(key, values));
    }

    private ScanAnswer refused(String key, Object... values) {
        return new ScanAnswer.Refused(texts.get(key, values));
    }
}
