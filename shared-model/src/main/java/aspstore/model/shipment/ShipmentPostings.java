package aspstore.model.shipment;

import aspstore.model.shipment.ShipmentEvent.ShipmentAmended;
import aspstore.model.shipment.ShipmentEvent.ShipmentDispatched;
import aspstore.model.shipment.ShipmentEvent.ShipmentRecallAccepted;
import aspstore.model.shipment.ShipmentEvent.Valued;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.List;
import java.util.Optional;

/// The moves that shipments cause. They are written nowhere else.
final class ShipmentPostings {

    private ShipmentPostings() {}

    static Postings of(Position at, ShipmentEvent event) {
        return switch (event) {
            case ShipmentDispatched(var command, var valued) ->
                sent(at, command.delivery(), 0, command.lines(), valued);
            case ShipmentAmended(var command, var lines, var valued) ->
                sent(at, command.delivery(), lines, command.more(), valued);
            case ShipmentEvent.ShipmentRecalled _ -> Postings.NONE;
            case ShipmentRecallAccepted accepted -> givenBack(accepted);
        };
    }

    /// @param before how many lines the shipment had before these
    private static Postings sent(
            Position at, String delivery, int before, List<ShipmentCommand.Line> lines, List<Valued> valued) {
        var postings = new Postings.Writer(at);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var worth = valued.get(i);
            var origin = new Origin.Shipped(line.sodo(), delivery, before + i + 1, Optional.empty());
            var lot = postings.fresh(id -> new Lot(
                    id,
                    Optional.empty(),
                    line.part(),
                    worth.bu(),
                    line.owner(),
                    line.contractClass(),
                    line.condition(),
                    line.since(),
                    line.expiry(),
                    line.batch(),
                    Optional.empty(),
                    worth.rate(),
                    origin));
            postings.move(Move.of(lot, Place.WAREHOUSE.plain(), Place.TRANSIT_IN.at(delivery), line.quantity()));
        }
        return postings.done();
    }

    private static Postings givenBack(ShipmentRecallAccepted event) {
        var from = Place.TRANSIT_IN.at(event.command().delivery());
        return Postings.of(event.given().stream()
                .filter(given -> given.quantity().isPositive())
                .map(given -> Move.of(given.lot(), from, Place.WAREHOUSE.plain(), given.quantity()))
                .toList());
    }
}
