package aspstore.model.usage;

import aspstore.model.JobNo;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Indent;
import aspstore.model.usage.UsageCommand.InwardDefective;
import java.util.Optional;

/// A technician says what became of the parts that they carry, and of nobody else's. The counter speaks for everyone.
final class OwnParts {

    private OwnParts() {}

    static Optional<UsageRefusal> refused(Act act, Challan challan) {
        return act.is(Role.TECHNICIAN) && !isTheirs(act, challan)
                ? Optional.of(new UsageRefusal.NotYourChallan(challan.number()))
                : Optional.empty();
    }

    /// Without a challan it is enough that the job is theirs, or that they carried a part for it.
    static Optional<UsageRefusal> refused(Books books, Act act, InwardDefective command) {
        if (!act.is(Role.TECHNICIAN)) {
            return Optional.empty();
        }
        if (command.challan().isPresent()) {
            return books.find(Challan.KIND, command.challan().get().text()).flatMap(challan -> refused(act, challan));
        }
        return isTheirs(books, act, command.job())
                ? Optional.empty()
                : Optional.of(new UsageRefusal.NotYourJob(command.job()));
    }

    private static boolean isTheirs(Books books, Act act, JobNo job) {
        return books.find(Indent.KIND, job.text())
                        .filter(indent ->
                                indent.order().technician().equals(act.by().person()))
                        .isPresent()
                || books.with(Challan.KIND, Key.job(job)).stream().anyMatch(challan -> isTheirs(act, challan));
    }

    private static boolean isTheirs(Act act, Challan challan) {
        return challan.technician().equals(Optional.of(act.by().person()));
    }
}
