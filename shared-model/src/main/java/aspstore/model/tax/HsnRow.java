package aspstore.model.tax;

import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Quantity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One row of a document's HSN summary: all lines of one code, unit and rate.
public record HsnRow(Hsn hsn, Uqc uqc, TaxRate rate, Quantity quantity, Money taxable, TaxAmounts tax) {

    private record Key(Hsn hsn, Uqc uqc, TaxRate rate) {}

    /// Ordered by code, unit and rate.
    public static List<HsnRow> summarise(List<TaxLine> lines) {
        var rows = new LinkedHashMap<Key, HsnRow>();
        for (var line : lines) {
            rows.merge(new Key(line.hsn(), line.uqc(), line.rate()), of(line), HsnRow::plus);
        }
        return rows.values().stream()
                .sorted(Comparator.comparing((HsnRow row) -> row.hsn.text())
                        .thenComparing(HsnRow::uqc)
                        .thenComparing(HsnRow::rate))
                .toList();
    }

    private static HsnRow of(TaxLine line) {
        return new HsnRow(line.hsn(), line.uqc(), line.rate(), line.quantity(), line.taxable(), line.tax());
    }

    private HsnRow plus(HsnRow other) {
        return new HsnRow(
                hsn, uqc, rate, quantity.plus(other.quantity), taxable.plus(other.taxable), tax.plus(other.tax));
    }
}
