package aspstore.model.challan;

import aspstore.model.tax.SupplyKind;

/// What a challan is for.
public enum ChallanKind {
    /// Parts leave the store for a job or a technician's bag.
    ISSUE("Issue of parts", SupplyKind.OUTWARD),
    /// What comes back on the challan of an issue.
    REVERSE("Reverse challan", SupplyKind.INWARD),
    /// Defective, unused, expired or excess parts go back to the warehouse.
    WAREHOUSE_RETURN("Return to warehouse", SupplyKind.OUTWARD),
    /// Parts go to another store.
    TRANSFER("Transfer to another store", SupplyKind.OUTWARD);

    private final String title;
    private final SupplyKind supply;

    ChallanKind(String title, SupplyKind supply) {
        this.title = title;
        this.supply = supply;
    }

    public String title() {
        return title;
    }

    /// Which way its goods move, as the store's e-way bill says it.
    public SupplyKind supply() {
        return supply;
    }
}
