package aspstore.desk.screen.reversal;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Message;
import aspstore.desk.screen.Posting;
import aspstore.desk.screen.Screen;
import aspstore.desk.screen.SecondPress;
import aspstore.desk.usecase.ReversalDesk;
import aspstore.journal.query.DocumentName;
import aspstore.model.entry.Command;
import aspstore.model.stock.Position;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Takes an entry back, or some of its lines: the entry stays, and a new one mirrors it.
public final class TakeBackScreen implements Screen {

    private final Desk desk;
    private final Position entry;
    private final DocumentName document;
    private final TakeBackViewModel model;
    private final TakeBackView view;
    private final Posting posting;
    private final SecondPress second = new SecondPress();

    /// @param document in whose history the entry stands
    public TakeBackScreen(Desk shared, DocumentName document, Position entry) {
        this.desk = shared.withTextsOf(TakeBackScreen.class);
        this.entry = entry;
        this.document = document;
        this.model = new TakeBackViewModel(
                desk.store().books(),
                new ReversalDesk(desk.store().engine()),
                desk.background(),
                desk.store().engine().drafts(),
                desk.texts(),
                document,
                entry,
                desk::hindered);
        this.view = new TakeBackView(desk.texts(), model);
        this.posting = desk.posting();
        model.shownProperty().addListener(_ -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("takeBack.title", entry, desk.texts().words().document(document.kind()), document.id());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(
                Act.plain(desk.texts().get("takeBack.undo"), "Shortcut+Z", model::undo),
                Act.danger(desk.texts().get("takeBack.do"), "F9", this::takeBack));
    }

    private void takeBack() {
        view.takeReason();
        var reverse = model.reverse();
        var question = reverse.lines().isEmpty()
                ? desk.texts().get("takeBack.sureWhole", entry)
                : desk.texts()
                        .get(
                                "takeBack.sureLines",
                                reverse.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                entry);
        if (!second.again(question + reverse.reason())) {
            desk.messages().accept(Message.note(question));
            return;
        }
        posting.post(model.command(), List.of(new Command.OfReversal(reverse)), entries -> {
            view.finish();
            model.finish();
            var by = entries.getFirst().entry().header().position();
            desk.navigator().replace(new Destination.OneDocument(document));
            desk.messages().accept(Message.done(desk.texts().get("takeBack.done", entry, by)));
        });
    }

    @Override
    public Node focus() {
        return view.focus();
    }

    @Override
    public void shown() {
        model.load(desk.session().caller());
    }

    @Override
    public void refreshed() {
        if (!posting.busyProperty().get()) {
            shown();
        }
    }

    @Override
    public void closed() {
        view.takeReason();
    }
}
