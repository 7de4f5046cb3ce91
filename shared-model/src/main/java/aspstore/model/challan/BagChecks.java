package aspstore.model.challan;

import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanCommand.BagLine;
import aspstore.model.challan.ChallanCommand.IssueBag;
import aspstore.model.challan.ChallanEvent.BagIssued;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Allocation.Verdict;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.IndentCommand.Pick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for parts to leave for a technician's bag, and which lots go.
///
/// Free stock goes in the allocation's own order. A bag holds no more than central lets a technician carry: a limit of
/// its own, beside that of the store, in which the bag's parts count all the while.
final class BagChecks {

    private BagChecks() {}

    static List<ChallanRefusal> refused(Books books, Act act, IssueBag command) {
        var refusals = new ArrayList<>(linesRefused(books, act, command));
        refusals.addAll(IssueChecks.termsRefused(books, act, command.bu()));
        command.transport()
                .courierByHand()
                .map(ChallanRefusal.CourierByHand::new)
                .ifPresent(refusals::add);
        var going = picks(books, act, command);
        refusals.addAll(IssueChecks.technicianRefused(
                books, act, command.bu(), command.technician(), command.override(), value(books, going)));
        refusals.addAll(limitRefused(books, command, going));
        return refusals;
    }

    static BagIssued issued(Books books, Act act, IssueBag command) {
        var next = IssueChecks.free(NumberSeries.next(books, SeriesGrant.Kind.ISSUE, act))
                .orElseThrow();
        var picks = picks(books, act, command);
        var paper = ChallanPapers.bag(books, act, command, picks, next);
        return new BagIssued(command, next.number(), paper, picks, IssueChecks.outDays(books, command.bu()));
    }

