package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.stockcare.CountViewModel.Row;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CareRepository;
import aspstore.desk.work.Background;
import aspstore.model.Condition;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds for each scan of a count the place that it counts. What no place explains is found goods.
final class CountScans {

    private final CountViewModel model;
    private final CareRepository care;
    private final Background background;
    private final Texts texts;

    /// Of which part the next serial number is, where it was scanned before.
    private Optional<Part> serialOf = Optional.empty();

    CountScans(CountViewModel model, CareRepository care, Background background, Texts texts) {
        this.model = model;
        this.care = care;
        this.background = background;
        this.texts = texts;
    }

    /// Another count begins.
    void forget() {
        serialOf = Optional.empty();
    }

    CompletionStage<ScanAnswer> take(Scanned scanned, Optional<Row> chosen) {
        return switch (scanned.what()) {
            case Scan.Undo _ ->
                now(
                        model.undo()
                                ? new ScanAnswer.Accepted(texts.get("count.undone"))
                                : new ScanAnswer.Refused(texts.get("count.nothingToUndo")));
            case Scan.LotCode(var lot) ->
                now(ofStands(model.room().ofLot(lot), chosen, scanned.times())
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
                model.room().ofPart(code).stream()
                        .filter(stand -> stand.lot().serial().isEmpty())
                        .toList(),
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
        var stand = model.room().ofSerial(serial).stream()
                .filter(it -> part.isEmpty() || part.get().equals(it.lot().part()))
                .findFirst();
        return stand.map(it -> {
            boolean isTwice = model.paper()
                    .flatMap(paper -> paper.of(it.lot().id(), it.spot()))
                    .filter(Quantity::isPositive)
                    .isPresent();
            if (isTwice) {
                return new ScanAnswer.Refused(texts.get("count.serialTwice", serial));
            }
            model.count(it, Quantity.ONE);
            return new ScanAnswer.Accepted(
                    texts.get("count.unitCounted", it.lot().part(), serial));
        });
    }

    /// The chosen place where it fits, else one that is not counted yet, else the first.
    private Optional<ScanAnswer> ofStands(List<Stand> fitting, Optional<Row> chosen, int times) {
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var stand = chosen.flatMap(Row::stand)
                .filter(fitting::contains)
                .or(() -> fitting.stream()
                        .filter(it -> model.counted(it).isEmpty())
                        .findFirst())
                .orElse(fitting.getFirst());
        var sum = model.counted(stand).orElse(Quantity.ZERO).plus(Quantity.pieces(times));
        model.count(stand, sum);
        return Optional.of(new ScanAnswer.Accepted(
                texts.get("count.counted", stand.lot().part(), sum, CountRows.where(texts, stand.spot()))));
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
        if (model.paper().filter(paper -> paper.covers(part.code())).isEmpty()) {
            return new ScanAnswer.Refused(texts.get("count.outOfScope", part.code()));
        }
        if (serial.filter(no -> model.paper()
                        .filter(paper -> paper.hasFound(part.code(), no))
                        .isPresent())
                .isPresent()) {
            return new ScanAnswer.Refused(
                    texts.get("count.serialTwice", serial.get().text()));
        }
        model.change(paper -> paper.withFound(new StockCareCommand.FoundLine(
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
}
