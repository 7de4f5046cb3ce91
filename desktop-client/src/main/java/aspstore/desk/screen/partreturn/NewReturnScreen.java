package aspstore.desk.screen.partreturn;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.ReturnCommand.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Asks the warehouse to take parts back: what goes is marked by scans or in the list.
public final class NewReturnScreen implements Screen {

    private final Desk desk;
    private final NewReturnViewModel model;
    private final NewReturnView view;
    private final Posting posting;

    /// @param reason to which the list is narrowed at first, if any
    public NewReturnScreen(Desk shared, Optional<Reason> reason) {
        this.desk = shared.withTextsOf(NewReturnScreen.class);
        this.posting = desk.posting();
        this.model = new NewReturnViewModel(
                ReturnsScreen.repository(desk),
                desk.background(),
                desk.store().engine().drafts(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered,
                why -> desk.messages().accept(Message.note(why)),
                desk.session().unitOrFirst(),
                reason);
        var scans = new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("returns.scan"),
                        scanned -> CompletableFuture.completedFuture(model.scanned(scanned)))
                .heldWhile(posting.busyProperty());
        this.view = new NewReturnView(desk.texts(), model, scans, desk.session().units());
        model.shownProperty().addListener(_ -> desk.navigator().changed());
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("returns.newTitle");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("returns.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("returns.setQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(
                                texts.get("returns.nextReason"),
                                "F4",
                                () -> view.rows().chosen().ifPresent(model::nextReason))
                        .unless(this::nothingChosen),
                Act.primary(texts.get("returns.request"), "F9", this::request)
                        .unless(() -> model.shownProperty().get().marked() > 0
                                ? Optional.empty()
                                : Optional.of(texts.get("returns.nothingMarked"))));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("returns.nothingToReturn"));
    }

    private void request() {
        if (!view.takeTexts()) {
            return;
        }
        if (model.shownProperty().get().marked() == 0) {
            desk.messages().accept(Message.note(desk.texts().get("returns.nothingMarked")));
            return;
        }
        var request = model.request();
        posting.post(
                model.command(),
                List.of(new Command.OfReturn(request)),
                entries -> requested(entries, request.lines().size()));
    }

    private void requested(List<StoredEntry> entries, int lines) {
        view.finish();
        model.finish();
        var id = entries.getFirst().entry().header().position().name("T");
        desk.navigator().replace(new Destination.OneReturn(id));
        desk.messages().accept(Message.done(desk.texts().get("returns.requested", id, lines)));
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
        return view.clear();
    }

    @Override
    public void closed() {
        view.takeNote();
    }
}
