package aspstore.model.catalog;

import aspstore.model.StateCode;
import aspstore.model.tax.EwayThresholds.WithinState;

/// What a State's notice asks of movements that begin and end in it, in place of Rule 138.
public record EwayLimit(StateCode state, WithinState asked) implements CatalogRow {

    @Override
    public String key() {
        return state.text();
    }
}
