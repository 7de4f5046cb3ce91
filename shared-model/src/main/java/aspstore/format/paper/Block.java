package aspstore.format.paper;

import java.util.Optional;

/// A strip of the page that is never cut.
///
/// @param height in points
/// @param glue whether a page may end below it
/// @param head what is drawn above it where it is the first of a page: a table's header
record Block(float height, Painter painter, Glue glue, Optional<Block> head) {

    enum Glue {
        LOOSE,
        TO_NEXT
    }

    @FunctionalInterface
    interface Painter {
        /// Draws with the strip's upper edge at `top`.
        void paint(Canvas canvas, float top);
    }

    static Block of(float height, Painter painter) {
        return new Block(height, painter, Glue.LOOSE, Optional.empty());
    }

    static Block space(float height) {
        return of(height, (_, _) -> {});
    }

    Block glued() {
        return new Block(height, painter, Glue.TO_NEXT, head);
    }

    Block under(Block tableHead) {
        return new Block(height, painter, glue, Optional.of(tableHead));
    }
}
