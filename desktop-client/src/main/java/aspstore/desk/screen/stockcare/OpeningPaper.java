package aspstore.desk.screen.stockcare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of an opening as they were typed or read, right or wrong, as the draft keeps them.
///
/// @param form the line that is being typed and is not among them yet
record OpeningPaper(List<Line> lines, String approval, Optional<Form> form) {

    static final OpeningPaper BLANK = new OpeningPaper(List.of(), "", Optional.empty());

    /// @param source the line of the file it came from, 0 where it was typed
    /// @param technician who has the goods, or owes the defective part
    /// @param since when they went out
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
            String rate,
            String technician,
            String job,
            String contract,
            String since) {
        static final Line BLANK =
                new Line(0, "", "1", "", "", "", "OK", "ON_HAND", "", "OEM", "ANY", "", "", "", "IW", "");
    }

    /// @param index of the line that it changes, [#NEW] for none
    record Form(int index, Line line) {
        static final int NEW = -1;

        /// A line is gone: what is typed about it becomes a new one, and those behind it move up.
        Form without(int gone) {
            return new Form(index == gone ? NEW : index > gone ? index - 1 : index, line);
        }
    }

    OpeningPaper {
        lines = List.copyOf(lines);
    }

    OpeningPaper with(List<Line> more) {
        var longer = new ArrayList<>(lines);
        longer.addAll(more);
        return new OpeningPaper(longer, approval, form);
    }

    OpeningPaper set(int index, Line line) {
        var changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new OpeningPaper(changed, approval, form);
    }

    OpeningPaper without(int index) {
        var changed = new ArrayList<>(lines);
        changed.remove(index);
        return new OpeningPaper(changed, approval, form.map(typed -> typed.without(index)));
    }

    OpeningPaper withApproval(String newApproval) {
        return new OpeningPaper(lines, newApproval, form);
    }

    OpeningPaper withForm(Optional<Form> newForm) {
        return new OpeningPaper(lines, approval, newForm);
    }
}
