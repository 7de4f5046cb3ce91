package aspstore.model.shipment;

import aspstore.model.Decision;
import aspstore.model.Quantity;
import aspstore.model.Text;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.LineRef;
import aspstore.model.books.Told;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.request.Request;
import aspstore.model.shipment.ShipmentCommand.AcceptRecall;
import aspstore.model.shipment.ShipmentCommand.AmendShipment;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import aspstore.model.shipment.ShipmentCommand.Less;
import aspstore.model.shipment.ShipmentCommand.RecallShipment;
import aspstore.model.shipment.ShipmentEvent.GivenBack;
import aspstore.model.shipment.ShipmentEvent.ShipmentAmended;
import aspstore.model.shipment.ShipmentEvent.ShipmentDispatched;
import aspstore.model.shipment.ShipmentEvent.ShipmentRecallAccepted;
import aspstore.model.shipment.ShipmentEvent.ShipmentRecalled;
import aspstore.model.shipment.ShipmentEvent.Valued;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The rules of a shipment. What the warehouse shipped is a fact, so more than was approved is not refused; what the
/// store could never receive (an unknown part, a delivery twice) is. What central calls off is a wish: the store gives
/// back what it has not received. The checks stand in [ShipmentChecks], the moves in [ShipmentPostings].
public final class ShipmentRules {

    private ShipmentRules() {}

    public static Decision<ShipmentEvent, ShipmentRefusal> decide(Books books, Act act, ShipmentCommand command) {
        return switch (command) {
            case DispatchShipment it ->
                Decision.unless(
                        ShipmentChecks.refused(books, it), () -> new ShipmentDispatched(it, valued(books, it.lines())));
            case AmendShipment it -> Decision.unless(ShipmentChecks.refused(books, it), () -> amended(books, it));
            case RecallShipment it ->
                Decision.unless(ShipmentChecks.refused(books, it), () -> new ShipmentRecalled(it));
            case AcceptRecall it ->
                Decision.unless(
                        ShipmentChecks.refused(books, it), () -> new ShipmentRecallAccepted(it, givenBack(books, it)));
        };
    }

    public static Postings postings(Position at, ShipmentEvent event) {
        return ShipmentPostings.of(at, event);
    }

    public static List<Document<?>> evolve(Books books, Act act, ShipmentEvent event) {
        return switch (event) {
            case ShipmentDispatched(var command, var valued) -> {
                var changed = new ArrayList<Document<?>>();
                changed.add(opened(act, command, valued));
                changed.addAll(requestsServed(books, act, command.delivery(), command.lines()));
                yield changed;
            }
            case ShipmentAmended it -> afterAmendment(books, act, it);
            case ShipmentRecalled(var command) ->
                books.find(Shipment.KIND, command.delivery()).stream()
                        .<Document<?>>map(
                                shipment -> shipment.withRecall(recall(act, command.lines(), command.reason())))
                        .toList();
            case ShipmentRecallAccepted it -> afterAnswer(books, act, it);
        };
    }

    /// What the store does by itself where central called goods off: it gives back what it has not received.
    public static List<ShipmentCommand> answers(Books books, Act act, ShipmentEvent event) {
        return unanswered(books, act, event).stream()
                .<ShipmentCommand>map(
                        shipment -> new AcceptRecall(shipment.id(), act.at().seq()))
                .toList();
    }

    /// What was called off and had been received by then is for people: central's paper, and the store's GRNs.
    public static List<OversightCommand> cases(Books books, Act act, ShipmentEvent event) {
        return unanswered(books, act, event).stream()
                .map(shipment -> crossed(shipment, act.at().seq()))
                .filter(detail -> !detail.isEmpty())
                .<OversightCommand>map(
                        detail -> new OversightCommand.OpenCase(act.at(), Case.Kind.STOCK_MOVED_ON, detail))
                .toList();
    }

    private static Optional<Shipment> unanswered(Books books, Act act, ShipmentEvent event) {
        var told = act.at().seq();
        return switch (event) {
            case ShipmentAmended _, ShipmentRecalled _ ->
                books.find(Shipment.KIND, delivery(event))
                        .filter(shipment -> shipment.recall(told).isPresent())
                        .filter(shipment -> shipment.answer(told).isEmpty());
            case ShipmentDispatched _, ShipmentRecallAccepted _ -> Optional.empty();
        };
    }

    private static String delivery(ShipmentEvent event) {
        return switch (event.command()) {
            case DispatchShipment it -> it.delivery();
            case AmendShipment it -> it.delivery();
            case RecallShipment it -> it.delivery();
            case AcceptRecall it -> it.delivery();
        };
    }

    /// Empty where nothing crossed, else for instance: `delivery 80000012: line 1 (FLT-7): 2 called off, 1 of them not
    /// on the way any more, see G12`.
    private static String crossed(Shipment shipment, long told) {
        var lines = new ArrayList<String>();
        for (var given : givenBack(shipment, told)) {
            var asked = asked(shipment, told, given.line());
            if (asked.isMoreThan(given.quantity())) {
                lines.add("line " + given.line() + " ("
                        + shipment.line(given.line()).orElseThrow().part() + "): " + asked + " called off, "
                        + asked.minus(given.quantity()) + " of them not on the way any more, see "
                        + String.join(", ", shipment.receipts(given.line())));
            }
        }
        var detail = "delivery " + shipment.id() + ": " + String.join("; ", lines);
        return lines.isEmpty() ? "" : detail.substring(0, Math.min(detail.length(), Text.NOTE));
    }

