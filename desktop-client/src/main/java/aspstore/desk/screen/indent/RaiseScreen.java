package aspstore.desk.screen.indent;

import aspstore.desk.control.ScanAnswer;
import aspstore.desk.control.ScanField;
import aspstore.desk.scan.Scan;
import aspstore.desk.scan.Scanned;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.ScanCode;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.JobsRepository;
import aspstore.desk.work.DraftPaper;
import aspstore.model.PartCode;
import aspstore.model.entry.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.scene.Node;
import javafx.scene.Parent;

/// An indent is raised at the counter: a walk-in, or the service system is out of reach.
public final class RaiseScreen implements Screen {

    private final Desk desk;
    private final RaiseViewModel model;
    private final ScanField scan;
    private final RaiseView view;
    private final Posting posting;
    private boolean isTried = false;

    public RaiseScreen(Desk shared) {
        this.desk = shared.withTextsOf(RaiseScreen.class);
        this.posting = desk.posting();
        this.model = new RaiseViewModel(
                new JobsRepository(desk.store().engine()),
                desk.store().books(),
                desk.store().engine().drafts(),
                desk.background(),
                desk.texts(),
                desk::hindered);
        this.scan = new ScanField(
                        desk.texts(), desk.scans(), desk.sounds(), desk.texts().get("raise.scan"), this::scanned)
                .heldWhile(posting.busyProperty());
        this.view = new RaiseView(desk.texts(), model, scan, desk.session().units());
        model.paperProperty().addListener((_, _, _) -> {
            if (isTried) {
                view.mark(model.problems());
            }
        });
    }

    @Override
    public String title() {
        return desk.texts().get("raise.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(desk.texts().get("indent.pane"), "F6", () -> view.nextPane(scan.field())),
                Act.plain(desk.texts().get("indent.undo"), "Shortcut+Z", this::undo),
                Act.plain(
                        desk.texts().get("raise.remove"),
                        "Shortcut+Delete",
                        () -> view.chosen().ifPresent(line -> model.change(now -> now.withQuantity(line.part(), 0)))),
                Act.plain(desk.texts().get("raise.edit"), "F2", view::editQuantity),
                Act.primary(desk.texts().get("raise.post"), "F9", this::post));
    }

    private void undo() {
        model.draft().ifPresent(DraftPaper::undo);
    }

    private void post() {
        var draft = model.draft();
        if (draft.isEmpty()) {
            return;
        }
        if (!view.takeQuantity()) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("raise.problem.quantity"))));
            view.editQuantity();
            return;
        }
        var problems = model.problems();
        view.tell(problems);
        var told = new ArrayList<>(problems.values());
        if (draft.get().paper().technician().isEmpty()) {
            told.add(desk.texts().get("raise.problem.technician"));
        }
        if (!told.isEmpty()) {
            isTried = true;
            desk.messages()
                    .accept(Message.refused(List.of(
                            told.size() == 1 ? told.getFirst() : desk.texts().get("raise.missing", told.size()))));
            return;
        }
        var command = draft.get().paper().command(desk.store().clock().instant());
        posting.post(draft.get().command(), List.of(new Command.OfIndent(command)), _ -> {
            isTried = false;
            draft.get().finish();
            desk.navigator().replace(new Destination.OneIndent(command.job(), ""));
            desk.messages()
                    .accept(Message.done(desk.texts()
                            .get(
                                    "raise.done",
                                    command.job().text(),
                                    desk.texts()
                                            .count(
                                                    "raise.parts",
                                                    command.lines().size()))));
        });
    }

    private CompletionStage<ScanAnswer> scanned(Scanned scanned) {
        if (scanned.what() instanceof Scan.Undo) {
            undo();
            return CompletableFuture.completedFuture(
                    new ScanAnswer.Accepted(desk.texts().get("raise.undone")));
        }
        if (!view.takeQuantity()) {
            return CompletableFuture.completedFuture(
                    new ScanAnswer.Refused(desk.texts().get("raise.problem.quantity")));
        }
        return model.add(part(scanned.what()), scanned.times());
    }

    /// A unit's serial tells nothing here: it is the part of its label that is asked for.
    private static String part(Scan what) {
        return what instanceof Scan.Label label
                ? label.part().map(PartCode::text).orElseGet(() -> ScanCode.of(what))
                : ScanCode.of(what);
    }

    @Override
    public Node focus() {
        return scan.field();
    }

    @Override
    public void shown() {
        model.load(desk.session().unitOrFirst());
    }

    @Override
    public boolean back() {
        return scan.clear();
    }
}
