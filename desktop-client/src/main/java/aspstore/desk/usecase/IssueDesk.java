package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanRefusal;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.owed.OwedStop;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Parts for a job over the counter: what would go out, what stands in the way, and the act itself.
public final class IssueDesk {

    private final StoreEngine engine;
    private final ChallanDesk challans;
    private final InstantSource clock;

    public IssueDesk(StoreEngine engine, ChallanDesk challans, InstantSource clock) {
        this.engine = engine;
        this.challans = challans;
        this.clock = clock;
    }

    /// A line of the challan that would be made now.
    public record Goods(String indentLine, Lot lot, String description, Quantity quantity) {}

    /// What an issue would put on its challan now.
    public List<Goods> goods(JobNo job) {
        var lines = challans.lines(job);
        return engine.look(books -> lines.stream()
                .flatMap(line -> books.lot(line.lot()).stream()
                        .map(lot -> new Goods(
                                line.indentLine(),
                                lot,
                                books.catalog()
                                        .part(lot.part())
                                        .map(Part::description)
                                        .orElse(""),
                                line.quantity())))
                .toList());
    }

    /// Why a technician gets nothing more, if so.
    public Optional<OwedStop> stop(Caller by, JobNo job, PersonId technician) {
        var asked = new ChallanCommand.IssueChallan(
                job,
                List.of(),
                new ChallanCommand.Through.Technician(technician),
                Transport.BY_HAND,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return switch (engine.preview(by, new Command.OfChallan(asked))) {
            case Decision.Accepted<?, ?> _ -> Optional.empty();
            case Decision.Refused<?, ?>(var reasons) ->
                reasons.stream()
                        .filter(ChallanRefusal.OwesTooMuch.class::isInstance)
                        .map(ChallanRefusal.OwesTooMuch.class::cast)
                        .map(ChallanRefusal.OwesTooMuch::stop)
                        .findFirst();
        };
    }

    /// Issues. Where a manager lets a technician have it who owes too much, that is granted first: up to the value
    /// of what goes out, for this technician, once.
    ///
    /// @param override the manager's reason
    public Outcome issue(Caller by, UUID id, ChallanDesk.Issue issue, Optional<String> override) {
        if (override.isEmpty() || !(issue.through() instanceof ChallanCommand.Through.Technician(var technician))) {
            return challans.issue(by, id, issue);
        }
        return switch (grant(by, id, issue.job(), technician, override.get())) {
            case Outcome.Refused refused -> refused;
            case Outcome.Posted(var entries) -> {
                var granted = Position.journal(entries.getFirst().seq()).name("V");
                yield challans.issue(
                        by,
                        id,
                        new ChallanDesk.Issue(
                                issue.job(),
                                issue.through(),
                                issue.transport(),
                                issue.eway(),
                                Optional.of(granted),
                                issue.handOver()));
            }
        };
    }

    /// Asked again for the same draft it is granted once: what was granted and not used is used then.
    private Outcome grant(Caller by, UUID id, JobNo job, PersonId technician, String reason) {
        var value = goods(job).stream()
                .map(goods -> goods.lot().rate().times(goods.quantity()))
                .reduce(Money.ZERO, Money::plus);
        var name = id + " " + technician + " " + reason;
        var unit = engine.look(books -> books.find(Indent.KIND, job.text()))
                .map(indent -> indent.order().bu());
        return unit.map(bu -> engine.post(
                                by,
                                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                                clock.instant(),
                                List.of(new Command.OfOversight(new OversightCommand.GrantOverride(
                                        GrantedOverride.Kind.OWED_STOP, bu, technician.text(), value, reason))))
                        .join())
                .orElseGet(() -> new Outcome.Refused(List.of(new ChallanRefusal.NoSuchIndent(job))));
    }
}
