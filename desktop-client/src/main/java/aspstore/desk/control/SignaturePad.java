package aspstore.desk.control;

import java.util.Optional;
import java.util.Scanner;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Takes a signature by mouse, pen or finger (a touch screen moves the mouse). Del wipes it. What was drawn is told as
/// the data of an SVG path in a field of 1000 by 400, whatever the size on the screen.
public final class SignaturePad extends Region {

    static final int WIDTH = 1000;
    static final int HEIGHT = 400;

    /// A dot or a slip of the hand is no signature.
    private static final int LEAST_POINTS = 10;

    private final Path ink = new Path();
    private final StringBuilder drawn = new StringBuilder();
    private final ReadOnlyBooleanWrapper signed = new ReadOnlyBooleanWrapper(false);
    private int points = 0;
    private Consumer<String> changed = _ -> {};

    /// @param name what is asked for: "Signature of the receiver"
    public SignaturePad(String name) {
        getStyleClass().add("signature-pad");
        ink.getStyleClass().add("signature-ink");
        ink.setManaged(false);
        getChildren().add(ink);
        setAccessibleText(name);
        widthProperty().addListener(_ -> lay());
        heightProperty().addListener(_ -> lay());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            begin(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> draw(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> path().ifPresent(path -> changed.accept(path)));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                wipe();
                changed.accept("");
                event.consume();
            }
        });
    }

    public ReadOnlyBooleanProperty signedProperty() {
        return signed.getReadOnlyProperty();
    }

    /// Empty until there is enough to be called a signature.
    public Optional<String> path() {
        return signed.get() ? Optional.of(drawn.toString()) : Optional.empty();
    }

    /// @param told what is drawn whenever the pen is lifted, and nothing when it was wiped
    public void onDrawn(Consumer<String> told) {
        changed = told;
    }

    /// Shows what was drawn before.
    ///
    /// @param path as [#path] told it; empty for nothing
    public void show(String path) {
        if (path.equals(path().orElse(""))) {
            return;
        }
        wipe();
        drawn.append(path);
        for (char how : path.toCharArray()) {
            points += how == 'L' ? 1 : 0;
        }
        lay();
        signed.set(points >= LEAST_POINTS);
    }

    /// Draws what is told in the size that the field has now.
    private void lay() {
        ink.getElements().clear();
        var numbers = new Scanner(drawn.toString().replaceAll("[ML]", " $0 "));
        while (numbers.hasNext()) {
            boolean isMove = numbers.next().equals("M");
            double x = numbers.nextInt() * getWidth() / WIDTH;
            double y = numbers.nextInt() * getHeight() / HEIGHT;
            ink.getElements().add(isMove ? new MoveTo(x, y) : new LineTo(x, y));
        }
    }

    public void wipe() {
        ink.getElements().clear();
        drawn.setLength(0);
        points = 0;
        signed.set(false);
    }

    private void begin(double x, double y) {
        ink.getElements().add(new MoveTo(inside(x, getWidth()), inside(y, getHeight())));
        note('M', x, y);
    }

    private void draw(double x, double y) {
        ink.getElements().add(new LineTo(inside(x, getWidth()), inside(y, getHeight())));
        note('L', x, y);
        points++;
        signed.set(points >= LEAST_POINTS);
    }

    private void note(char how, double x, double y) {
        drawn.append(how)
                .append(Math.round(inside(x, getWidth()) / Math.max(1, getWidth()) * WIDTH))
                .append(' ')
                .append(Math.round(inside(y, getHeight()) / Math.max(1, getHeight()) * HEIGHT));
    }

    /// A hand that leaves the field draws along its edge.
    private static double inside(double at, double size) {
        return Math.clamp(at, 0, Math.max(0, size));
    }
}
