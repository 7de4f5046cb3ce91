package aspstore.model.indent;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.hold.Hold;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.Pick;
import aspstore.model.indent.IndentCommand.PickedByHand;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.indent.IndentEvent.AllocationReleased;
import aspstore.model.indent.IndentEvent.PartsAllocated;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must hold for parts to be set aside or given back.
///
/// A manager who picks by hand may go against the order, the classes, the margin of expiry and another job's
/// reservation. Not even a manager may take what is not there, expired, defective, of another unit or of another part.
final class AllocationChecks {

    private AllocationChecks() {}

    static List<IndentRefusal> refused(Books books, Act act, AllocateParts command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        var line = found.get().line(command.line());
        if (line.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchLine(command.job(), command.line()));
        }
        var refusals = new ArrayList<>(quantityRefused(found.get(), line.get(), command));
        if (command.byHand().isPresent()) {
            var order = found.get().order();
            refusals.addAll(handRefused(
                    books,
                    act,
                    order,
                    line.get(),
                    command.quantity(),
                    command.byHand().get()));
        } else if (refusals.isEmpty()) {
            refusals.addAll(ruleRefused(books, act, found.get(), line.get(), command));
        }
        return refusals;
    }

    static PartsAllocated allocated(Books books, Act act, AllocateParts command) {
        var indent = books.find(Indent.KIND, command.job().text()).orElseThrow();
        var line = indent.line(command.line()).orElseThrow();
        var picks = command.byHand()
                .map(PickedByHand::picks)
                .orElseGet(() ->
                        byRule(books, act, indent, line, command.quantity()).picks());
        var rest = line.toAllocate().minusAtMost(total(picks));
        boolean found = command.byHand().isPresent() || total(picks).equals(command.quantity());
        return new PartsAllocated(
                command, line.name(), picks, found ? line.shortage().min(rest) : rest);
    }

    private static List<IndentRefusal> quantityRefused(Indent indent, IndentLine line, AllocateParts command) {
        if (line.toAllocate().isZero()) {
            return List.of(new IndentRefusal.NothingOpen(indent.job(), command.line(), line.stage()));
        }
        if (command.quantity().isZero()) {
            return List.of(new IndentRefusal.NothingAsked(indent.job(), command.line()));
        }
        return command.quantity().isMoreThan(line.toAllocate())
                ? List.of(new IndentRefusal.MoreThanWanted(
                        indent.job(), command.line(), command.quantity(), line.toAllocate()))
                : List.of();
    }

    private static List<IndentRefusal> ruleRefused(
            Books books, Act act, Indent indent, IndentLine line, AllocateParts command) {
        var order = indent.order();
        if (rule(books, order).isEmpty()) {
            return List.of(new IndentRefusal.NoAllocationRule(order.bu(), order.contract()));
        }
        boolean tried = line.shortage().equals(line.toAllocate());
        return tried
                        && byRule(books, act, indent, line, command.quantity())
                                .picks()
                                .isEmpty()
                ? List.of(new IndentRefusal.StillShort(indent.job(), command.line(), line.shortage()))
                : List.of();
    }

    private static Allocation byRule(Books books, Act act, Indent indent, IndentLine line, Quantity quantity) {
        var order = indent.order();
        return Allocator.allocate(
                books,
                act,
                rule(books, order).orElseThrow(),
                new Allocator.Wanted(order.job(), order.bu(), line.part(), quantity));
    }

    static Optional<AllocationRule> rule(Books books, ServiceOrder order) {
        return books.catalog().allocationRule(order.bu(), order.contract());
    }

    private static List<IndentRefusal> handRefused(
            Books books, Act act, ServiceOrder order, IndentLine line, Quantity asked, PickedByHand byHand) {
        var refusals = new ArrayList<IndentRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new IndentRefusal.ManagerOnly(act.by().role()));
        }
        if (byHand.reason().isBlank()) {
            refusals.add(new IndentRefusal.ReasonMissing());
        }
        refusals.addAll(picksRefused(books, byHand.picks(), Place.ON_HAND.plain()));
        if (total(byHand.picks()).isMoreThan(asked)) {
            refusals.add(new IndentRefusal.PickedMoreThanAsked(total(byHand.picks()), asked));
        }
        var family = Allocator.family(books, line.part());
        for (var id : perLot(byHand.picks()).keySet()) {
            books.lot(id).ifPresent(lot -> refusals.addAll(lotRefused(act, order, line, family, lot)));
        }
        return refusals;
    }

    private static List<IndentRefusal> lotRefused(
            Act act, ServiceOrder order, IndentLine line, List<PartCode> family, Lot lot) {
        var refusals = new ArrayList<IndentRefusal>();
        if (!family.contains(lot.part())) {
            refusals.add(new IndentRefusal.LotOfAnotherPart(lot.id(), lot.part(), line.part()));
        }
        if (!lot.bu().equals(order.bu())) {
            refusals.add(new IndentRefusal.LotOfAnotherUnit(lot.id(), lot.bu()));
        }
        if (!lot.condition().isUsable()) {
            refusals.add(new IndentRefusal.LotDefective(lot.id()));
        }
        lot.expiry()
                .filter(_ -> lot.isExpired(act.day()))
                .ifPresent(expiry -> refusals.add(new IndentRefusal.LotExpired(lot.id(), expiry)));
        return refusals;
    }

    static List<IndentRefusal> refused(Books books, Act act, ReleaseAllocation command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        var line = found.get().line(command.line());
        if (line.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchLine(command.job(), command.line()));
        }
        var refusals = new ArrayList<IndentRefusal>();
        if (command.reason().isBlank()) {
            refusals.add(new IndentRefusal.ReasonMissing());
        }
        refusals.addAll(picksRefused(books, command.picks(), spot(found.get(), line.get())));
        if (command.why() == Why.EXPIRED) {
            perLot(command.picks()).keySet().stream()
                    .filter(id -> books.lot(id)
                            .filter(lot -> !lot.isExpired(act.day()))
                            .isPresent())
                    .forEach(id -> refusals.add(new IndentRefusal.NotExpired(id)));
        }
        return refusals;
    }

    static AllocationReleased released(Books books, Act act, ReleaseAllocation command) {
        var indent = books.find(Indent.KIND, command.job().text()).orElseThrow();
        var line = indent.line(command.line()).orElseThrow();
        var resolveBy = switch (command.why()) {
            case EXPIRED -> Optional.of(Hold.untilReturned(books, indent.order().bu(), act.day()));
            case NOT_NEEDED, NOT_ELIGIBLE, WITHDRAWN, AMENDED, ORDER_CLOSED, FOR_ANOTHER_JOB ->
                Optional.<LocalDate>empty();
        };
        return new AllocationReleased(command, line.name(), resolveBy);
    }

    private static List<IndentRefusal> picksRefused(Books books, List<Pick> picks, Spot from) {
        if (picks.isEmpty() || picks.stream().anyMatch(pick -> pick.quantity().isZero())) {
            return List.of(new IndentRefusal.NothingPicked());
        }
        var refusals = new ArrayList<IndentRefusal>();
        perLot(picks).forEach((id, picked) -> {
            var there = books.standing(id, from);
            if (books.lot(id).isEmpty()) {
                refusals.add(new IndentRefusal.NoSuchLot(id));
            } else if (picked.isMoreThan(there)) {
                refusals.add(new IndentRefusal.NotEnoughThere(id, picked, there));
            }
        });
        return refusals;
    }

    /// Where the goods of a line stand while they are set aside.
    static Spot spot(Indent indent, IndentLine line) {
        return Place.ALLOCATED.at(line.reference(indent.id()));
    }

    static Quantity total(List<Pick> picks) {
        return picks.stream().map(Pick::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    static Map<LotId, Quantity> perLot(List<Pick> picks) {
        var sums = new LinkedHashMap<LotId, Quantity>();
        picks.forEach(pick -> sums.merge(pick.lot(), pick.quantity(), Quantity::plus));
        return sums;
    }
}
