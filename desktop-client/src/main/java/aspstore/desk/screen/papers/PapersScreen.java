package aspstore.desk.screen.papers;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.PapersRepository;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Every challan of the store: to be looked at, printed, printed again, and kept as a file.
public final class PapersScreen implements Screen {

    private final Desk desk;
    private final PapersViewModel model;
    private final PapersView view;
    private final Paperwork work;
    private final Runnable endQueue;

    public PapersScreen(Desk shared) {
        this.desk = shared.withTextsOf(PapersScreen.class);
        var store = desk.store();
        var papers = new PapersRepository(store.engine());
        this.model = new PapersViewModel(
                papers, store.printed(), store.prints(), desk.background(), desk.texts(), desk::hindered);
        this.view = new PapersView(desk.texts(), model, this::open);
        this.work = new Paperwork(desk, papers);
        this.endQueue = store.prints().onChange(() -> Platform.runLater(model::load));
        model.contentProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("papers.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("papers.more"), "Shortcut+M", model::showMore)
                        .unless(() -> model.contentProperty().get().isMore()
                                ? Optional.empty()
                                : Optional.of(texts.get("papers.noMore"))),
                Act.plain(texts.get("papers.nextPane"), "F6", view::nextPane),
                Act.plain(
                                texts.get("papers.save"),
                                "Shortcut+S",
                                () -> view.chosen().ifPresent(work::save))
                        .unless(this::nothingChosen),
                Act.plain(texts.get("papers.look"), "", () -> view.chosen().ifPresent(this::open))
                        .unless(this::nothingChosen),
                Act.primary(
                                texts.get("papers.doPrint"),
                                "F8",
                                () -> view.chosen().ifPresent(work::print))
                        .unless(this::nothingChosen));
    }

    private Optional<String> nothingChosen() {
        return view.chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("papers.nothingChosen"));
    }

    private void open(String number) {
        desk.navigator().open(new Destination.OnePaper(number));
    }

    @Override
    public Node focus() {
        return view.papers();
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
        endQueue.run();
    }
}
