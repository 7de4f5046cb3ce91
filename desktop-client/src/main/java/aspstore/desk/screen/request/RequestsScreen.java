package aspstore.desk.screen.request;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.journal.query.DocumentName;
import aspstore.model.entry.Command;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What was asked of the warehouse, and what central said of it.
public final class RequestsScreen implements Screen {

    private final Desk desk;
    private final RequestsViewModel model;
    private final RequestsView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();

    public RequestsScreen(Desk shared) {
        this.desk = shared.withTextsOf(RequestsScreen.class);
        this.model = new RequestsViewModel(
                desk.store().books(), desk.background(), desk.store().engine().drafts(), desk.texts(), desk::hindered);
        this.view = new RequestsView(desk.texts(), model, this::open);
        this.posting = desk.posting();
        model.rowsProperty().addListener((_, _, _) -> desk.navigator().changed());
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("request.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.danger(
                                texts.get("request.withdraw"),
                                "Shortcut+W",
                                () -> view.rows().chosen().ifPresent(this::withdraw))
                        .unless(() -> view.rows()
                                        .chosen()
                                        .filter(RequestsViewModel.Row::canWithdraw)
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("request.cannotWithdraw"))),
                Act.primary(
                        texts.get("request.new"),
                        "F9",
                        () -> desk.navigator().open(new Destination.NewRequest(Optional.empty()))));
    }

    private void open(RequestsViewModel.Row row) {
        desk.navigator().open(new Destination.OneDocument(new DocumentName(Request.KIND.name(), row.id())));
    }

    private void withdraw(RequestsViewModel.Row row) {
        if (view.reason().isEmpty()) {
            view.askReason();
            return;
        }
        if (!second.again(row.id())) {
            desk.messages()
                    .accept(Message.note(
                            desk.texts().get(row.isRefused() ? "request.noteSure" : "request.withdrawSure", row.id())));
            return;
        }
        posting.post(
                model.command(row),
                List.of(new Command.OfRequest(new RequestCommand.WithdrawRequest(row.id(), view.reason()))),
                _ -> {
                    view.withdrawn();
                    model.reason(row, "");
                    model.load();
                    desk.messages().accept(Message.done(desk.texts().get("request.withdrawn", row.id())));
                });
    }

    @Override
    public Node focus() {
        return view.rows();
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
    public void closed() {
        view.take();
    }
}
