package aspstore.model.stockcare;

import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Rate;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand.CountedLine;
import aspstore.model.stockcare.StockCareCommand.FoundLine;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.Difference;
import aspstore.model.stockcare.StockCareEvent.Taken;
import aspstore.model.stockcare.StockCareRefusal.Proposal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a blind count must satisfy, and the differences it finds.
final class CountChecks {

    /// The places in the room.
    private static final Set<Place> COUNTED = EnumSet.of(
            Place.ON_HAND, Place.ON_HOLD, Place.ALLOCATED, Place.DEFECTIVE, Place.RETURN_PENDING, Place.PACKED);
    /// Where goods stand for someone, under a document that says how much.
    private static final Set<Place> PROMISED = EnumSet.of(Place.ALLOCATED, Place.RETURN_PENDING, Place.PACKED);

    private record At(LotId lot, Spot spot) {}

    private CountChecks() {}

    static List<Refusal> refused(Books books, Act act, PostCount command) {
        var scope = new LinkedHashSet<>(command.scope());
        if (scope.isEmpty()) {
            return List.of(new StockCareRefusal.NoScope());
        }
        var refusals = new ArrayList<Refusal>();
        if (command.sheet().isBlank()) {
            refusals.add(new StockCareRefusal.SheetMissing());
        }
        refusals.addAll(scopeRefused(books, command, scope));
        refusals.addAll(linesRefused(books, command, scope));
        refusals.addAll(uncounted(books, command, scope));
        refusals.addAll(foundRefused(books, command, scope));
        refusals.addAll(ToApprove.ofCount(books, act, command, counted(books, act, command)));
        return refusals;
    }

    /// What the count finds. Lines that can't be understood count for nothing here.
    static CountPosted counted(Books books, Act act, PostCount command) {
        var differences = command.lines().stream()
                .flatMap(line -> books.lot(line.lot()).stream().flatMap(lot -> difference(books, lot, line)))
                .toList();
        var owner =
                books.catalog().agreement(command.bu()).map(Agreement::owner).orElse(Owner.OEM);
        var found = command.found().stream()
                .map(line -> new Taken(
                        owner, books.catalog().rate(line.part()).map(Rate::unit).orElse(Money.ZERO)))
                .toList();
        var warehouseDue = isAnyOwed(books, command, differences, found)
                ? books.catalog().agreement(command.bu()).map(agreement -> agreement.dueBack(act.day()))
                : Optional.<Instant>empty();
        return new CountPosted(command, act.day(), differences, found, warehouseDue);
    }

    private static boolean isAnyOwed(Books books, PostCount command, List<Difference> differences, List<Taken> found) {
        return differences.stream()
                        .filter(difference -> difference.more().isPositive())
                        .flatMap(difference -> books.lot(difference.lot()).stream())
                        .anyMatch(lot -> CountedDebts.isOwed(lot.condition(), lot.owner()))
                || IntStream.range(0, found.size())
                        .anyMatch(i -> CountedDebts.isOwed(
                                command.found().get(i).condition(), found.get(i).owner()));
    }

    private static Stream<Difference> difference(Books books, Lot lot, CountedLine line) {
        var expected = books.standing(lot.id(), line.spot());
        if (expected.equals(line.counted())) {
            return Stream.of();
        }
        boolean isSpare = line.counted().isMoreThan(expected)
                && PROMISED.contains(line.spot().place());
        var postedAt = isSpare ? free(lot) : line.spot();
        return Stream.of(
                new Difference(lot.id(), lot.part(), line.spot(), postedAt, expected, line.counted(), lot.rate()));
    }

    private static Spot free(Lot lot) {
        return lot.condition().isUsable() ? Place.ON_HAND.plain() : Place.DEFECTIVE.plain();
    }

    private static List<StockCareRefusal> scopeRefused(Books books, PostCount command, Set<PartCode> scope) {
        var refusals = new ArrayList<StockCareRefusal>();
        for (var code : scope) {
            var part = books.catalog().part(code);
            if (part.isEmpty()) {
                refusals.add(new StockCareRefusal.UnknownPart(code));
            } else if (!part.get().bu().equals(command.bu())) {
                refusals.add(new StockCareRefusal.PartOfAnotherUnit(
                        code, command.bu().text()));
            }
        }
        return refusals;
    }

    private static List<StockCareRefusal> linesRefused(Books books, PostCount command, Set<PartCode> scope) {
        var refusals = new ArrayList<StockCareRefusal>();
        var seen = new HashSet<At>();
        var units = new HashMap<LotId, Quantity>();
        for (var line : command.lines()) {
            var lot = books.lot(line.lot());
            if (lot.isEmpty()) {
                refusals.add(new StockCareRefusal.NoSuchLot(line.lot()));
            } else if (!scope.contains(lot.get().part())) {
                refusals.add(new StockCareRefusal.OutOfScope(lot.get().part()));
            } else if (!COUNTED.contains(line.spot().place())) {
                refusals.add(new StockCareRefusal.NotCountable(line.lot(), line.spot()));
            } else if (!seen.add(new At(line.lot(), line.spot()))) {
                refusals.add(new StockCareRefusal.CountedTwice(line.lot(), line.spot()));
            } else {
                var ofLot = units.merge(line.lot(), line.counted(), Quantity::plus);
                refusals.addAll(lineRefused(books, lot.get(), line, ofLot));
            }
        }
        return refusals;
    }

