package aspstore.desk.usecase;

import aspstore.desk.usecase.HandInDesk.Line;
import aspstore.model.JobNo;
import aspstore.model.books.Act;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.NumberSeries;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What of a challan was used on other jobs: for each of them the parts go on to a challan of its own, and their use
/// and the defective parts are posted on that.
final class UsedElsewhere {

    private final Records books;
    private final Act first;
    private final Challan challan;
    private final List<Command> commands = new ArrayList<>();
    private final List<ChallanNo> fresh = new ArrayList<>();

    /// @param first the act of the commit's first command
    UsedElsewhere(Records books, Act first, Challan challan) {
        this.books = books;
        this.first = first;
        this.challan = challan;
    }

    /// The challans that the commands make.
    List<ChallanNo> challans() {
        return List.copyOf(fresh);
    }

    List<Command> commands(List<Line> lines) {
        var byJob = new LinkedHashMap<JobNo, List<Line>>();
        lines.forEach(line -> line.job()
                .ifPresent(job ->
                        byJob.computeIfAbsent(job, _ -> new ArrayList<>()).add(line)));
        byJob.forEach(this::add);
        return List.copyOf(commands);
    }

    private void add(JobNo job, List<Line> lines) {
        var asked = new ReassignDesk.Reassign(
                job,
                lines.stream()
                        .map(line -> new ReassignDesk.Piece(challan.number(), line.no(), line.quantity()))
                        .toList(),
                ChallanCommand.Left.NOT_NEEDED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var plan = ReassignDesk.plan(books, first.at().seq() + commands.size(), asked);
        commands.addAll(plan);
        if (plan.getLast() instanceof Command.OfChallan(ReassignParts reassign)
                && NumberSeries.nextAfter(fresh.size(), books, SeriesGrant.Kind.ISSUE, first)
                        instanceof NumberSeries.Answer.Free(var next)) {
            use(next.number(), job, lines, reassign);
            fresh.add(next.number());
        }
    }

    /// The pieces follow the lines; a line that several lines of the job needed became several pieces.
    private void use(ChallanNo number, JobNo job, List<Line> lines, ReassignParts reassign) {
        int piece = 0;
        for (var line : lines) {
            var left = line.quantity();
            while (left.isPositive() && piece < reassign.pieces().size()) {
                var used = reassign.pieces().get(piece++).quantity();
                commands.add(HandInDesk.use(number, piece, job, used, line));
                left = left.minusAtMost(used);
            }
            commands.addAll(HandInDesk.inward(number, job, challan.line(line.no()), line));
        }
    }
}
