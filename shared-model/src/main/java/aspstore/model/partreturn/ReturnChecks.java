package aspstore.model.partreturn;

import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.partreturn.PartReturn.Stage;
import aspstore.model.partreturn.ReturnCommand.DecideReturn;
import aspstore.model.partreturn.ReturnCommand.PackReturn;
import aspstore.model.partreturn.ReturnCommand.ReleaseReturnLine;
import aspstore.model.partreturn.ReturnCommand.RequestReturn;
import aspstore.model.partreturn.ReturnCommand.UnpackReturn;
import aspstore.model.partreturn.ReturnCommand.Verdict;
import aspstore.model.partreturn.ReturnCommand.WithdrawReturn;
import aspstore.model.partreturn.ReturnEvent.Back;
import aspstore.model.partreturn.ReturnEvent.Content;
import aspstore.model.partreturn.ReturnEvent.Goods;
import aspstore.model.partreturn.ReturnEvent.ReturnLineReleased;
import aspstore.model.partreturn.ReturnEvent.ReturnPacked;
import aspstore.model.partreturn.ReturnEvent.ReturnRequested;
import aspstore.model.partreturn.ReturnEvent.ReturnUnpacked;
import aspstore.model.partreturn.ReturnEvent.ReturnWithdrawn;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a return must satisfy until it is shipped, and what the rule works out for one that does.
final class ReturnChecks {

    private static final Set<Place> RETURNABLE = EnumSet.of(Place.ON_HAND, Place.ON_HOLD, Place.DEFECTIVE);

    private ReturnChecks() {}

