package aspstore.desk.screen.limits;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.LimitsRepository;
import aspstore.desk.usecase.StockFilter;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// How the stock stands against every limit; Enter shows what stands of a family.
public final class LimitsScreen implements Screen {

    private final Desk desk;
    private final LimitsViewModel model;
    private final LimitsView view;

    public LimitsScreen(Desk shared) {
        this.desk = shared.withTextsOf(LimitsScreen.class);
        this.model = new LimitsViewModel(
                new LimitsRepository(desk.store().engine(), desk.store().requests()),
                desk.background(),
                desk.texts(),
                () -> desk.session()
                        .unit()
                        .get()
                        .map(List::of)
                        .orElse(desk.session().units()),
                desk::hindered);
        this.view = new LimitsView(desk.texts(), model, this::open);
        model.rowsProperty().addListener((_, _, _) -> desk.navigator().changed());
        model.onlyOpenProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("limits.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        boolean isOnlyOpen = model.onlyOpenProperty().get();
        return List.of(
                Act.plain(
                        texts.get(isOnlyOpen ? "limits.showAll" : "limits.showOpen"),
                        "Shortcut+D",
                        () -> model.onlyOpenProperty().set(!isOnlyOpen)),
                Act.primary(
                                texts.get("limits.open"),
                                "F9",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("limits.nothingChosen"))));
    }

    private void open(LimitsViewModel.Row row) {
        desk.navigator().open(new Destination.Stock(StockFilter.ofPart(row.family())));
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
