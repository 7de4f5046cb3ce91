package aspstore.desk.shell;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentRow;
import aspstore.model.BusinessUnit;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Finds parts, documents and units by what is typed, as it is typed.
final class FindField extends TextField {

    private static final int EACH = 6;

    private final Desk desk;
    private final Background.Latest latest;
    private final ContextMenu found = new ContextMenu();
    private boolean isEntered = false;
    private boolean isEnterWaiting = false;
    private String shownFor = "";

    FindField(Desk desk) {
        this.desk = desk;
        this.latest = desk.background().latest();
        setPromptText(desk.texts().get("find.prompt"));
        setAccessibleText(desk.texts().get("find.prompt"));
        setFocusTraversable(false);
        setPrefColumnCount(26);
        setMinWidth(120);
        found.setAutoFix(true);
        textProperty().addListener((_, _, typed) -> search(typed));
        setOnAction(_ -> {
            if (getText().trim().equals(shownFor)) {
                openFirst();
            } else {
                // A scanner sends Enter before the books have answered.
                isEnterWaiting = true;
            }
        });
    }

    private void openFirst() {
        isEnterWaiting = false;
        if (!found.getItems().isEmpty()) {
            found.getItems().getFirst().fire();
        }
    }

    void enter() {
        isEntered = true;
        requestFocus();
        selectAll();
    }

    boolean leave() {
        boolean was = isEntered && (isFocused() || found.isShowing());
        isEntered = false;
        isEnterWaiting = false;
        found.hide();
        clear();
        return was;
    }

    private record Found(List<DocumentRow> documents, List<SerialNo> serials, List<Part> parts) {}

    private void search(String typed) {
        var text = typed.trim();
        if (text.length() < 2) {
            found.hide();
            found.getItems().clear();
            shownFor = text;
            return;
        }
        Set<BusinessUnit> units = desk.session().unit().get().stream().collect(Collectors.toSet());
        latest.read(
                () -> new Found(
                        desk.store().books().documents(text.toUpperCase(Locale.ROOT), EACH),
                        desk.store().books().serials(text.toUpperCase(Locale.ROOT), EACH),
                        desk.store().books().parts(units, text, EACH)),
                all -> show(text, all),
                desk::hindered);
    }

    /// The unit whose serial number was scanned whole comes first, since it is what was meant.
    private void show(String text, Found all) {
        var items = new ArrayList<MenuItem>();
        var whole = new ArrayList<MenuItem>();
        var words = desk.texts().words();
        for (var row : all.documents()) {
            items.add(item(
                    row.name().id() + "   " + words.document(row.name().kind()) + ", "
                            + words.stage(row.name().kind(), row.stage()),
                    Optional.of(new Destination.OneDocument(row.name()))));
        }
        all.serials()
                .forEach(serial -> (serial.text().equalsIgnoreCase(text) ? whole : items)
                        .add(item(desk.texts().get("find.serial", serial), Screens.life(serial))));
        all.parts()
                .forEach(part ->
                        items.add(item(part.code() + "   " + part.description(), Screens.stockOf(part.code()))));
        items.addAll(0, whole);
        found.getItems().setAll(items);
        shownFor = text;
        if (isEnterWaiting) {
            openFirst();
            return;
        }
        if (items.isEmpty() || !isFocused()) {
            found.hide();
        } else if (!found.isShowing()) {
            found.show(this, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(String text, Optional<Destination> destination) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> destination.ifPresent(place -> {
            leave();
            desk.navigator().open(place);
        }));
        return item;
    }
}
