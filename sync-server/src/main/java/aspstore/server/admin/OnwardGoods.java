package aspstore.server.admin;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.books.Books;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.DisposedLine;
import aspstore.model.partreturn.ReturnCommand.Disposition;
import aspstore.model.partreturn.ReturnCommand.ReceivedLine;
import aspstore.model.partreturn.ReturnCommand.SentBackLine;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.DispatchShipment;
import aspstore.model.shipment.ShipmentCommand.Papers;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Origin;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Goods of a return that do not stay at the warehouse: sent on to another store, or back to where they came from.
///
/// The shipment that brings them keeps what their lots are: SODO, age, owner, class, batch and serial.
public final class OnwardGoods {

    private final BooksRepository books;
    private final Enrolment enrolment;

    public OnwardGoods(BooksRepository books, Enrolment enrolment) {
        this.books = books;
        this.enrolment = enrolment;
    }

    /// A line's goods, with how much of it goes.
    ///
    /// @param announced the line of the shipment that brought it to the store, whose item and order it keeps
    private record Goods(int line, Quantity quantity, Lot lot, Optional<Shipment.Line> announced) {}

    /// Names another store as where a return goes. Its challan is made out to who runs that store.
    public Outcome redirect(Caller caller, StoreId store, String partReturn, StoreId to, UUID id) {
        enrolment.require(store);
        enrolment.require(to);
        var consignee = Optional.ofNullable(books.told(to, Store.class).get(to.text()))
                .map(Store::partner)
                .orElseThrow(() -> Problem.conflict(
                                "store-unknown",
                                "Who runs the store is not known",
                                "Tell store " + to + " who runs it, then send goods there",
                                Map.of())
                        .asException());
        var command = new Command.OfReturn(new ReturnCommand.RedirectReturn(partReturn, to, consignee));
        Access.require(caller, command);
        return books.post(store, caller, id, command);
    }

    /// What left for another store is announced there and leaves the sender's books. Asked again, it finishes what was
    /// left half done.
    ///
    /// The receiver is told first: if it can't take the goods, they stay on the sender's road.
    public Outcome forward(Caller caller, StoreId store, String partReturn, UUID id) {
        enrolment.require(store);
        var plan = books.read(store, now -> forwarding(now, partReturn));
        plan.commands().forEach(command -> Access.require(caller, command));
        var announced = new Command.OfShipment(plan.shipment());
        Access.require(caller, announced);
        var told = books.change(plan.to(), session -> {
            var before = session.books().find(Shipment.KIND, plan.shipment().delivery());
            before.ifPresent(shipment -> requireSame(announced(shipment), plan));
            return before.isPresent()
                    ? new Outcome.Posted(List.of())
                    : session.post(caller, BooksRepository.newId(), List.of(announced));
        });
        return switch (told) {
            case Outcome.Refused refused -> refused;
            case Outcome.Posted _ ->
                books.change(store, session -> {
                    requireSame(announced(plan.shipment()), forwarding(session.books(), partReturn));
                    return session.post(caller, id, plan.commands());
                });
        };
    }

    private record Announced(String item, PartCode part, Quantity quantity) {}

    private static List<Announced> announced(Shipment shipment) {
        return shipment.lines().stream()
                .map(line -> new Announced(line.item(), line.part(), line.quantity()))
                .toList();
    }

    private static List<Announced> announced(DispatchShipment shipment) {
        return shipment.lines().stream()
                .map(line -> new Announced(line.item(), line.part(), line.quantity()))
                .toList();
    }

    /// What the receiver was told of leaves the sender's road, or nothing does. Where nothing is on the road any more,
    /// the sender's part was done before.
    private static void requireSame(List<Announced> announced, Forwarding plan) {
        var road = announced(plan.shipment());
        if (!road.isEmpty() && !road.equals(announced)) {
            throw Problem.conflict(
                            "road-changed",
                            "What is on the road is not what was announced",
                            "Store " + plan.to() + " was told of other goods under delivery "
                                    + plan.shipment().delivery()
                                    + ". Amend that delivery there, and record by hand what became of the return",
                            Map.of())
                    .asException();
        }
    }

