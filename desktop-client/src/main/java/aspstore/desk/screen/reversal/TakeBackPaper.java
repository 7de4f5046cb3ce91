package aspstore.desk.screen.reversal;

import aspstore.model.reversal.ReversalCommand;
import aspstore.model.stock.Position;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which lines are to be taken back and why, as the draft keeps it. None means the whole entry.
record TakeBackPaper(SortedSet<Integer> lines, String reason) {

    static final TakeBackPaper BLANK = new TakeBackPaper(new TreeSet<>(), "");

    TakeBackPaper {
        lines = Collections.unmodifiableSortedSet(new TreeSet<>(lines));
    }

    TakeBackPaper toggled(int line) {
        var changed = new TreeSet<>(lines);
        if (!changed.remove(line)) {
            changed.add(line);
        }
        return new TakeBackPaper(changed, reason);
    }

    TakeBackPaper withReason(String newReason) {
        return new TakeBackPaper(lines, newReason);
    }

    ReversalCommand.ReverseEntry command(Position entry) {
        return new ReversalCommand.ReverseEntry(entry, lines, reason);
    }
}
