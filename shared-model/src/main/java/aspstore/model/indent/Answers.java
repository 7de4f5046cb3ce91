package aspstore.model.indent;

import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.stock.Stand;
import java.util.ArrayList;
import java.util.List;

/// What the store gives back by itself when central has changed what is wanted. What is out stays for people.
final class Answers {

    private Answers() {}

    /// What is set aside beyond what is wanted, the least preferred first.
    static List<ReleaseAllocation> surplus(Books books, Indent indent, Why why, String reason) {
        var releases = new ArrayList<ReleaseAllocation>();
        for (var line : indent.lines()) {
            var stands = allocated(books, indent, line);
            add(releases, indent, line, lastOf(stands, line.surplus()), why, reason);
        }
        return releases;
    }

    /// What the contract does not let a job have any more, and then what is set aside beyond what is wanted.
    static List<ReleaseAllocation> unfit(Books books, Indent indent, String reason) {
        var releases = new ArrayList<ReleaseAllocation>();
        var rule = AllocationChecks.rule(books, indent.order());
        for (var line : indent.lines()) {
            var kept = new ArrayList<Stand>();
            var ineligible = new ArrayList<Pick>();
            for (var stand : allocated(books, indent, line)) {
                if (rule.flatMap(known -> Allocator.preference(known, stand.lot()))
                        .isPresent()) {
                    kept.add(stand);
                } else {
                    ineligible.add(new Pick(stand.lot().id(), stand.quantity()));
                }
            }
            add(releases, indent, line, ineligible, Why.NOT_ELIGIBLE, reason);
            var surplus = line.surplus().minusAtMost(AllocationChecks.total(ineligible));
            add(releases, indent, line, lastOf(kept, surplus), Why.AMENDED, reason);
        }
        return releases;
    }

    /// What stands set aside for a line, the best first.
    private static List<Stand> allocated(Books books, Indent indent, IndentLine line) {
        var spot = AllocationChecks.spot(indent, line);
        var stands = Allocator.family(books, line.part()).stream()
                .flatMap(member -> books.standsOf(member).stream())
                .filter(stand -> stand.spot().equals(spot) && stand.quantity().isPositive())
                .toList();
        return AllocationChecks.rule(books, indent.order())
                .map(rule -> Allocator.ranked(rule, stands))
                .orElse(stands);
    }

    private static List<Pick> lastOf(List<Stand> stands, Quantity quantity) {
        var picks = new ArrayList<Pick>();
        var open = quantity;
        for (var stand : stands.reversed()) {
            var taken = stand.quantity().min(open);
            if (taken.isPositive()) {
                picks.add(new Pick(stand.lot().id(), taken));
                open = open.minus(taken);
            }
        }
        return picks;
    }

    private static void add(
            List<ReleaseAllocation> releases,
            Indent indent,
            IndentLine line,
            List<Pick> picks,
            Why why,
            String reason) {
        if (!picks.isEmpty()) {
            releases.add(new ReleaseAllocation(indent.job(), line.name(), picks, why, reason));
        }
    }
}
