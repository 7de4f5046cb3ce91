package aspstore.desk.screen.stock;

import aspstore.desk.text.Texts;
import aspstore.journal.query.StockQuery;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.stock.Place;

/// By what totals are shown.
enum Dimension {
    PART(StockQuery.By.PART),
    PLACE(StockQuery.By.PLACE),
    REFERENCE(StockQuery.By.REFERENCE),
    BUSINESS_UNIT(StockQuery.By.BU),
    OWNER(StockQuery.By.OWNER),
    CONTRACT_CLASS(StockQuery.By.CONTRACT_CLASS),
    CONDITION(StockQuery.By.CONDITION);

    private final StockQuery.By by;

    Dimension(StockQuery.By by) {
        this.by = by;
    }

    StockQuery.By by() {
        return by;
    }

    /// One of its values as people call it.
    String name(String value, Texts texts) {
        return switch (this) {
            case PLACE -> texts.words().of(Place.valueOf(value));
            case OWNER -> texts.words().of(Owner.valueOf(value));
            case CONTRACT_CLASS -> texts.words().of(ContractClass.valueOf(value));
            case CONDITION -> texts.words().of(Condition.valueOf(value));
            case REFERENCE -> value.isEmpty() ? texts.get("stock.noReference") : value;
            case PART, BUSINESS_UNIT -> value;
        };
    }
}
