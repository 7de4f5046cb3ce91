package aspstore.model;

/// A code of the Harmonised System of Nomenclature: 4, 6 or 8 digits (Notification 78/2020-CT).
public record Hsn(String text) {

    public Hsn {
        if (!text.matches("[0-9]{4}|[0-9]{6}|[0-9]{8}")) {
            throw new IllegalArgumentException("an HSN code has 4, 6 or 8 digits, not '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
