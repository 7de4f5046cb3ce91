package aspstore.model.tax;

/// Which way goods move as seen by the one who makes the e-way bill.
public enum SupplyKind {
    OUTWARD("O"),
    INWARD("I");

    private final String code;

    SupplyKind(String code) {
        this.code = code;
    }

    /// The e-way bill's `supplyType`.
    public String code() {
        return code;
    }
}
