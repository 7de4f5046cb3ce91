package aspstore.model.partreturn;

import aspstore.model.Quantity;
import aspstore.model.partreturn.ReturnEvent.Back;
import aspstore.model.partreturn.ReturnEvent.Content;
import aspstore.model.partreturn.ReturnEvent.ReturnPacked;
import aspstore.model.partreturn.ReturnEvent.ReturnReceived;
import aspstore.model.partreturn.ReturnEvent.ReturnRequested;
import aspstore.model.partreturn.ReturnEvent.TransitLossSettled;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;

/// The moves that returns cause. They are written nowhere else.
final class ReturnPostings {

    private ReturnPostings() {}

    static Postings of(Position at, ReturnEvent event) {
        return switch (event) {
            case ReturnRequested requested -> requested(at, requested);
            case ReturnEvent.ReturnWithdrawn(var command, var back) -> back(command.partReturn(), back);
            case ReturnEvent.ReturnLineReleased released ->
                back(released.command().partReturn(), List.of(released.back()));
            case ReturnPacked packed -> packed(packed);
            case ReturnEvent.ReturnUnpacked(var command, var content) ->
                moved(content, Place.PACKED.at(command.partReturn()), Place.RETURN_PENDING.at(command.partReturn()));
            case ReturnEvent.ReturnShipped shipped ->
                moved(
                        shipped.content(),
                        Place.PACKED.at(shipped.command().partReturn()),
                        Place.TRANSIT_OUT.at(shipped.command().partReturn()));
            case ReturnReceived received -> received(received);
            case TransitLossSettled settled -> settled(settled);
            case ReturnEvent.ReturnDecided _,
                    ReturnEvent.ReturnRedirected _,
                    ReturnEvent.ReturnSentBack _,
                    ReturnEvent.DispositionRecorded _ -> Postings.NONE;
        };
    }

    private static Postings requested(Position at, ReturnRequested event) {
        var to = Place.RETURN_PENDING.at(at.name("T"));
        return Postings.of(event.command().lines().stream()
                .map(line -> Move.of(line.lot(), line.from(), to, line.quantity()))
                .toList());
    }

    private static Postings back(String partReturn, List<Back> back) {
        var moves = new ArrayList<Move>();
        for (var goods : back) {
            add(moves, goods.lot(), Place.RETURN_PENDING.at(partReturn), goods.to(), goods.quantity());
        }
        return Postings.of(moves);
    }

    private static Postings packed(ReturnPacked event) {
        var partReturn = event.command().partReturn();
        var moves = new ArrayList<Move>();
        for (int i = 0; i < event.lots().size(); i++) {
            var quantity = event.command().lines().get(i).quantity();
            add(moves, event.lots().get(i), Place.RETURN_PENDING.at(partReturn), Place.PACKED.at(partReturn), quantity);
        }
        return Postings.of(moves);
    }

    private static Postings moved(List<Content> content, Spot from, Spot to) {
        var moves = new ArrayList<Move>();
        content.forEach(goods -> add(moves, goods.lot(), from, to, goods.quantity()));
        return Postings.of(moves);
    }

    private static Postings received(ReturnReceived event) {
        var from = Place.TRANSIT_OUT.at(event.command().partReturn());
        var moves = new ArrayList<Move>();
        for (int i = 0; i < event.lots().size(); i++) {
            var quantity = event.command().lines().get(i).received();
            add(moves, event.lots().get(i), from, Place.WAREHOUSE.plain(), quantity);
        }
        return Postings.of(moves);
    }

    private static Postings settled(TransitLossSettled event) {
        var from = Place.TRANSIT_OUT.at(event.command().partReturn());
        var moves = new ArrayList<Move>();
        for (int i = 0; i < event.lots().size(); i++) {
            var line = event.command().lines().get(i);
            var to = switch (line.outcome()) {
                case FOUND_AT_WAREHOUSE -> Place.WAREHOUSE.plain();
                case LOST -> Place.LOST.plain();
            };
            add(moves, event.lots().get(i), from, to, line.quantity());
        }
        return Postings.of(moves);
    }

    private static void add(List<Move> moves, LotId lot, Spot from, Spot to, Quantity quantity) {
        if (quantity.isPositive()) {
            moves.add(Move.of(lot, from, to, quantity));
        }
    }
}
