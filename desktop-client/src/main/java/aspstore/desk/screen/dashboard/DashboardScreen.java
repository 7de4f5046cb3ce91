package aspstore.desk.screen.dashboard;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.DashboardRepository;
import aspstore.desk.usecase.DashboardTile;
import aspstore.desk.usecase.StockFilter;
import aspstore.model.stock.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// How the store does: eight figures, each with the list behind it.
public final class DashboardScreen implements Screen {

    private final Desk desk;
    private final DashboardViewModel model;
    private final DashboardView view;
    private DashboardTile current = DashboardTile.TURNAROUND;

    public DashboardScreen(Desk shared) {
        this.desk = shared.withTextsOf(DashboardScreen.class);
        this.model = new DashboardViewModel(
                new DashboardRepository(desk.store().engine()),
                desk.background(),
                desk.store().clock(),
                desk.texts(),
                desk::hindered);
        this.view = new DashboardView(desk.texts(), model, this::open);
    }

    @Override
    public String title() {
        return desk.texts().get("dashboard.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.primary(
                desk.texts().get("dashboard.open"),
                "F9",
                () -> open(view.current().orElse(current))));
    }

    private void open(DashboardTile tile) {
        current = tile;
        desk.navigator()
                .open(
                        switch (tile) {
                            case AGEING ->
                                new Destination.Stock(StockFilter.olderThan(DashboardRepository.AGES.getLast()));
                            case IN_TRANSIT -> new Destination.Stock(StockFilter.at(Place.TRANSIT_IN));
                            case TURNAROUND, COSTS, IN_TIME, LEAKAGE, RETURNS, BACK_ORDERS ->
                                new Destination.BehindTile(tile);
                        });
    }

    /// The tile that was looked at last.
    @Override
    public Node focus() {
        return view.tile(view.current().orElse(current));
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
