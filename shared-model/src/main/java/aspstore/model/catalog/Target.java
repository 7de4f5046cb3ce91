package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Text;
import java.time.Duration;

/// How soon a job's parts should be allocated and handed over, from the service system's logged time.
///
/// @param priority as the service system names it: `P1`
public record Target(BusinessUnit bu, Contract contract, String priority, Duration within) implements CatalogRow {

    public Target {
        Text.optional("a priority", priority, Text.NUMBER);
    }

    public static String key(BusinessUnit bu, Contract contract, String priority) {
        return bu + "/" + contract + "/" + priority;
    }

    @Override
    public String key() {
        return key(bu, contract, priority);
    }
}
