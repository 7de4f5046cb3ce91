package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanCommand.BagLine;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.NumberSeries;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A technician's bag is filled over the counter and handed over. One commit, all or nothing.
public final class BagDesk {

    private static final int ATTEMPTS = 3;

    private final StoreEngine engine;
    private final InstantSource clock;

    public BagDesk(StoreEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// @param override a manager's reason to let a technician have more who owes too much
    public record Fill(PersonId technician, List<BagLine> lines, Proof proof, Optional<String> override) {
        public Fill {
            lines = List.copyOf(lines);
        }
    }

    /// Asked twice with one id, it is done once.
    public Outcome fill(Caller by, UUID id, Fill fill) {
        var plan = plan(by, fill);
        for (int attempt = 1; ; attempt++) {
            var outcome = engine.post(by, id, clock.instant(), plan).join();
            if (outcome instanceof Outcome.Posted || attempt == ATTEMPTS) {
                return outcome;
            }
            // Someone else's entry may have come between the plan and its posting.
            var again = plan(by, fill);
            if (again.equals(plan)) {
                return outcome;
            }
            plan = again;
        }
    }

    private List<Command> plan(Caller by, Fill fill) {
        return engine.look(books -> plan(books, by, fill));
    }

    private List<Command> plan(Records books, Caller by, Fill fill) {
        var first = Position.journal(engine.head().seq() + 1);
        var now = clock.instant();
        var commands = new ArrayList<Command>();
        var bu = unit(books, fill);
        var override = fill.override().map(reason -> {
            commands.add(new Command.OfOversight(new OversightCommand.GrantOverride(
                    GrantedOverride.Kind.OWED_STOP, bu, fill.technician().text(), value(books, fill), reason)));
            return first.name("V");
        });
        commands.add(new Command.OfChallan(new IssueBag(
                bu, fill.technician(), fill.lines(), Transport.BY_HAND, Optional.empty(), override, List.of())));
        if (NumberSeries.next(books, SeriesGrant.Kind.ISSUE, new Act(first, by, now, now))
                instanceof NumberSeries.Answer.Free(var next)) {
            commands.add(new Command.OfChallan(new HandOverChallan(
                    next.number(),
                    books.catalog()
                            .person(fill.technician())
                            .map(Person::name)
                            .orElse(fill.technician().text()),
                    fill.proof(),
                    Optional.empty(),
                    Optional.empty())));
        }
        return commands;
    }

    /// The unit of the first part that is known; the rule says so of parts of another.
    private BusinessUnit unit(Books books, Fill fill) {
        return fill.lines().stream()
                .flatMap(line -> books.catalog().part(line.part()).stream())
                .map(Part::bu)
                .findFirst()
                .orElseGet(() -> engine.identity().units().getFirst());
    }

    /// No less than what the goods are worth, whichever lots go.
    private static Money value(Books books, Fill fill) {
        return fill.lines().stream()
                .map(line -> books.standsIn(line.part(), Place.ON_HAND).stream()
                        .map(stand -> stand.lot().rate())
                        .max(Money::compareTo)
                        .orElse(Money.ZERO)
                        .times(line.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }
}
