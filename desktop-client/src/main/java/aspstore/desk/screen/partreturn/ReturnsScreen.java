package aspstore.desk.screen.partreturn;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.ReturnsRepository;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Everything that goes or went back to the warehouse, how far it is, and what central said.
public final class ReturnsScreen implements Screen {

    private final Desk desk;
    private final ReturnsViewModel model;
    private final ReturnsView view;

    public ReturnsScreen(Desk shared) {
        this.desk = shared.withTextsOf(ReturnsScreen.class);
        this.model = new ReturnsViewModel(repository(desk), desk.background(), desk.texts(), desk::hindered);
        this.view =
                new ReturnsView(desk.texts(), model, row -> desk.navigator().open(new Destination.OneReturn(row.id())));
        view.table()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
    }

    static ReturnsRepository repository(Desk desk) {
        return new ReturnsRepository(desk.store().engine(), desk.store().books());
    }

    @Override
    public String title() {
        return desk.texts().get("returns.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(
                                desk.texts().get("returns.open"),
                                "",
                                () -> view.table()
                                        .chosen()
                                        .ifPresent(row -> desk.navigator().open(new Destination.OneReturn(row.id()))))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(desk.texts().get("returns.empty"))),
                Act.primary(
                        desk.texts().get("returns.new"),
                        "F9",
                        () -> desk.navigator().open(new Destination.NewReturn(Optional.empty()))));
    }

    @Override
    public Node focus() {
        return view.table();
    }

    @Override
    public void shown() {
        model.load(desk.session().unit().get());
    }

    @Override
    public void refreshed() {
        shown();
    }
}
