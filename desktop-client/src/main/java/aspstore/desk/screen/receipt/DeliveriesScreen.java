package aspstore.desk.screen.receipt;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.ReceivingDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What is on the way to the store; Enter or F9 receives it.
public final class DeliveriesScreen implements Screen {

    private final Desk desk;
    private final DeliveriesViewModel model;
    private final DeliveriesView view;

    public DeliveriesScreen(Desk shared) {
        this.desk = shared.withTextsOf(DeliveriesScreen.class);
        this.model = new DeliveriesViewModel(
                receiving(desk), desk.background(), desk.store().clock(), desk.texts(), desk::hindered);
        this.view = new DeliveriesView(desk.texts(), model, this::open);
        model.rowsProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    static ReceivingDesk receiving(Desk desk) {
        return new ReceivingDesk(desk.store().engine(), desk.store().books());
    }

    @Override
    public String title() {
        return desk.texts().get("receipt.deliveries");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(
                        desk.texts().get("receipt.unannounced"),
                        "Insert",
                        () -> desk.navigator().open(new Destination.Receive(Optional.empty()))),
                Act.primary(
                                desk.texts().get("receipt.open"),
                                "F9",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(desk.texts().get("receipt.nothingChosen"))));
    }

    private void open(DeliveriesViewModel.Row row) {
        desk.navigator().open(new Destination.Receive(Optional.of(row.id())));
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
