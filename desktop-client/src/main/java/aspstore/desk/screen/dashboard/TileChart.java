package aspstore.desk.screen.dashboard;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.StackedBarChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The charts of the tiles: small, without motion, with the value written on each bar instead of an axis of numbers.
final class TileChart {

    /// Room beyond the longest bar, for what is written there.
    private static final double ROOM = 1.3;
    private static final double WIDE_ROOM = 3.2;

    private TileChart() {}

    /// Bars that stand beside each other.
    static XYChart<String, Number> standing(DashboardViewModel.Tile tile) {
        var chart = new BarChart<String, Number>(names(tile), numbers(tile, ROOM));
        chart.setBarGap(1);
        chart.setCategoryGap(8);
        for (int part = 0; part < tile.series().size(); part++) {
            var series = new XYChart.Series<String, Number>();
            series.setName(tile.series().get(part));
            for (var bar : tile.bars()) {
                var data =
                        new XYChart.Data<String, Number>(bar.name(), bar.parts().get(part));
                data.setNode(written(bar.text().get(part), Pos.TOP_CENTER, "above"));
                series.getData().add(data);
            }
            chart.getData().add(series);
        }
        return plain(chart, tile);
    }

    /// Bars that lie, their parts one after the other; the text of the last part stands behind it.
    static XYChart<Number, String> lying(DashboardViewModel.Tile tile) {
        var chart = new StackedBarChart<Number, String>(numbers(tile, WIDE_ROOM), namesUpwards(tile));
        chart.setCategoryGap(5);
        for (int part = 0; part < tile.series().size(); part++) {
            var series = new XYChart.Series<Number, String>();
            series.setName(tile.series().get(part));
            boolean isLast = part == tile.series().size() - 1;
            for (var bar : tile.bars()) {
                var data = new XYChart.Data<Number, String>(bar.parts().get(part), bar.name());
                data.setNode(written(
                        bar.text().get(part), isLast ? Pos.CENTER_RIGHT : Pos.CENTER, isLast ? "behind" : "inside"));
                series.getData().add(data);
            }
            chart.getData().add(series);
        }
        chart.getStyleClass().add("in-time-and-late");
        return plain(chart, tile);
    }

    private static <X, Y> XYChart<X, Y> plain(XYChart<X, Y> chart, DashboardViewModel.Tile tile) {
        chart.setAnimated(false);
        chart.setLegendVisible(tile.series().size() > 1);
        chart.setLegendSide(Side.TOP);
        chart.setHorizontalGridLinesVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setAlternativeRowFillVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setMinSize(0, 0);
        chart.setPrefSize(200, 150);
        chart.setMouseTransparent(true);
        chart.getStyleClass().add("tile-chart");
        if (tile.series().size() == 1) {
            chart.getStyleClass().add("one-series");
        }
        return chart;
    }

    private static CategoryAxis names(DashboardViewModel.Tile tile) {
        return axis(tile.bars().stream().map(DashboardViewModel.Bar::name).toList());
    }

    private static CategoryAxis namesUpwards(DashboardViewModel.Tile tile) {
        return axis(tile.bars().reversed().stream()
                .map(DashboardViewModel.Bar::name)
                .toList());
    }

    private static CategoryAxis axis(List<String> names) {
        var axis = new CategoryAxis(FXCollections.observableArrayList(names));
        axis.setAnimated(false);
        axis.setTickMarkVisible(false);
        return axis;
    }

    private static NumberAxis numbers(DashboardViewModel.Tile tile, double room) {
        boolean isStacked = room == WIDE_ROOM;
        double most = tile.bars().stream()
                .mapToDouble(bar -> isStacked
                        ? bar.parts().stream().mapToDouble(Double::doubleValue).sum()
                        : bar.parts().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0))
                .max()
                .orElse(0);
        double end = most <= 0 ? 1 : most * room;
        var axis = new NumberAxis(0, end, end);
        axis.setAnimated(false);
        axis.setTickLabelsVisible(false);
        axis.setTickMarkVisible(false);
        axis.setMinorTickVisible(false);
        axis.setOpacity(0);
        return axis;
    }

    /// A bar with a text that may stand outside of it.
    private static StackPane written(String text, Pos where, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("bar-text", "bar-text-" + style);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.setManaged(false);
        var bar = new Bar(label, where);
        return bar;
    }

    /// Lays its text out itself, since the bar may be smaller than the text.
    private static final class Bar extends StackPane {

        private final Label label;
        private final Pos where;

        Bar(Label label, Pos where) {
            this.label = label;
            this.where = where;
            getChildren().add(label);
        }

        @Override
        protected void layoutChildren() {
            double width = label.prefWidth(-1);
            double height = label.prefHeight(width);
            double gap = height / 4;
            double x = where == Pos.CENTER_RIGHT ? getWidth() + gap : (getWidth() - width) / 2;
            double y = where == Pos.TOP_CENTER ? -height : (getHeight() - height) / 2;
            label.resizeRelocate(x, y, width, height);
        }
    }
}
