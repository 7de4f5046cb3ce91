package aspstore.format.paper;

/// The measures of the page, in points: A4 with margins of 12 mm.
final class Sheet {

    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float MARGIN = 34.02f;
    static final float LEFT = MARGIN;
    static final float RIGHT = WIDTH - MARGIN;
    static final float INNER = RIGHT - LEFT;
    static final float TOP = MARGIN;
    /// Where the foot line stands; blocks end above it.
    static final float FOOT = HEIGHT - MARGIN - 10;
    static final float BOTTOM = FOOT - 5;

    private Sheet() {}
}
