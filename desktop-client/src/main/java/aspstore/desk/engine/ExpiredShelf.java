package aspstore.desk.engine;

import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.model.PartCode;
import aspstore.model.StoreId;
import aspstore.model.books.Books;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCare;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What is on the shelf of a store though it expired.
final class ExpiredShelf {

    private ExpiredShelf() {}

    /// The holds that set it apart, whatever the number of its parts.
    static List<HoldStock> holds(Handle handle, Books now, StoreId store, LocalDate today) {
        var expired = List.<StockCriterion>of(
                StockCriterion.In.place(Place.ON_HAND), new StockCriterion.ExpiresBefore(today));
        var holds = new ArrayList<HoldStock>();
        boolean isMore = true;
        for (var page = Page.first(Page.MOST); isMore; page = page.next()) {
            var parts = StockQuery.totals(handle, Scope.of(store), expired, StockQuery.By.PART, page)
                    .rows();
            parts.forEach(part -> holds.addAll(StockCare.expired(now, today, new PartCode(part.of()))));
            isMore = parts.size() == Page.MOST;
        }
        return holds;
    }
}
