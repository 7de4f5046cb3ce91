package aspstore.model.loss;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.IssuedLine;
import aspstore.model.loss.LossCommand.Liable;
import aspstore.model.loss.LossCommand.RecordLoss;
import aspstore.model.loss.LossCommand.ScrapStock;
import aspstore.model.loss.LossCommand.SettleLoss;
import aspstore.model.loss.LossEvent.Gone;
import aspstore.model.loss.LossEvent.LossRecorded;
import aspstore.model.loss.LossEvent.Out;
import aspstore.model.loss.LossEvent.StockScrapped;
import aspstore.model.oversight.Approval;
import aspstore.model.oversight.Approval.Least;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What losses and scrap must satisfy, and what the rule works out for those that do.
final class LossChecks {

    private static final Set<Place> OUT = EnumSet.of(Place.WITH_TECHNICIAN, Place.AT_CUSTOMER);
    private static final Set<Place> IN_THE_ROOM = EnumSet.of(Place.ON_HAND, Place.ON_HOLD, Place.DEFECTIVE);

    private LossChecks() {}

    static List<Refusal> refused(Books books, Act act, RecordLoss command) {
        var lot = books.lot(command.lot());
        if (lot.isEmpty()) {
            return List.of(new LossRefusal.NoSuchLot(command.lot()));
        }
        var refusals = new ArrayList<Refusal>();
        var place = command.from().place();
        if (OUT.contains(place)) {
            refusals.addAll(outRefused(books, command));
        } else if (!IN_THE_ROOM.contains(place)) {
            refusals.add(new LossRefusal.NotFromThere(command.lot(), place));
        }
        refusals.addAll(goneRefused(books, command.lot(), command.from(), command.quantity()));
        if (command.reason().isBlank()) {
            refusals.add(new LossRefusal.ReasonMissing(command.lot()));
        }
        var value = lot.get().rate().times(command.quantity());
        refusals.addAll(liableRefused(books, command, value));
        var needed = new Approval.Needed(
                GrantedOverride.Kind.LOSS,
                lot.get().bu(),
                command.lot().toString(),
                value,
                leastForLoss(books, lot.get()));
        refusals.addAll(Approval.refused(books, act, needed, command.approval()));
        return refusals;
    }

    static LossRecorded lost(Books books, RecordLoss command) {
        var out = challan(books, command.from())
                .flatMap(challan -> line(challan, command)
                        .map(line -> new Out(challan.id(), line.no(), challan.job(), line.indentLine())));
        var technician = switch (command.liable()) {
            case TECHNICIAN ->
                command.technician().or(() -> challan(books, command.from()).flatMap(Challan::technician));
            case STORE, COURIER, CUSTOMER, NONE -> Optional.<PersonId>empty();
        };
        return new LossRecorded(command, gone(books.require(command.lot())), out, technician);
    }

    static List<Refusal> refused(Books books, Act act, ScrapStock command) {
        var found = books.lot(command.lot());
        if (found.isEmpty()) {
            return List.of(new LossRefusal.NoSuchLot(command.lot()));
        }
        var lot = found.get();
        var refusals = new ArrayList<Refusal>();
        switch (command.from().place()) {
            case DEFECTIVE, ON_HOLD -> {}
            case ON_HAND -> {
                if (!lot.isExpired(act.day())) {
                    refusals.add(new LossRefusal.NothingToScrap(lot.id(), Place.ON_HAND, lot.condition()));
                }
            }
            case ALLOCATED,
                    WITH_TECHNICIAN,
                    AT_CUSTOMER,
                    IN_REPAIR,
                    RETURN_PENDING,
                    PACKED,
                    TRANSIT_IN,
                    TRANSIT_OUT,
                    WAREHOUSE,
                    CONSUMED,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT ->
                refusals.add(
                        new LossRefusal.NotFromThere(lot.id(), command.from().place()));
        }
        refusals.addAll(goneRefused(books, lot.id(), command.from(), command.quantity()));
        if (command.reason().isBlank()) {
            refusals.add(new LossRefusal.ReasonMissing(lot.id()));
        }
        var needed = new Approval.Needed(
                GrantedOverride.Kind.SCRAP,
                lot.bu(),
                lot.id().toString(),
                lot.rate().times(command.quantity()),
                leastForScrap(books, lot));
        refusals.addAll(Approval.refused(books, act, needed, command.approval()));
        return refusals;
    }

    /// What is the maker's goes back, unless it is a defective of a part whose route is scrap: else only central lets
    /// the store scrap it.
    private static Least leastForScrap(Books books, Lot lot) {
        boolean isRouteScrap = lot.condition() == Condition.DEFECTIVE
                && books.catalog()
                        .part(lot.part())
                        .filter(part -> part.route() == Part.Route.SCRAP)
                        .isPresent();
        return lot.owner() == Owner.PARTNER || isRouteScrap ? Least.MANAGER : Least.CENTRAL;
    }

