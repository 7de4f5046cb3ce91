package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.tax.EwayThresholds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What central had told a store, as of the positions that the store had seen.
public interface Catalog {

    /// The row of this type and key that is valid, if any.
    <R extends CatalogRow> Optional<R> row(Class<R> type, String key);

    default Optional<Part> part(PartCode code) {
        return row(Part.class, code.text());
    }

    /// The parts that may stand in for each other, the preferred first; a part without a family stands alone.
    default List<PartCode> familyOf(Part part) {
        return row(PartFamily.class, part.family().text())
                .map(PartFamily::members)
                .orElse(List.of(part.code()));
    }

    default Optional<Rate> rate(PartCode part) {
        return row(Rate.class, part.text());
    }

    default Optional<AllocationRule> allocationRule(BusinessUnit bu, Contract contract) {
        return row(AllocationRule.class, bu + "/" + contract);
    }

    default Optional<Store> store(StoreId id) {
        return row(Store.class, id.text());
    }

    default Optional<Person> person(PersonId id) {
        return row(Person.class, id.text());
    }

    default Optional<Agreement> agreement(BusinessUnit bu) {
        return row(Agreement.class, bu.text());
    }

    default Optional<StockLimit> limit(FamilyId family, ContractClass contractClass) {
        return row(StockLimit.class, StockLimit.key(family, contractClass));
    }

    default Optional<SeriesGrant> series(SeriesGrant.Kind kind) {
        return row(SeriesGrant.class, kind.name());
    }

    default Optional<OwedPolicy> owedPolicy(BusinessUnit bu) {
        return row(OwedPolicy.class, bu.text());
    }

    default Optional<ApprovalLimit> approvalLimit(BusinessUnit bu) {
        return row(ApprovalLimit.class, bu.text());
    }

    default Optional<BagLimit> bagLimit(BusinessUnit bu) {
        return row(BagLimit.class, bu.text());
    }

    /// Above which values an e-way bill is due for goods that leave a State: as its own notice says, else Rule 138.
    default EwayThresholds ewayThresholds(StateCode from) {
        return row(EwayLimit.class, from.text())
                .map(limit -> EwayThresholds.RULE_138.withState(limit.state(), limit.asked()))
                .orElse(EwayThresholds.RULE_138);
    }

    default Optional<Duration> target(BusinessUnit bu, Contract contract, String priority) {
        return row(Target.class, Target.key(bu, contract, priority)).map(Target::within);
    }
}
