package aspstore.model.receipt;

import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.receipt.ReceiptCommand.AcceptUnlisted;
import aspstore.model.receipt.ReceiptCommand.DecideDifference;
import aspstore.model.receipt.ReceiptCommand.ReceiveGoods;
import aspstore.model.receipt.ReceiptEvent.GoodsReceived;
import aspstore.model.receipt.ReceiptEvent.Nature;
import aspstore.model.receipt.ReceiptEvent.ReceiptDifferenceDecided;
import aspstore.model.receipt.ReceiptEvent.Taken;
import aspstore.model.receipt.ReceiptEvent.UnlistedAccepted;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a receipt must satisfy, and what the rule works out for one that does.
final class ReceiptChecks {

    private ReceiptChecks() {}

    static List<ReceiptRefusal> refused(Books books, ReceiveGoods command) {
        if (command.lines().stream().allMatch(line -> counted(line).isZero())
                && command.unlisted().stream().allMatch(line -> line.quantity().isZero())) {
            return List.of(new ReceiptRefusal.NothingCounted());
        }
        var refusals = new ArrayList<ReceiptRefusal>();
        var serials = new HashMap<PartCode, Set<SerialNo>>();
        if (command.delivery().isPresent()) {
            var delivery = command.delivery().get();
            var shipment = books.find(Shipment.KIND, delivery);
            if (shipment.isEmpty()) {
                return List.of(new ReceiptRefusal.NoSuchShipment(delivery));
            }
            refusals.addAll(linesRefused(books, shipment.get(), command.lines(), serials));
        } else if (!command.lines().isEmpty()) {
            return List.of(new ReceiptRefusal.NoSuchShipment(""));
        }
        for (var line : command.unlisted()) {
            refusals.addAll(unlistedRefused(books, line, serials));
        }
        return refusals;
    }

    static GoodsReceived received(Books books, Act act, ReceiveGoods command) {
        var taken = command.lines().stream()
                .map(line -> {
                    var shipment = books.find(Shipment.KIND, command.delivery().orElseThrow())
                            .orElseThrow();
                    return taken(books, act, books.require(shipment.lot(line.line())), line);
                })
                .toList();
        var natures = command.unlisted().stream()
                .map(line -> nature(books, line.part()))
                .toList();
        return new GoodsReceived(command, act.day(), taken, natures);
    }

    private static Taken taken(Books books, Act act, Lot lot, ReceiptCommand.Line line) {
        boolean anyDefective = line.damaged().isPositive()
                || lot.condition() == Condition.DEFECTIVE && line.accepted().isPositive();
        return new Taken(
                lot.id(),
                lot.condition(),
                anyDefective ? WarehouseDebt.due(books, act, lot) : Optional.<Instant>empty(),
                lot.received());
    }

    static List<ReceiptRefusal> refused(Books books, AcceptUnlisted command) {
        var stand = books.standsOf(command.lot()).stream()
                .filter(held -> held.lot().origin() instanceof Origin.Unlisted unlisted
                        && held.spot().equals(Place.ON_HOLD.at(unlisted.receipt())))
                .findFirst();
        if (stand.isEmpty()) {
            return List.of(new ReceiptRefusal.NotUnlisted(command.lot()));
        }
        var refusals = new ArrayList<ReceiptRefusal>();
        if (command.quantity().isZero()
                || command.quantity().isMoreThan(stand.get().quantity())) {
            refusals.add(new ReceiptRefusal.MoreThanHeld(
                    command.lot(), command.quantity(), stand.get().quantity()));
        }
        if (command.match().isEmpty() && command.reason().isBlank()) {
            refusals.add(new ReceiptRefusal.AcceptanceNeedsReason(command.lot()));
        }
        command.match()
                .ifPresent(match -> matchRefused(books, stand.get().lot(), command.quantity(), match)
                        .ifPresent(refusals::add));
        return refusals;
    }

