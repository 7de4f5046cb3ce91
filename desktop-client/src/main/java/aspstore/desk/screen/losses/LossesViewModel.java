package aspstore.desk.screen.losses;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.engine.Drafts;
import aspstore.desk.scan.Scan;
import aspstore.desk.screen.losses.LossesPaper.Right;
import aspstore.desk.screen.losses.LossesPaper.Typed;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.LossesRepository;
import aspstore.desk.work.Background;
import aspstore.desk.work.DraftPaper;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.loss.Loss;
import aspstore.model.loss.LossCommand.How;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.loss.LossCommand.Need;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was scanned, where it stands, and what was typed about it.
final class LossesViewModel {

    /// What is to be done.
    enum What {
        LOSE,
        SCRAP,
        CORRECT,
        RECLASSIFY,
        SETTLE
    }

    enum Wrong {
        QUANTITY,
        AMOUNT,
        TECHNICIAN,
        LIABLE,
        HOW,
        SERIAL,
        BATCH,
        EXPIRY,
        PAPER,
        APPROVAL,
        REASON
    }

    /// @param loss for what is to be recovered
    /// @param where in words
    /// @param value of all of it, or what is still to be recovered
    record Row(
            String key,
            Optional<String> loss,
            LotId lot,
            Spot spot,
            String part,
            String unit,
            Quantity quantity,
            String where,
            Money value) {}

    record Shown(What what, List<Row> rows) {}

    private record Loaded(DraftPaper<LossesPaper> draft, List<Row> rows) {}

    private final LossesRepository losses;
    private final Background background;
    private final Background.Latest latest;
    private final Drafts drafts;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(What.LOSE, List.of()));
    private What what;
    private String sought = "";
    private Optional<DraftPaper<LossesPaper>> draft = Optional.empty();

    LossesViewModel(
            What first,
            LossesRepository losses,
            Background background,
            Drafts drafts,
            Texts texts,
            Consumer<String> hindered) {
        this.what = first;
        this.losses = losses;
        this.background = background;
        this.latest = background.latest();
        this.drafts = drafts;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    What what() {
        return what;
    }

    void look(What wanted) {
        what = wanted;
        load();
    }

    void load() {
        var of = what;
        var known = draft;
        var code = sought;
        latest.read(
                () -> new Loaded(
                        known.orElseGet(() -> DraftPaper.open(drafts, "losses", LossesPaper.class, LossesPaper.BLANK)),
                        rows(of, code)),
                now -> {
                    draft = Optional.of(now.draft());
                    shown.set(new Shown(of, now.rows()));
                },
                hindered);
    }

    private List<Row> rows(What of, String code) {
        return switch (of) {
            case SETTLE -> losses.toRecover().stream().map(this::row).toList();
            case LOSE, SCRAP, CORRECT, RECLASSIFY ->
                (code.isEmpty() ? losses.setApart() : losses.found(code))
                        .stream().map(this::row).toList();
        };
    }

    private Row row(Stand stand) {
        var lot = stand.lot();
        return new Row(
                lot.id() + " " + stand.spot(),
                Optional.empty(),
                lot.id(),
                stand.spot(),
                lot.part().text(),
                lot.serial().map(Object::toString).orElse(lot.id().toString()),
                stand.quantity(),
                where(stand.spot()),
                lot.rate().times(stand.quantity()));
    }

    private Row row(Loss loss) {
        return new Row(
                loss.id(),
                Optional.of(loss.id()),
                loss.lot(),
                loss.from(),
                loss.part().text(),
                loss.serial().map(Object::toString).orElse(loss.lot().toString()),
                loss.quantity(),
                texts.get(
                        "losses.liableIs",
                        loss.id(),
                        texts.words().of(loss.liable()),
                        loss.technician().map(Object::toString).orElse("")),
                loss.open());
    }

    private String where(Spot spot) {
        var place = texts.words().of(spot.place());
        return spot.reference().isEmpty() ? place : place + " " + spot.reference();
    }

    private String key(Row row) {
        return shown.get().what() + " " + row.key();
    }

    /// What was typed about a row, else what is likely.
    Typed typed(Row row) {
        return draft.flatMap(it -> it.paper().of(key(row))).orElseGet(() -> likely(row));
    }

    private Typed likely(Row row) {
        boolean isCarried = row.spot().place() == Place.WITH_TECHNICIAN;
        return new Typed(
                row.quantity().toString(),
                Optional.of(isCarried ? Liable.TECHNICIAN : Liable.STORE),
                "",
                row.loss().isPresent() || isCarried ? row.value().toString() : "",
                Optional.of(Need.STILL_NEEDED),
                Optional.of(How.RECOVERED),
                "",
                Right.BLANK,
                "",
                "");
    }

    void type(Row row, Typed typed) {
        if (!typed.equals(typed(row))) {
            draft.ifPresent(it -> it.change(paper -> paper.with(key(row), typed)));
        }
    }

    boolean undo() {
        return draft.map(DraftPaper::undo).orElse(false);
    }

    /// Each row is posted under an id of its own, the same one however often it is tried.
    UUID command(Row row) {
        return draft.map(it -> UUID.nameUUIDFromBytes((it.command() + "/" + key(row)).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(UUID::randomUUID);
    }

    /// It was posted; what was typed about other rows stays.
    void finish(Row row) {
        draft.ifPresent(it -> {
            var rest = it.paper().without(key(row));
            it.finish();
            it.change(_ -> rest);
        });
    }

    Set<Wrong> wrong(Row row) {
        return LossesCommands.wrong(shown.get().what(), typed(row));
    }

    /// Only where nothing is wrong with what was typed.
    Command commandFor(Row row) {
        return LossesCommands.command(shown.get().what(), row, typed(row));
    }

    /// A scan shows where it stands, inside the store and out on challans.
    CompletionStage<ScanAnswer> scanned(Scan scan) {
        var code = switch (scan) {
            case Scan.Code(var text) -> Optional.of(text.toUpperCase(Locale.ROOT));
            case Scan.LotCode(var lot) -> Optional.of(lot.toString());
            case Scan.Label label ->
                label.serial().map(Object::toString).or(() -> label.part().map(Object::toString));
            case Scan.ChallanCode challan -> Optional.of(challan.number().text());
            case Scan.Carton _, Scan.Undo _ -> Optional.<String>empty();
        };
        if (code.isEmpty()) {
            return CompletableFuture.completedFuture(new ScanAnswer.Refused(texts.get("losses.notAPart")));
        }
        var answer = new CompletableFuture<ScanAnswer>();
        background.read(
                () -> losses.found(code.get()),
                found -> {
                    if (found.isEmpty()) {
                        answer.complete(new ScanAnswer.Refused(texts.get("losses.notHere", code.get())));
                    } else {
                        sought = code.get();
                        what = what == What.SETTLE ? What.LOSE : what;
                        load();
                        answer.complete(new ScanAnswer.Accepted(texts.get(
                                "losses.found",
                                code.get(),
                                where(found.getFirst().spot()))));
                    }
                },
                why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }
}
