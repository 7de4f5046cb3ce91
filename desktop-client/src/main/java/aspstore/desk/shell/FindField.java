package aspstore.desk.shell;

import aspstore.desk.screen.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.work.Background;
import aspstore.journal.query.DocumentName;
import aspstore.journal.query.DocumentRow;
import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.indent.Indent;
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

    /// What the list that is shown answers.
    private String answered = "";

    private boolean opensFirst = false;

    FindField(Desk desk) {
        this.desk = desk;
        this.latest = desk.background().latest();
        setPromptText(desk.texts().get("find.prompt"));
        setAccessibleText(desk.texts().get("find.prompt"));
        setFocusTraversable(false);
        setPrefColumnCount(26);
        setMinWidth(120);
        found.setAutoFix(true);
        textProperty().addListener((_, _, typed) -> search(typed.trim()));
        setOnAction(_ -> openFirst());
    }

    void enter() {
        requestFocus();
        selectAll();
    }

    boolean leave() {
        boolean was = isFocused() || found.isShowing();
        clear();
        forget();
        return was;
    }

    /// A scanner ends a code with Enter before it is looked up: it holds for the answer.
    private void openFirst() {
        if (getText().trim().equals(answered)) {
            found.getItems().stream()
                    .filter(item -> !item.isDisable())
                    .findFirst()
                    .ifPresent(MenuItem::fire);
        } else {
            opensFirst = true;
        }
    }

    private void forget() {
        latest.forget();
        answered = "";
        opensFirst = false;
        found.hide();
        found.getItems().clear();
    }

    private record Found(List<DocumentRow> documents, List<SerialNo> serials, List<Part> parts) {}

    private void search(String text) {
        opensFirst = false;
        if (text.length() < 2) {
            forget();
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

    private void show(String text, Found all) {
        var items = new ArrayList<MenuItem>();
        var words = desk.texts().words();
        for (var row : all.documents()) {
            items.add(item(
                    row.name().id() + "   " + words.document(row.name().kind()) + ", "
                            + words.stage(row.name().kind(), row.stage()),
                    Optional.of(place(row.name()))));
        }
        // The unit whose serial number was scanned whole comes first, since it is what was meant.
        for (var serial : all.serials()) {
            boolean isWhole = serial.text().equals(text.toUpperCase(Locale.ROOT));
            items.add(isWhole ? 0 : items.size(), item(desk.texts().get("find.serial", serial), Screens.life(serial)));
        }
        all.parts()
                .forEach(part ->
                        items.add(item(part.code() + "   " + part.description(), Screens.stockOf(part.code()))));
        if (items.isEmpty()) {
            items.add(item(desk.texts().get("find.nothing", text), Optional.empty()));
        }
        found.getItems().setAll(items);
        answered = text;
        if (!isFocused()) {
            found.hide();
        } else if (!found.isShowing()) {
            found.show(this, Side.BOTTOM, 0, 0);
        }
        if (opensFirst) {
            opensFirst = false;
            openFirst();
        }
    }

    /// Where a document is worked on; where it can only be read if it is worked on nowhere.
    private static Destination place(DocumentName name) {
        if (name.kind().equals(Challan.KIND.name())) {
            return new Destination.OneChallan(new ChallanNo(name.id()));
        }
        return name.kind().equals(Indent.KIND.name())
                ? new Destination.OneIndent(new JobNo(name.id()), "")
                : new Destination.OneDocument(name);
    }

    private MenuItem item(String text, Optional<Destination> destination) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(destination.isEmpty());
        item.setOnAction(_ -> destination.ifPresent(place -> {
            leave();
            desk.navigator().open(place);
        }));
        return item;
    }
}
