package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.catalog.Person;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.challan.ChallanCommand.Left;
import aspstore.model.challan.ChallanCommand.Proof;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.Transport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Parts that are out go on to another job. What is set aside at the store for the same need is given back, since the
/// part is there already. One commit, all or nothing.
public final class ReassignDesk {

    private static final int ATTEMPTS = 3;

    private final StoreEngine engine;
    private final InstantSource clock;

    public ReassignDesk(StoreEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// @param job that needs them
    /// @param to who takes them; who has them now keeps them where empty
    /// @param override a manager's reason to let a technician have more who owes too much
    /// @param exception a manager's reason for a part that the contract's rule does not take
    public record Reassign(
            JobNo job,
            List<Piece> pieces,
            Left left,
            Optional<Taker> to,
            Optional<String> override,
            Optional<String> exception) {
        public Reassign {
            pieces = List.copyOf(pieces);
        }
    }

    /// A technician who takes over what another has out.
    ///
    /// @param proof what says that they took it
    public record Taker(PersonId technician, Proof proof) {}

    /// @param line the challan's, from 1
    public record Piece(ChallanNo challan, int line, Quantity quantity) {}

    /// Asked twice with one id, it is done once.
    public Outcome reassign(Caller by, UUID id, Reassign asked) {
        var plan = plan(asked);
        for (int attempt = 1; ; attempt++) {
            var outcome = engine.post(by, id, clock.instant(), plan).join();
            if (outcome instanceof Outcome.Posted || attempt == ATTEMPTS) {
                return outcome;
            }
            // Someone else's entry may have come between the plan and its posting.
            var again = plan(asked);
            if (again.equals(plan)) {
                return outcome;
            }
            plan = again;
        }
    }

    private List<Command> plan(Reassign asked) {
        return engine.look(books -> plan(books, engine.head().seq() + 1, asked));
    }

    /// The commands that take parts to another job, the move itself last.
    ///
    /// @param first the position in the journal that the first of them takes
    static List<Command> plan(Records books, long first, Reassign asked) {
        var commands = new ArrayList<Command>();
        var carrier = asked.to()
                .map(Taker::technician)
                .or(() -> challans(books, asked)
                        .flatMap(challan -> challan.technician().stream())
                        .findFirst())
                .orElse(UNKNOWN);
        var indent = books.find(Indent.KIND, asked.job().text());
        var override = indent.flatMap(known -> asked.override().map(reason -> {
            commands.add(grant(books, known, carrier, asked, reason));
            return Position.journal(first).name("V");
        }));
        var pieces = indent.map(known -> new Needs(books, known).pieces(asked.pieces(), commands))
                .orElseGet(() -> asked.pieces().stream()
                        .map(piece -> new ChallanCommand.Piece(piece.challan(), piece.line(), "", piece.quantity()))
                        .toList());
        commands.add(new Command.OfChallan(new ReassignParts(
                asked.job(),
                pieces,
                asked.left(),
                new Through.Technician(carrier),
                Transport.BY_HAND,
                Optional.empty(),
                name(books, carrier),
                asked.to().map(Taker::proof).orElseGet(() -> carried(books, asked)),
                override,
                asked.exception())));
        return commands;
    }

    private static final PersonId UNKNOWN = new PersonId("-");

    /// What was never handed over the rule refuses.
    private static final Proof NEVER_TAKEN = new Proof(Proof.By.SIGNATURE, "-");

    /// Who has a part already signed for it on the challan that it leaves.
    private static Proof carried(Books books, Reassign asked) {
        return challans(books, asked)
                .flatMap(challan -> challan.handedOver().stream())
                .map(Challan.HandedOver::proof)
                .findFirst()
                .orElse(NEVER_TAKEN);
    }

    private static Stream<Challan> challans(Books books, Reassign asked) {
        return asked.pieces().stream()
                .map(Piece::challan)
                .distinct()
                .flatMap(number -> books.find(Challan.KIND, number.text()).stream());
    }

    private static String name(Books books, PersonId person) {
        return books.catalog().person(person).map(Person::name).orElse(person.text());
    }

    private static Command grant(Books books, Indent indent, PersonId carrier, Reassign asked, String reason) {
        var value = asked.pieces().stream()
                .flatMap(piece -> line(books, piece).map(line -> line.rate().times(piece.quantity())).stream())
                .reduce(Money.ZERO, Money::plus);
        return new Command.OfOversight(new OversightCommand.GrantOverride(
                GrantedOverride.Kind.OWED_STOP, indent.order().bu(), carrier.text(), value, reason));
    }

    private static Optional<IssuedLine> line(Books books, Piece piece) {
        return books.find(Challan.KIND, piece.challan().text()).flatMap(challan -> challan.line(piece.line()));
    }

    /// What a job needs, and how much of it the pieces of one plan have covered.
    private static final class Needs {
        private final Books books;
        private final Indent indent;
        private final Map<String, Quantity> open = new LinkedHashMap<>();
        private final Map<String, Quantity> setAside = new LinkedHashMap<>();

        Needs(Books books, Indent indent) {
            this.books = books;
            this.indent = indent;
            for (var line : indent.lines()) {
                if (line.standing() == IndentLine.Standing.WANTED) {
                    open.put(line.name(), line.toAllocate());
                    setAside.put(line.name(), line.progress().allocated());
                }
            }
        }

        /// The pieces with the lines that need them. Where none does the rule says so of the likeliest.
        List<ChallanCommand.Piece> pieces(List<Piece> asked, List<Command> commands) {
            var pieces = new ArrayList<ChallanCommand.Piece>();
            for (var piece : asked) {
                var left = piece.quantity();
                var fitting = fitting(piece);
                for (var line : fitting) {
                    var taken = left.min(room(line));
                    if (taken.isPositive()) {
                        cover(line, taken, commands);
                        pieces.add(new ChallanCommand.Piece(piece.challan(), piece.line(), line.name(), taken));
                        left = left.minus(taken);
                    }
                }
                if (left.isPositive()) {
                    pieces.add(new ChallanCommand.Piece(piece.challan(), piece.line(), likeliest(fitting), left));
                }
            }
            return pieces;
        }

        private List<IndentLine> fitting(Piece piece) {
            return line(books, piece)
                    .map(out -> indent.lines().stream()
                            .filter(line -> open.containsKey(line.name()))
                            .filter(line -> Allocator.family(books, line.part()).contains(out.part()))
                            .toList())
                    .orElse(List.of());
        }

        private String likeliest(List<IndentLine> fitting) {
            return Stream.concat(fitting.stream(), indent.lines().stream())
                    .map(IndentLine::name)
                    .findFirst()
                    .orElse("");
        }

        private Quantity room(IndentLine line) {
            return open.getOrDefault(line.name(), Quantity.ZERO)
                    .plus(setAside.getOrDefault(line.name(), Quantity.ZERO));
        }

        private void cover(IndentLine line, Quantity taken, List<Command> commands) {
            var free = open.getOrDefault(line.name(), Quantity.ZERO);
            open.put(line.name(), free.minusAtMost(taken));
            var toRelease = taken.minusAtMost(free);
            if (toRelease.isPositive()) {
                setAside.put(
                        line.name(),
                        setAside.getOrDefault(line.name(), Quantity.ZERO).minusAtMost(toRelease));
                commands.add(new Command.OfIndent(new IndentCommand.ReleaseAllocation(
                        indent.job(),
                        line.name(),
                        picks(line, toRelease),
                        IndentCommand.Why.NOT_NEEDED,
                        "a part that is out goes on to this job")));
            }
        }

        private List<IndentCommand.Pick> picks(IndentLine line, Quantity wanted) {
            var spot = Place.ALLOCATED.at(line.reference(indent.id()));
            var picks = new ArrayList<IndentCommand.Pick>();
            var left = wanted;
            for (var part : Allocator.family(books, line.part())) {
                for (var stand : books.standsOf(part)) {
                    if (stand.spot().equals(spot) && left.isPositive()) {
                        var taken = stand.quantity().min(left);
                        picks.add(new IndentCommand.Pick(stand.lot().id(), taken));
                        left = left.minus(taken);
                    }
                }
            }
            return picks;
        }
    }
}