    private static ShipmentAmended amended(Books books, AmendShipment command) {
        var shipment = books.find(Shipment.KIND, command.delivery()).orElseThrow();
        return new ShipmentAmended(command, shipment.lines().size(), valued(books, command.more()));
    }

    private static List<GivenBack> givenBack(Books books, AcceptRecall command) {
        return givenBack(books.find(Shipment.KIND, command.delivery()).orElseThrow(), command.recalled());
    }

    /// Of each line that was called off what is still to come, at most what was called off.
    private static List<GivenBack> givenBack(Shipment shipment, long told) {
        return shipment.recall(told).orElseThrow().fact().lines().stream()
                .map(Less::line)
                .distinct()
                .map(line -> new GivenBack(
                        line, shipment.lot(line), asked(shipment, told, line).min(shipment.inTransit(line))))
                .toList();
    }

    private static Quantity asked(Shipment shipment, long told, int line) {
        return shipment.recall(told).orElseThrow().fact().lines().stream()
                .filter(less -> less.line() == line)
                .map(Less::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static List<Document<?>> afterAmendment(Books books, Act act, ShipmentAmended event) {
        var command = event.command();
        var changed = new ArrayList<Document<?>>();
        books.find(Shipment.KIND, command.delivery())
                .map(shipment -> shipment.withLines(lines(act.at(), event.lines(), command.more(), event.valued())))
                .map(shipment -> command.less().isEmpty()
                        ? shipment
                        : shipment.withRecall(recall(act, command.less(), command.reason())))
                .ifPresent(changed::add);
        changed.addAll(requestsServed(books, act, command.delivery(), command.more()));
        return changed;
    }

    private static Told<Shipment.Recall> recall(Act act, List<Less> lines, String reason) {
        return new Told<>(act.at().seq(), act.recordedAt(), new Shipment.Recall(lines, reason));
    }

    private static List<Document<?>> afterAnswer(Books books, Act act, ShipmentRecallAccepted event) {
        var command = event.command();
        var shipment = books.find(Shipment.KIND, command.delivery());
        var given = event.given().stream()
                .map(line -> new Less(line.line(), line.quantity()))
                .toList();
        var changed = new ArrayList<Document<?>>();
        shipment.map(found -> found.withAnswer(new Shipment.Answer(command.recalled(), given, act.recordedAt())))
                .ifPresent(changed::add);
        var requests = new Requests(books);
        for (var less : given) {
            shipment.flatMap(found -> found.line(less.line()))
                    .flatMap(Shipment.Line::request)
                    .filter(_ -> less.quantity().isPositive())
                    .ifPresent(reference ->
                            requests.change(reference, less.quantity(), command.delivery(), Request::withGivenBack));
        }
        changed.addAll(requests.changed());
        return changed;
    }

    private static Shipment opened(Act act, DispatchShipment command, List<Valued> valued) {
        return new Shipment(
                command.delivery(),
                command.kind(),
                command.papers(),
                act.at().seq(),
                act.recordedAt(),
                lines(act.at(), 0, command.lines(), valued),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// @param before how many lines the shipment had before these
    private static List<Shipment.Line> lines(
            Position at, int before, List<ShipmentCommand.Line> sent, List<Valued> valued) {
        var lines = new ArrayList<Shipment.Line>();
        for (var line : sent) {
            int nth = lines.size() + 1;
            lines.add(new Shipment.Line(
                    before + nth,
                    at.lot(nth),
                    line.item(),
                    line.sodo(),
                    line.part(),
                    line.quantity(),
                    valued.get(nth - 1).rate(),
                    line.condition(),
                    line.batch(),
                    line.expiry(),
                    line.serials(),
                    line.request(),
                    line.order()));
        }
        return lines;
    }

    private static List<Request> requestsServed(
            Books books, Act act, String delivery, List<ShipmentCommand.Line> lines) {
        var requests = new Requests(books);
        for (var line : lines) {
            line.request()
                    .ifPresent(reference -> requests.change(
                            reference,
                            line.quantity(),
                            delivery,
                            (request, shipped) ->
                                    request.withShipped(new Told<>(act.at().seq(), act.recordedAt(), shipped))));
        }
        return requests.changed();
    }

    /// Requests that a shipment serves, each as it is after all of the shipment's lines.
    private static final class Requests {

        private final Books books;
        private final Map<String, Request> changed = new LinkedHashMap<>();

        Requests(Books books) {
            this.books = books;
        }

        void change(
                LineRef line,
                Quantity quantity,
                String delivery,
                BiFunction<Request, Request.ShippedLine, Request> change) {
            var id = line.document();
            Optional.ofNullable(changed.get(id))
                    .or(() -> books.find(Request.KIND, id))
                    .map(request -> change.apply(request, new Request.ShippedLine(line.line(), quantity, delivery)))
                    .ifPresent(request -> changed.put(id, request));
        }

        List<Request> changed() {
            return List.copyOf(changed.values());
        }
    }

    private static List<Valued> valued(Books books, List<ShipmentCommand.Line> lines) {
        return lines.stream()
                .map(line -> new Valued(
                        books.catalog().part(line.part()).map(Part::bu).orElseThrow(),
                        books.catalog().rate(line.part()).map(Rate::unit).orElseThrow()))
                .toList();
    }
}
