package aspstore.format.paper;

import aspstore.model.Money;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.tax.IndianFormat;
import aspstore.model.tax.TaxAmounts;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.TaxScheme;
import java.util.ArrayList;
import java.util.List;

/// The columns of tax that a document of a scheme has, and what stands in them.
record TaxColumns(TaxScheme scheme, String stateHead) {

    /// A head of tax by its name.
    record Head(String name, Money amount) {}

    static TaxColumns of(ChallanPaper paper) {
        return new TaxColumns(paper.scheme(), paper.placeOfSupply().leviesUtgst() ? "UTGST" : "SGST");
    }

    List<Column.Wanted> wanted() {
        return switch (scheme) {
            case NO_SUPPLY -> List.of();
            case INTRA_STATE -> List.of(rate(), amount("CGST ₹"), amount(stateHead + " ₹"));
            case INTER_STATE -> List.of(rate(), amount("IGST ₹"));
        };
    }

    List<String> values(TaxRate rate, TaxAmounts tax) {
        return values(rate.toString(), tax);
    }

    /// The sums under the columns: none under the rate.
    List<String> sums(TaxAmounts tax) {
        return values("", tax);
    }

    private List<String> values(String rate, TaxAmounts tax) {
        var values = new ArrayList<String>();
        if (scheme.isSupply()) {
            values.add(rate);
        }
        heads(tax).forEach(head -> values.add(IndianFormat.money(head.amount)));
        return values;
    }

    List<Head> heads(TaxAmounts tax) {
        return switch (scheme) {
            case NO_SUPPLY -> List.of();
            case INTRA_STATE -> List.of(new Head("CGST", tax.cgst()), new Head(stateHead, tax.sgst()));
            case INTER_STATE -> List.of(new Head("IGST", tax.igst()));
        };
    }

    private static Column.Wanted rate() {
        return new Column.Wanted("GST %", 28, Column.Side.RIGHT);
    }

    private static Column.Wanted amount(String title) {
        return new Column.Wanted(title, 38, Column.Side.RIGHT);
    }
}
