package aspstore.model.indent;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goods that came in let the store allocate: to those lines that wait for the part, by their target, then by age.
///
/// The store's engine does it by itself, in a commit that follows the one that brought the goods.
public final class BackOrders {

    private BackOrders() {}

    private record Waiting(Indent indent, IndentLine line) {
        Instant due() {
            return indent.due().orElse(Instant.MAX);
        }

        Instant since() {
            return line.progress().waits().isEmpty()
                    ? line.since()
                    : line.progress().waits().getLast().from();
        }
    }

    /// How much of a part, or of its family, a job waits for.
    public static Quantity of(Books books, JobNo job, PartCode part) {
        var members = Allocator.family(books, part);
        return books.find(Indent.KIND, job.text()).stream()
                .flatMap(indent -> indent.lines().stream())
                .filter(line -> members.contains(line.part()))
                .map(IndentLine::shortage)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// Whether goods may serve a back-order since this move: they came to hand, or a line that kept others for itself
    /// has its goods now.
    public static boolean mayBeFilledAfter(Move move) {
        return move.to().place() == Place.ON_HAND || move.to().place() == Place.ALLOCATED;
    }

    /// Whether what was released is for the next in line. Who releases by hand has a use in mind for the goods, and the
    /// same line would have them back before it could be declined.
    public static boolean mayBeFilledAfter(Why released) {
        return switch (released) {
            case NOT_ELIGIBLE, WITHDRAWN, AMENDED, ORDER_CLOSED -> true;
            case NOT_NEEDED, EXPIRED, FOR_ANOTHER_JOB -> false;
        };
    }

    /// The commands to be given one after the other, each on the books that the one before left.
    ///
    /// @param parts what came in; their whole families are served
    public static List<AllocateParts> fill(Books books, Act act, Collection<PartCode> parts) {
        var commands = new ArrayList<AllocateParts>();
        var served = new HashSet<PartCode>();
        for (var part : parts) {
            if (!served.contains(part)) {
                served.addAll(Allocator.family(books, part));
                commands.addAll(fill(books, act, part));
            }
        }
        return commands;
    }

    /// What of the goods that are there already a job may have for its back-orders, since its terms are others now.
    ///
    /// @param indent with those terms; the books may not have them yet
    static List<AllocateParts> fill(Books books, Act act, Indent indent) {
        var given = new HashMap<LotId, Quantity>();
        return indent.lines().stream()
                .filter(line -> line.shortage().isPositive())
                .flatMap(line -> filled(books, act, new Waiting(indent, line), given).stream())
                .toList();
    }

    private static Optional<AllocateParts> filled(Books books, Act act, Waiting waiting, Map<LotId, Quantity> given) {
        var order = waiting.indent().order();
        return books.catalog()
                .allocationRule(order.bu(), order.contract())
                .map(rule -> there(books, act, rule, waiting, given))
                .filter(Quantity::isPositive)
                .map(there -> new AllocateParts(order.job(), waiting.line().name(), there, Optional.empty()));
    }

    private static List<AllocateParts> fill(Books books, Act act, PartCode part) {
        var commands = new ArrayList<AllocateParts>();
        var given = new HashMap<LotId, Quantity>();
        for (var waiting : waiting(books, part)) {
            filled(books, act, waiting, given).ifPresent(commands::add);
        }
        return commands;
    }

    private static List<Waiting> waiting(Books books, PartCode part) {
        var members = Allocator.family(books, part);
        var indents = new LinkedHashSet<Indent>();
        members.forEach(member -> indents.addAll(books.with(Indent.KIND, Key.waitingFor(member))));
        return indents.stream()
                .flatMap(indent -> indent.lines().stream()
                        .filter(line -> members.contains(line.part()))
                        .filter(line -> line.shortage().isPositive())
                        .map(line -> new Waiting(indent, line)))
                .sorted(Comparator.comparing(Waiting::due)
                        .thenComparing(Waiting::since)
                        .thenComparing(waiting -> waiting.indent().id())
                        .thenComparing(waiting -> waiting.line().name()))
                .toList();
    }

    /// How much there is for a line, when those before it have taken theirs.
    private static Quantity there(
            Books books, Act act, AllocationRule rule, Waiting waiting, Map<LotId, Quantity> given) {
        var order = waiting.indent().order();
        var all = new Quantity(Long.MAX_VALUE / 2);
        var everything = Allocator.allocate(
                books,
                act,
                rule,
                new Allocator.Wanted(order.job(), order.bu(), waiting.line().part(), all));
        var open = waiting.line().shortage();
        for (var pick : everything.picks()) {
            open = open.minus(take(books, pick, open, given));
        }
        return waiting.line().shortage().minus(open);
    }

    private static Quantity take(Books books, Pick pick, Quantity open, Map<LotId, Quantity> given) {
        var left = pick.quantity().minusAtMost(given.getOrDefault(pick.lot(), Quantity.ZERO));
        var part = books.lot(pick.lot()).orElseThrow().part();
        var taken = Allocator.serving(books, part, left, open);
        given.merge(pick.lot(), taken, Quantity::plus);
        return taken;
    }
}
