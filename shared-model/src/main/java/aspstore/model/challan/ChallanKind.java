package aspstore.model.challan;

/// What a challan is for.
public enum ChallanKind {
    /// Parts leave the store for a job or a technician's bag.
    ISSUE("Issue of parts"),
    /// What comes back on the challan of an issue.
    REVERSE("Reverse challan"),
    /// Defective, unused, expired or excess parts go back to the warehouse.
    WAREHOUSE_RETURN("Return to warehouse");

    private final String title;

    ChallanKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
