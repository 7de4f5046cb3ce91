package aspstore.model.usage;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Agreement;
import aspstore.model.stock.LotId;

/// What a use cost, whose stock it was, and how it is settled: the row behind cost by contract.
///
/// @param line of the entry, from 1
/// @param value of all of it, at the lot's rate
public record CostLine(
        int line,
        BusinessUnit bu,
        PartCode part,
        LotId lot,
        JobNo job,
        Contract contract,
        Owner owner,
        Agreement.Settlement settlement,
        Quantity quantity,
        Money value) {}
