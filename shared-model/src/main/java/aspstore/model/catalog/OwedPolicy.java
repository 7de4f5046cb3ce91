package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.India;
import aspstore.model.Money;
import java.time.Instant;
import java.time.LocalDate;

/// When a technician's open debts of defective parts stop the next issue.
///
/// @param mostOpen more pieces owed than this stop; so does a total value above `mostValue`, or a debt older than
///     `mostAgeDays`
/// @param outDays a part out on a challan for longer counts like a debt
public record OwedPolicy(BusinessUnit bu, int mostOpen, Money mostValue, int mostAgeDays, int outDays)
        implements CatalogRow {

    /// By when a defective that is owed since a day should be back: the end of the last day that stops no issue.
    public Instant dueBack(LocalDate since) {
        return India.endOf(since.plusDays(mostAgeDays));
    }

    @Override
    public String key() {
        return bu.text();
    }
}