    static Challan opened(Act act, BagIssued event) {
        var lines = new ArrayList<IssuedLine>();
        for (var pick : event.picks()) {
            var printed = event.paper().lines().get(lines.size());
            lines.add(new IssuedLine(
                    lines.size() + 1,
                    "",
                    printed.part(),
                    pick.lot(),
                    printed.serials().stream().findFirst(),
                    pick.quantity(),
                    printed.value().unitValue(),
                    ChallanLine.Owed.NOTHING,
                    Quantity.ZERO,
                    List.of(),
                    Optional.empty()));
        }
        return new Challan(
                event.number().text(),
                Optional.empty(),
                Optional.of(event.command().technician()),
                Challan.Carried.BY_TECHNICIAN,
                event.paper(),
                lines,
                event.outDays(),
                act.recordedAt(),
                Optional.empty(),
                event.command().override().map(override -> new Challan.Overridden(override, act.at())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Challan.Parcels.NONE);
    }

    private static List<ChallanRefusal> linesRefused(Books books, Act act, IssueBag command) {
        if (command.lines().isEmpty()) {
            return List.of(new ChallanRefusal.NoLines());
        }
        var refusals = new ArrayList<ChallanRefusal>();
        for (var line : command.lines()) {
            var part = books.catalog().part(line.part());
            if (part.isEmpty()) {
                refusals.add(new ChallanRefusal.UnknownPart(line.part()));
            } else if (!part.get().bu().equals(command.bu())) {
                refusals.add(new ChallanRefusal.PartOfAnotherUnit(
                        line.part(), part.get().bu()));
            } else if (line.quantity().isZero()) {
                refusals.add(new ChallanRefusal.NothingForTheBag(line.part()));
            }
        }
        if (refusals.isEmpty()) {
            asked(command).forEach((part, lines) -> refusals.addAll(freeRefused(books, act, command, part, lines)));
        }
        return refusals;
    }

    /// The lines of each part, in the order in which the parts are first named.
    private static Map<PartCode, List<BagLine>> asked(IssueBag command) {
        var asked = new LinkedHashMap<PartCode, List<BagLine>>();
        command.lines()
                .forEach(line -> asked.computeIfAbsent(line.part(), _ -> new ArrayList<>())
                        .add(line));
        return asked;
    }

    private static List<ChallanRefusal> freeRefused(
            Books books, Act act, IssueBag command, PartCode part, List<BagLine> lines) {
        var free = free(books, act, command, part);
        var refusals = new ArrayList<ChallanRefusal>();
        named(lines).forEach((serial, asked) -> {
            if (!asked.equals(Quantity.ONE)) {
                refusals.add(new ChallanRefusal.UnitIsOne(part, serial, asked));
            }
            if (free.stream()
                    .noneMatch(pick -> books.require(pick.lot()).serial().equals(Optional.of(serial)))) {
                refusals.add(new ChallanRefusal.UnitNotFree(part, serial));
            }
        });
        var wanted = lines.stream().map(BagLine::quantity).reduce(Quantity.ZERO, Quantity::plus);
        var there = total(free);
        if (refusals.isEmpty()
                && !total(picks(books, act, command, part, lines)).equals(wanted)) {
            refusals.add(new ChallanRefusal.NotFree(part, wanted, there.min(wanted)));
        }
        return refusals;
    }

    /// How much is asked of each unit that a line names.
    private static Map<SerialNo, Quantity> named(List<BagLine> lines) {
        var named = new LinkedHashMap<SerialNo, Quantity>();
        lines.forEach(line -> line.serial().ifPresent(serial -> named.merge(serial, line.quantity(), Quantity::plus)));
        return named;
    }

    /// All that is free of a part, the best first.
    private static List<Pick> free(Books books, Act act, IssueBag command, PartCode part) {
        var all = Allocator.forBag(books, act, command.bu(), part, new Quantity(Long.MAX_VALUE / 4));
        return all.candidates().stream().flatMap(BagChecks::taken).toList();
    }

    private static Stream<Pick> taken(Allocation.Candidate candidate) {
        return candidate.verdict() instanceof Verdict.Taken taken
                ? Stream.of(new Pick(candidate.stand().lot().id(), taken.quantity()))
                : Stream.empty();
    }

    private static List<Pick> picks(Books books, Act act, IssueBag command) {
        var picks = new ArrayList<Pick>();
        asked(command).forEach((part, lines) -> {
            if (books.catalog().part(part).isPresent()) {
                picks.addAll(picks(books, act, command, part, lines));
            }
        });
        return picks;
    }

    /// Units that are named go as they are named; the rest as the allocation orders what is left.
    private static List<Pick> picks(Books books, Act act, IssueBag command, PartCode part, List<BagLine> lines) {
        var left = new ArrayList<>(free(books, act, command, part));
        var picks = new ArrayList<Pick>();
        lines.stream()
                .flatMap(line -> line.serial().stream())
                .distinct()
                .forEach(serial -> left.stream()
                        .filter(pick -> books.require(pick.lot()).serial().equals(Optional.of(serial)))
                        .findFirst()
                        .ifPresent(pick -> {
                            picks.add(pick);
                            left.remove(pick);
                        }));
        var open = lines.stream()
                .filter(line -> line.serial().isEmpty())
                .map(BagLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        for (var pick : left) {
            var taken = books.require(pick.lot()).serial().isPresent()
                    ? pick.quantity().min(open.wholePieces())
                    : pick.quantity().min(open);
            if (taken.isPositive()) {
                picks.add(new Pick(pick.lot(), taken));
                open = open.minus(taken);
            }
        }
        return picks;
    }

    private static List<ChallanRefusal> limitRefused(Books books, IssueBag command, List<Pick> going) {
        var limit = books.catalog().bagLimit(command.bu());
        if (limit.isEmpty()) {
            return List.of(new ChallanRefusal.NoBagLimit(command.bu()));
        }
        var quantity = total(going);
        var value = value(books, going);
        for (var challan : books.with(Challan.KIND, Key.technician(command.technician()))) {
            if (challan.isBag() && challan.isOpen()) {
                for (var line : challan.lines()) {
                    if (books.require(line.lot()).bu().equals(command.bu())) {
                        quantity = quantity.plus(line.out());
                        value = value.plus(line.rate().times(line.out()));
                    }
                }
            }
        }
        var refusals = new ArrayList<ChallanRefusal>();
        var with = quantity;
        var worth = value;
        limit.get()
                .most()
                .filter(with::isMoreThan)
                .ifPresent(most ->
                        refusals.add(new ChallanRefusal.BagTooFull(command.technician(), command.bu(), with, most)));
        limit.get()
                .mostValue()
                .filter(worth::isMoreThan)
                .ifPresent(most ->
                        refusals.add(new ChallanRefusal.BagTooDear(command.technician(), command.bu(), worth, most)));
        return refusals;
    }

    private static Quantity total(List<Pick> picks) {
        return picks.stream().map(Pick::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Money value(Books books, List<Pick> picks) {
        return picks.stream()
                .map(pick -> books.require(pick.lot()).rate().times(pick.quantity()))
                .reduce(Money.ZERO, Money::plus);
    }
}
