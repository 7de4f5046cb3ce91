package aspstore.journal.query;

import aspstore.model.Money;
import aspstore.model.StoreId;
import aspstore.model.stock.Stand;
import java.math.BigDecimal;

/// How much of a lot stands at a spot of a store.
///
/// @param disputed below zero because a store's fact was kept; a case is open about it
public record StockRow(StoreId store, Stand stand, boolean disputed) {

    /// At the lot's rate, rounded half up to paise; below zero where the stand is.
    public Money value() {
        return Money.round(stand.lot().rate().toDecimal().multiply(BigDecimal.valueOf(stand.thousandths(), 3)));
    }
}
