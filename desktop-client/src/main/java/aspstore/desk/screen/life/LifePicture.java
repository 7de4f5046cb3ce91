package aspstore.desk.screen.life;

import aspstore.desk.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// The picture: a lane for each kind of place, a disc for each step, and a line along which the goods went.
///
/// All measures are in the size of the text, so that it grows with it.
final class LifePicture extends Pane {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LANE = 4.7;
    private static final double PITCH = 8.6;
    private static final double NAMES = 9;
    private static final double RADIUS = 0.85;
    private static final double AXIS = 3.2;

    /// One step's nodes.
    private record Drawn(int lane, StackPane disc, Circle circle, Label what, Label when) {}

    private record Branch(int step, Line line, Rectangle diamond, Label text) {}

    private final Texts texts;
    private final IntConsumer chosen;
    private final List<Rectangle> bands = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Drawn> steps = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final Polyline way = new Polyline();
    private final DoubleProperty scrolled = new SimpleDoubleProperty(0);

    LifePicture(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        getStyleClass().add("life-picture");
        way.getStyleClass().add("life-way");
        scrolled.addListener((_, _, _) -> requestLayout());
    }

    /// How far the picture is scrolled to the left: the lanes' names stay in sight.
    DoubleProperty scrolledProperty() {
        return scrolled;
    }

    void show(LifeViewModel.Shown life) {
        bands.clear();
        names.clear();
        steps.clear();
        branches.clear();
        var lanes = life.steps().stream()
                .map(LifeViewModel.Step::lane)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < lanes.size(); i++) {
            var band = new Rectangle();
            band.getStyleClass().add(i % 2 == 0 ? "life-lane" : "life-lane-odd");
            bands.add(band);
            var name = new Label(texts.get("life.lane." + lanes.get(i).name()));
            name.getStyleClass().add("life-lane-name");
            name.setWrapText(true);
            names.add(name);
        }
        for (int i = 0; i < life.steps().size(); i++) {
            steps.add(step(life.steps().get(i), i, life.steps().size(), lanes));
        }
        life.links().forEach(link -> branches.add(branch(link)));
        getChildren().setAll(bands);
        getChildren().add(way);
        branches.forEach(branch -> getChildren().addAll(branch.line(), branch.diamond(), branch.text()));
        steps.forEach(step -> getChildren().addAll(step.what(), step.when(), step.disc()));
        getChildren().addAll(names);
        requestLayout();
    }

    private Drawn step(LifeViewModel.Step step, int index, int of, List<Lane> lanes) {
        var circle = new Circle();
        circle.getStyleClass().add(step.moved().isEmpty() ? "life-still" : "life-step");
        var number = new Label(Integer.toString(index + 1));
        number.getStyleClass().add(step.moved().isEmpty() ? "life-number-still" : "life-number");
        var disc = new StackPane(circle, number);
        disc.setAccessibleRole(AccessibleRole.BUTTON);
        disc.setAccessibleText(step.spoken(index + 1, of));
        disc.setOnMouseClicked(_ -> chosen.accept(index));
        var what = new Label(step.what());
        what.getStyleClass().add("life-what");
        what.setWrapText(true);
        what.setAlignment(Pos.BOTTOM_CENTER);
        what.setMouseTransparent(true);
        var when = new Label(step.date() + "\n" + step.time());
        when.getStyleClass().add("life-when");
        return new Drawn(lanes.indexOf(step.lane()), disc, circle, what, when);
    }

    private static Branch branch(LifeViewModel.Link link) {
        var line = new Line();
        line.getStyleClass().add("life-branch");
        var diamond = new Rectangle();
        diamond.getStyleClass().add("life-diamond");
        diamond.setRotate(45);
        var text = new Label(link.text());
        text.getStyleClass().add("life-when");
        text.setWrapText(true);
        return new Branch(link.step(), line, diamond, text);
    }

    /// Marks the step that is looked at.
    void mark(int current) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).circle().pseudoClassStateChanged(CURRENT, i == current);
            steps.get(i).what().pseudoClassStateChanged(CURRENT, i == current);
        }
    }

    /// From where to where a step reaches, to bring it into sight.
    double left(int step) {
        return (NAMES + step * PITCH) * em();
    }

    double pitch() {
        return PITCH * em();
    }

    private double em() {
        return names.isEmpty() ? 13 : names.getFirst().getFont().getSize();
    }

    /// The branches hang below the last lane.
    private double branchRoom() {
        return branches.isEmpty() ? 0 : 2.6;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (NAMES + Math.max(1, steps.size()) * PITCH) * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (names.size() * LANE + branchRoom() + AXIS) * em();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double lane = LANE * em;
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            band.setX(0);
            band.setY(i * lane);
            band.setWidth(Math.max(getWidth(), computePrefWidth(-1)));
            band.setHeight(lane);
            names.get(i).resizeRelocate(scrolled.get(), i * lane, NAMES * em * 0.95, lane);
        }
        way.getPoints().clear();
        double bottom = bands.size() * lane;
        for (int i = 0; i < steps.size(); i++) {
            place(steps.get(i), i, em, bottom);
        }
        for (var branch : branches) {
            place(branch, em, bottom);
        }
    }

    private double x(int step, double em) {
        return (NAMES + (step + 0.5) * PITCH) * em;
    }

    private double y(Drawn step, double em) {
        return (step.lane() * LANE + LANE - RADIUS - 0.25) * em;
    }

    private void place(Drawn step, int index, double em, double bottom) {
        double x = x(index, em);
        double y = y(step, em);
        double radius = RADIUS * em;
        if (index > 0) {
            double middle = x - PITCH * em / 2;
            way.getPoints().addAll(middle, y(steps.get(index - 1), em), middle, y);
        }
        way.getPoints().addAll(x, y);
        step.circle().setRadius(radius);
        step.disc().resizeRelocate(x - radius, y - radius, 2 * radius, 2 * radius);
        double width = (PITCH - 0.4) * em;
        step.what().resizeRelocate(x - width / 2, y - radius - 2.95 * em, width, 2.9 * em);
        layoutInArea(
                step.when(),
                x - width / 2,
                bottom + branchRoom() * em + 0.2 * em,
                width,
                AXIS * em,
                Region.USE_COMPUTED_SIZE,
                javafx.geometry.HPos.CENTER,
                VPos.TOP);
    }

    private void place(Branch branch, double em, double bottom) {
        double x = x(branch.step(), em);
        double y = bottom + 0.7 * em;
        branch.line().setStartX(x);
        branch.line().setStartY(y(steps.get(branch.step()), em) + RADIUS * em);
        branch.line().setEndX(x);
        branch.line().setEndY(y);
        double side = 0.75 * em;
        branch.diamond().setX(x - side / 2);
        branch.diamond().setY(y - side / 2);
        branch.diamond().setWidth(side);
        branch.diamond().setHeight(side);
        branch.text().resizeRelocate(x + em, y - 0.8 * em, 16 * em, 2 * em);
    }
}
