package aspstore.model.tax;

/// The number of an e-way bill: twelve digits.
public record EwayBillNo(String text) {

    public EwayBillNo {
        if (!text.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("an e-way bill number has 12 digits, not '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
