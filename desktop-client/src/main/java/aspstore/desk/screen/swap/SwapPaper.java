package aspstore.desk.screen.swap;

/// What was scanned of a swap so far; empty is not yet.
///
/// @param sought the job or challan
/// @param challan the number of the challan that the good part is on
/// @param line the challan's, 0 for not yet
/// @param removed the code of the part that came out
/// @param removedSerial its serial number
record SwapPaper(
        String sought,
        String challan,
        int line,
        String good,
        String goodSerial,
        String removed,
        String removedSerial,
        String note) {

    static final SwapPaper BLANK = new SwapPaper("", "", 0, "", "", "", "", "");

    static SwapPaper of(String code) {
        return new SwapPaper(code, "", 0, "", "", "", "", "");
    }

    SwapPaper withGood(String newChallan, int newLine, String part, String serial) {
        return new SwapPaper(sought, newChallan, newLine, part, serial, "", "", note);
    }

    SwapPaper withRemoved(String part, String serial) {
        return new SwapPaper(sought, challan, line, good, goodSerial, part, serial, note);
    }

    SwapPaper withNote(String newNote) {
        return new SwapPaper(sought, challan, line, good, goodSerial, removed, removedSerial, newNote);
    }
}
