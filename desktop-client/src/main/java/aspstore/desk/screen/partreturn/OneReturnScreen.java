package aspstore.desk.screen.partreturn;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Labelling;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.screen.partreturn.OneReturnViewModel.Phase;
import aspstore.journal.StoredEntry;
import aspstore.journal.query.DocumentName;
import aspstore.model.Quantity;
import aspstore.model.entry.Command;
import aspstore.model.entry.Rooms;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One return: withdraw it while it waits, pack what central approved, and ship it on its challan.
public final class OneReturnScreen implements Screen {

    private final Desk desk;
    private final String id;
    private final OneReturnViewModel model;
    private final OneReturnView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();
    private final Labelling labels;

    public OneReturnScreen(Desk shared, String id) {
        this.desk = shared.withTextsOf(OneReturnScreen.class);
        this.posting = desk.posting();
        this.labels = new Labelling(desk);
        this.id = id;
        this.model = new OneReturnViewModel(
                ReturnsScreen.repository(desk),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                id,
                desk::hindered);
        var scans = new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("returns.packScan"),
                        scanned -> CompletableFuture.completedFuture(model.scanned(scanned)))
                .heldWhile(posting.busyProperty());
        this.view = new OneReturnView(desk.texts(), model, scans);
        for (var table : List.of(view.lineTable(), view.cartonTable())) {
            table.getSelectionModel()
                    .selectedItemProperty()
                    .addListener(_ -> desk.navigator().changed());
        }
        model.shownProperty().addListener((_, before, now) -> {
            desk.navigator().changed();
            if (before.phase() != now.phase()) {
                second.forget();
                desk.navigator().focus();
            }
        });
    }

    @Override
    public String title() {
        var shown = model.shownProperty().get();
        return shown.challan()
                .map(number -> desk.texts().get("returns.titleWithChallan", id, shown.stage(), number))
                .orElseGet(() -> desk.texts().get("returns.oneTitle", id, shown.stage()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var acts = new ArrayList<>(ownActs());
        if (!model.shownProperty().get().cartons().isEmpty()) {
            acts.addAll(0, labels.acts(this::label, desk.texts().get("returns.noCartons")));
        }
        return acts;
    }

    /// The label of the carton that is chosen, else of the last.
    private Optional<Labelling.Wanted> label() {
        var cartons = model.shownProperty().get().cartons();
        return view.cartonTable()
                .chosen()
                .or(() -> cartons.isEmpty() ? Optional.empty() : Optional.of(cartons.getLast()))
                .map(OneReturnViewModel.Carton::name)
                .map(name -> new Labelling.Wanted(
                        desk.texts().get("returns.labelOf", id, name), made -> made.ofCarton(id, name)));
    }

    private List<Act> ownActs() {
        var texts = desk.texts();
        var history = Act.plain(
                texts.get("returns.history"),
                "Shortcut+H",
                () -> desk.navigator().open(new Destination.OneDocument(new DocumentName(PartReturn.KIND.name(), id))));
        return switch (model.shownProperty().get().phase()) {
            case LOADING, DONE -> List.of(history);
            case WAITING -> List.of(history, Act.danger(texts.get("returns.withdraw"), "Shortcut+W", this::withdraw));
            case PACKING ->
                List.of(
                        history,
                        Act.plain(texts.get("returns.undo"), "Shortcut+Z", model::undo),
                        Act.plain(texts.get("returns.leaveOut"), "F2", this::leaveOut)
                                .unless(this::noLine),
                        release(),
                        unpack(),
                        Act.primary(texts.get("returns.close"), "F9", this::pack));
            case SHIPPING -> List.of(history, unpack(), Act.primary(texts.get("returns.shipIt"), "F9", this::ship));
        };
    }

    private Optional<String> noLine() {
        return view.lineTable().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("returns.noLines"));
    }

    private Act release() {
        return Act.danger(
                        desk.texts().get("returns.release"),
                        "Shortcut+R",
                        () -> view.lineTable()
                                .chosen()
                                .map(row -> row.line().no())
                                .ifPresent(this::releaseLine))
                .unless(this::noLine);
    }

    private Act unpack() {
        return Act.danger(
                        desk.texts().get("returns.unpack"),
                        "Shortcut+U",
                        () -> view.cartonTable().chosen().ifPresent(carton -> unpackCarton(carton.name())))
                .unless(() -> view.cartonTable().chosen().isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.texts().get("returns.noCartons")));
    }

    /// Asks first; does it when asked again.
    private void twice(String question, Runnable act) {
        if (second.again(question)) {
            act.run();
        } else {
            desk.messages().accept(Message.note(question));
        }
    }

    private void post(UUID command, ReturnCommand what, Consumer<List<StoredEntry>> then) {
        posting.post(command, List.of(new Command.OfReturn(what)), then);
    }

    private void withdraw() {
        view.takeReason();
        var reason = model.reason();
        twice(
                desk.texts().get("returns.withdrawSure", id),
                () -> post(model.withdrawingId(), new ReturnCommand.WithdrawReturn(id, reason), _ -> {
                    view.withdrawn();
                    model.withdrawn();
                    told("returns.withdrawn", id);
                }));
    }

    private void leaveOut() {
        view.lineTable().chosen().ifPresent(row -> model.quantity(row.line().no(), Quantity.ZERO));
    }

    private void releaseLine(int line) {
        twice(
                desk.texts().get("returns.releaseSure", line),
                () -> post(UUID.randomUUID(), new ReturnCommand.ReleaseReturnLine(id, line), _ -> {
                    model.quantity(line, Quantity.ZERO);
                    model.load();
                    told("returns.released", line);
                }));
    }

    private void unpackCarton(String carton) {
        twice(
                desk.texts().get("returns.unpackSure", carton),
                () -> post(UUID.randomUUID(), new ReturnCommand.UnpackReturn(id, carton), _ -> {
                    model.load();
                    told("returns.unpacked", carton);
                }));
    }

    private void pack() {
        view.takeCarton();
        var command = model.pack();
        var shown = model.shownProperty().get();
        boolean isLast = shown.done().equals(shown.of());
        post(model.packingId(), command, _ -> {
            view.packed();
            model.packed();
            told(isLast ? "returns.closedLast" : "returns.closed", command.carton());
        });
    }

    private void ship() {
        if (view.shipping().tellProblems()) {
            desk.messages().accept(Message.note(desk.texts().get("returns.shipProblems")));
            second.forget();
            return;
        }
        var paper = model.shippingProperty().get();
        twice(
                desk.texts().get("returns.shipSure", id, paper.handedTo()),
                () -> post(model.shippingId(), paper.command(id), entries -> {
                    model.shipped();
                    told("returns.shipped", id, number(entries));
                }));
    }

    private static String number(List<StoredEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Rooms.papers(entry.entry().event()).stream())
                .map(paper -> paper.number().text())
                .findFirst()
                .orElse("");
    }

    private void told(String key, Object... values) {
        desk.messages().accept(Message.done(desk.texts().get(key, values)));
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        if (!posting.busyProperty().get()) {
            model.load();
        }
    }

    @Override
    public boolean back() {
        return model.shownProperty().get().phase() == Phase.PACKING && view.clear();
    }

    @Override
    public void closed() {
        switch (model.shownProperty().get().phase()) {
            case SHIPPING -> view.shipping().take();
            case WAITING -> view.takeReason();
            case PACKING -> view.takeCarton();
            case LOADING, DONE -> {}
        }
    }
}
