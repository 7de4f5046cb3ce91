package aspstore.model.shipment;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.LineRef;
import aspstore.model.books.Told;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.request.Request;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import aspstore.model.shipment.ShipmentEvent.ShipmentDispatched;
import aspstore.model.shipment.ShipmentEvent.Valued;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The rules of a shipment. What the warehouse shipped is a fact, so more than was approved is not refused; what the
/// store could never receive (an unknown part, a delivery twice) is.
public final class ShipmentRules {

    private ShipmentRules() {}

    public static Decision<ShipmentEvent, ShipmentRefusal> decide(Books books, Act act, ShipmentCommand command) {
        return switch (command) {
            case DispatchShipment dispatch ->
                Decision.unless(
                        refused(books, dispatch), () -> new ShipmentDispatched(dispatch, valued(books, dispatch)));
        };
    }

    public static Postings postings(Position at, ShipmentEvent event) {
        return switch (event) {
            case ShipmentDispatched dispatched -> dispatch(at, dispatched);
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, ShipmentEvent event) {
        return switch (event) {
            case ShipmentDispatched dispatched -> {
                var changed = new ArrayList<Document<?>>();
                changed.add(opened(act, dispatched));
                changed.addAll(requestsServed(books, act, dispatched.command()));
                yield changed;
            }
        };
    }

    private static Postings dispatch(Position at, ShipmentDispatched event) {
        var postings = new Postings.Writer(at);
        var command = event.command();
        for (int no = 1; no <= command.lines().size(); no++) {
            var line = command.lines().get(no - 1);
            var valued = event.valued().get(no - 1);
            var origin = new Origin.Shipped(line.sodo(), command.delivery(), no, Optional.empty());
            var lot = postings.fresh(id -> new Lot(
                    id,
                    Optional.empty(),
                    line.part(),
                    valued.bu(),
                    line.owner(),
                    line.contractClass(),
                    line.condition(),
                    Optional.empty(),
                    line.expiry(),
                    line.batch(),
                    Optional.empty(),
                    valued.rate(),
                    origin));
            postings.move(
                    Move.of(lot, Place.WAREHOUSE.plain(), Place.TRANSIT_IN.at(command.delivery()), line.quantity()));
        }
        return postings.done();
    }

    private static Shipment opened(Act act, ShipmentDispatched event) {
        var command = event.command();
        var lines = new ArrayList<Shipment.Line>();
        for (var line : command.lines()) {
            lines.add(new Shipment.Line(
                    lines.size() + 1,
                    line.item(),
                    line.sodo(),
                    line.part(),
                    line.quantity(),
                    event.valued().get(lines.size()).rate(),
                    line.condition(),
                    line.batch(),
                    line.expiry(),
                    line.serials(),
                    line.request(),
                    line.order()));
        }
        return new Shipment(
                command.delivery(),
                command.kind(),
                command.papers(),
                act.at().seq(),
                act.recordedAt(),
                lines,
                List.of(),
                List.of());
    }

    private static List<Request> requestsServed(Books books, Act act, DispatchShipment command) {
        var served = new LinkedHashMap<String, Request>();
        for (var line : command.lines()) {
            var reference = line.request();
            if (reference.isPresent()) {
                var id = reference.get().document();
                Optional.ofNullable(served.get(id))
                        .or(() -> books.find(Request.KIND, id))
                        .map(request -> request.withShipped(new Told<>(
                                act.at().seq(),
                                act.recordedAt(),
                                new Request.ShippedLine(reference.get().line(), line.quantity(), command.delivery()))))
                        .ifPresent(request -> served.put(id, request));
            }
        }
        return List.copyOf(served.values());
    }

    private static List<Valued> valued(Books books, DispatchShipment dispatch) {
        return dispatch.lines().stream()
                .map(line -> new Valued(
                        books.catalog().part(line.part()).map(Part::bu).orElseThrow(),
                        books.catalog().rate(line.part()).map(Rate::unit).orElseThrow()))
                .toList();
    }

    private static List<ShipmentRefusal> refused(Books books, DispatchShipment dispatch) {
        if (dispatch.lines().isEmpty()) {
            return List.of(new ShipmentRefusal.NoLines(dispatch.delivery()));
        }
        if (books.find(Shipment.KIND, dispatch.delivery()).isPresent()) {
            return List.of(new ShipmentRefusal.DeliveryAlreadyDispatched(dispatch.delivery()));
        }
        var refusals = new ArrayList<ShipmentRefusal>();
        dispatch.lines().forEach(line -> refusals.addAll(lineRefused(books, line)));
        return refusals;
    }

    private static List<ShipmentRefusal> lineRefused(Books books, ShipmentCommand.Line line) {
        var refusals = new ArrayList<ShipmentRefusal>();
        if (!line.quantity().isPositive()) {
            refusals.add(new ShipmentRefusal.NothingShipped(line.item()));
        }
        if (books.catalog().part(line.part()).isEmpty()) {
            refusals.add(new ShipmentRefusal.UnknownPart(line.item(), line.part()));
        } else if (books.catalog().rate(line.part()).isEmpty()) {
            refusals.add(new ShipmentRefusal.NoRate(line.item(), line.part()));
        }
        if (!line.serials().isEmpty() && !Quantity.pieces(line.serials().size()).equals(line.quantity())) {
            refusals.add(new ShipmentRefusal.SerialsDoNotMatch(
                    line.item(), line.serials().size(), line.quantity().toString()));
        }
        line.request()
                .filter(reference -> !exists(books, reference))
                .ifPresent(reference -> refusals.add(new ShipmentRefusal.NoSuchRequestLine(line.item(), reference)));
        return refusals;
    }

    private static boolean exists(Books books, LineRef reference) {
        return books.find(Request.KIND, reference.document())
                .flatMap(request -> request.line(reference.line()))
                .isPresent();
    }
}
