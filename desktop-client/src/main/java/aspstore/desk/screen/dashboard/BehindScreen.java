package aspstore.desk.screen.dashboard;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.DashboardRepository;
import aspstore.desk.usecase.DashboardTile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The list behind a tile of the dashboard; Enter opens a row of it.
public final class BehindScreen implements Screen {

    private final Desk desk;
    private final DashboardTile tile;
    private final BehindViewModel model;
    private final BehindView view;

    public BehindScreen(Desk shared, DashboardTile tile) {
        this.desk = shared.withTextsOf(BehindScreen.class);
        this.tile = tile;
        this.model = new BehindViewModel(
                tile,
                new DashboardRepository(desk.store().engine()),
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered);
        this.view = new BehindView(desk.texts(), model, this::open);
        view.table().setAccessibleText(title());
        model.rowsProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("behind.title." + tile);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.primary(
                        desk.texts().get("behind.open"),
                        "F9",
                        () -> view.table().chosen().ifPresent(this::open))
                .unless(() -> view.table().chosen().isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.texts().get("behind.nothingChosen"))));
    }

    private void open(BehindViewModel.Row row) {
        desk.navigator().open(row.open());
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
