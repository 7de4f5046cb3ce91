package aspstore.desk.screen.stock;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.control.TableKeys;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Labelling;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.StockExport;
import aspstore.desk.usecase.StockFilter;
import aspstore.desk.usecase.StockRepository;
import aspstore.desk.work.DraftPaper;
import aspstore.journal.query.StockRow;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.stock.LotId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Stock by any mix; Enter leads to the life of what is chosen.
public final class StockScreen implements Screen {

    private final Desk desk;
    private final StockRepository stock;
    private final StockViewModel model;
    private final ScanField scan;
    private final StockView view;
    private final Labelling labels;
    private Optional<DraftPaper<SavedViews>> views = Optional.empty();

    public StockScreen(Desk shared, StockFilter first) {
        this.desk = shared.withTextsOf(StockScreen.class);
        this.stock = new StockRepository(desk.store().engine());
        this.labels = new Labelling(desk);
        this.model = new StockViewModel(
                stock,
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                () -> desk.session().unit().get(),
                first,
                desk::hindered);
        this.scan = new ScanField(
                desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("stock.scan"), this::scanned);
        this.view = new StockView(desk.texts(), model, scan, this::open);
        TableKeys.lead(scan.field(), view.table(), () -> view.table().chosen().ifPresent(this::open));
        model.contentProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("stock.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        var acts = new ArrayList<>(labels.acts(this::label, texts.get("stock.nothingChosen")));
        acts.addAll(List.of(
                Act.plain(texts.get("stock.pane"), "F6", () -> view.nextPane().requestFocus()),
                Act.plain(texts.get("stock.clear"), "Shortcut+D", this::clear),
                Act.plain(texts.get("stock.keep"), "Shortcut+S", this::keep),
                Act.plain(texts.get("stock.forget"), "Shortcut+DELETE", this::forget)
                        .unless(() -> view.chosenView().isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("stock.noViewChosen"))),
                Act.plain(texts.get("stock.csv"), "Shortcut+E", () -> export("stock.csv")),
                Act.plain(texts.get("stock.xlsx"), "Shortcut+Shift+E", () -> export("stock.xlsx")),
                Act.plain(texts.get("stock.more", StockViewModel.PAGE), "Shortcut+M", model::more)
                        .unless(() -> model.contentProperty().get().more()
                                ? Optional.empty()
                                : Optional.of(texts.get("stock.noMore"))),
                Act.primary(
                                texts.get("stock.life"),
                                "F9",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("stock.nothingChosen")))));
        return acts;
    }

    /// The label of the lot that is chosen.
    private Optional<Labelling.Wanted> label() {
        return view.table()
                .chosen()
                .map(StockViewModel.Row::lot)
                .map(lot -> new Labelling.Wanted(
                        desk.texts().get("stock.labelOf", lot), made -> made.ofLot(LotId.parse(lot))));
    }

    private void open(StockViewModel.Row row) {
        desk.navigator().open(new Destination.LifeOf(row.life()));
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        var answer = new CompletableFuture<ScanAnswer>();
        var before = model.filterProperty().get();
        desk.background()
                .read(
                        () -> filter(scanned.what(), before),
                        found -> answer.complete(taken(found)),
                        why -> answer.complete(new ScanAnswer.Refused(why)));
        return answer;
    }

    private ScanAnswer taken(Optional<StockFilter> found) {
        if (found.isEmpty()) {
            return new ScanAnswer.Refused(desk.texts().get("stock.unknown"));
        }
        model.filterProperty().set(found.get());
        var filter = found.get();
        return new ScanAnswer.Accepted(desk.texts()
                .get("stock.looking", (filter.part() + " " + filter.serial() + " " + filter.lot()).strip()));
    }

    private Optional<StockFilter> filter(Scan scan, StockFilter before) {
        return switch (scan) {
            case Scan.Code(var text) ->
                stock.recognise(text).map(found -> before.withCodes(found.part(), found.lot(), found.serial()));
            case Scan.Label label ->
                label.part().isEmpty() && label.serial().isEmpty()
                        ? Optional.empty()
                        : Optional.of(before.withCodes(
                                label.part().map(PartCode::text).orElse(""),
                                "",
                                label.serial().map(SerialNo::text).orElse("")));
            case Scan.LotCode(var lot) -> Optional.of(before.withCodes("", lot.toString(), ""));
            case Scan.Undo() -> Optional.of(before.withCodes("", "", ""));
            case Scan.ChallanCode _, Scan.Carton _ -> Optional.empty();
        };
    }

    private void clear() {
        model.filterProperty().set(StockFilter.ALL);
        model.byProperty().set(Optional.empty());
        desk.navigator().focus();
    }

    // ---- named views

    private void keep() {
        views.ifPresent(paper -> view.askedName().ifPresent(name -> {
            paper.change(kept -> kept.with(new SavedViews.Named(
                    name, model.filterProperty().get(), model.byProperty().get())));
            view.kept();
            offer(paper);
            desk.messages().accept(Message.done(desk.texts().get("stock.kept", name)));
            desk.navigator().focus();
        }));
    }

    private void forget() {
        views.ifPresent(paper -> view.chosenView().ifPresent(name -> {
            paper.change(kept -> kept.without(name));
            offer(paper);
            desk.messages().accept(Message.done(desk.texts().get("stock.forgotten", name)));
            desk.navigator().focus();
        }));
    }

    private void offer(DraftPaper<SavedViews> paper) {
        views = Optional.of(paper);
        view.offer(
                paper.paper().views().stream().map(SavedViews.Named::name).toList(),
                name -> paper.paper().find(name).ifPresent(chosen -> {
                    model.filterProperty().set(chosen.filter());
                    model.byProperty().set(chosen.by());
                    desk.navigator().changed();
                }));
        desk.navigator().changed();
    }

    // ---- files

    private void export(String name) {
        desk.files().toSave(desk.texts().get("stock.exportTitle"), name).ifPresent(this::export);
    }

    private void export(Path file) {
        var filter = model.filterProperty().get();
        var fields = fields();
        desk.background()
                .start(
                        desk.texts().get("stock.exporting", file.getFileName()),
                        progress -> new StockExport(stock).write(file, model.criteria(filter), fields, progress),
                        rows -> desk.messages().accept(Message.done(desk.texts().get("stock.exported", rows, file))),
                        desk::hindered);
    }

    private List<StockExport.Field> fields() {
        var texts = desk.texts();
        var words = texts.words();
        return List.of(
                field("stock.part", row -> row.stand().lot().part().text()),
                field("stock.lotOnly", row -> row.stand().lot().id().toString()),
                field(
                        "stock.serial",
                        row -> row.stand().lot().serial().map(SerialNo::text).orElse("")),
                field("stock.place", row -> words.of(row.stand().place())),
                field("stock.reference", row -> row.stand().spot().reference()),
                field(
                        "stock.quantity",
                        row -> java.math.BigDecimal.valueOf(row.stand().thousandths(), 3)
                                .stripTrailingZeros()),
                field("stock.rate", row -> row.stand().lot().rate().toDecimal()),
                field("stock.value", row -> row.value().toDecimal()),
                field("stock.unit", row -> row.stand().lot().bu().text()),
                field("stock.owner", row -> words.of(row.stand().lot().owner())),
                field("stock.class", row -> words.of(row.stand().lot().contractClass())),
                field("stock.condition", row -> words.of(row.stand().lot().condition())),
                field("stock.received", row -> orNothing(row.stand().lot().received())),
                field("stock.expiry", row -> orNothing(row.stand().lot().expiry())),
                field("stock.batch", row -> orNothing(row.stand().lot().batch())));
    }

    private StockExport.Field field(String title, java.util.function.Function<StockRow, Object> value) {
        return new StockExport.Field(desk.texts().get(title), value);
    }

    private static Object orNothing(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    @Override
    public Node focus() {
        return scan.field();
    }

    @Override
    public void shown() {
        model.load();
        if (views.isEmpty()) {
            desk.background()
                    .read(
                            () -> DraftPaper.open(
                                    desk.store().engine().drafts(), "stock-views", SavedViews.class, SavedViews.NONE),
                            this::offer,
                            desk::hindered);
        }
    }

    @Override
    public void refreshed() {
        model.load();
    }

    @Override
    public boolean back() {
        return scan.clear();
    }
}
