package aspstore.model.correction;

import aspstore.model.Condition;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.correction.CorrectionCommand.CorrectLot;
import aspstore.model.correction.CorrectionCommand.ReclassifyStock;
import aspstore.model.correction.CorrectionEvent.Before;
import aspstore.model.correction.CorrectionEvent.LotCorrected;
import aspstore.model.correction.CorrectionEvent.StockReclassified;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Approval;
import aspstore.model.oversight.Approval.Least;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What corrections must satisfy, and what the rule works out for those that do.
final class CorrectionChecks {

    private CorrectionChecks() {}

    static List<Refusal> refused(Books books, Act act, CorrectLot command) {
        var found = books.lot(command.lot());
        if (found.isEmpty()) {
            return List.of(new CorrectionRefusal.NoSuchLot(command.lot()));
        }
        var lot = found.get();
        var refusals = new ArrayList<Refusal>();
        switch (command.at().place()) {
            case ON_HAND, ON_HOLD, ALLOCATED, WITH_TECHNICIAN, AT_CUSTOMER, DEFECTIVE, RETURN_PENDING, PACKED -> {}
            case IN_REPAIR,
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
                refusals.add(new CorrectionRefusal.NotCorrectableThere(
                        lot.id(), command.at().place()));
        }
        refusals.addAll(standRefused(books, lot, command.at(), command.quantity()));
        refusals.addAll(natureRefused(books, lot, command));
        if (command.reason().isBlank()) {
            refusals.add(new CorrectionRefusal.ReasonMissing(lot.id()));
        }
        boolean isDate = command.expiry().isPresent();
        var value = isDate ? lot.rate().times(command.quantity()) : Money.ZERO;
        refusals.addAll(Approval.refused(books, act, needed(lot, value, Least.MANAGER), command.approval()));
        return refusals;
    }

    static LotCorrected corrected(Books books, CorrectLot command) {
        return new LotCorrected(command, before(books.require(command.lot())));
    }

    static List<Refusal> refused(Books books, Act act, ReclassifyStock command) {
        var found = books.lot(command.lot());
        if (found.isEmpty()) {
            return List.of(new CorrectionRefusal.NoSuchLot(command.lot()));
        }
        var lot = found.get();
        var place = command.at().place();
        var refusals = new ArrayList<Refusal>();
        if (place != Place.ON_HAND && place != Place.ON_HOLD) {
            refusals.add(new CorrectionRefusal.NotCorrectableThere(lot.id(), place));
        }
        refusals.addAll(standRefused(books, lot, command.at(), command.quantity()));
        boolean isSame = command.owner().filter(owner -> owner != lot.owner()).isEmpty()
                && command.contractClass()
                        .filter(other -> other != lot.contractClass())
                        .isEmpty()
                && command.condition().filter(other -> other != lot.condition()).isEmpty();
        if (isSame) {
            refusals.add(new CorrectionRefusal.NothingCorrected(lot.id()));
        }
        if (!lot.condition().isUsable()) {
            refusals.add(new CorrectionRefusal.DefectiveStays(lot.id()));
        }
        command.condition()
                .filter(condition -> !condition.isUsable() && place != Place.ON_HOLD)
                .map(condition -> new CorrectionRefusal.ConditionNotChangedThere(lot.id(), place, condition))
                .ifPresent(refusals::add);
        if (command.reason().isBlank()) {
            refusals.add(new CorrectionRefusal.ReasonMissing(lot.id()));
        }
        var value = lot.rate().times(command.quantity());
        refusals.addAll(Approval.refused(books, act, needed(lot, value, least(command, lot)), command.approval()));
        return refusals;
    }

    static StockReclassified reclassified(Books books, Act act, ReclassifyStock command) {
        var lot = books.require(command.lot());
        var due = isOwed(command, lot)
                ? books.catalog().agreement(lot.bu()).map(agreement -> agreement.dueBack(act.day()))
                : Optional.<Instant>empty();
        return new StockReclassified(command, before(lot), due);
    }

    private static Before before(Lot lot) {
        return new Before(lot.bu(), lot.part(), lot.serial());
    }

    /// A serial or a batch is worth nothing by itself; a date, an owner or a class decides what the goods are good for.
    private static Approval.Needed needed(Lot lot, Money value, Least least) {
        return new Approval.Needed(
                GrantedOverride.Kind.CORRECTION, lot.bu(), lot.id().toString(), value, least);
    }

    /// The store does not give itself what is the maker's.
    private static Least least(ReclassifyStock command, Lot lot) {
        boolean leavesTheMaker = lot.owner() == Owner.OEM
                && command.owner().filter(owner -> owner != Owner.OEM).isPresent();
        return leavesTheMaker ? Least.CENTRAL : Least.MANAGER;
    }

