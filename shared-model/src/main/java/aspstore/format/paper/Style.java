package aspstore.format.paper;

/// How a text is set.
///
/// @param size in points
/// @param grey 0 is black, 1 is white
public record Style(Weight weight, float size, float grey) {

    static final Style LABEL = new Style(Weight.REGULAR, 6.5f, 0.35f);
    static final Style BODY = new Style(Weight.REGULAR, 8f, 0f);
    static final Style BODY_BOLD = new Style(Weight.BOLD, 8f, 0f);
    static final Style SMALL = new Style(Weight.REGULAR, 7f, 0.25f);
    static final Style SMALL_BOLD = new Style(Weight.BOLD, 7f, 0f);

    public static Style bold(float size) {
        return new Style(Weight.BOLD, size, 0f);
    }

    /// From one baseline to the next.
    public float leading() {
        return size * 1.25f;
    }

    /// From the top of a line to its baseline.
    public float ascent() {
        return size * 0.98f;
    }

    /// In points.
    public float width(String text) {
        return Shaper.width(text, weight) * size / 1000;
    }
}
