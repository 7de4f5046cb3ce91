package aspstore.format.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A drawn signature: strokes in a field of its own size, to be drawn into any other.
///
/// @param width of the field, and `height`, in units of their own
public record Drawing(int width, int height, List<Stroke> strokes) {

    private static final int MOST_POINTS = 20_000;
    private static final Pattern POINT = Pattern.compile("([ML])(\\d{1,5}) (\\d{1,5})");

    /// One line without lifting the pen.
    public record Stroke(List<Point> points) {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    /// From the top left corner.
    public record Point(int x, int y) {}

    public Drawing {
        strokes = List.copyOf(strokes);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a drawing is not " + width + " by " + height);
        }
    }

    /// Reads the data of an SVG path of straight lines: `M10 20L30 40M…`.
    ///
    /// @return empty where it is none, or longer than a hand draws
    public static Optional<Drawing> ofPath(String path, int width, int height) {
        var strokes = new ArrayList<Stroke>();
        var points = new ArrayList<Point>();
        var found = POINT.matcher(path);
        int end = 0;
        int count = 0;
        while (found.lookingAt() && count < MOST_POINTS) {
            if (found.group(1).equals("M") && !points.isEmpty()) {
                strokes.add(new Stroke(points));
                points.clear();
            }
            points.add(new Point(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
            count++;
            end = found.end();
            found.region(end, path.length());
        }
        if (points.isEmpty() || end < path.length()) {
            return Optional.empty();
        }
        strokes.add(new Stroke(points));
        return Optional.of(new Drawing(width, height, strokes));
    }

    /// Draws it as large as it fits, in the middle.
    void paint(Canvas canvas, float left, float top, float wide, float tall) {
        float scale = Math.min(wide / width, tall / height);
        float x = left + (wide - width * scale) / 2;
        float y = top + (tall - height * scale) / 2;
        for (var stroke : strokes) {
            for (int i = 1; i < stroke.points().size(); i++) {
                var from = stroke.points().get(i - 1);
                var to = stroke.points().get(i);
                canvas.line(x + from.x() * scale, y + from.y() * scale, x + to.x() * scale, y + to.y() * scale, 0.7f);
            }
        }
    }
}
