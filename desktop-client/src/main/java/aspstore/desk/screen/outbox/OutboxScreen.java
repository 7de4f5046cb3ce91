package aspstore.desk.screen.outbox;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Exchanging;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Screen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What is on its way between the store and central: unsent, stuck or waiting for an answer, with cause and what to do.
public final class OutboxScreen implements Screen {

    private final Desk desk;
    private final Exchanging exchange;
    private final OutboxViewModel model;
    private final OutboxView view;

    public OutboxScreen(Desk shared, Exchanging exchange) {
        this.desk = shared.withTextsOf(OutboxScreen.class);
        this.exchange = exchange;
        this.model = new OutboxViewModel(desk.store(), exchange, desk.background(), desk.texts(), desk::hindered);
        this.view = new OutboxView(desk.texts(), model, this::open);
        model.contentProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("outbox.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(
                                texts.get("outbox.open"),
                                "",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table()
                                        .chosen()
                                        .filter(row -> !row.names().isEmpty())
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("outbox.nothingChosen"))),
                Act.plain(texts.get("outbox.test"), "Shortcut+T", this::tryConnection)
                        .unless(this::noServer),
                Act.primary(texts.get("outbox.now"), "F9", this::exchangeNow).unless(this::noServer));
    }

    /// The store's own word, not whether an exchange runs: a connection can be tried before one does.
    private Optional<String> noServer() {
        return desk.store().engine().identity().server().isEmpty()
                ? Optional.of(desk.texts().get("outbox.noServer"))
                : Optional.empty();
    }

    private void tryConnection() {
        desk.messages().accept(Message.note(desk.texts().get("outbox.testing")));
        model.tryConnection(found -> desk.messages().accept(Message.note(found)));
    }

    private void exchangeNow() {
        exchange.now();
        desk.messages().accept(Message.note(desk.texts().get("outbox.exchanging")));
    }

    private void open(OutboxViewModel.Row row) {
        row.names().stream().findFirst().ifPresent(name -> desk.navigator().open(new Destination.OneDocument(name)));
    }

    @Override
    public Node focus() {
        return view.table();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        model.load();
    }
}
