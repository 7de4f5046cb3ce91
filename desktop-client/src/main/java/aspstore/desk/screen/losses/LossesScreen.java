package aspstore.desk.screen.losses;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.screen.losses.LossesViewModel.Row;
import aspstore.desk.screen.losses.LossesViewModel.What;
import aspstore.desk.usecase.LossesRepository;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Goods that are gone or are not what the books say: found by a scan, written off or put right with a reason.
public final class LossesScreen implements Screen {

    private final Desk desk;
    private final LossesViewModel model;
    private final LossesView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();
    private Optional<String> wanted;

    /// @param loss for which something is to be recovered, and that is chosen at first, if any
    public LossesScreen(Desk shared, Optional<String> loss) {
        this.desk = shared.withTextsOf(LossesScreen.class);
        this.posting = desk.posting();
        this.wanted = loss;
        this.model = new LossesViewModel(
                loss.isPresent() ? What.SETTLE : What.LOSE,
                new LossesRepository(desk.store().books()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                desk::hindered);
        var scans = new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("losses.scan"),
                        scanned -> model.scanned(scanned.what()))
                .heldWhile(posting.busyProperty());
        this.view = new LossesView(desk.texts(), model, scans, model::look);
        model.shownProperty().addListener((_, _, _) -> {
            wanted.ifPresent(view.rows()::choose);
            wanted = Optional.empty();
            desk.navigator().changed();
        });
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("losses.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("losses.undo"), "Shortcut+Z", () -> {
                    model.undo();
                    view.refill();
                }),
                Act.plain(texts.get("losses.editQuantity"), "F2", view::editQuantity)
                        .unless(this::nothingChosen),
                Act.plain(texts.get("losses.other"), "F4", view::openWhat),
                Act.primary(texts.get("losses.act." + model.what()), "F9", this::post)
                        .unless(this::nothingChosen));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("losses.nothingChosen"));
    }

    private void post() {
        view.take();
        view.rows().chosen().ifPresent(row -> {
            var wrong = model.wrong(row);
            view.tell(wrong);
            if (!wrong.isEmpty()) {
                desk.messages().accept(Message.note(desk.texts().get("losses.problems")));
            } else if (isSure(row)) {
                post(row);
            }
        });
    }

    /// What leaves the books is asked about once more.
    private boolean isSure(Row row) {
        var what = model.what();
        var typed = model.typed(row);
        boolean leaves = what == What.LOSE || what == What.SCRAP;
        var question =
                desk.texts().get("losses.sure." + (leaves ? what.name() : "OTHER"), typed.quantity(), row.part());
        if (!leaves || second.again(question + row.key() + typed)) {
            return true;
        }
        desk.messages().accept(Message.note(question));
        return false;
    }

    private void post(Row row) {
        var what = model.what();
        var typed = model.typed(row);
        posting.post(model.command(row), List.of(model.commandFor(row)), entries -> {
            view.drop();
            model.finish(row);
            shown();
            var at = entries.getFirst().entry().header().position();
            var id = row.loss().orElseGet(() -> at.name(what == What.LOSE || what == What.SCRAP ? "L" : "Q"));
            var how = row.loss().isPresent() ? typed.amount() : typed.quantity();
            desk.messages().accept(Message.done(desk.texts().get("losses.done." + what, how, row.part(), id)));
            view.focus().requestFocus();
        });
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
        if (!posting.busyProperty().get()) {
            shown();
        }
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
