package aspstore.desk.control;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How wide a table's columns are, in pixels: as wide as what they hold where there is room, and what is over is
/// shared out.
///
/// Where there is less, sentences give way, down to a few words or their longest one. Numbers and codes never do: a
/// number that is cut would be another number, and of a code nothing is left in a few dots. Where not even that has
/// room side by side, the table scrolls.
final class ColumnWidths {

    /// What one column holds.
    ///
    /// @param whole the width of its widest cell, or of its title
    /// @param least how far it may be narrowed
    /// @param share of what room is over
    record Need(double whole, double least, double share) {

        Need {
            if (least > whole || least < 0 || share <= 0) {
                throw new IllegalArgumentException("a column needs at least " + least + " of " + whole);
            }
        }

        /// Enough for both.
        Need and(Need other) {
            return new Need(Math.max(whole, other.whole), Math.max(least, other.least), share);
        }
    }

    private ColumnWidths() {}

    /// @param room the width of all columns together
    static double[] of(List<Need> needs, double room) {
        double least = needs.stream().mapToDouble(Need::least).sum();
        double whole = needs.stream().mapToDouble(Need::whole).sum();
        double shares = needs.stream().mapToDouble(Need::share).sum();
        if (room >= whole) {
            return widths(needs, need -> need.whole() + (room - whole) * need.share() / shares);
        }
        double given = room <= least ? 0 : (room - least) / (whole - least);
        return widths(needs, need -> need.least() + (need.whole() - need.least()) * given);
    }

    private static double[] widths(List<Need> needs, ToDoubleFunction<Need> width) {
        // Whole pixels, rounded down, so that the sum never asks for a scroll bar.
        return needs.stream().mapToDouble(width).map(Math::floor).toArray();
    }
}
