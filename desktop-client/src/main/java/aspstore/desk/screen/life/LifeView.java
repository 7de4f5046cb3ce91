package aspstore.desk.screen.life;

import aspstore.desk.control.ScanField;
import aspstore.desk.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where it is now on top, the picture below it, and beside the picture all that is known of the step looked at.
final class LifeView extends VBox {

    private final Texts texts;
    private final LifeViewModel model;
    private final LifePicture picture;
    private final ScrollPane scroll;
    private final Label of = new Label();
    private final Label now = new Label();
    private final VBox step = new VBox();
    private final VBox money = new VBox();

    LifeView(Texts texts, LifeViewModel model, ScanField scan) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("rows");
        of.getStyleClass().add("quiet");
        now.getStyleClass().add("heading");
        List.of(of, now).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        now.setText(texts.get("life.ask"));
        picture = new LifePicture(texts, index -> model.atProperty().set(index));
        scroll = new ScrollPane(picture);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("life-scroll");
        scroll.setFocusTraversable(false);
        scroll.hvalueProperty().addListener((_, _, _) -> follow());
        scroll.viewportBoundsProperty().addListener((_, _, _) -> {
            follow();
            bringIntoSight(model.atProperty().get());
        });
        var split = new SplitPane(scroll, about());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.72);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(scan, of, now, split);
        model.shownProperty().addListener((_, _, life) -> life.ifPresent(this::show));
        model.atProperty().addListener((_, _, at) -> look(at.intValue()));
    }

    private ScrollPane about() {
        step.getStyleClass().add("life-about");
        money.getStyleClass().add("life-about");
        var column = new VBox(step, money);
        column.getStyleClass().add("rows");
        column.getStyleClass().add("life-column");
        var about = new ScrollPane(column);
        about.setFitToWidth(true);
        about.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        about.setFocusTraversable(false);
        return about;
    }

    private void show(LifeViewModel.Shown life) {
        of.setText(life.cut() ? texts.get("life.cut", life.of()) : life.of());
        now.setText(life.now() + " " + life.holders());
        picture.show(life);
        var lines = new java.util.ArrayList<>(life.money());
        life.links().stream().map(LifeViewModel.Link::text).forEach(lines::add);
        fill(money, texts.get("life.moneyHead"), lines);
    }

    private void look(int at) {
        picture.mark(at);
        model.step()
                .ifPresentOrElse(
                        found -> {
                            var lines = new java.util.ArrayList<String>();
                            lines.add(texts.get("life.when", found.date(), found.time()));
                            lines.add(found.who());
                            lines.addAll(found.moved());
                            lines.add(texts.get("life.stands", found.stands()));
                            if (!found.document().isEmpty()) {
                                lines.add(texts.get("life.document", found.document()));
                            }
                            fill(step, (at + 1) + ". " + found.what(), lines);
                            bringIntoSight(at);
                        },
                        step.getChildren()::clear);
    }

    private static void fill(VBox box, String heading, List<String> lines) {
        var head = new Label(heading);
        head.getStyleClass().add("heading");
        head.setWrapText(true);
        box.getChildren().setAll(head);
        lines.forEach(text -> {
            var line = new Label(text);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            box.getChildren().add(line);
        });
    }

    private void follow() {
        double hidden = picture.getWidth() - scroll.getViewportBounds().getWidth();
        picture.scrolledProperty().set(Math.max(0, hidden) * scroll.getHvalue());
    }

    /// The step stands in the middle where it can.
    private void bringIntoSight(int at) {
        double view = scroll.getViewportBounds().getWidth();
        double hidden = picture.prefWidth(-1) - view;
        if (at < 0 || hidden <= 0) {
            return;
        }
        double wanted = picture.left(at) + picture.pitch() / 2 - view / 2;
        scroll.setHvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
