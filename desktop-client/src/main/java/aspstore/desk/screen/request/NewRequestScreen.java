package aspstore.desk.screen.request;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.journal.StoredEntry;
import aspstore.model.BusinessUnit;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Parts are asked for: what the limits suggest is there already, more is added by scans.
public final class NewRequestScreen implements Screen {

    private final Desk desk;
    private final NewRequestViewModel model;
    private final NewRequestView view;
    private final Posting posting;

    public NewRequestScreen(Desk shared, Optional<BusinessUnit> unit) {
        this.desk = shared.withTextsOf(NewRequestScreen.class);
        this.posting = desk.posting();
        this.model = new NewRequestViewModel(
                desk.store().engine(),
                desk.store().books(),
                desk.store().requests(),
                desk.background(),
                desk.texts(),
                desk.session()::caller,
                desk::hindered,
                unit.orElseGet(desk.session()::unitOrFirst));
        this.view = new NewRequestView(
                desk.texts(),
                model,
                new ScanField(
                                desk.texts(),
                                desk.scans(),
                                desk.sounds(),
                                desk.texts().get("request.scan"),
                                model::scanned)
                        .heldWhile(posting.busyProperty()));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("request.newTitle", model.unit());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("request.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("request.setQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(texts.get("request.setJob"), "F4", view::editJob).unless(this::nothingChosen),
                Act.primary(texts.get("request.post"), "F9", this::post)
                        .unless(() -> model.shownProperty().get().asked() > 0
                                ? Optional.empty()
                                : Optional.of(texts.get("request.nothingAsked"))));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("request.nothingChosen"));
    }

    private void post() {
        if (!view.takeTexts()) {
            return;
        }
        var request = model.request();
        posting.post(
                model.command(),
                List.of(new Command.OfRequest(request)),
                entries -> posted(entries, request.lines().size()));
    }

    private void posted(List<StoredEntry> entries, int lines) {
        var id = entries.getFirst().entry().header().position().name("R");
        model.finish();
        desk.navigator().replace(new Destination.Requests());
        desk.messages().accept(Message.done(desk.texts().get("request.posted", id, lines)));
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
        model.load();
    }

    @Override
    public boolean back() {
        return view.clear();
    }
}
