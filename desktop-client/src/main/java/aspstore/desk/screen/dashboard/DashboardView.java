package aspstore.desk.screen.dashboard;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.DashboardTile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The tiles: three charts above, five numbers below. The arrow keys walk between them, Enter opens the list behind.
final class DashboardView extends ScrollPane {

    private static final List<DashboardTile> CHARTS =
            List.of(DashboardTile.TURNAROUND, DashboardTile.COSTS, DashboardTile.AGEING);

    private static final List<DashboardTile> NUMBERS = List.of(DashboardTile.values()).stream()
            .filter(tile -> !CHARTS.contains(tile))
            .toList();

    /// In the size of the text: less than this is not enough for three charts.
    private static final double WIDE = 60;

    private final GridPane charts = new GridPane();
    private final GridPane numbers = new GridPane();
    private final Label measure = new Label();
    private final Texts texts;
    private final Consumer<DashboardTile> open;
    private final Map<DashboardTile, Button> tiles = new EnumMap<>(DashboardTile.class);

    DashboardView(Texts texts, DashboardViewModel model, Consumer<DashboardTile> open) {
        this.texts = texts;
        this.open = open;
        getStyleClass().add("dashboard");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        for (var tile : DashboardTile.values()) {
            tiles.put(tile, made(tile));
        }
        prepare(CHARTS);
        prepare(NUMBERS);
        VBox.setVgrow(charts, Priority.ALWAYS);
        charts.getStyleClass().add("tiles");
        numbers.getStyleClass().add("tiles");
        measure.setManaged(false);
        var box = new VBox(charts, numbers, measure);
        box.getStyleClass().add("rows");
        setContent(box);
        model.tilesProperty().addListener((_, _, now) -> {
            now.forEach(this::show);
            arrange();
        });
        widthProperty().addListener((_, _, _) -> arrange());
        arrange();
    }

    private void prepare(List<DashboardTile> row) {
        row.forEach(tile -> button(tile, row));
    }

    /// As many tiles beside each other as the size of the text allows.
    private void arrange() {
        applyCss();
        double width = getWidth() / measure.getFont().getSize();
        fill(charts, CHARTS, width < WIDE ? 2 : 3);
        fill(numbers, NUMBERS, width < WIDE ? 3 : NUMBERS.size());
    }

    private void fill(GridPane grid, List<DashboardTile> row, int columns) {
        if (grid.getColumnConstraints().size() == columns) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            var share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(share);
        }
        for (int i = 0; i < row.size(); i++) {
            var tile = button(row.get(i), tiles);
            GridPane.setVgrow(tile, Priority.ALWAYS);
            grid.add(tile, i % columns, i / columns);
        }
    }

    /// A tile that a person goes to comes into sight.
    private void bringIntoSight(Node tile) {
        var content = getContent();
        double hidden =
                content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = content.sceneToLocal(tile.localToScene(tile.getLayoutBounds()))
                    .getMinY();
            setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    private void button(DashboardTile tile, List<DashboardTile> row) {
        var button = button(tile, tiles);
        button.getStyleClass().add(CHARTS.contains(tile) ? "chart-tile" : "number-tile");
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> walk(event, tile, row));
    }

    private Button made(DashboardTile tile) {
        var button = new Button();
        button.getStyleClass().add("tile");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(_ -> open.accept(tile));
        button.focusedProperty().addListener((_, _, has) -> {
            if (has) {
                bringIntoSight(button);
            }
        });
        return button;
    }

    private void walk(KeyEvent event, DashboardTile tile, List<DashboardTile> row) {
        int at = row.indexOf(tile);
        boolean isChart = CHARTS.contains(tile);
        var next = switch (event.getCode()) {
            case RIGHT -> Optional.of(DashboardTile.values()[Math.min(tile.ordinal() + 1, tiles.size() - 1)]);
            case LEFT -> Optional.of(DashboardTile.values()[Math.max(tile.ordinal() - 1, 0)]);
            case DOWN -> Optional.of(isChart ? DashboardTile.values()[CHARTS.size() + at] : tile);
            case UP -> Optional.of(isChart ? tile : CHARTS.get(Math.min(at, CHARTS.size() - 1)));
            default -> Optional.<DashboardTile>empty();
        };
        next.ifPresent(to -> {
            button(to, tiles).requestFocus();
            event.consume();
        });
        if (event.getCode() == KeyCode.ENTER) {
            open.accept(tile);
            event.consume();
        }
    }

    private static Button button(DashboardTile tile, Map<DashboardTile, Button> tiles) {
        var button = tiles.get(tile);
        if (button == null) {
            throw new IllegalStateException("no tile " + tile);
        }
        return button;
    }

    private void show(DashboardViewModel.Tile tile) {
        var button = button(tile.tile(), tiles);
        var head = new Label(texts.get("tile." + tile.tile()));
        head.getStyleClass().add("heading");
        head.setWrapText(true);
        head.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(head);
        box.getStyleClass().add("tile-box");
        if (tile.series().isEmpty()) {
            var big = new Label(tile.big());
            big.getStyleClass().add("big-number");
            box.getChildren().add(big);
        } else {
            var chart = chart(tile);
            VBox.setVgrow(chart, Priority.ALWAYS);
            box.getChildren().add(chart);
        }
        var note = new Label(tile.note());
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("quiet");
        box.getChildren().add(note);
        button.setGraphic(box);
        button.setAccessibleText(tile.spoken());
    }

    private Node chart(DashboardViewModel.Tile tile) {
        return tile.tile() == DashboardTile.TURNAROUND ? TileChart.lying(tile) : TileChart.standing(tile);
    }

    /// The tile that a person is at.
    Optional<DashboardTile> current() {
        return tiles.entrySet().stream()
                .filter(tile -> tile.getValue().isFocused())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Node tile(DashboardTile wanted) {
        return button(wanted, tiles);
    }
}
