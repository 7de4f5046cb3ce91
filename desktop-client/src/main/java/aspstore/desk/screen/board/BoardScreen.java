package aspstore.desk.screen.board;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Screen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What waits for me, most urgent first; Enter or F9 leads to where it is done.
public final class BoardScreen implements Screen {

    private final Desk desk;
    private final BoardViewModel model;
    private final BoardView view;

    public BoardScreen(Desk shared) {
        this.desk = shared.withTextsOf(BoardScreen.class);
        this.model = new BoardViewModel(
                desk.store().books(), desk.background(), desk.store().clock(), desk.texts(), desk::hindered);
        this.view = new BoardView(desk.texts(), model, this::open);
        model.contentProperty().addListener(_ -> desk.navigator().changed());
        model.newsProperty().addListener(_ -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("board.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(desk.texts().get("board.showNew"), "Shortcut+N", model::showNews)
                        .unless(() -> model.newsProperty().get() > 0
                                ? Optional.empty()
                                : Optional.of(desk.texts().get("board.nothingNew"))),
                Act.primary(
                                desk.texts().get("board.do"),
                                "F9",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table().chosen().isPresent()
                                ? Optional.empty()
                                : Optional.of(desk.texts().get("board.nothingChosen"))));
    }

    private void open(BoardViewModel.Row row) {
        desk.navigator().open(NextStep.of(row.item()));
    }

    @Override
    public Node focus() {
        return view.table();
    }

    @Override
    public void shown() {
        model.load(desk.session().caller().role());
    }

    @Override
    public void refreshed() {
        model.refresh(desk.session().caller().role());
    }

    @Override
    public void aged() {
        refreshed();
    }
}
