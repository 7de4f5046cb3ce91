package aspstore.desk.screen.oversight;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.OversightRepository;
import aspstore.desk.work.DraftPaper;
import aspstore.model.entry.Command;
import aspstore.model.oversight.OversightCommand;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What does not fit, what central and the store say of it, and how the store resolves it.
public final class CasesScreen implements Screen {

    private final Desk desk;
    private final Optional<String> first;
    private final CasesViewModel model;
    private final CasesView view;
    private final Posting posting;
    private final Asked asked = new Asked();
    private Optional<DraftPaper<Resolving>> draft = Optional.empty();
    private String draftOf = "";
    private boolean isFirstShown = true;

    /// @param first the case that is chosen when the screen opens
    public CasesScreen(Desk shared, Optional<String> first) {
        this.desk = shared.withTextsOf(CasesScreen.class);
        this.first = first;
        this.posting = desk.posting();
        this.model = new CasesViewModel(
                new OversightRepository(desk.store().engine()),
                desk.store().books(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.view = new CasesView(desk.texts(), model, this::open, this::change);
        view.table().getSelectionModel().selectedItemProperty().addListener((_, _, _) -> chosen());
        model.rowsProperty().addListener((_, _, _) -> loaded());
    }

    private void loaded() {
        if (isFirstShown && !model.rowsProperty().get().isEmpty()) {
            isFirstShown = false;
            first.ifPresent(view.table()::choose);
        }
        chosen();
    }

    /// The draft belongs to the case that is chosen.
    private void chosen() {
        var row = view.table().chosen();
        var id = row.map(CasesViewModel.Row::id).orElse("");
        if (id.equals(draftOf)) {
            draft.ifPresent(paper -> view.fill(paper.paper(), isOpen()));
            desk.navigator().changed();
            return;
        }
        draftOf = id;
        draft = Optional.empty();
        view.fill(Resolving.BLANK, false);
        desk.navigator().changed();
        if (!id.isEmpty()) {
            desk.background()
                    .read(
                            () -> DraftPaper.open(
                                    desk.store().engine().drafts(), "case-" + id, Resolving.class, Resolving.BLANK),
                            paper -> opened(id, paper),
                            desk::hindered);
        }
    }

    private void opened(String id, DraftPaper<Resolving> paper) {
        if (id.equals(draftOf)) {
            draft = Optional.of(paper);
            view.fill(paper.paper(), isOpen());
            desk.navigator().changed();
        }
    }

    private boolean isOpen() {
        return view.table().chosen().filter(CasesViewModel.Row::open).isPresent();
    }

    private void change(UnaryOperator<Resolving> change) {
        draft.ifPresent(paper -> paper.change(change));
    }

    @Override
    public String title() {
        return desk.texts().get("cases.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("cases.pane"), "F6", () -> view.nextPane().requestFocus()),
                Act.plain(texts.get("cases.undo"), "Shortcut+Z", this::undo),
                Act.plain(
                        texts.get("cases.overrides"),
                        "Shortcut+O",
                        () -> desk.navigator().open(new Destination.Overrides())),
                Act.plain(
                                texts.get("cases.open"),
                                "Shortcut+B",
                                () -> view.table().chosen().ifPresent(this::open))
                        .unless(() -> view.table()
                                        .chosen()
                                        .flatMap(CasesViewModel.Row::about)
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(texts.get("cases.noDocument"))),
                Act.primary(texts.get("cases.resolve"), "F9", this::resolve).unless(this::hindrance));
    }

    private Optional<String> hindrance() {
        if (view.table().chosen().isEmpty()) {
            return Optional.of(view.nothingChosen());
        }
        return isOpen() ? Optional.empty() : Optional.of(desk.texts().get("cases.isResolved"));
    }

    private void open(CasesViewModel.Row row) {
        row.about().ifPresent(desk.navigator()::open);
    }

    private void undo() {
        draft.filter(DraftPaper::undo).ifPresent(paper -> view.fill(paper.paper(), isOpen()));
    }

    private void resolve() {
        draft.ifPresent(paper -> {
            var now = paper.paper();
            view.tell(
                    missing(now.how().isEmpty(), "cases.howMissing"),
                    missing(now.reason().isBlank(), "cases.reasonMissing"));
            if (now.how().isEmpty()) {
                view.how().requestFocus();
            } else if (now.reason().isBlank()) {
                view.reason().requestFocus();
            } else {
                resolve(
                        paper,
                        new OversightCommand.ResolveCase(
                                draftOf, now.how().get(), now.reason().strip()));
            }
        });
    }

    private Optional<String> missing(boolean isMissing, String key) {
        return isMissing ? Optional.of(desk.texts().get(key)) : Optional.empty();
    }

    private void resolve(DraftPaper<Resolving> paper, OversightCommand.ResolveCase command) {
        var texts = desk.texts();
        if (!asked.again(command)) {
            desk.messages()
                    .accept(Message.note(texts.get(
                            "cases.sure",
                            command.id(),
                            texts.get("cases.how." + command.how().name()))));
            return;
        }
        posting.post(paper.command(), List.of(new Command.OfOversight(command)), entries -> {
            paper.finish();
            desk.messages()
                    .accept(Message.done(texts.get(
                            "cases.done", command.id(), entries.getFirst().seq())));
            model.load();
        });
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