    private static List<CorrectionRefusal> standRefused(Books books, Lot lot, Spot at, Quantity quantity) {
        var there = at.place().isInside() ? books.standing(lot.id(), at) : Quantity.ZERO;
        if (quantity.isZero()) {
            return List.of(new CorrectionRefusal.NothingCorrected(lot.id()));
        }
        if (quantity.isMoreThan(there)) {
            return List.of(new CorrectionRefusal.MoreThanThere(lot.id(), at, quantity, there));
        }
        boolean isFree = at.place() == Place.ON_HAND || at.place() == Place.DEFECTIVE;
        if (!isFree && there.isMoreThan(quantity)) {
            return List.of(new CorrectionRefusal.WholeStandOnly(lot.id(), at, quantity, there));
        }
        return documentRefused(books, lot, at, quantity);
    }

    /// What the document under which the goods stand there has against it.
    private static List<CorrectionRefusal> documentRefused(Books books, Lot lot, Spot at, Quantity quantity) {
        var document = at.reference();
        boolean fits = switch (at.place()) {
            case WITH_TECHNICIAN, AT_CUSTOMER ->
                books.find(Challan.KIND, document)
                        .filter(challan -> isUntouched(challan, lot, quantity))
                        .isPresent();
            case RETURN_PENDING, PACKED ->
                books.find(PartReturn.KIND, document)
                        .filter(found -> isUntouched(books, found, lot, at))
                        .isPresent();
            case ON_HOLD ->
                books.find(Hold.KIND, document)
                        .filter(hold -> hold.changes().isEmpty())
                        .isPresent();
            case ON_HAND,
                    ALLOCATED,
                    IN_REPAIR,
                    DEFECTIVE,
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
                    KIT -> true;
        };
        if (fits) {
            return List.of();
        }
        return at.place() == Place.ON_HOLD && books.find(Hold.KIND, document).isEmpty()
                ? List.of(new CorrectionRefusal.UnlistedFirst(lot.id(), document))
                : List.of(new CorrectionRefusal.CountedDown(lot.id(), document));
    }

    private static boolean isUntouched(Challan challan, Lot lot, Quantity quantity) {
        var lines = challan.lines().stream()
                .filter(line -> line.lot().equals(lot.id()))
                .toList();
        return lines.stream().allMatch(line -> line.out().equals(line.quantity()))
                && lines.stream()
                        .map(line -> line.out())
                        .reduce(Quantity.ZERO, Quantity::plus)
                        .equals(quantity);
    }

    /// All of the lot that the return has stands there, and none of it goes back on a hold if it is not sent.
    private static boolean isUntouched(Books books, PartReturn found, Lot lot, Spot at) {
        var other = at.place() == Place.PACKED ? Place.RETURN_PENDING : Place.PACKED;
        return books.standing(lot.id(), other.at(found.id())).isZero()
                && found.lines().stream()
                        .filter(line -> line.lot().equals(lot.id()))
                        .noneMatch(line -> line.stood().place() == Place.ON_HOLD);
    }

    private static List<CorrectionRefusal> natureRefused(Books books, Lot lot, CorrectLot command) {
        var refusals = new ArrayList<CorrectionRefusal>();
        boolean isSame = command.serial()
                        .filter(serial -> !lot.serial().equals(Optional.of(serial)))
                        .isEmpty()
                && command.batch()
                        .filter(batch -> !lot.batch().equals(Optional.of(batch)))
                        .isEmpty()
                && command.expiry()
                        .filter(expiry -> !lot.expiry().equals(Optional.of(expiry)))
                        .isEmpty();
        if (isSame) {
            refusals.add(new CorrectionRefusal.NothingCorrected(lot.id()));
        }
        var part = books.catalog().part(lot.part());
        command.serial().ifPresent(serial -> {
            if (part.filter(Part::serialised).isEmpty()) {
                refusals.add(new CorrectionRefusal.PartHasNoSerials(lot.part()));
            } else if (!command.quantity().equals(Quantity.ONE)) {
                refusals.add(new CorrectionRefusal.OneSerialOnePiece(lot.id(), serial, command.quantity()));
            }
            alreadyHere(books, lot, serial).ifPresent(refusals::add);
        });
        command.expiry().ifPresent(expiry -> {
            if (part.filter(Part::expires).isEmpty()) {
                refusals.add(new CorrectionRefusal.PartDoesNotExpire(lot.part()));
            }
            lot.received()
                    .filter(expiry::isBefore)
                    .map(received -> new CorrectionRefusal.ExpiredBeforeReceipt(lot.id(), expiry, received))
                    .ifPresent(refusals::add);
        });
        return refusals;
    }

    private static Optional<CorrectionRefusal> alreadyHere(Books books, Lot lot, SerialNo serial) {
        return books.liveUnit(lot.part(), serial)
                .filter(stand -> !stand.lot().id().equals(lot.id()))
                .map(stand -> new CorrectionRefusal.SerialAlreadyHere(
                        lot.part(), serial, stand.lot().id(), stand.place()));
    }

    /// Whether the warehouse is to have what turned out defective.
    static boolean isOwed(ReclassifyStock command, Lot before) {
        return command.condition()
                        .filter(condition -> condition == Condition.DEFECTIVE)
                        .isPresent()
                && command.owner().orElse(before.owner()) == Owner.OEM;
    }
}
