package aspstore.desk.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// How well a text stands out from what lies behind it, as WCAG reckons it: from 1 to 21.
final class Contrast {

    private Contrast() {}

    static double of(Text text) {
        var back = behind(text, text);
        return between(over((Color) text.getFill(), opacity(text), back), back);
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color behind(Node text, Node node) {
        if (node == null) {
            return Color.WHITE;
        }
        var below = node.getParent() == null ? Color.WHITE : behind(text, node.getParent());
        // A label above its bar is the bar's child and does not lie on it.
        if (node instanceof Region region && region.getBackground() != null && liesOn(text, region)) {
            for (var fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color color) {
                    below = over(color, 1, below);
                }
            }
        }
        return below;
    }

    private static boolean liesOn(Node text, Region region) {
        var bounds = text.localToScene(text.getLayoutBounds());
        return region.localToScene(region.getLayoutBounds()).contains(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Color over(Color above, double opacity, Color below) {
        return below.interpolate(
                Color.color(above.getRed(), above.getGreen(), above.getBlue()), above.getOpacity() * opacity);
    }

    private static double between(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
