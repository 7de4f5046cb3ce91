package aspstore.format.paper;

/// Glyphs of one font, each placed from the start of the run in thousandths of the font's size.
///
/// @param text what they stand for, for those who copy or search the text
record Run(Face face, String text, int[] glyphs, float[] xs, float[] ys, float width) {

    /// Whether every glyph stands where the one before it ends: such a run is written in one stroke.
    boolean isPlain() {
        return face == Face.SANS || face == Face.SANS_BOLD;
    }
}
