package aspstore.journal.query;

/// A document of a store by its kind and id: `challan PN1D/2627/00042`.
public record DocumentName(String kind, String id) {

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
