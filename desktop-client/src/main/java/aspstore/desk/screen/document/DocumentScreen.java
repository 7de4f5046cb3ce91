package aspstore.desk.screen.document;

import aspstore.desk.screen.Act;
import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Screen;
import aspstore.journal.query.DocumentName;
import aspstore.model.stock.Position;
import java.util.List;
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
        this.view = new DocumentView(desk.texts(), model);
        view.events()
                .getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> desk.navigator().changed());
    }

    @Override
    public String title() {
        return desk.texts().get("document.title", desk.texts().words().document(name.kind()), name.id());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Act> acts() {
        return List.of(Act.plain(
                        desk.texts().get("document.takeBack"),
                        "Shortcut+B",
                        () -> own().ifPresent(entry -> desk.navigator().open(new Destination.TakeBack(name, entry))))
                .unless(() -> own().isPresent()
                        ? Optional.empty()
                        : Optional.of(desk.texts().get("document.notOwn"))));
    }

    /// The chosen entry, where the store wrote it.
    private Optional<Position> own() {
        return view.events()
                .chosen()
                .map(event -> Position.parse(event.at()))
                .filter(at -> at.writer() == Position.Writer.STORE);
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
