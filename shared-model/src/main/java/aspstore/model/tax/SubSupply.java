package aspstore.model.tax;

/// Why goods move, as e-way bills number it.
public enum SubSupply {
    SUPPLY(1, "Supply"),
    IMPORT(2, "Import"),
    EXPORT(3, "Export"),
    JOB_WORK(4, "Job Work"),
    OWN_USE(5, "For Own Use"),
    JOB_WORK_RETURNS(6, "Job Work Returns"),
    SALES_RETURN(7, "Sales Return"),
    /// Needs a description beside it.
    OTHERS(8, "Others"),
    SKD_CKD_LOTS(9, "SKD/CKD/Lots"),
    LINE_SALES(10, "Line Sales"),
    RECIPIENT_NOT_KNOWN(11, "Recipient Not Known"),
    EXHIBITION(12, "Exhibition or Fairs");

    /// Characters of the e-way bill's `subSupplyDesc`.
    public static final int LONGEST_DESCRIPTION = 20;

    private final int code;
    private final String title;

    SubSupply(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /// The e-way bill's `subSupplyType`.
    public int code() {
        return code;
    }

    public String title() {
        return title;
    }
}
