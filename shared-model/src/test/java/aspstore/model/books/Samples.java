package aspstore.model.books;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Gstin;
import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.BagLimit;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.StockLimit;
import aspstore.model.catalog.Store;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small catalogue and a store for tests: one BU with a serialised board, a plain filter, a gas that expires.
public final class Samples {

    public static final StoreId STORE = new StoreId("PN1");
    public static final BusinessUnit HA = new BusinessUnit("HA");
    public static final PartCode BOARD = new PartCode("PCB-7781");
    public static final PartCode BOARD_NEW = new PartCode("PCB-7782");
    public static final PartCode FILTER = new PartCode("FLT-100");
    public static final PartCode GAS = new PartCode("GAS-R32");
    public static final PersonId COUNTER = new PersonId("C1");
    public static final PersonId MANAGER = new PersonId("M1");
    public static final PersonId TECHNICIAN = new PersonId("T7");
    public static final PersonId OPERATIONS = new PersonId("OPS1");

    /// The counter's and the manager's PIN, and what is kept of it. The technician has none.
    public static final String PIN = "2580";

    public static final PinHash PIN_HASH = new PinHash(
            "$argon2id$v=19$m=19456,t=2,p=1$YSBzYW1wbGUncyBzYWx0IQ" + "$ucmX4hxkWW3lQevZWw6tbPmgbBu0DWMznAC7SfNzEaE");

    private Samples() {}

    public static Caller counter() {
        return new Caller(COUNTER, Role.COUNTER, "desk-1");
    }

    public static Caller manager() {
        return new Caller(MANAGER, Role.MANAGER, "desk-1");
    }

    public static Caller operations() {
        return new Caller(OPERATIONS, Role.OPERATIONS, "console");
    }

    public static Party partner() {
        return new Party(
                "Sai Service Centre",
                new Address(List.of("Shop 4, Laxmi Road"), "Pune", new PinCode("411030"), new StateCode("27")),
                Optional.of(new Gstin("27AAPFU0939F1ZV")));
    }

    public static Party warehouse() {
        return new Party(
                "Maker Appliances Ltd, Spares Warehouse",
                new Address(List.of("Plot 5, Peenya"), "Bengaluru", new PinCode("560058"), new StateCode("29")),
                Optional.of(new Gstin("29AAGCB7383J1Z4")));
    }

    public static Party customer() {
        return new Party(
                "Asha Kulkarni",
                new Address(List.of("12 Karve Nagar"), "Pune", new PinCode("411052"), new StateCode("27")),
                Optional.empty());
    }

    /// What the BU's catalogue tells.
    public static List<CatalogRow> catalogue() {
        var rows = new ArrayList<CatalogRow>();
        rows.add(part(BOARD, "Main control board", "BOARDS", Tracking.SERIALS));
        rows.add(part(BOARD_NEW, "Main control board, second edition", "BOARDS", Tracking.SERIALS));
        rows.add(part(FILTER, "Lint filter", "FILTERS", Tracking.NONE));
        rows.add(part(GAS, "Refrigerant R32", "GASES", Tracking.EXPIRY));
        rows.add(new PartFamily(new FamilyId("BOARDS"), HA, List.of(BOARD_NEW, BOARD)));
        rows.add(new PartFamily(new FamilyId("FILTERS"), HA, List.of(FILTER)));
        rows.add(new PartFamily(new FamilyId("GASES"), HA, List.of(GAS)));
        rows.add(new Rate(BOARD, Money.rupees(1450), TaxRate.percent(18)));
        rows.add(new Rate(BOARD_NEW, Money.rupees(1520), TaxRate.percent(18)));
        rows.add(new Rate(FILTER, Money.rupees(120), TaxRate.percent(18)));
        rows.add(new Rate(GAS, Money.rupees(640), TaxRate.percent(18)));
        for (var contract : Contract.values()) {
            rows.add(new AllocationRule(HA, contract, preferences(contract), 7));
        }
        return rows;
    }

    /// What the store's feed tells.
    public static List<CatalogRow> storeRows() {
        var rows = new ArrayList<CatalogRow>();
        rows.add(new Store(STORE, "Sai Service, Pune", partner(), List.of(HA)));
        rows.add(new Person(COUNTER, "Meena", Role.COUNTER, true, Optional.of(PIN_HASH)));
        rows.add(new Person(MANAGER, "Prakash", Role.MANAGER, true, Optional.of(PIN_HASH)));
        rows.add(new Person(TECHNICIAN, "Ravi", Role.TECHNICIAN, true, Optional.empty()));
        rows.add(Agreement.of(
                HA,
                Owner.OEM,
                warehouse(),
                Map.of(
                        Contract.IW, Agreement.Settlement.REPLENISH_BY_CHALLAN,
                        Contract.AMC, Agreement.Settlement.CREDIT_NOTE,
                        Contract.OOW, Agreement.Settlement.BILL_TO_CUSTOMER),
                30));
        for (var family : List.of("BOARDS", "FILTERS", "GASES")) {
            rows.add(new StockLimit(
                    HA,
                    new FamilyId(family),
                    ContractClass.ANY,
                    Quantity.pieces(20),
                    Money.rupees(40_000),
                    Quantity.pieces(5)));
        }
        rows.add(new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, "PN1D"));
        rows.add(new SeriesGrant(SeriesGrant.Kind.WAREHOUSE_RETURN, 1, "PN1W"));
        rows.add(new OwedPolicy(HA, 3, Money.rupees(10_000), 15, 7));
        rows.add(new ApprovalLimit(HA, Money.rupees(5_000)));
        rows.add(new BagLimit(HA, Optional.of(Quantity.pieces(6)), Optional.of(Money.rupees(20_000))));
        return rows;
    }

    private enum Tracking {
        NONE,
        SERIALS,
        EXPIRY
    }

    private static Part part(PartCode code, String description, String family, Tracking tracking) {
        return new Part(
                code,
                HA,
                description,
                new FamilyId(family),
                new Hsn("84509090"),
                tracking == Tracking.EXPIRY ? Uqc.KGS : Uqc.NOS,
                tracking == Tracking.SERIALS,
                tracking == Tracking.EXPIRY,
                tracking == Tracking.SERIALS,
                Part.Route.RETURN);
    }

    private static List<AllocationRule.Preference> preferences(Contract contract) {
        var own = ContractClass.valueOf(contract.name());
        return List.of(
                new AllocationRule.Preference(Owner.OEM, own, Condition.REPAIRED),
                new AllocationRule.Preference(Owner.OEM, own, Condition.OK),
                new AllocationRule.Preference(Owner.OEM, ContractClass.ANY, Condition.OK),
                new AllocationRule.Preference(Owner.PARTNER, ContractClass.ANY, Condition.OK));
    }
}
