package aspstore.desk.screen.request;

import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person changed of the suggestion: the draft of a part request. What is not in it is asked for as suggested,
/// so that a draft of yesterday never asks by yesterday's stock.
///
/// @param typing a job that is being typed at a row and is no line yet
record RequestPaper(List<Asked> asked, Optional<Typing> typing) {

    static final RequestPaper BLANK = new RequestPaper(List.of(), Optional.empty());

    /// @param job that waits for the part, if it is for one
    record Asked(PartCode part, ContractClass contractClass, Quantity quantity, Optional<JobNo> job) {
        boolean isSame(Asked other) {
            return part.equals(other.part()) && contractClass == other.contractClass() && job.equals(other.job());
        }
    }

    /// @param row its key
    record Typing(String row, String job) {}

    RequestPaper {
        asked = List.copyOf(asked);
    }

    Optional<Asked> of(PartCode part, ContractClass contractClass, Optional<JobNo> job) {
        var wanted = new Asked(part, contractClass, Quantity.ZERO, job);
        return asked.stream().filter(wanted::isSame).findFirst();
    }

    RequestPaper with(Asked changed) {
        var all = new ArrayList<Asked>();
        boolean isThere = false;
        for (var line : asked) {
            boolean isIt = line.isSame(changed);
            all.add(isIt ? changed : line);
            isThere |= isIt;
        }
        if (!isThere) {
            all.add(changed);
        }
        return new RequestPaper(all, typing);
    }

    RequestPaper without(PartCode part, ContractClass contractClass, Optional<JobNo> job) {
        var gone = new Asked(part, contractClass, Quantity.ZERO, job);
        return new RequestPaper(
                asked.stream().filter(line -> !line.isSame(gone)).toList(), typing);
    }

    RequestPaper withTyping(Optional<Typing> newTyping) {
        return new RequestPaper(asked, newTyping);
    }
}
