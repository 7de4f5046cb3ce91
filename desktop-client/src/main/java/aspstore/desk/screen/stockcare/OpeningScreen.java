package aspstore.desk.screen.stockcare;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.usecase.OpeningDesk;
import aspstore.model.BusinessUnit;
import aspstore.model.entry.Command;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The store's books of a unit begin with what stands in the room: from a file, or line by line.
public final class OpeningScreen implements Screen {

    private final Desk desk;
    private final OpeningViewModel model;
    private final OpeningView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();
    private BusinessUnit bu;

    public OpeningScreen(Desk shared) {
        this.desk = shared.withTextsOf(OpeningScreen.class);
        this.bu = desk.session().unitOrFirst();
        this.model = new OpeningViewModel(
                new OpeningDesk(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                desk::hindered);
        this.view = new OpeningView(desk.texts(), model, desk.session().units(), bu, this::choose);
        this.posting = desk.posting();
        model.shownProperty().addListener(_ -> {
            second.forget();
            desk.navigator().changed();
        });
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
    }

    private void choose(BusinessUnit chosen) {
        bu = chosen;
        shown();
    }

    @Override
    public String title() {
        return desk.texts().get("opening.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("opening.file"), "Shortcut+O", this::readFile),
                Act.plain(texts.get("opening.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("opening.takeLine"), "Insert", view::takeLine),
                Act.plain(
                                texts.get("opening.edit"),
                                "F2",
                                () -> view.rows().chosen().ifPresent(view::edit))
                        .unless(this::nothingChosen),
                Act.plain(
                                texts.get("opening.remove"),
                                "Shortcut+Delete",
                                () -> view.rows().chosen().ifPresent(model::remove))
                        .unless(this::nothingChosen),
                Act.primary(texts.get("opening.post"), "F9", this::post));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("opening.empty"));
    }

    private void readFile() {
        var texts = desk.texts();
        desk.files()
                .toOpen(texts.get("opening.file"), "csv")
                .ifPresent(file -> model.read(
                        texts.get("opening.reading", file.getFileName()),
                        _ -> Files.readString(file, StandardCharsets.UTF_8),
                        lines -> desk.messages()
                                .accept(lines.map(count -> Message.note(texts.get("opening.read", count)))
                                        .orElseGet(() -> Message.refused(
                                                List.of(texts.get("opening.wrongColumns", OpeningReading.COLUMNS)))))));
    }

    private void post() {
        view.takeApproval();
        if (view.isLineTyped()) {
            desk.messages().accept(Message.note(desk.texts().get("opening.lineNotTaken")));
            return;
        }
        var shown = model.shownProperty().get();
        if (shown.rows().isEmpty()) {
            desk.messages().accept(Message.note(desk.texts().get("opening.empty")));
            return;
        }
        if (shown.problems() > 0) {
            view.toProblem();
            desk.messages().accept(Message.note(desk.texts().count("opening.problems", shown.problems())));
            return;
        }
        var question = desk.texts().get("opening.sure", shown.rows().size(), bu);
        if (!second.again(question)) {
            desk.messages().accept(Message.note(question));
            return;
        }
        posting.post(model.command(), List.of(new Command.OfStockCare(model.post(bu))), entries -> {
            view.clear();
            model.finish();
            var id = entries.getFirst().entry().header().position().name("O");
            desk.messages()
                    .accept(Message.done(
                            desk.texts().get("opening.posted", id, shown.rows().size(), bu)));
        });
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load(desk.session().caller(), bu);
    }

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.takeApproval();
        view.takeForm();
    }
}