    private static List<StockCareRefusal> lineRefused(Books books, Lot lot, CountedLine line, Quantity ofLot) {
        var refusals = new ArrayList<StockCareRefusal>();
        var expected = books.standing(lot.id(), line.spot());
        if (expected.isZero() && line.counted().isPositive() && !line.spot().equals(free(lot))) {
            refusals.add(new StockCareRefusal.NoSuchStand(lot.id(), line.spot()));
        }
        if (expected.isMoreThan(line.counted()) && PROMISED.contains(line.spot().place())) {
            refusals.add(new StockCareRefusal.PromisedGoodsMissing(
                    lot.id(),
                    line.spot(),
                    expected,
                    line.counted(),
                    proposal(line.spot().place())));
        }
        if (lot.serial().isPresent()) {
            var serial = lot.serial().get();
            if (ofLot.isMoreThan(Quantity.ONE)) {
                refusals.add(new StockCareRefusal.MoreThanOneUnit(lot.id(), serial, ofLot));
            }
            if (expected.isZero() && line.counted().isPositive()) {
                elsewhere(books, lot.part(), serial).ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    private static Optional<StockCareRefusal.SerialStandsElsewhere> elsewhere(
            Books books, PartCode part, SerialNo serial) {
        return Stands.ofUnit(books, part, serial)
                .map(stand -> new StockCareRefusal.SerialStandsElsewhere(
                        part, serial, stand.lot().id(), stand.spot(), proposal(stand.place())));
    }

    private static Proposal proposal(Place place) {
        return switch (place) {
            case TRANSIT_IN -> Proposal.RECEIVE_SHIPMENT;
            case ON_HOLD -> Proposal.RELEASE_HOLD;
            case ALLOCATED -> Proposal.RELEASE_ALLOCATION;
            case WITH_TECHNICIAN, AT_CUSTOMER -> Proposal.RETURN_UNUSED;
            case IN_REPAIR -> Proposal.CLOSE_REPAIR;
            case RETURN_PENDING -> Proposal.RELEASE_RETURN_LINE;
            case PACKED -> Proposal.UNPACK_RETURN;
            case TRANSIT_OUT -> Proposal.SETTLE_TRANSIT_LOSS;
            case ON_HAND,
                    DEFECTIVE,
                    WAREHOUSE,
                    CONSUMED,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT -> Proposal.COUNT_WHERE_IT_STANDS;
        };
    }

    private static List<StockCareRefusal> uncounted(Books books, PostCount command, Set<PartCode> scope) {
        var mentioned = new HashSet<At>();
        command.lines().forEach(line -> mentioned.add(new At(line.lot(), line.spot())));
        return scope.stream()
                .flatMap(part -> books.standsOf(part).stream())
                .filter(stand -> COUNTED.contains(stand.place()) && stand.thousandths() > 0)
                .filter(stand -> !mentioned.contains(at(stand)))
                .<StockCareRefusal>map(stand -> new StockCareRefusal.NotCounted(
                        stand.lot().id(), stand.lot().part(), stand.spot()))
                .toList();
    }

    private static At at(Stand stand) {
        return new At(stand.lot().id(), stand.spot());
    }

    private static List<StockCareRefusal> foundRefused(Books books, PostCount command, Set<PartCode> scope) {
        var refusals = new ArrayList<StockCareRefusal>();
        var serials = new HashMap<PartCode, Set<SerialNo>>();
        if (!command.found().isEmpty()
                && books.catalog().agreement(command.bu()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoAgreement(command.bu().text()));
        }
        for (var line : command.found()) {
            if (!scope.contains(line.part())) {
                refusals.add(new StockCareRefusal.OutOfScope(line.part()));
            } else {
                refusals.addAll(foundLineRefused(books, line, serials));
            }
        }
        return refusals;
    }

    private static List<StockCareRefusal> foundLineRefused(
            Books books, FoundLine line, HashMap<PartCode, Set<SerialNo>> serials) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (line.quantity().isZero()) {
            refusals.add(new StockCareRefusal.NothingFound(line.part()));
        }
        if (books.catalog().rate(line.part()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoRate(line.part()));
        }
        books.catalog()
                .part(line.part())
                .map(part -> NatureChecks.refused(
                        part, line.quantity(), new NatureChecks.Nature(line.serial(), line.expiry())))
                .ifPresent(refusals::addAll);
        if (line.serial().isPresent()) {
            var serial = line.serial().get();
            if (!serials.computeIfAbsent(line.part(), _ -> new HashSet<>()).add(serial)) {
                refusals.add(new StockCareRefusal.SerialTwice(line.part(), serial));
            }
            elsewhere(books, line.part(), serial).ifPresent(refusals::add);
        }
        return refusals;
    }
}
