package aspstore.desk.screen.stock;

import aspstore.desk.control.Choice;
import aspstore.desk.control.Column;
import aspstore.desk.control.Column.Align;
import aspstore.desk.control.Field;
import aspstore.desk.control.RowTable;
import aspstore.desk.control.ScanField;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.StockFilter;
import aspstore.desk.usecase.StockRepository;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.stock.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The mix on the left, what it finds on the right, and below it the totals.
final class StockView extends HBox {

    private static final int MOST_DAYS = 36_500;
    private static final int DESCRIPTION = 1;
    private static final int NATURE = 6;
    private static final int AGE = 7;

    /// In the size of the text.
    private static final double WIDE = 55;

    private static final int LONGEST_PART = 40;
    private static final int LONGEST_SERIAL = 18;

    private final Texts texts;
    private final StockViewModel model;
    private final ScanField scan;
    private final RowTable<StockViewModel.Row, String> table;
    private final RowTable<StockViewModel.Total, String> totals;
    private final Label sum = new Label();
    private final Label sentence = new Label();
    private final TextField part = new TextField();
    private final TextField lot = new TextField();
    private final TextField serial = new TextField();
    private final TextField olderThan = new TextField();
    private final TextField expiresWithin = new TextField();
    private final TextField viewName = new TextField();
    private final Choice<Place> place;
    private final Choice<Owner> owner;
    private final Choice<ContractClass> contractClass;
    private final Choice<Condition> condition;
    private final Choice<Dimension> by;
    private final Choice<String> views;
    private final Field lotField;
    private final Field olderField;
    private final Field expiryField;
    private final Field nameField;
    private boolean isFilling = false;

    StockView(Texts texts, StockViewModel model, ScanField scan, Consumer<StockViewModel.Row> open) {
        this.texts = texts;
        this.model = model;
        this.scan = scan;
        var any = texts.get("stock.any");
        place = new Choice<>(texts.get("stock.inStore"), List.of(Place.values()), texts.words()::of);
        owner = new Choice<>(any, List.of(Owner.values()), texts.words()::of);
        contractClass = new Choice<>(any, List.of(ContractClass.values()), texts.words()::of);
        condition = new Choice<>(any, List.of(Condition.values()), texts.words()::of);
        by = new Choice<>(
                texts.get("stock.by.NONE"),
                List.of(Dimension.values()),
                dimension -> texts.get("stock.by." + dimension.name()));
        views = new Choice<>(texts.get("stock.noView"), List.of(), name -> name);
        lotField = new Field(texts.get("stock.lotField"), lot);
        olderField = new Field(texts.get("stock.olderField"), olderThan);
        expiryField = new Field(texts.get("stock.expiryField"), expiresWithin);
        nameField = new Field(texts.get("stock.nameField"), viewName);
        table = table(texts);
        totals = totals(texts);
        table.onOpen(open);
        getStyleClass().add("columns");
        getChildren().addAll(mix(), found());
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        model.contentProperty().addListener((_, _, content) -> show(content));
        model.filterProperty().addListener((_, _, filter) -> fill(filter));
        fill(model.filterProperty().get());
        listen();
    }