    static UnlistedAccepted accepted(Books books, Act act, AcceptUnlisted command) {
        var lot = books.require(command.lot());
        var receipt = ((Origin.Unlisted) lot.origin()).receipt();
        var announced = command.match()
                .map(match -> books.require(books.find(Shipment.KIND, match.delivery())
                        .orElseThrow()
                        .lot(match.line())));
        var change = announced
                .map(sent -> new Lot.Change(
                        Optional.of(sent.condition()).filter(condition -> condition == Condition.DEFECTIVE),
                        Optional.of(sent.received().orElse(act.day())),
                        lot.expiry(),
                        lot.batch(),
                        lot.serial(),
                        Optional.of(receipt)))
                .orElse(Lot.Change.NONE);
        return new UnlistedAccepted(
                command,
                receipt,
                announced.map(Lot::id),
                change,
                announced
                        .filter(sent -> sent.condition() == Condition.DEFECTIVE)
                        .flatMap(sent -> WarehouseDebt.due(books, act, sent)));
    }

    static List<ReceiptRefusal> refused(Books books, DecideDifference command) {
        var found = books.find(Shipment.KIND, command.delivery());
        if (found.isEmpty()) {
            return List.of(new ReceiptRefusal.NoSuchShipment(command.delivery()));
        }
        var refusals = new ArrayList<ReceiptRefusal>();
        var decided = new HashMap<Integer, Quantity>();
        for (var decision : command.decisions()) {
            var sum = decided.merge(decision.line(), decision.quantity(), Quantity::plus);
            var undecided = found.get().undecided(decision.line());
            if (decision.quantity().isZero() || sum.isMoreThan(undecided)) {
                refusals.add(new ReceiptRefusal.MoreThanMissing(decision.line(), sum, undecided));
            }
        }
        if (command.decisions().isEmpty()) {
            refusals.add(new ReceiptRefusal.NothingCounted());
        }
        return refusals;
    }

    static ReceiptDifferenceDecided decided(Books books, DecideDifference command) {
        var shipment = books.find(Shipment.KIND, command.delivery()).orElseThrow();
        return new ReceiptDifferenceDecided(
                command,
                command.decisions().stream()
                        .map(decision -> shipment.lot(decision.line()))
                        .toList());
    }

    private static Quantity counted(ReceiptCommand.Line line) {
        return line.accepted().plus(line.damaged()).plus(line.missing());
    }

    private static List<ReceiptRefusal> linesRefused(
            Books books, Shipment shipment, List<ReceiptCommand.Line> lines, HashMap<PartCode, Set<SerialNo>> serials) {
        var refusals = new ArrayList<ReceiptRefusal>();
        var seen = new HashSet<Integer>();
        for (var line : lines) {
            var announced = shipment.line(line.line());
            if (announced.isEmpty()) {
                refusals.add(new ReceiptRefusal.NoSuchShipmentLine(shipment.id(), line.line()));
            } else if (!seen.add(line.line())) {
                refusals.add(new ReceiptRefusal.LineCountedTwice(line.line()));
            } else {
                refusals.addAll(lineRefused(books, shipment, announced.get(), line, serials));
            }
        }
        return refusals;
    }

