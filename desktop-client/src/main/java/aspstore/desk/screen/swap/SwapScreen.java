package aspstore.desk.screen.swap;

import aspstore.desk.control.ScanField;
import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.HandInRepository;
import aspstore.desk.usecase.SwapDesk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Job, good part in, defective part out: three scans and one key.
public final class SwapScreen implements Screen {

    private final Desk desk;
    private final SwapViewModel model;
    private final SwapView view;
    private final Posting posting;

    public SwapScreen(Desk shared) {
        this.desk = shared.withTextsOf(SwapScreen.class);
        this.posting = desk.posting();
        this.model = new SwapViewModel(
                new HandInRepository(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                desk::hindered);
        this.view = new SwapView(desk.texts(), model);
        view.scanBy(new ScanField(
                        desk.texts(),
                        desk.scans(),
                        desk.sounds(),
                        desk.texts().get("swap.scan"),
                        scanned -> model.scanned(scanned.what()))
                .heldWhile(posting.busyProperty()));
        model.shownProperty().addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("swap.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("swap.clear"), "Shortcut+Delete", model::finish)
                        .unless(this::nothing),
                Act.plain(texts.get("swap.undo"), "Shortcut+Z", model::undo),
                Act.plain(texts.get("swap.editNote"), "F2", view::editNote),
                Act.primary(texts.get("swap.post"), "F9", this::post).unless(this::missing));
    }

    private Optional<String> nothing() {
        return model.step() == SwapViewModel.Step.JOB
                ? Optional.of(desk.texts().get("swap.next.JOB"))
                : Optional.empty();
    }

    private Optional<String> missing() {
        return model.step() == SwapViewModel.Step.READY
                ? Optional.empty()
                : Optional.of(desk.texts().get("swap.next." + model.step()));
    }

    private void post() {
        view.take();
        SwapDesk.Swap swap;
        try {
            swap = model.swap();
        } catch (IllegalArgumentException _) {
            desk.messages().accept(Message.refused(List.of(desk.texts().get("swap.wrongCode"))));
            return;
        }
        var paper = model.shownProperty().get();
        var caller = desk.session().caller();
        var id = model.command();
        var now = desk.store().clock().instant();
        posting.run(() -> desk.store().swaps().swap(caller, id, now, swap), entries -> {
            view.finish();
            model.finish();
            var at = entries.getLast().entry().header().position().name("N");
            desk.messages().accept(Message.done(desk.texts().get("swap.done", paper.good(), paper.challan(), at)));
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
    public boolean back() {
        return view.clear();
    }

    @Override
    public void closed() {
        view.take();
    }
}