    static List<ReturnRefusal> refused(Books books, Act act, RequestReturn command) {
        if (command.lines().isEmpty()) {
            return List.of(new ReturnRefusal.NoLines());
        }
        var refusals = new ArrayList<ReturnRefusal>();
        var asked = new HashMap<Stood, Quantity>();
        var owners = EnumSet.noneOf(Owner.class);
        for (int no = 1; no <= command.lines().size(); no++) {
            var line = command.lines().get(no - 1);
            var lot = books.lot(line.lot());
            if (lot.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLot(no, line.lot()));
            } else {
                owners.add(lot.get().owner());
                if (!lot.get().bu().equals(command.bu())) {
                    refusals.add(new ReturnRefusal.PartOfAnotherUnit(
                            no, lot.get().part(), command.bu().text()));
                }
                refusals.addAll(standRefused(books, no, line, asked));
                conditionRefused(act, no, line, lot.get()).ifPresent(refusals::add);
            }
        }
        if (owners.size() > 1) {
            refusals.add(new ReturnRefusal.OwnersMixed());
        }
        return refusals;
    }

    static ReturnRequested requested(Books books, RequestReturn command) {
        return new ReturnRequested(
                command,
                command.lines().stream()
                        .map(line -> books.require(line.lot()))
                        .map(lot -> new Goods(lot.part(), lot.serial(), lot.condition(), lot.rate()))
                        .toList());
    }

    static List<ReturnRefusal> refused(Books books, WithdrawReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notRequested(found.get()));
        if (command.reason().isBlank()) {
            refusals.add(new ReturnRefusal.WithdrawalNeedsReason(command.partReturn()));
        }
        return refusals;
    }

    static ReturnWithdrawn withdrawn(Books books, WithdrawReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn()).orElseThrow();
        var left = new HashMap<LotId, Quantity>();
        var back = new ArrayList<Back>();
        for (var line : found.lines()) {
            var there = left.computeIfAbsent(line.lot(), lot -> pending(books, found.id(), lot));
            var moved = found.pending(line.no()).min(there);
            left.put(line.lot(), there.minus(moved));
            back.add(new Back(line.lot(), line.stood(), moved));
        }
        return new ReturnWithdrawn(command, back);
    }

    static List<ReturnRefusal> refused(Books books, DecideReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notRequested(found.get()));
        var decided = new HashSet<Integer>();
        for (var line : command.lines()) {
            if (found.get().line(line.line()).isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), line.line()));
            } else if (!decided.add(line.line())) {
                refusals.add(new ReturnRefusal.LineDecidedTwice(line.line()));
            }
            if (line.verdict() == Verdict.REFUSED && line.reason().isBlank()) {
                refusals.add(new ReturnRefusal.RefusalNeedsReason(line.line()));
            }
        }
        int undecided = found.get().lines().size() - decided.size();
        if (undecided > 0) {
            refusals.add(new ReturnRefusal.LinesUndecided(command.partReturn(), undecided));
        }
        return refusals;
    }

    static List<ReturnRefusal> refused(Books books, ReleaseReturnLine command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        if (found.get().line(command.line()).isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchLine(command.partReturn(), command.line()));
        }
        var refusals = new ArrayList<>(notDecidedOrGone(found.get()));
        if (refusals.isEmpty() && found.get().pending(command.line()).isZero()) {
            refusals.add(new ReturnRefusal.NothingToRelease(command.partReturn(), command.line()));
        }
        return refusals;
    }

    static ReturnLineReleased released(Books books, ReleaseReturnLine command) {
        var found = books.find(PartReturn.KIND, command.partReturn()).orElseThrow();
        var line = found.line(command.line()).orElseThrow();
        var released = found.pending(line.no());
        var moved = released.min(pending(books, found.id(), line.lot()));
        return new ReturnLineReleased(command, released, new Back(line.lot(), line.stood(), moved));
    }

    static List<ReturnRefusal> refused(Books books, PackReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notDecidedOrGone(found.get()));
        if (command.carton().isBlank()) {
            refusals.add(new ReturnRefusal.CartonMissing(command.partReturn()));
        }
        if (command.lines().stream().noneMatch(line -> line.quantity().isPositive())) {
            refusals.add(new ReturnRefusal.NothingPacked(command.partReturn()));
        }
        var byLine = new HashMap<Integer, Quantity>();
        var byLot = new HashMap<LotId, Quantity>();
        for (var packed : command.lines()) {
            var line = found.get().line(packed.line());
            if (line.isEmpty()) {
                refusals.add(new ReturnRefusal.NoSuchLine(command.partReturn(), packed.line()));
            } else if (!found.get().decisions().isEmpty()) {
                refusals.addAll(packingRefused(books, found.get(), line.get(), packed, byLine, byLot));
            }
        }
        return refusals;
    }

    static ReturnPacked packed(Books books, PackReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn()).orElseThrow();
        return new ReturnPacked(
                command,
                command.lines().stream()
                        .map(line -> found.line(line.line()).orElseThrow().lot())
                        .toList());
    }

    static List<ReturnRefusal> refused(Books books, UnpackReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(notDecidedOrGone(found.get()));
        if (found.get().packed().stream().noneMatch(part -> part.carton().equals(command.carton()))) {
            refusals.add(new ReturnRefusal.NoSuchCarton(command.partReturn(), command.carton()));
        }
        return refusals;
    }

    static ReturnUnpacked unpacked(Books books, UnpackReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn()).orElseThrow();
        return new ReturnUnpacked(
                command,
                found.packed().stream()
                        .filter(part -> part.carton().equals(command.carton()))
                        .map(part -> new Content(
                                part.line(),
                                found.line(part.line()).orElseThrow().lot(),
                                part.quantity()))
                        .toList());
    }

    /// Why goods can't be packed, put back or shipped now, if anything.
    static List<ReturnRefusal> refused(Books books, ReturnCommand.RedirectReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        if (found.get().withdrawn().isPresent()) {
            return List.of(new ReturnRefusal.AlreadyWithdrawn(command.partReturn()));
        }
        if (found.get().shipped().isPresent()) {
            return List.of(new ReturnRefusal.AlreadyShipped(command.partReturn()));
        }
        return command.to().equals(books.store())
                ? List.of(new ReturnRefusal.RedirectedToItself(command.to()))
                : List.of();
    }

    static List<ReturnRefusal> notDecidedOrGone(PartReturn found) {
        if (found.withdrawn().isPresent()) {
            return List.of(new ReturnRefusal.AlreadyWithdrawn(found.id()));
        }
        if (found.shipped().isPresent()) {
            return List.of(new ReturnRefusal.AlreadyShipped(found.id()));
        }
        return found.decisions().isEmpty() ? List.of(new ReturnRefusal.NotDecided(found.id())) : List.of();
    }

    private static List<ReturnRefusal> notRequested(PartReturn found) {
        if (found.currentStage() == Stage.REQUESTED) {
            return List.of();
        }
        return found.withdrawn().isPresent()
                ? List.of(new ReturnRefusal.AlreadyWithdrawn(found.id()))
                : List.of(new ReturnRefusal.AlreadyDecided(found.id()));
    }

    private static Quantity pending(Books books, String partReturn, LotId lot) {
        return books.standing(lot, Place.RETURN_PENDING.at(partReturn));
    }

    /// One stand, to hold several lines against it together.
    private record Stood(LotId lot, Spot spot) {}

    private static List<ReturnRefusal> standRefused(
            Books books, int no, ReturnCommand.Line line, Map<Stood, Quantity> asked) {
        if (!line.quantity().isPositive()) {
            return List.of(new ReturnRefusal.NothingReturned(no));
        }
        if (!RETURNABLE.contains(line.from().place())) {
            return List.of(new ReturnRefusal.NotReturnableFrom(no, line.lot(), line.from()));
        }
        var sum = asked.merge(new Stood(line.lot(), line.from()), line.quantity(), Quantity::plus);
        var there = books.standing(line.lot(), line.from());
        return sum.isMoreThan(there)
                ? List.of(new ReturnRefusal.MoreThanStands(no, line.lot(), line.from(), sum, there))
                : List.of();
    }

    private static Optional<ReturnRefusal> conditionRefused(Act act, int no, ReturnCommand.Line line, Lot lot) {
        boolean fits = switch (line.reason()) {
            case DEFECTIVE -> lot.condition() == Condition.DEFECTIVE;
            case UNUSED, EXCESS -> lot.condition().isUsable();
            case EXPIRED -> true;
        };
        if (!fits) {
            return Optional.of(new ReturnRefusal.WrongCondition(no, lot.id(), line.reason(), lot.condition()));
        }
        return line.reason() == ReturnCommand.Reason.EXPIRED && !lot.isExpired(act.day())
                ? Optional.of(new ReturnRefusal.NotExpired(no, lot.id()))
                : Optional.empty();
    }

    private static List<ReturnRefusal> packingRefused(
            Books books,
            PartReturn found,
            PartReturn.Line line,
            ReturnCommand.PackedLine packed,
            Map<Integer, Quantity> byLine,
            Map<LotId, Quantity> byLot) {
        if (!found.isApproved(line.no())) {
            return List.of(new ReturnRefusal.LineNotApproved(line.no(), line.part()));
        }
        var refusals = new ArrayList<ReturnRefusal>();
        var ofLine = byLine.merge(line.no(), packed.quantity(), Quantity::plus);
        var ofLot = byLot.merge(line.lot(), packed.quantity(), Quantity::plus);
        var left = found.toPack(line.no());
        var there = pending(books, found.id(), line.lot());
        if (ofLine.isMoreThan(left) || ofLot.isMoreThan(there)) {
            refusals.add(new ReturnRefusal.MoreThanToPack(line.no(), line.part(), ofLine, left.min(there)));
        }
        serialRefused(line, packed.serials()).ifPresent(refusals::add);
        return refusals;
    }

    private static Optional<ReturnRefusal> serialRefused(PartReturn.Line line, List<SerialNo> scanned) {
        if (line.serial().isEmpty()) {
            return scanned.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReturnRefusal.LotHasNoSerial(line.no(), line.part(), scanned));
        }
        var expected = line.serial().get();
        return scanned.equals(List.of(expected))
                ? Optional.empty()
                : Optional.of(new ReturnRefusal.SerialDiffers(line.no(), line.part(), expected, scanned));
    }
}