    private static List<ReceiptRefusal> lineRefused(
            Books books,
            Shipment shipment,
            Shipment.Line announced,
            ReceiptCommand.Line line,
            HashMap<PartCode, Set<SerialNo>> serials) {
        var refusals = new ArrayList<ReceiptRefusal>();
        var part = announced.part();
        if (counted(line).isMoreThan(shipment.inTransit(line.line()))) {
            refusals.add(new ReceiptRefusal.MoreThanInTransit(
                    line.line(), part, counted(line), shipment.inTransit(line.line())));
        }
        boolean differs = line.damaged().isPositive() || line.missing().isPositive();
        if (differs && line.reason().isBlank()) {
            refusals.add(new ReceiptRefusal.DifferenceNeedsReason(line.line(), part));
        }
        if (books.catalog().part(part).filter(Part::serialised).isPresent()) {
            Stream.of(line.accepted(), line.damaged(), line.missing())
                    .filter(quantity -> !quantity.isWhole())
                    .map(quantity -> new ReceiptRefusal.NotWhole(line.line(), part, quantity))
                    .forEach(refusals::add);
        }
        var here = line.accepted().plus(line.damaged());
        refusals.addAll(
                natureRefused(books, part, here, line.serials(), line.expiry().or(announced::expiry), serials));
        if (!announced.serials().isEmpty() && line.reason().isBlank()) {
            line.serials().stream()
                    .filter(serial -> !announced.serials().contains(serial))
                    .map(serial -> new ReceiptRefusal.SerialNotAnnounced(line.line(), part, serial))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private static List<ReceiptRefusal> unlistedRefused(
            Books books, ReceiptCommand.UnlistedLine line, HashMap<PartCode, Set<SerialNo>> serials) {
        var part = books.catalog().part(line.part());
        if (part.isEmpty() || books.catalog().rate(line.part()).isEmpty()) {
            return List.of(new ReceiptRefusal.UnknownPart(line.part()));
        }
        if (books.catalog().agreement(part.get().bu()).isEmpty()) {
            return List.of(
                    new ReceiptRefusal.NoAgreement(line.part(), part.get().bu().text()));
        }
        var refusals = new ArrayList<ReceiptRefusal>();
        if (line.quantity().isZero()) {
            refusals.add(new ReceiptRefusal.NothingUnlisted(line.part()));
        }
        refusals.addAll(natureRefused(books, line.part(), line.quantity(), line.serials(), line.expiry(), serials));
        return refusals;
    }

    /// What the catalogue asks of goods that come in: serials for serialised parts, an expiry date for
    /// those that have one.
    private static List<ReceiptRefusal> natureRefused(
            Books books,
            PartCode code,
            Quantity here,
            List<SerialNo> scanned,
            Optional<LocalDate> expiry,
            HashMap<PartCode, Set<SerialNo>> serials) {
        var refusals = new ArrayList<ReceiptRefusal>();
        var part = books.catalog().part(code);
        boolean serialised = part.map(Part::serialised).orElse(false);
        if (serialised && !here.equals(Quantity.pieces(scanned.size()))) {
            refusals.add(new ReceiptRefusal.SerialsMissing(code, here, scanned.size()));
        }
        if (!serialised && !scanned.isEmpty()) {
            refusals.add(new ReceiptRefusal.PartHasNoSerials(code));
        }
        if (here.isPositive() && part.map(Part::expires).orElse(false) && expiry.isEmpty()) {
            refusals.add(new ReceiptRefusal.ExpiryMissing(code));
        }
        for (var serial : scanned) {
            if (!serials.computeIfAbsent(code, _ -> new HashSet<>()).add(serial)) {
                refusals.add(new ReceiptRefusal.SerialTwice(code, serial));
            }
            books.liveUnit(code, serial)
                    .map(stand -> new ReceiptRefusal.SerialAlreadyHere(
                            code, serial, stand.lot().id(), stand.place()))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<ReceiptRefusal> matchRefused(
            Books books, Lot held, Quantity quantity, ReceiptCommand.Match match) {
        var shipment = books.find(Shipment.KIND, match.delivery());
        var line = shipment.flatMap(found -> found.line(match.line()));
        if (line.isEmpty()) {
            return Optional.of(new ReceiptRefusal.NoSuchShipmentLine(match.delivery(), match.line()));
        }
        if (!line.get().part().equals(held.part())) {
            return Optional.of(new ReceiptRefusal.MatchedPartDiffers(
                    held.part(), line.get().part()));
        }
        var inTransit = shipment.orElseThrow().inTransit(match.line());
        return quantity.isMoreThan(inTransit)
                ? Optional.of(new ReceiptRefusal.MoreThanInTransit(match.line(), held.part(), quantity, inTransit))
                : Optional.empty();
    }

    private static Nature nature(Books books, PartCode code) {
        var bu = books.catalog().part(code).map(Part::bu).orElseThrow();
        var owner = books.catalog().agreement(bu).map(Agreement::owner).orElseThrow();
        var rate = books.catalog().rate(code).map(Rate::unit).orElse(Money.ZERO);
        return new Nature(bu, owner, ContractClass.ANY, rate);
    }
}
