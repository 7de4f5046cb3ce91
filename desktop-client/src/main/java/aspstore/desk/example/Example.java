package aspstore.desk.example;

import aspstore.format.catalog.CatalogCsv;
import aspstore.format.catalog.CatalogTable;
import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Agreement.Settlement;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.BagLimit;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.Store;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The example network: two business units, a warehouse, two stores and their terms.
public final class Example {

    /// Home appliances: the maker's stock, in trust at the partner's.
    public static final BusinessUnit HA = new BusinessUnit("HA");
    /// Air conditioning: the partner buys the stock.
    public static final BusinessUnit AC = new BusinessUnit("AC");

    public static final StoreId PUNE = new StoreId("PN1");
    public static final StoreId NASHIK = new StoreId("NK1");
    public static final StateCode MAHARASHTRA = new StateCode("27");

    /// SAP's plant, and the storage locations that stand for the stores.
    public static final String PLANT = "IN29";

    /// With which everybody in the example's stores signs in.
    public static final String PIN = "2580";

    private Example() {}

    public static String location(StoreId store) {
        return store.equals(PUNE) ? "SP01" : "SN01";
    }

    /// A table of the example catalogue as CSV: `parts`, `rates`, `limits` …
    public static byte[] csv(BusinessUnit bu, String table) {
        var name = bu + "/" + table + ".csv";
        try (var in = Example.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the example has no table " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the example's table " + name + " can't be read", e);
        }
    }

    /// The rows of a table of the example catalogue.
    public static List<CatalogRow> rows(BusinessUnit bu, CatalogTable table) {
        var read = CatalogCsv.read(table, bu, csv(bu, table.slug()));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException("the example's " + table.slug() + " of " + bu + ": " + read.problems());
        }
        return read.rows().stream().map(CatalogCsv.Numbered::row).toList();
    }

    /// What holds for a business unit in every store. A part that no table of families names is a family of its own.
    public static List<CatalogRow> catalogue(BusinessUnit bu) {
        var rows = new ArrayList<>(rows(bu, CatalogTable.PARTS));
        var families = rows(bu, CatalogTable.FAMILIES);
        var named = families.stream().map(CatalogRow::key).toList();
        var others = rows.stream()
                .map(Part.class::cast)
                .filter(part -> !named.contains(part.family().text()))
                .map(part -> new PartFamily(part.family(), bu, List.of(part.code())))
                .toList();
        rows.addAll(families);
        rows.addAll(others);
        rows.addAll(rows(bu, CatalogTable.RATES));
        rows.addAll(rows(bu, CatalogTable.ALLOCATION_RULES));
        rows.addAll(rows(bu, CatalogTable.TARGETS));
        return rows;
    }

    /// Whether a part is the partner's own once it is shipped, so that SAP keeps no stock of it for the store.
    public static boolean isSold(PartCode part) {
        return new String(csv(AC, "parts"), StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> line.startsWith(part + ","));
    }

    public static Party warehouse() {
        return new Party(
                "Himalaya Appliances India Ltd, Spares Warehouse South",
                new Address(
                        List.of("Plot 5, Peenya Industrial Area"),
                        "Bengaluru",
                        new PinCode("560058"),
                        new StateCode("29")),
                Optional.of(new Gstin("29AAGCB7383J1Z4")));
    }

    private static Party partner(StoreId store) {
        return store.equals(PUNE)
                ? new Party(
                        "Sai Service Centre",
                        new Address(
                                List.of("Shop 4, Laxmi Road", "Sadashiv Peth"),
                                "Pune",
                                new PinCode("411030"),
                                MAHARASHTRA),
                        Optional.of(new Gstin("27AAPFU0939F1ZV")))
                : new Party(
                        "Godavari Cooling Services",
                        new Address(List.of("12 College Road"), "Nashik", new PinCode("422005"), MAHARASHTRA),
                        Optional.of(new Gstin("27AABFG4821K1ZF")));
    }

    /// What central tells a new store about itself.
    public static List<CatalogRow> rows(StoreId store, Cast.Staff staff) {
        var rows = new ArrayList<CatalogRow>();
        var party = partner(store);
        rows.add(new Store(store, party.name() + ", " + party.address().city(), party, List.of(HA, AC)));
        rows.add(person(staff.counter(), Role.COUNTER));
        rows.add(person(staff.manager(), Role.MANAGER));
        staff.technicians().forEach(technician -> rows.add(person(technician, Role.TECHNICIAN)));
        rows.add(Agreement.of(
                HA,
                Owner.OEM,
                warehouse(),
                Map.of(
                        Contract.IW, Settlement.REPLENISH_BY_CHALLAN,
                        Contract.AMC, Settlement.REPLENISH_BY_CHALLAN,
                        Contract.OOW, Settlement.BILL_TO_CUSTOMER),
                30));
        rows.add(Agreement.of(
                AC,
                Owner.PARTNER,
                warehouse(),
                Map.of(
                        Contract.IW, Settlement.CREDIT_NOTE,
                        Contract.AMC, Settlement.BILL_TO_OEM,
                        Contract.OOW, Settlement.BILL_TO_CUSTOMER),
                30));
        var series = store.text();
        rows.add(new SeriesGrant(SeriesGrant.Kind.ISSUE, 1, series + "D"));
        rows.add(new SeriesGrant(SeriesGrant.Kind.WAREHOUSE_RETURN, 1, series + "W"));
        rows.add(new OwedPolicy(HA, 5, Money.rupees(15_000), 15, 7));
        rows.add(new OwedPolicy(AC, 3, Money.rupees(5_000), 15, 7));
        rows.add(new ApprovalLimit(HA, Money.rupees(5_000)));
        rows.add(new ApprovalLimit(AC, Money.rupees(5_000)));
        rows.add(new BagLimit(HA, Optional.of(Quantity.pieces(12)), Optional.of(Money.rupees(15_000))));
        rows.add(new BagLimit(AC, Optional.empty(), Optional.of(Money.rupees(10_000))));
        return rows;
    }

    private static Person person(PersonId id, Role role) {
        return new Person(id, Cast.name(id), role, true, Optional.empty());
    }
}
