package aspstore.format.paper;

/// The three copies, marked as Rule 55(2) words them.
enum Copy {
    ORIGINAL("ORIGINAL FOR CONSIGNEE"),
    DUPLICATE("DUPLICATE FOR TRANSPORTER"),
    TRIPLICATE("TRIPLICATE FOR CONSIGNER");

    private final String marking;

    Copy(String marking) {
        this.marking = marking;
    }

    String marking() {
        return marking;
    }
}
