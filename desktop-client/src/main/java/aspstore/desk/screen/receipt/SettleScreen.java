package aspstore.desk.screen.receipt;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.usecase.ReceivingDesk.Unlisted;
import aspstore.model.entry.Command;
import aspstore.model.receipt.ReceiptCommand.AcceptUnlisted;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Goods that were on no paper are matched to a delivery that announced them, or taken into stock as they are.
public final class SettleScreen implements Screen {

    private final Desk desk;
    private final String receipt;
    private final SettleViewModel model;
    private final SettleView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();

    public SettleScreen(Desk shared, String receipt) {
        this.desk = shared.withTextsOf(SettleScreen.class);
        this.receipt = receipt;
        this.model = new SettleViewModel(
                DeliveriesScreen.receiving(desk),
                desk.background(),
                desk.store().engine().drafts(),
                desk::hindered,
                receipt);
        this.view = new SettleView(desk.texts(), model);
        this.posting = desk.posting();
        model.rowsProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("settle.title", receipt);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("receipt.undo"), "Shortcut+Z", () -> {
                    model.undo();
                    view.refill();
                }),
                Act.plain(texts.get("settle.setQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(texts.get("settle.match").replace("_", ""), "F4", view::openChoice)
                        .unless(this::nothingChosen),
                Act.primary(
                                texts.get("settle.post"),
                                "F9",
                                () -> view.rows().chosen().ifPresent(this::accept))
                        .unless(this::nothingChosen));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("settle.nothingChosen"));
    }

    private void accept(Unlisted row) {
        view.take();
        view.accept(row).ifPresent(command -> {
            if (!second.again(command.toString())) {
                desk.messages()
                        .accept(Message.note(desk.texts()
                                .get(
                                        "settle.sure",
                                        command.quantity(),
                                        row.goods().part(),
                                        view.chosenWords())));
                return;
            }
            posting.post(model.command(command), List.of(new Command.OfReceipt(command)), _ -> accepted(row, command));
        });
    }

    private void accepted(Unlisted row, AcceptUnlisted command) {
        view.done();
        model.accepted(row);
        desk.messages()
                .accept(Message.done(desk.texts()
                        .get("settle.posted", command.quantity(), row.goods().part())));
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