    /// A defective that the warehouse is to have is not lost more easily than it is scrapped.
    private static Least leastForLoss(Books books, Lot lot) {
        return lot.condition() == Condition.DEFECTIVE ? leastForScrap(books, lot) : Least.MANAGER;
    }

    static StockScrapped scrapped(Books books, ScrapStock command) {
        return new StockScrapped(command, gone(books.require(command.lot())));
    }

    private static Gone gone(Lot lot) {
        return new Gone(lot.bu(), lot.part(), lot.serial(), lot.owner(), lot.rate());
    }

    private static List<LossRefusal> goneRefused(Books books, LotId lot, Spot from, Quantity quantity) {
        if (quantity.isZero()) {
            return List.of(new LossRefusal.NothingGone(lot));
        }
        var there = from.place().isInside() ? books.standing(lot, from) : Quantity.ZERO;
        return quantity.isMoreThan(there)
                ? List.of(new LossRefusal.MoreThanThere(lot, from, quantity, there))
                : List.of();
    }

    private static List<LossRefusal> outRefused(Books books, RecordLoss command) {
        var challan = challan(books, command.from());
        if (challan.isEmpty()) {
            return List.of();
        }
        return switch (challan.get().currentStage()) {
            case HANDED_OVER, ACCOUNTED ->
                line(challan.get(), command).isPresent()
                        ? List.of()
                        : List.of(new LossRefusal.NotOnOneLine(challan.get().id(), command.lot(), command.quantity()));
            case ISSUED, CLOSED, CANCELLED ->
                List.of(new LossRefusal.ChallanNotOut(
                        challan.get().id(), challan.get().currentStage()));
        };
    }

    private static Optional<Challan> challan(Books books, Spot from) {
        return OUT.contains(from.place()) ? books.find(Challan.KIND, from.reference()) : Optional.empty();
    }

    /// The first line that has so much of the lot out.
    private static Optional<IssuedLine> line(Challan challan, RecordLoss command) {
        return challan.lines().stream()
                .filter(line ->
                        line.lot().equals(command.lot()) && !command.quantity().isMoreThan(line.out()))
                .findFirst();
    }

    private static List<LossRefusal> liableRefused(Books books, RecordLoss command, Money value) {
        var refusals = new ArrayList<LossRefusal>();
        command.technician()
                .flatMap(person -> namedRefused(books, command, person))
                .ifPresent(refusals::add);
        boolean isCarried =
                challan(books, command.from()).flatMap(Challan::technician).isPresent();
        if (command.liable() == Liable.TECHNICIAN && command.technician().isEmpty() && !isCarried) {
            refusals.add(new LossRefusal.TechnicianMissing(command.lot()));
        }
        boolean isNobody = command.liable() == Liable.STORE || command.liable() == Liable.NONE;
        if (isNobody && command.recover().isMoreThan(Money.ZERO)) {
            refusals.add(new LossRefusal.NobodyToRecoverFrom(command.liable(), command.recover()));
        }
        if (command.recover().isMoreThan(value)) {
            refusals.add(new LossRefusal.MoreThanWorth(command.lot(), command.recover(), value));
        }
        return refusals;
    }

    private static Optional<LossRefusal> namedRefused(Books books, RecordLoss command, PersonId named) {
        var person = books.catalog().person(named);
        if (person.isEmpty()) {
            return Optional.of(new LossRefusal.UnknownTechnician(named));
        }
        if (command.liable() != Liable.TECHNICIAN) {
            return Optional.of(new LossRefusal.TechnicianNotLiable(named, command.liable()));
        }
        return person.get().active() ? Optional.empty() : Optional.of(new LossRefusal.TechnicianInactive(named));
    }

    static List<Refusal> refused(Books books, Act act, SettleLoss command) {
        var loss = books.find(Loss.KIND, command.loss());
        if (loss.isEmpty()) {
            return List.of(new LossRefusal.NoSuchLoss(command.loss()));
        }
        var refusals = new ArrayList<Refusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new LossRefusal.ManagerOnly(act.by().role()));
        } else if (command.how() == LossCommand.How.WRITTEN_OFF) {
            var needed = new Approval.Needed(
                    GrantedOverride.Kind.LOSS, loss.get().bu(), loss.get().id(), command.amount(), Least.MANAGER);
            refusals.addAll(Approval.refused(books, act, needed, command.approval()));
        } else {
            command.approval().map(LossRefusal.ApprovalNotNeeded::new).ifPresent(refusals::add);
        }
        var open = loss.get().open();
        if (!loss.get().isOpen()) {
            refusals.add(new LossRefusal.NothingToRecover(command.loss()));
        } else if (command.amount().paise() <= 0) {
            refusals.add(new LossRefusal.NothingSettled(command.loss()));
        } else if (command.amount().isMoreThan(open)) {
            refusals.add(new LossRefusal.MoreThanToRecover(command.loss(), command.amount(), open));
        }
        if (command.reason().isBlank()) {
            refusals.add(new LossRefusal.SettlementNeedsReason(command.loss()));
        }
        return refusals;
    }
}
