package aspstore.model.indent;

import aspstore.model.Money;
import java.math.BigDecimal;

/// What of the price of sold parts the customer pays, where the maker bears the rest out of goodwill.
///
/// @param percent 1 to 99: whoever pays all or nothing has no share
public record CustomerShare(int percent) {

    public CustomerShare {
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException("a customer's share is 1 to 99 per cent, not " + percent);
        }
    }

    /// The customer's part of a value, rounded half up to paise.
    public Money of(Money value) {
        return Money.round(value.toDecimal().multiply(BigDecimal.valueOf(percent, 2)));
    }
}
