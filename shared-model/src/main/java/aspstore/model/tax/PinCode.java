package aspstore.model.tax;

/// A postal index number: six digits, the first not zero.
public record PinCode(String text) {

    public PinCode {
        if (!text.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("a PIN code has 6 digits and starts with 1 to 9, not '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
