package aspstore.desk.bench;

import java.util.Locale;

/// One row of the benchmark's table.
///
/// @param comparedWith the bar, or what stands beside it in the same run
/// @param ratio how it compares, as text; empty where there is nothing to compare
record Figure(String name, double value, String unit, String comparedWith, String ratio) {

    static Figure of(String name, double value, String unit, String comparedWith, double ratio) {
        return new Figure(name, value, unit, comparedWith, "%.2f".formatted(ratio));
    }

    static Figure plain(String name, double value, String unit) {
        return new Figure(name, value, unit, "", "");
    }

    /// Three figures that count, however large the number is.
    String valueText() {
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