    /// What the warehouse refused goes back to the store under a delivery.
    public Outcome sendBack(
            Caller caller, StoreId store, String partReturn, String delivery, List<SentBackLine> lines, UUID id) {
        enrolment.require(store);
        var back = new Command.OfReturn(new ReturnCommand.SendBackReturn(partReturn, delivery, lines));
        Access.require(caller, back);
        return books.change(store, session -> {
            var found = require(session.books(), partReturn);
            var goods = lines.stream()
                    .flatMap(line -> goods(session.books(), found, line.line(), line.quantity()))
                    .toList();
            var shipment = new Command.OfShipment(new DispatchShipment(
                    delivery, ShipmentCommand.Kind.RETURN_REFUSED, Papers.NONE, lines(goods, delivery, partReturn)));
            Access.require(caller, shipment);
            return session.post(caller, id, List.of(back, shipment));
        });
    }

    private record Forwarding(StoreId to, DispatchShipment shipment, List<Command> commands) {}

    private static Forwarding forwarding(Books books, String partReturn) {
        var found = require(books, partReturn);
        var to = found.shippedTo()
                .orElseThrow(() -> Problem.conflict(
                                "not-for-another-store",
                                "The return did not leave for another store",
                                "Return " + partReturn + " is the warehouse's to receive",
                                Map.of())
                        .asException());
        var goods = found.lines().stream()
                .flatMap(line -> goods(books, found, line.no(), found.inTransit(line.no())))
                .toList();
        var delivery = books.store() + "-" + partReturn;
        var received = new ArrayList<ReceivedLine>();
        var forwarded = new ArrayList<DisposedLine>();
        for (var one : goods) {
            received.add(new ReceivedLine(
                    one.line(), one.quantity(), Quantity.ZERO, one.lot().condition(), ""));
            forwarded.add(new DisposedLine(one.line(), one.quantity(), Disposition.FORWARDED, delivery));
        }
        return new Forwarding(
                to,
                new DispatchShipment(
                        delivery, ShipmentCommand.Kind.TRANSFER, papers(found), lines(goods, delivery, partReturn)),
                List.of(
                        new Command.OfReturn(new ReturnCommand.ReceiveReturn(partReturn, received)),
                        new Command.OfReturn(new ReturnCommand.RecordDisposition(partReturn, forwarded))));
    }

    private static PartReturn require(Books books, String partReturn) {
        return books.find(PartReturn.KIND, partReturn)
                .orElseThrow(() -> Problem.notFound("Store " + books.store() + " has no return " + partReturn)
                        .asException());
    }

    private static Stream<Goods> goods(Books books, PartReturn found, int no, Quantity quantity) {
        return found.line(no).filter(_ -> quantity.isPositive()).stream()
                .map(line -> books.require(line.lot()))
                .map(lot -> new Goods(no, quantity, lot, announced(books, lot)));
    }

    private static Optional<Shipment.Line> announced(Books books, Lot lot) {
        return lot.origin() instanceof Origin.Shipped shipped
                ? books.find(Shipment.KIND, shipped.shipment()).flatMap(found -> found.line(shipped.line()))
                : Optional.empty();
    }

    private static List<ShipmentCommand.Line> lines(List<Goods> goods, String delivery, String partReturn) {
        return goods.stream()
                .map(one -> new ShipmentCommand.Line(
                        one.announced().map(Shipment.Line::item).orElse(one.line() + "0"),
                        sodo(one.lot(), delivery, partReturn),
                        one.lot().part(),
                        one.quantity(),
                        one.lot().owner(),
                        one.lot().contractClass(),
                        one.lot().condition(),
                        one.lot().batch(),
                        one.lot().expiry(),
                        one.lot().serial().stream().toList(),
                        Optional.empty(),
                        one.announced().flatMap(Shipment.Line::order),
                        one.lot().received()))
                .toList();
    }

    /// Goods that came under no delivery of SAP's are found under what brings them now.
    private static Sodo sodo(Lot lot, String delivery, String partReturn) {
        var number = Sodo.documentNo(delivery);
        return lot.origin()
                .sodo()
                .orElseGet(() -> new Sodo(
                        Optional.empty(), number.length() <= Sodo.LONGEST ? number : Sodo.documentNo(partReturn)));
    }

    /// What travels with the goods is the sender's challan.
    private static Papers papers(PartReturn found) {
        return found.shipped()
                .map(shipped -> new Papers(shipped.challan(), shipped.handedTo(), "", "", ""))
                .orElse(Papers.NONE);
    }
}
