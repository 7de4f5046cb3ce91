package aspstore.model.challan;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Line;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent.ChallanIssued;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.OwedStop;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.tax.TransportMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What must hold for a challan to be issued, and what the rule works out for one that may.
final class IssueChecks {

    /// The carrier gives nothing away.
    private static final BiFunction<Challan, IssuedLine, Quantity> KEEPS_ALL = (_, _) -> Quantity.ZERO;

    private IssueChecks() {}

    static List<ChallanRefusal> refused(Books books, Act act, IssueChallan command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchIndent(command.job()));
        }
        var indent = found.get();
        var refusals = new ArrayList<>(linesRefused(books, act, indent, command));
        refusals.addAll(notAllocated(books, indent, command));
        refusals.addAll(carriageRefused(books, act, indent.order().bu(), command, KEEPS_ALL));
        return refusals;
    }

    /// What does not let these goods go like this to whoever carries them.
    ///
    /// @param leaving how much of a challan's line the carrier gives away in the same act
    static List<ChallanRefusal> carriageRefused(
            Books books,
            Act act,
            BusinessUnit bu,
            IssueChallan command,
            BiFunction<Challan, IssuedLine, Quantity> leaving) {
        var refusals = new ArrayList<>(termsRefused(books, act, bu));
        switch (command.through()) {
            case Through.Technician technician -> {
                refusals.addAll(technicianRefused(
                        books, act, bu, technician.person(), command.override(), value(books, command), leaving));
                command.transport()
                        .courierByHand()
                        .map(ChallanRefusal.CourierByHand::new)
                        .ifPresent(refusals::add);
            }
            case Through.Courier courier -> {
                command.override().ifPresent(override -> refusals.add(new ChallanRefusal.OverrideNotNeeded(override)));
                if (command.transport().mode() == TransportMode.BY_HAND) {
                    refusals.add(new ChallanRefusal.CourierByHand(courier.name()));
                }
            }
        }
        return refusals;
    }

    static ChallanIssued issued(Books books, Act act, IssueChallan command) {
        var indent = books.find(Indent.KIND, command.job().text()).orElseThrow();
        var next = free(NumberSeries.next(books, SeriesGrant.Kind.ISSUE, act)).orElseThrow();
        var names = command.lines().stream()
                .map(line -> indent.line(line.indentLine()).orElseThrow().name())
                .toList();
        int outDays = outDays(books, indent.order().bu());
        var paper = ChallanPapers.issue(books, act, command, indent.order(), next);
        return new ChallanIssued(command, next.number(), paper, names, outDays, indent.due());
    }

    static int outDays(Books books, BusinessUnit bu) {
        return books.catalog().owedPolicy(bu).map(OwedPolicy::outDays).orElse(0);
    }

    static Optional<NumberSeries.Next> free(NumberSeries.Answer answer) {
        return answer instanceof NumberSeries.Answer.Free free ? Optional.of(free.next()) : Optional.empty();
    }

    static List<ChallanRefusal> linesRefused(Books books, Act act, Indent indent, IssueChallan command) {
        if (command.lines().isEmpty()) {
            return List.of(new ChallanRefusal.NoLines());
        }
        var refusals = new ArrayList<ChallanRefusal>();
        for (var line : command.lines()) {
            indent.line(line.indentLine())
                    .ifPresentOrElse(
                            wanted -> refusals.addAll(lineRefused(books, act, indent, wanted, line)),
                            () -> refusals.add(new ChallanRefusal.NoSuchIndentLine(indent.job(), line.indentLine())));
        }
        return refusals;
    }

    private static List<ChallanRefusal> notAllocated(Books books, Indent indent, IssueChallan command) {
        var refusals = new ArrayList<ChallanRefusal>();
        var taken = new LinkedHashMap<Taken, Quantity>();
        for (var line : command.lines()) {
            indent.line(line.indentLine())
                    .ifPresent(wanted -> taken.merge(new Taken(wanted, line.lot()), line.quantity(), Quantity::plus));
        }
        taken.forEach((from, asked) -> {
            var allocated =
                    books.standing(from.lot(), Place.ALLOCATED.at(from.line().reference(indent.id())));
            if (asked.isMoreThan(allocated)) {
                refusals.add(new ChallanRefusal.NotAllocated(from.line().name(), from.lot(), asked, allocated));
            }
        });
        return refusals;
    }

    private record Taken(IndentLine line, LotId lot) {}

    private static List<ChallanRefusal> lineRefused(Books books, Act act, Indent indent, IndentLine wanted, Line line) {
        var refusals = new ArrayList<ChallanRefusal>();
        if (line.quantity().isZero()) {
            refusals.add(new ChallanRefusal.NothingIssued(line.indentLine(), line.lot()));
        }
        if (wanted.standing() != IndentLine.Standing.WANTED) {
            refusals.add(new ChallanRefusal.NotWantedAnyMore(line.indentLine(), wanted.standing()));
        }
        books.lot(line.lot()).ifPresent(lot -> {
            lot.expiry()
                    .filter(_ -> lot.isExpired(act.day()))
                    .ifPresent(expiry -> refusals.add(new ChallanRefusal.LotExpired(lot.id(), expiry)));
            if (books.catalog().part(lot.part()).isEmpty()) {
                refusals.add(new ChallanRefusal.UnknownPart(lot.part()));
            } else if (indent.order().isSupply()
                    && books.catalog().rate(lot.part()).isEmpty()) {
                refusals.add(new ChallanRefusal.NoRate(lot.part()));
            }
        });
        return refusals;
    }

    static List<ChallanRefusal> termsRefused(Books books, Act act, BusinessUnit bu) {
        var refusals = new ArrayList<ChallanRefusal>();
        if (books.catalog().store(books.store()).isEmpty()) {
            refusals.add(new ChallanRefusal.NoStoreParty(books.store()));
        }
        if (books.catalog().agreement(bu).isEmpty()) {
            refusals.add(new ChallanRefusal.NoAgreement(bu));
        }
        switch (NumberSeries.next(books, SeriesGrant.Kind.ISSUE, act)) {
            case NumberSeries.Answer.Free _ -> {}
            case NumberSeries.Answer.NotGranted none -> refusals.add(new ChallanRefusal.NoSeries(none.kind()));
            case NumberSeries.Answer.Exhausted full -> refusals.add(new ChallanRefusal.SeriesExhausted(full.code()));
        }
        return refusals;
    }

    /// The same for a bag, of which nothing leaves either.
    static List<ChallanRefusal> technicianRefused(
            Books books, Act act, BusinessUnit bu, PersonId technician, Optional<String> override, Money value) {
        return technicianRefused(books, act, bu, technician, override, value, KEEPS_ALL);
    }

    private static List<ChallanRefusal> technicianRefused(
            Books books,
            Act act,
            BusinessUnit bu,
            PersonId technician,
            Optional<String> override,
            Money value,
            BiFunction<Challan, IssuedLine, Quantity> leaving) {
        var person = books.catalog().person(technician);
        if (person.isEmpty()) {
            return List.of(new ChallanRefusal.UnknownTechnician(technician));
        }
        if (!person.get().active()) {
            return List.of(new ChallanRefusal.TechnicianInactive(technician));
        }
        var stop = OwedStop.of(books, act, bu, technician, out(books, bu, technician, leaving));
        if (stop.isEmpty()) {
            return override.stream()
                    .<ChallanRefusal>map(ChallanRefusal.OverrideNotNeeded::new)
                    .toList();
        }
        return override.map(used -> overrideRefused(books, bu, technician, value, used))
                .orElseGet(() -> List.of(new ChallanRefusal.OwesTooMuch(stop.get())));
    }

    /// The parts of a unit that a technician has had since earlier.
    private static List<OwedStop.Out> out(
            Books books, BusinessUnit bu, PersonId technician, BiFunction<Challan, IssuedLine, Quantity> leaving) {
        var out = new ArrayList<OwedStop.Out>();
        for (var challan : books.with(Challan.KIND, Key.technician(technician))) {
            for (var line : challan.lines()) {
                boolean sameUnit =
                        books.lot(line.lot()).filter(lot -> lot.bu().equals(bu)).isPresent();
                var stays = line.out().minusAtMost(leaving.apply(challan, line));
                if (sameUnit && stays.isPositive()) {
                    challan.outSince(line)
                            .map(since ->
                                    new OwedStop.Out(since, stays, line.rate().times(stays)))
                            .ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private static List<ChallanRefusal> overrideRefused(
            Books books, BusinessUnit bu, PersonId technician, Money value, String override) {
        var granted = books.find(GrantedOverride.KIND, override);
        if (granted.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchOverride(override));
        }
        return granted.get().covers(GrantedOverride.Kind.OWED_STOP, bu, technician.text(), value)
                ? List.of()
                : List.of(new ChallanRefusal.OverrideDoesNotCover(override));
    }

    private static Money value(Books books, IssueChallan command) {
        return command.lines().stream()
                .flatMap(line -> books.lot(line.lot()).map(lot -> lot.rate().times(line.quantity())).stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
