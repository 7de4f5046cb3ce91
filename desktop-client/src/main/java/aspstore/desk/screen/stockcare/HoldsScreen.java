package aspstore.desk.screen.stockcare;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.stockcare.HoldsViewModel.Kind;
import aspstore.desk.screen.stockcare.HoldsViewModel.Row;
import aspstore.desk.usecase.CareRepository;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Stock on hold and stock that expires: hold it, or release it with a reason.
public final class HoldsScreen implements Screen {

    private final Desk desk;
    private final HoldsViewModel model;
    private final HoldsView view;
    private final Posting posting;
    private Optional<String> wanted;

    /// @param hold that is chosen at first, if any
    public HoldsScreen(Desk shared, Optional<String> hold) {
        this.desk = shared.withTextsOf(HoldsScreen.class);
        this.posting = desk.posting();
        this.wanted = hold;
        this.model = new HoldsViewModel(
                new CareRepository(desk.store().engine(), desk.store().books()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered);
        var scans = new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("holds.scan"),
                        scanned -> model.scanned(
                                scanned.what(),
                                desk.session().unit().get(),
                                desk.session().unitOrFirst()))
                .heldWhile(posting.busyProperty());
        this.view = new HoldsView(desk.texts(), model, scans, this::look);
        model.shownProperty().addListener(_ -> {
            wanted.ifPresent(view.rows()::choose);
            wanted = Optional.empty();
            desk.navigator().changed();
        });
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
    }

    private void look(Kind kind) {
        model.look(kind, desk.session().unit().get(), desk.session().unitOrFirst());
    }

    @Override
    public String title() {
        return desk.texts().get("holds.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        boolean isHeld = view.rows().chosen().map(Row::isHeld).orElse(true);
        return List.of(
                Act.plain(texts.get("holds.undo"), "Shortcut+Z", () -> {
                    model.undo();
                    view.refill();
                }),
                Act.plain(texts.get("holds.editQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(texts.get("holds.kinds"), "F4", view::openKinds),
                Act.primary(texts.get(isHeld ? "holds.release" : "holds.putOnHold"), "F9", this::post)
                        .unless(this::nothingChosen));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("holds.nothingChosen"));
    }

    private void post() {
        view.take();
        view.rows().chosen().ifPresent(row -> {
            if (view.tellWrong(row)) {
                desk.messages().accept(Message.note(desk.texts().get("holds.problems")));
                return;
            }
            posting.post(model.command(row), List.of(new Command.OfStockCare(model.commandFor(row))), entries -> {
                var typed = model.typed(row);
                view.drop();
                model.finish(row);
                shown();
                var id = row.hold()
                        .orElseGet(() ->
                                entries.getFirst().entry().header().position().name("H"));
                desk.messages()
                        .accept(Message.done(desk.texts()
                                .get(
                                        row.isHeld() ? "holds.released" : "holds.held",
                                        typed.quantity(),
                                        row.part(),
                                        id)));
            });
        });
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load(desk.session().unit().get(), desk.session().unitOrFirst());
    }

    @Override
    public void refreshed() {
        if (!posting.busyProperty().get()) {
            shown();
        }
    }

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.take();
    }
}
