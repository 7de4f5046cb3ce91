package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.books.Undo;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import aspstore.model.stockcare.StockCareEvent.StockHeld;
import aspstore.model.stockcare.StockCareEvent.StockReleased;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The moves that holds, counts and openings cause. They are written nowhere else.
final class StockCarePostings {

    private StockCarePostings() {}

    static Postings of(Position at, StockCareEvent event) {
        return switch (event) {
            case StockHeld held ->
                Postings.of(List.of(Move.of(
                        held.command().lot(),
                        Place.ON_HAND.plain(),
                        Place.ON_HOLD.at(at.name("H")),
                        held.command().quantity())));
            case StockReleased(var command, var lot) ->
                Postings.of(List.of(
                        Move.of(lot, Place.ON_HOLD.at(command.hold()), Place.ON_HAND.plain(), command.quantity())));
            case CountPosted counted -> counted(at, counted);
            case OpeningPosted opened -> opened(at, opened);
        };
    }

    static int lineCount(CountPosted event) {
        return event.differences().size() + event.found().size();
    }

    static int lineCount(OpeningPosted event) {
        return event.rates().size() + event.debts().size();
    }

    /// The moves of chosen lines: each difference and each found line has one.
    static List<Move> moves(Position at, CountPosted event, Set<Integer> lines) {
        return chosen(counted(at, event).moves(), lines);
    }

    /// The moves of chosen lines: each line of stock has one, debts have none.
    static List<Move> moves(Position at, OpeningPosted event, Set<Integer> lines) {
        return chosen(opened(at, event).moves(), lines);
    }

    /// The lot that a found line bore, and where: from 0.
    static LotId foundLot(Position at, int found) {
        return at.lot(found + 1);
    }

    static Spot foundSpot(StockCareCommand.FoundLine line) {
        return line.condition().isUsable() ? Place.ON_HAND.plain() : Place.DEFECTIVE.plain();
    }

    /// The lot of an opening's line of stock, from 1, or of a debt after them.
    static LotId openedLot(Position at, int line) {
        return at.lot(line);
    }

    static String holdOf(Position at, int line) {
        return at.name("O") + "/" + line;
    }

    private static List<Move> chosen(List<Move> all, Set<Integer> lines) {
        var moves = new ArrayList<Move>();
        for (int no = 1; no <= all.size(); no++) {
            if (Undo.takes(lines, no)) {
                moves.add(all.get(no - 1));
            }
        }
        return moves;
    }

    private static Postings counted(Position at, CountPosted event) {
        var postings = new Postings.Writer(at);
        var count = at.name("C");
        var adjustment = Place.ADJUSTMENT.at(count);
        for (var difference : event.differences()) {
            var more = difference.more();
            postings.move(
                    more.isPositive()
                            ? Move.of(difference.lot(), adjustment, difference.postedAt(), more)
                            : Move.of(difference.lot(), difference.postedAt(), adjustment, difference.less()));
        }
        for (int i = 0; i < event.found().size(); i++) {
            var line = event.command().found().get(i);
            var taken = event.found().get(i);
            var lot = postings.fresh(id -> new Lot(
                    id,
                    Optional.empty(),
                    line.part(),
                    event.command().bu(),
                    taken.owner(),
                    ContractClass.ANY,
                    line.condition(),
                    Optional.of(event.day()),
                    line.expiry(),
                    line.batch(),
                    line.serial(),
                    taken.rate(),
                    new Origin.Counted(count)));
            postings.move(Move.of(lot, adjustment, foundSpot(line), line.quantity()));
        }
        return postings.done();
    }

    private static Postings opened(Position at, OpeningPosted event) {
        var postings = new Postings.Writer(at);
        var command = event.command();
        for (int no = 1; no <= event.rates().size(); no++) {
            var line = command.lines().get(no - 1);
            var rate = event.rates().get(no - 1);
            var lot = postings.fresh(id -> takenOn(id, event.day(), command.bu(), line, rate));
            postings.move(Move.of(lot, Place.OPENING.plain(), spot(at, no, event), line.quantity()));
        }
        for (int i = 0; i < event.debts().size(); i++) {
            bearOwed(postings, event, i);
        }
        return postings.done();
    }

    /// The lot of an opening's line of stock.
    static Lot takenOn(LotId id, LocalDate day, BusinessUnit bu, StockCareCommand.OpeningLine line, Money rate) {
        return new Lot(
                id,
                Optional.empty(),
                line.part(),
                bu,
                line.owner(),
                line.contractClass(),
                line.condition(),
                Optional.of(day),
                line.expiry(),
                line.batch(),
                line.serial(),
                rate,
                new Origin.Opening(line.sodo()));
    }

    /// The part that was used before the books began: a debt names it, and it stands nowhere.
    private static void bearOwed(Postings.Writer postings, OpeningPosted event, int debt) {
        var owed = event.debts().get(debt);
        postings.fresh(id -> new Lot(
                id,
                Optional.empty(),
                event.command().debts().get(debt).part(),
                event.command().bu(),
                owed.owner(),
                ContractClass.ANY,
                Condition.OK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                owed.rate(),
                new Origin.Opening(Optional.empty())));
    }

    private static Spot spot(Position at, int no, OpeningPosted event) {
        var line = event.command().lines().get(no - 1);
        if (line.place() == Place.ON_HOLD) {
            return Place.ON_HOLD.at(holdOf(at, no));
        }
        return line.place()
                .at(event.challanOf(no).map(StockCareEvent.TakenOver::challan).orElse(line.reference()));
    }
}
