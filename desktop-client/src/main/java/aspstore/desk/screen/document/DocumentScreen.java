package aspstore.desk.screen.document;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.journal.query.DocumentName;
import aspstore.model.challan.Challan;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// One document, whatever its kind: what it says, and every entry that made it so.
public final class DocumentScreen implements Screen {

    private final Desk desk;
    private final DocumentName name;
    private final DocumentViewModel model;
    private final DocumentView view;

    public DocumentScreen(Desk shared, DocumentName name) {
        this.desk = shared.withTextsOf(DocumentScreen.class);
        this.name = name;
        this.model = new DocumentViewModel(desk.store().books(), desk.background(), desk.texts(), name, desk::hindered);
        this.view = new DocumentView(desk.texts(), model, this::open);
        view.events()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, _) -> desk.navigator().changed());
    }

    @Override
    public String title() {
        var kind = desk.texts().words().document(name.kind());
        return desk.texts()
                .get("document.title", kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), name.id());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        var acts = new ArrayList<Act>();
        acts.add(Act.plain(desk.texts().get("document.nextPane"), "F6", view::nextPane));
        if (name.kind().equals(Challan.KIND.name())) {
            acts.add(Act.plain(
                    desk.texts().get("document.paper"),
                    "F8",
                    () -> desk.navigator().open(new Destination.OnePaper(name.id()))));
        }
        acts.add(Act.plain(
                        desk.texts().get("document.takeBack"),
                        "Shortcut+B",
                        () -> own().ifPresent(entry -> desk.navigator().open(new Destination.TakeBack(name, entry))))
                .unless(() -> own().isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.texts().get("document.notOwn"))));
        return acts;
    }

    /// The chosen entry, where the store wrote it.
    private Optional<Position> own() {
        return view.events()
                .chosen()
                .map(event -> Position.parse(event.at()))
                .filter(at -> at.writer() == Position.Writer.STORE);
    }

    private void open(DocumentViewModel.Other other) {
        desk.navigator().open(new Destination.OneDocument(new DocumentName(other.kind(), other.id())));
    }

    @Override
    public boolean back() {
        return view.closeChoice();
    }

    @Override
    public Node focus() {
        return view.events();
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
