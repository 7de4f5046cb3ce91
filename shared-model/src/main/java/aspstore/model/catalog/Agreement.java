package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.India;
import aspstore.model.Owner;
import aspstore.model.tax.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a partner and the maker agreed for one BU: whose stock it is, and how a used part is settled.
///
/// The settlements are those of CBIC circulars 195/07/2023 and 216/10/2024.
///
/// @param owner whose the stock is that the warehouse ships
/// @param warehouse where returns go
/// @param returnDays within how many days a defective of the maker's is due back at the warehouse
public record Agreement(
        BusinessUnit bu, Owner owner, Party warehouse, SortedMap<Contract, Settlement> settlements, int returnDays)
        implements CatalogRow {

    public enum Settlement {
        REPLENISH_BY_CHALLAN,
        CREDIT_NOTE,
        BILL_TO_OEM,
        BILL_TO_CUSTOMER,
        NONE
    }

    public Agreement {
        settlements = Collections.unmodifiableSortedMap(new TreeMap<>(settlements));
    }

    public static Agreement of(
            BusinessUnit bu, Owner owner, Party warehouse, Map<Contract, Settlement> settlements, int returnDays) {
        return new Agreement(bu, owner, warehouse, new TreeMap<>(settlements), returnDays);
    }

    public Settlement settlement(Contract contract) {
        return settlements.getOrDefault(contract, Settlement.NONE);
    }

    /// By when a defective that comes in on a day is due at the warehouse: the end of the last day.
    public Instant dueBack(LocalDate day) {
        return India.endOf(day.plusDays(returnDays));
    }

    @Override
    public String key() {
        return bu.text();
    }
}
