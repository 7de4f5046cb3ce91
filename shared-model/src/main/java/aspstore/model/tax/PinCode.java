package aspstore.model.tax;

/// A postal index number: six digits, not starting with 0.
public record PinCode(String text) {
    public PinCode {
        if (!text.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException(
                    "a PIN code has six digits and does not start with 0, not '" + text + "'");
        }
    }
}
