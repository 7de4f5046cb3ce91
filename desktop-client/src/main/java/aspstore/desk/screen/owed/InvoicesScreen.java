package aspstore.desk.screen.owed;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.usecase.HandInRepository;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Parts that were sold: the invoice that the billing system made is linked to all of a job's.
public final class InvoicesScreen implements Screen {

    private final Desk desk;
    private final InvoicesViewModel model;
    private final InvoicesView view;
    private final Posting posting;

    /// @param usage whose job is chosen at first
    public InvoicesScreen(Desk shared, Optional<String> usage) {
        this.desk = shared.withTextsOf(InvoicesScreen.class);
        this.model = new InvoicesViewModel(
                new HandInRepository(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.store().clock(),
                desk.texts(),
                usage,
                desk::hindered);
        this.view = new InvoicesView(desk.texts(), model);
        this.posting = desk.posting();
        view.rows()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("invoices.title");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var texts = desk.texts();
        return List.of(
                Act.plain(texts.get("invoices.undo"), "Shortcut+Z", () -> {
                    view.take();
                    model.undo();
                    view.refill();
                }),
                Act.plain(texts.get("invoices.edit"), "F2", view::editNumber).unless(this::nothingChosen),
                Act.primary(texts.get("invoices.post"), "F9", this::post).unless(this::nothingChosen));
    }

    private Optional<String> nothingChosen() {
        return view.rows().chosen().isPresent()
                ? Optional.empty()
                : Optional.of(desk.texts().get("invoices.nothingChosen"));
    }

    private void post() {
        view.take();
        view.rows().chosen().ifPresent(row -> {
            if (view.tellWrong(row)) {
                desk.messages().accept(Message.note(desk.texts().get("invoices.problems")));
                return;
            }
            var number = model.typed(row).number();
            posting.post(model.commandId(row), List.of(model.commandFor(row)), _ -> {
                view.drop();
                model.finish(row);
                model.load();
                desk.messages().accept(Message.done(desk.texts().get("invoices.done", number, row.job())));
            });
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
        view.take();
        model.load();
    }

    @Override
    public void closed() {
        view.take();
    }
}
