package aspstore.desk.screen.stockcare;

import java.util.ArrayList;
import java.util.List;

/// The lines of an opening as they were typed or read, right or wrong, as the draft keeps them.
record OpeningPaper(List<Line> lines, String approval) {

    static final OpeningPaper BLANK = new OpeningPaper(List.of(), "");

    /// @param source the line of the file it came from, 0 where it was typed
    record Line(
            int source,
            String part,
            String quantity,
            String serial,
            String batch,
            String expiry,
            String condition,
            String place,
            String reference,
            String owner,
            String contractClass,
            String rate) {
        static final Line BLANK = new Line(0, "", "1", "", "", "", "OK", "ON_HAND", "", "OEM", "ANY", "");
    }

    OpeningPaper {
        lines = List.copyOf(lines);
    }

    OpeningPaper with(List<Line> more) {
        var longer = new ArrayList<>(lines);
        longer.addAll(more);
        return new OpeningPaper(longer, approval);
    }

    OpeningPaper set(int index, Line line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new OpeningPaper(changed, approval);
    }

    OpeningPaper without(int index) {
        var changed = new ArrayList<>(lines);
        changed.remove(index);
        return new OpeningPaper(changed, approval);
    }

    OpeningPaper withApproval(String newApproval) {
        return new OpeningPaper(lines, newApproval);
    }
}
