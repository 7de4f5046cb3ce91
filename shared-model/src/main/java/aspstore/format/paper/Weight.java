package aspstore.format.paper;

/// How strong a text is, and the fonts that write it so.
public enum Weight {
    REGULAR(Face.SANS, Face.DEVANAGARI),
    BOLD(Face.SANS_BOLD, Face.DEVANAGARI_BOLD);

    private final Face latin;
    private final Face devanagari;

    Weight(Face latin, Face devanagari) {
        this.latin = latin;
        this.devanagari = devanagari;
    }

    Face latin() {
        return latin;
    }

    Face devanagari() {
        return devanagari;
    }
}
