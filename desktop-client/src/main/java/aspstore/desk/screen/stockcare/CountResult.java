package aspstore.desk.screen.stockcare;

import aspstore.desk.text.Texts;
import aspstore.journal.StoredEntry;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.entry.Event;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import java.util.ArrayList;
import java.util.List;

/// What a posted count found.
///
/// @param id of the count
record CountResult(String id, int stands, List<Line> lines) {

    record Line(String part, String where, Quantity expected, Quantity counted, Money value) {
        boolean isLess() {
            return expected.isMoreThan(counted);
        }
    }

    CountResult {
        lines = List.copyOf(lines);
    }

    static CountResult of(StoredEntry stored, Texts texts) {
        var id = stored.entry().header().position().name("C");
        if (!(stored.entry().event() instanceof Event.OfStockCare(CountPosted posted))) {
            return new CountResult(id, 0, List.of());
        }
        var lines = new ArrayList<Line>();
        for (var difference : posted.differences()) {
            lines.add(new Line(
                    difference.part().text(),
                    texts.words().of(difference.spot().place()),
                    difference.expected(),
                    difference.counted(),
                    difference.value()));
        }
        for (int i = 0; i < posted.found().size(); i++) {
            var found = posted.command().found().get(i);
            lines.add(new Line(
                    found.part().text(),
                    texts.get("count.noLot"),
                    Quantity.ZERO,
                    found.quantity(),
                    posted.found().get(i).rate().times(found.quantity())));
        }
        return new CountResult(id, posted.command().lines().size(), lines);
    }
}
