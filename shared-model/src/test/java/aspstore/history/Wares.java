package aspstore.history;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.BagLimit;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.StockLimit;
import aspstore.model.catalog.Store;
import aspstore.model.catalog.Target;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Uqc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue and the people of a history: the samples' business unit, and a second one whose stock is the
/// partner's.
final class Wares {

    static final BusinessUnit HA = Samples.HA;
    static final BusinessUnit AC = new BusinessUnit("AC");
    static final PartCode VALVE = new PartCode("VLV-20");
    static final PartCode FAN = new PartCode("FAN-9");
    static final PartCode COMPRESSOR = new PartCode("CMP-3");
    static final List<PartCode> PARTS =
            List.of(Samples.BOARD, Samples.BOARD_NEW, Samples.FILTER, Samples.GAS, VALVE, FAN, COMPRESSOR);
    static final List<PersonId> TECHNICIANS = List.of(Samples.TECHNICIAN, new PersonId("T8"), new PersonId("T9"));

    private Wares() {}

    static Caller caller(Role role) {
        return switch (role) {
            case COUNTER -> Samples.counter();
            case MANAGER -> Samples.manager();
            case OPERATIONS -> Samples.operations();
            case TECHNICIAN -> new Caller(Samples.TECHNICIAN, Role.TECHNICIAN, "desk-2");
            case WAREHOUSE, ADMIN, AUDITOR, INTEGRATION -> new Caller(new PersonId(role.name()), role, "console");
        };
    }

    static BusinessUnit unitOf(PartCode part) {
        return part.equals(FAN) || part.equals(COMPRESSOR) ? AC : HA;
    }

    static boolean isSerialised(PartCode part) {
        return part.equals(Samples.BOARD) || part.equals(Samples.BOARD_NEW) || part.equals(COMPRESSOR);
    }

    static boolean expires(PartCode part) {
        return part.equals(Samples.GAS);
    }

    /// What a unit's catalogue tells before the first history.
    static List<CatalogRow> catalogue(BusinessUnit bu) {
        return bu.equals(HA) ? catalogueOfHa() : catalogueOfAc();
    }

    private static List<CatalogRow> catalogueOfHa() {
        var ha = new ArrayList<>(Samples.catalogue());
        ha.addAll(partRows(VALVE, HA, "VALVES", 310));
        ha.add(new Target(HA, Contract.IW, "P1", Duration.ofHours(24)));
        return ha;
    }

    private static List<CatalogRow> catalogueOfAc() {
        var ac = new ArrayList<CatalogRow>();
        ac.addAll(partRows(FAN, AC, "FANS", 900));
        ac.addAll(partRows(COMPRESSOR, AC, "COMPRESSORS", 30_000));
        for (var contract : Contract.values()) {
            ac.add(new AllocationRule(
                    AC,
                    contract,
                    List.of(
                            new AllocationRule.Preference(Owner.PARTNER, ContractClass.ANY, Condition.REPAIRED),
                            new AllocationRule.Preference(Owner.PARTNER, ContractClass.ANY, Condition.OK),
                            new AllocationRule.Preference(
                                    Owner.OEM, ContractClass.valueOf(contract.name()), Condition.OK)),
                    0));
        }
        return ac;
    }

    private static List<CatalogRow> partRows(PartCode code, BusinessUnit bu, String family, int rupees) {
        return List.of(
                new Part(
                        code,
                        bu,
                        "Part " + code,
                        new FamilyId(family),
                        new Hsn("84159000"),
                        Uqc.NOS,
                        isSerialised(code),
                        false,
                        true,
                        Part.Route.RETURN),
                new PartFamily(new FamilyId(family), bu, List.of(code)),
                new Rate(code, Money.rupees(rupees), TaxRate.percent(18)));
    }

    /// What the feed of a store begins with.
    static List<CatalogRow> ofStore(StoreId store) {
        var rows = new ArrayList<CatalogRow>();
        Samples.storeRows().stream().filter(row -> !(row instanceof Store)).forEach(rows::add);
        rows.add(new Store(store, "Sai Service, Pune", Samples.partner(), List.of(HA, AC)));
        for (var technician : TECHNICIANS) {
            rows.add(new Person(technician, "Technician " + technician, Role.TECHNICIAN, true, Optional.empty()));
        }
        rows.add(Agreement.of(
                AC,
                Owner.PARTNER,
                Samples.warehouse(),
                Map.of(
                        Contract.IW, Agreement.Settlement.BILL_TO_OEM,
                        Contract.OOW, Agreement.Settlement.BILL_TO_CUSTOMER),
                60));
        rows.add(limit(HA, "VALVES", 30, 2));
        rows.add(limit(AC, "FANS", 12, 3));
        rows.add(limit(AC, "COMPRESSORS", 8, 2));
        rows.add(new OwedPolicy(AC, 2, Money.rupees(60_000), 20, 10));
        rows.add(new ApprovalLimit(AC, Money.rupees(2_000)));
        rows.add(new BagLimit(AC, Optional.empty(), Optional.of(Money.rupees(40_000))));
        return rows;
    }

    static StockLimit limit(BusinessUnit bu, String family, int most, int reorder) {
        return new StockLimit(
                bu,
                new FamilyId(family),
                ContractClass.ANY,
                Quantity.pieces(most),
                Money.rupees(200_000),
                Quantity.pieces(reorder));
    }

    /// Something that central changes in the middle of a day.
    static CatalogRow change(Draw draw) {
        return switch (draw.below(8)) {
            case 7 -> new BagLimit(HA, Optional.of(Quantity.pieces(draw.between(0, 9))), Optional.empty());
            case 0 -> limit(HA, draw.among("BOARDS", "FILTERS", "VALVES"), draw.between(5, 40), 2);
            case 1 -> new OwedPolicy(HA, draw.between(0, 4), Money.rupees(draw.between(1, 12) * 1000L), 15, 7);
            case 2 -> new ApprovalLimit(HA, Money.rupees(draw.between(0, 9) * 1000L));
            case 3 ->
                new Person(draw.from(TECHNICIANS), "A technician", Role.TECHNICIAN, draw.percent(70), Optional.empty());
            case 4 ->
                Agreement.of(
                        HA,
                        Owner.OEM,
                        Samples.warehouse(),
                        Map.of(
                                Contract.IW, Agreement.Settlement.REPLENISH_BY_CHALLAN,
                                Contract.AMC, draw.among(Agreement.Settlement.values()),
                                Contract.OOW, Agreement.Settlement.BILL_TO_CUSTOMER),
                        draw.between(20, 40));
            case 5 ->
                draw.percent(50)
                        ? new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, "PN" + draw.between(1, 3) + "D")
                        : new SeriesGrant(SeriesGrant.Kind.WAREHOUSE_RETURN, 1, "PN" + draw.between(1, 3) + "W");
            default ->
                new Target(
                        draw.among(HA, AC),
                        draw.among(Contract.values()),
                        draw.among("P1", "P2"),
                        Duration.ofHours(draw.between(4, 72)));
        };
    }
}
