package aspstore.model.stockcare;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.hold.Hold;
import aspstore.model.hold.Hold.Why;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.HoldStock;
import aspstore.model.stockcare.StockCareCommand.ReleaseStock;
import aspstore.model.stockcare.StockCareEvent.StockHeld;
import aspstore.model.stockcare.StockCareEvent.StockReleased;
import java.util.ArrayList;
import java.util.List;

/// What a hold and its release must satisfy.
final class HoldChecks {

    private HoldChecks() {}

    static List<Refusal> refused(Books books, Act act, HoldStock command) {
        var lot = books.lot(command.lot());
        if (lot.isEmpty()) {
            return List.of(new StockCareRefusal.NoSuchLot(command.lot()));
        }
        var refusals = new ArrayList<Refusal>();
        var onHand = books.standing(command.lot(), Place.ON_HAND.plain());
        if (command.quantity().isZero()) {
            refusals.add(new StockCareRefusal.NothingHeld(command.lot()));
        } else if (command.quantity().isMoreThan(onHand)) {
            refusals.add(new StockCareRefusal.MoreThanOnHand(command.lot(), command.quantity(), onHand));
        }
        if (command.why() == Why.EXPIRED && !lot.get().isExpired(act.day())) {
            refusals.add(new StockCareRefusal.NotExpired(command.lot()));
        }
        if (command.why() != Why.EXPIRED && command.reason().isBlank()) {
            refusals.add(new StockCareRefusal.HoldNeedsReason(command.lot()));
        }
        if (command.resolveBy().isBefore(act.day())) {
            refusals.add(new StockCareRefusal.ResolveByPassed(command.resolveBy(), act.day()));
        }
        return refusals;
    }

    static StockHeld held(Books books, HoldStock command) {
        var lot = books.require(command.lot());
        return new StockHeld(command, lot.bu(), lot.part(), lot.rate());
    }

    static List<Refusal> refused(Books books, Act act, ReleaseStock command) {
        var hold = books.find(Hold.KIND, command.hold());
        if (hold.isEmpty()) {
            return List.of(new StockCareRefusal.NoSuchHold(command.hold()));
        }
        var refusals = new ArrayList<Refusal>();
        var id = command.hold();
        var held = hold.get().open().min(books.standing(hold.get().lot(), Place.ON_HOLD.at(id)));
        if (command.quantity().isZero()) {
            refusals.add(new StockCareRefusal.NothingReleased(id));
        } else if (command.quantity().isMoreThan(held)) {
            refusals.add(new StockCareRefusal.MoreThanHeld(id, command.quantity(), held));
        }
        if (command.reason().isBlank()) {
            refusals.add(new StockCareRefusal.ReleaseNeedsReason(id));
        }
        var lot = books.require(hold.get().lot());
        lot.expiry()
                .filter(_ -> lot.isExpired(act.day()))
                .ifPresent(expiry -> refusals.add(new StockCareRefusal.ExpiredStaysHeld(id, lot.id(), expiry)));
        if (!lot.condition().isUsable()) {
            refusals.add(new StockCareRefusal.DefectiveStaysHeld(id, lot.id()));
        }
        return refusals;
    }

    static StockReleased released(Books books, ReleaseStock command) {
        return new StockReleased(
                command, books.find(Hold.KIND, command.hold()).orElseThrow().lot());
    }
}
