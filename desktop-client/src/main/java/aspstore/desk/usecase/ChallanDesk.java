package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.NumberSeries;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Transport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A challan in one act: what is still to be set aside for the job is set aside, the challan is issued, and, where the
/// person stands at the counter, handed over. One commit, all or nothing.
public final class ChallanDesk {

    private static final int ATTEMPTS = 3;

    private final StoreEngine engine;
    private final InstantSource clock;

    public ChallanDesk(StoreEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// @param handOver who takes the goods, where somebody stands there
    public record Issue(
            JobNo job,
            ChallanCommand.Through through,
            Transport transport,
            Optional<EwayBillNo> eway,
            Optional<String> override,
            Optional<HandOver> handOver) {}

    public record HandOver(String takenBy, ChallanCommand.Proof proof) {}

    /// What the rules would set aside for a line now, and why. Empty where there is no such line or no rule.
    public Optional<Allocation> explain(JobNo job, String line) {
        var now = clock.instant();
        return engine.look(books -> {
            var act = new Act(Position.journal(engine.head().seq() + 1), NOBODY, now, now);
            return books.find(Indent.KIND, job.text())
                    .flatMap(indent -> indent.line(line).flatMap(found -> allocation(books, act, indent, found)));
        });
    }

    /// What [#issue] would put on the challan now.
    public List<ChallanCommand.Line> lines(JobNo job) {
        var anybody = new ChallanCommand.Through.Technician(NOBODY.person());
        var issue = new Issue(job, anybody, Transport.BY_HAND, Optional.empty(), Optional.empty(), Optional.empty());
        return engine.look(books -> plan(books, NOBODY, issue)).stream()
                .flatMap(command -> command instanceof Command.OfChallan(ChallanCommand.IssueChallan made)
                        ? made.lines().stream()
                        : Stream.empty())
                .toList();
    }

    /// Issues everything of the job that is set aside or on hand. Asked twice with one id, it is done once.
    public Outcome issue(Caller by, UUID id, Issue issue) {
        var plan = engine.look(books -> plan(books, by, issue));
        for (int attempt = 1; ; attempt++) {
            var outcome = engine.post(by, id, clock.instant(), plan).join();
            if (outcome instanceof Outcome.Posted || attempt == ATTEMPTS) {
                return outcome;
            }
            // Someone else's entry may have come between the plan and its posting.
            var again = engine.look(books -> plan(books, by, issue));
            if (again.equals(plan)) {
                return outcome;
            }
            plan = again;
        }
    }

    private List<Command> plan(Records books, Caller by, Issue issue) {
        var now = clock.instant();
        var act = new Act(Position.journal(engine.head().seq() + 1), by, now, now);
        var commands = new ArrayList<Command>();
        var lines = new ArrayList<ChallanCommand.Line>();
        books.find(Indent.KIND, issue.job().text()).ifPresent(indent -> {
            var taken = new LinkedHashMap<LotId, Quantity>();
            for (var line : indent.lines()) {
                if (line.standing() != IndentLine.Standing.WANTED) {
                    continue;
                }
                var lots = allocated(books, indent, line);
                if (line.toAllocate().isPositive()) {
                    var found = allocation(books, act, indent, line)
                            .map(rule -> take(rule, line.toAllocate(), taken))
                            .orElse(Map.of());
                    // What is known to be short and has not come since would be refused, and all the rest with it.
                    boolean isKnownShort = line.shortage().equals(line.toAllocate()) && found.isEmpty();
                    if (!isKnownShort) {
                        commands.add(new Command.OfIndent(new IndentCommand.AllocateParts(
                                indent.job(), line.name(), line.toAllocate(), Optional.empty())));
                    }
                    found.forEach((lot, quantity) -> lots.merge(lot, quantity, Quantity::plus));
                }
                lots.forEach((lot, quantity) -> lines.add(new ChallanCommand.Line(line.name(), lot, quantity)));
            }
        });
        commands.add(new Command.OfChallan(new ChallanCommand.IssueChallan(
                issue.job(), lines, issue.through(), issue.transport(), issue.eway(), issue.override(), List.of())));
        issue.handOver()
                .ifPresent(taker -> nextNumber(books, act)
                        .ifPresent(number -> commands.add(new Command.OfChallan(new ChallanCommand.HandOverChallan(
                                number, taker.takenBy(), taker.proof(), Optional.empty(), Optional.empty())))));
        return commands;
    }

    /// What stands set aside for a line already.
    private static Map<LotId, Quantity> allocated(Books books, Indent indent, IndentLine line) {
        var lots = new LinkedHashMap<LotId, Quantity>();
        var spot = Place.ALLOCATED.at(line.reference(indent.id()));
        var parts = new ArrayList<>(List.of(line.part()));
        books.catalog()
                .part(line.part())
                .ifPresent(part -> books.catalog().familyOf(part).stream()
                        .filter(member -> !parts.contains(member))
                        .forEach(parts::add));
        for (var part : parts) {
            books.standsOf(part).stream()
                    .filter(stand ->
                            stand.spot().equals(spot) && stand.quantity().isPositive())
                    .forEach(stand -> lots.merge(stand.lot().id(), stand.quantity(), Quantity::plus));
        }
        return lots;
    }

    /// Walks the candidates as the rule will, less what earlier lines of this plan take.
    private static Map<LotId, Quantity> take(Allocation found, Quantity wanted, Map<LotId, Quantity> taken) {
        var lots = new LinkedHashMap<LotId, Quantity>();
        var open = wanted;
        for (var candidate : found.candidates()) {
            boolean serves = switch (candidate.verdict()) {
                case Allocation.Verdict.Taken _ -> true;
                case Allocation.Verdict.PassedOver(var reason) -> reason instanceof Allocation.Reason.NotNeeded;
            };
            if (serves) {
                var lot = candidate.stand().lot().id();
                var left = candidate.stand().quantity().minusAtMost(taken.getOrDefault(lot, Quantity.ZERO));
                var picked = left.min(open);
                if (picked.isPositive()) {
                    lots.merge(lot, picked, Quantity::plus);
                    taken.merge(lot, picked, Quantity::plus);
                    open = open.minus(picked);
                }
            }
        }
        return lots;
    }

    private static Optional<Allocation> allocation(Books books, Act act, Indent indent, IndentLine line) {
        var order = indent.order();
        Optional<AllocationRule> rule = books.catalog().allocationRule(order.bu(), order.contract());
        var wanted = new Allocator.Wanted(indent.job(), order.bu(), line.part(), line.toAllocate());
        return rule.map(found -> Allocator.allocate(books, act, found, wanted));
    }

    private static Optional<ChallanNo> nextNumber(Books books, Act act) {
        return NumberSeries.next(books, SeriesGrant.Kind.ISSUE, act) instanceof NumberSeries.Answer.Free(var next)
                ? Optional.of(next.number())
                : Optional.empty();
    }

    private static final Caller NOBODY = new Caller(new aspstore.model.PersonId("-"), aspstore.model.Role.COUNTER, "-");
}
