package aspstore.format.label;

import aspstore.format.paper.Style;

/// One thing on a label. Places are in millimetres from its top left corner.
sealed interface Mark {

    /// @param baseline on which the text stands
    record Words(float left, float baseline, String text, Style style) implements Mark {}

    /// A QR code with its quiet zone.
    record Qr(float left, float top, float module, String text) implements Mark {}

    /// A Code 128 with its quiet zone.
    record Bars(float left, float top, float module, float height, String text) implements Mark {}
}
