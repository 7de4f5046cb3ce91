package aspstore.model.usage;

import aspstore.model.Condition;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import java.util.List;
import java.util.Optional;

/// The moves that uses, returns and inwards cause. They are written nowhere else.
final class UsagePostings {

    private UsagePostings() {}

    static Postings of(UsageRecorded event) {
        var used = event.used();
        return Postings.of(List.of(Move.of(
                used.lot(), used.from(), Place.CONSUMED.plain(), event.command().quantity())));
    }

    static Postings of(Position at, UnusedReturned event) {
        var postings = new Postings.Writer(at);
        var quantity = event.command().quantity();
        switch (event.command().state()) {
            case UNUSED, UNDELIVERED, STILL_NEEDED ->
                postings.move(Move.of(event.lot(), event.from(), Place.ON_HAND.plain(), quantity));
            case HOLD -> postings.move(Move.of(event.lot(), event.from(), Place.ON_HOLD.at(holdId(at)), quantity));
            case DEAD_ON_ARRIVAL -> {
                var dead = postings.child(event.lot(), Lot.Change.condition(Condition.DEFECTIVE));
                postings.move(new Move(event.lot(), event.from(), dead, Place.DEFECTIVE.plain(), quantity));
            }
        }
        return postings.done();
    }

    static Postings of(Position at, DefectiveInwarded event) {
        var postings = new Postings.Writer(at);
        var command = event.command();
        var nature = event.nature();
        var lot = postings.fresh(id -> new Lot(
                id,
                Optional.empty(),
                command.part(),
                nature.bu(),
                nature.owner(),
                nature.contractClass(),
                Condition.DEFECTIVE,
                Optional.of(event.day()),
                Optional.empty(),
                Optional.empty(),
                command.serial(),
                nature.rate(),
                event.origin()));
        postings.move(Move.of(lot, Place.APPLIANCE.plain(), Place.DEFECTIVE.plain(), command.quantity()));
        return postings.done();
    }

    /// The lot that came back: the one that went out, or its child that is dead on arrival.
    static LotId back(Position at, UnusedReturned event) {
        return switch (event.command().state()) {
            case UNUSED, HOLD, UNDELIVERED, STILL_NEEDED -> event.lot();
            case DEAD_ON_ARRIVAL -> at.lot(1);
        };
    }

    /// The hold that a return opens.
    static String holdId(Position at) {
        return at.name("H");
    }
}
