package aspstore.desk.screen;

/// The id of the draft of a document: letters, digits and hyphens, and no two documents the same.
public final class DraftName {

    private static final int LONGEST = 50;

    private DraftName() {}

    public static String of(String screen, String document) {
        var plain = document.replaceAll("[^A-Za-z0-9]", "-");
        var whole = screen + "-"
                + (plain.equals(document) ? plain : plain + "-" + Integer.toHexString(document.hashCode()));
        return whole.length() <= LONGEST
                ? whole
                : whole.substring(0, LONGEST) + "-" + Integer.toHexString(document.hashCode());
    }
}