    private Node mix() {
        var box = new VBox(
                scan,
                new Field(texts.get("stock.viewField"), views),
                new Field(texts.get("stock.partField"), part),
                lotField,
                new Field(texts.get("stock.serialField"), serial),
                new Field(texts.get("stock.placeField"), place),
                new Field(texts.get("stock.ownerField"), owner),
                new Field(texts.get("stock.classField"), contractClass),
                new Field(texts.get("stock.conditionField"), condition),
                olderField,
                expiryField,
                new Field(texts.get("stock.byField"), by),
                nameField);
        box.getStyleClass().add("mix");
        var scroll = new ScrollPane(box);
        scroll.getStyleClass().add("mix-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node found() {
        sum.getStyleClass().add("heading");
        sum.setWrapText(true);
        sum.setMinHeight(USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> sentence.setText(row == null ? "" : row.sentence()));
        totals.managedProperty().bind(totals.visibleProperty());
        totals.setVisible(false);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(totals, Priority.SOMETIMES);
        var box = new VBox(table, sentence, totals, sum);
        box.getStyleClass().add("rows");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// With large text there is no room for what the sentence below the table says anyway.
    private void fit(double width) {
        boolean isNarrow = width / sum.getFont().getSize() < WIDE;
        for (int column : List.of(DESCRIPTION, NATURE, AGE)) {
            table.getColumns().get(column).setVisible(!isNarrow);
        }
    }

    private static RowTable<StockViewModel.Row, String> table(Texts texts) {
        var found = new RowTable<StockViewModel.Row, String>(
                texts.get("stock.empty"),
                List.of(
                        Column.<StockViewModel.Row>text(texts.get("stock.part"), 1.5, StockViewModel.Row::part)
                                .styled(_ -> "strong"),
                        Column.text(texts.get("stock.description"), 1.6, StockViewModel.Row::description),
                        Column.text(
                                texts.get("stock.lot"), 1.3, row -> row.serial().isEmpty() ? row.lot() : row.serial()),
                        Column.text(
                                texts.get("stock.place"),
                                1.7,
                                row -> row.reference().isEmpty() ? row.place() : row.place() + " " + row.reference()),
                        number(
                                texts.get("stock.quantity"),
                                0.6,
                                row -> StockViewModel.quantity(row.thousandths()),
                                Comparator.comparing(StockViewModel.Row::thousandths)),
                        Column.<StockViewModel.Row>money(
                                texts.get("stock.value"), 1.1, texts, StockViewModel.Row::value),
                        Column.text(texts.get("stock.nature"), 1.3, StockViewModel.Row::nature),
                        number(
                                texts.get("stock.age"),
                                0.6,
                                row -> row.age().map(Object::toString).orElse(""),
                                Comparator.comparing(row -> row.age().orElse(-1L))),
                        number(
                                        texts.get("stock.expiry"),
                                        1.1,
                                        (StockViewModel.Row row) -> row.expiry()
                                                .map(day -> row.expired()
                                                        ? texts.get("stock.expired", day)
                                                        : texts.date(day))
                                                .orElse(""),
                                        Comparator.comparing(row -> row.expiry()
                                                .map(Object::toString)
                                                .orElse("9")))
                                .styled(row -> row.expired() ? "urgent" : "")),
                StockViewModel.Row::key);
        found.setAccessibleText(texts.get("stock.title"));
        return found;
    }

    private static RowTable<StockViewModel.Total, String> totals(Texts texts) {
        var found = new RowTable<StockViewModel.Total, String>(
                texts.get("stock.empty"),
                List.of(
                        Column.<StockViewModel.Total>text(texts.get("stock.totalOf"), 2, StockViewModel.Total::of)
                                .styled(_ -> "strong"),
                        number(
                                texts.get("stock.rows"),
                                1,
                                row -> StockViewModel.quantity(row.stands() * 1000),
                                Comparator.comparing(StockViewModel.Total::stands)),
                        number(
                                texts.get("stock.quantity"),
                                1,
                                row -> StockViewModel.quantity(row.thousandths()),
                                Comparator.comparing(StockViewModel.Total::thousandths)),
                        Column.<StockViewModel.Total>money(
                                texts.get("stock.value"), 1.2, texts, StockViewModel.Total::value)),
                StockViewModel.Total::of);
        found.setAccessibleText(texts.get("stock.byField").replace("_", ""));
        return found;
    }

    private static <R> Column<R> number(
            String title, double width, java.util.function.Function<R, String> text, Comparator<R> order) {
        return new Column<>(title, width, Align.RIGHT, text, Optional.of(order), _ -> "");
    }

    // ---- the mix

    /// Text is taken when its field is left or Enter is pressed in it, a choice at once.
    private void listen() {
        limit(part, LONGEST_PART);
        limit(serial, LONGEST_SERIAL);
        for (var field : List.of(part, lot, serial, olderThan, expiresWithin)) {
            field.setOnAction(_ -> apply());
            field.focusedProperty().addListener((_, _, has) -> {
                if (!has) {
                    apply();
                }
            });
        }
        for (var choice : List.of(place, owner, contractClass, condition)) {
            choice.valueProperty().addListener((_, _, _) -> apply());
        }
        by.valueProperty().addListener((_, _, _) -> model.byProperty().set(by.chosen()));
        model.byProperty().addListener((_, _, chosen) -> by.choose(chosen));
    }

    private void fill(StockFilter filter) {
        isFilling = true;
        part.setText(filter.part());
        lot.setText(filter.lot());
        serial.setText(filter.serial());
        place.choose(filter.place());
        owner.choose(filter.owner());
        contractClass.choose(filter.contractClass());
        condition.choose(filter.condition());
        olderThan.setText(filter.olderThan().map(Object::toString).orElse(""));
        expiresWithin.setText(filter.expiresWithin().map(Object::toString).orElse(""));
        isFilling = false;
    }

    private void apply() {
        if (isFilling) {
            return;
        }
        var lotCode = code(lot);
        var wrongLot = !lotCode.isEmpty() && !StockRepository.isLot(lotCode);
        lotField.tell(wrongLot ? Optional.of(texts.get("stock.noLot")) : Optional.empty());
        if (wrongLot | isWrong(olderField, olderThan) | isWrong(expiryField, expiresWithin)) {
            return;
        }
        model.filterProperty()
                .set(new StockFilter(
                        code(part),
                        lotCode,
                        code(serial),
                        place.chosen(),
                        owner.chosen(),
                        contractClass.chosen(),
                        condition.chosen(),
                        days(olderThan),
                        days(expiresWithin)));
    }

    /// No code is longer, so that what is typed can always be asked for.
    private static void limit(TextField field, int most) {
        field.textProperty().addListener((_, _, text) -> {
            if (text.length() > most) {
                field.setText(text.substring(0, most));
            }
        });
    }

    private static String code(TextField field) {
        return field.getText().strip().toUpperCase(Locale.ROOT);
    }

    private boolean isWrong(Field field, TextField days) {
        boolean wrong = !days.getText().isBlank() && days(days).isEmpty();
        field.tell(wrong ? Optional.of(texts.get("stock.noDays")) : Optional.empty());
        return wrong;
    }

    private static Optional<Integer> days(TextField field) {
        var text = field.getText().strip();
        return text.matches("[0-9]{1,5}")
                ? Optional.of(Integer.parseInt(text)).filter(days -> days <= MOST_DAYS)
                : Optional.empty();
    }

    // ---- named views

    /// Offers the views that were kept.
    void offer(List<String> names, Consumer<String> chosen) {
        views.setOnAction(_ -> {});
        views.offer(names);
        views.choose(Optional.empty());
        views.setOnAction(_ -> views.chosen().ifPresent(chosen));
    }

    Optional<String> chosenView() {
        return views.chosen();
    }

    /// The name under which the mix is to be kept; asks for one where there is none.
    Optional<String> askedName() {
        var name = viewName.getText().strip();
        nameField.tell(name.isEmpty() ? Optional.of(texts.get("stock.nameMissing")) : Optional.empty());
        if (name.isEmpty()) {
            viewName.requestFocus();
            return Optional.empty();
        }
        return Optional.of(name);
    }

    void kept() {
        viewName.clear();
    }

    // ---- what was found

    private void show(StockViewModel.Content content) {
        table.show(content.rows());
        totals.show(content.totals());
        totals.setVisible(model.byProperty().get().isPresent());
        var all = content.all();
        sum.setText(texts.get(
                content.more() ? "stock.sumOfMore" : "stock.sum",
                all.stands(),
                StockViewModel.quantity(all.thousandths()),
                all.value(),
                content.rows().size()));
    }

    RowTable<StockViewModel.Row, String> table() {
        return table;
    }

    /// From the mix to the table to the totals and back.
    Node nextPane() {
        if (table.isFocused()) {
            return totals.isVisible() ? totals : scan.field();
        }
        return totals.isFocused() ? scan.field() : table;
    }
}
