package aspstore.desk.screen.owed;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.owed.OwedPaper.Typed;
import aspstore.desk.screen.owed.OwedPaper.What;
import aspstore.desk.screen.owed.OwedViewModel.Row;
import aspstore.desk.usecase.HandInRepository;
import aspstore.model.Role;
import aspstore.model.entry.Command;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What is owed: bring the defective part, or let the manager settle it with a reason.
public final class OwedScreen implements Screen {

    private final Desk desk;
    private final OwedViewModel model;
    private final OwedView view;
    private final Posting posting;
    private Optional<Typed> asked = Optional.empty();

    /// @param wanted the debt or defective receipt that is chosen at first
    public OwedScreen(Desk shared, Optional<String> wanted) {
        this.desk = shared.withTextsOf(OwedScreen.class);
        this.posting = desk.posting();
        this.model = new OwedViewModel(
                new HandInRepository(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.store().clock(),
                desk.texts(),
                wanted,
                desk::hindered);
        this.view = new OwedView(desk.texts(), model, desk.session().is(Role.MANAGER));
        view.scanBy(new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("owed.scan"), scanned -> {
                            view.take();
                            return model.scanned(scanned.what(), view.chosen());
                        })
                .heldWhile(posting.busyProperty()));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
        view.rows().getSelectionModel().selectedItemProperty().addListener((_, _, _) -> {
            asked = Optional.empty();
            desk.navigator().changed();
        });
    }

    @Override
    public String title() {
        return desk.texts().get("owed.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("owed.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("owed.list").replace("_", ""), "Shortcut+L", view::openLists),
                Act.plain(texts.get("owed.editQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingToDo),
                Act.plain(texts.get("owed.do").replace("_", ""), "F4", view::openChoices),
                Act.primary(texts.get("owed.post"), "F9", this::post).unless(this::nothingToDo));
    }

    private Optional<String> nothingToDo() {
        return view.actionable().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("owed.nothingToDo"));
    }

    private void post() {
        view.take();
        view.actionable().ifPresent(row -> {
            var typed = model.typed(row);
            Optional<Command> command;
            try {
                command = model.commandFor(row);
            } catch (IllegalArgumentException _) {
                desk.messages().accept(Message.refused(List.of(desk.texts().get("owed.wrong"))));
                return;
            }
            if (typed.what() != What.INWARD && !asked.equals(Optional.of(typed))) {
                asked = Optional.of(typed);
                desk.messages().accept(Message.note(said("owed.ask.", row, typed)));
                return;
            }
            asked = Optional.empty();
            command.ifPresent(it -> posting.post(model.commandId(row), List.of(it), _ -> {
                view.drop();
                model.finish(row);
                model.load();
                desk.messages().accept(Message.done(said("owed.done.", row, typed)));
            }));
        });
    }

    private String said(String key, Row row, Typed typed) {
        return desk.texts().get(key + typed.what(), typed.quantity(), row.part(), row.id(), row.who(), row.value());
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void refreshed() {
        view.take();
        model.load();
    }

    @Override
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.take();
    }
}
