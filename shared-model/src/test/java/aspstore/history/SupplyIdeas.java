package aspstore.history;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.books.LineRef;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Rate;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.receipt.Receipt;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.request.StockPosition;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked about goods on their way to the store: requests, dispatches, receipts and their differences.
final class SupplyIdeas {

    private final Scene scene;
    private final Draw draw;

    SupplyIdeas(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw();
    }

    List<Idea> ofStore() {
        return List.of(
                new Idea(5, this::request),
                new Idea(1, this::withdraw),
                new Idea(16, this::receive),
                new Idea(3, this::receiveUnannounced),
                new Idea(4, this::acceptUnlisted));
    }

    List<Idea> ofCentral() {
        return List.of(
                new Idea(3, this::propose),
                new Idea(9, this::decide),
                new Idea(14, this::dispatch),
                new Idea(4, this::amend),
                new Idea(4, this::recall),
                new Idea(6, this::decideDifference));
    }

    private Optional<Ask> request() {
        var bu = scene.unit();
        return Ask.of(scene.counter(), new Command.OfRequest(new RequestCommand.RequestParts(bu, lines(bu))));
    }

    private List<RequestCommand.Line> lines(BusinessUnit bu) {
        var lines = new ArrayList<RequestCommand.Line>();
        int count = draw.between(1, 2);
        for (int i = 0; i < count; i++) {
            var part = scene.partOf(bu);
            var left = room(part).filter(Quantity::isPositive).orElse(Quantity.ONE);
            lines.add(new RequestCommand.Line(
                    part,
                    draw.percent(95) ? ContractClass.ANY : ContractClass.IW,
                    draw.percent(70) ? draw.upTo(left) : scene.quantity(part, 6),
                    draw.percent(40) ? waiting(part) : Optional.empty()));
        }
        return lines;
    }

    private Optional<Quantity> room(PartCode part) {
        var catalog = scene.books().catalog();
        var unit = catalog.rate(part).map(Rate::unit).orElse(Money.ZERO);
        return catalog.part(part)
                .flatMap(known -> catalog.limit(known.family(), ContractClass.ANY)
                        .map(limit -> StockPosition.of(
                                        scene.books(),
                                        known,
                                        ContractClass.ANY,
                                        scene.next().day())
                                .roomUnder(limit, unit)));
    }

    private Optional<JobNo> waiting(PartCode part) {
        return draw.anyOf(scene.books().open(Indent.KIND).stream()
                        .filter(indent -> indent.lines().stream()
                                .anyMatch(line ->
                                        line.part().equals(part) && line.stage() == IndentLine.Stage.BACK_ORDERED))
                        .toList())
                .map(Indent::job);
    }

    private Optional<Ask> withdraw() {
        return scene.open(Request.KIND)
                .flatMap(request -> Ask.of(
                        scene.counter(),
                        new Command.OfRequest(new RequestCommand.WithdrawRequest(request.id(), scene.reason()))));
    }

    private Optional<Ask> propose() {
        var bu = scene.unit();
        return Ask.of(scene.operations(), new Command.OfRequest(new RequestCommand.ProposeBaseStock(bu, lines(bu))));
    }

    private Optional<Ask> decide() {
        return draw.anyOf(scene.books().open(Request.KIND).stream()
                        .filter(request -> request.currentStage() == Request.Stage.REQUESTED)
                        .toList())
                .flatMap(request -> Ask.of(
                        scene.operations(),
                        new Command.OfRequest(new RequestCommand.DecideRequest(
                                request.id(),
                                request.lines().stream()
                                        .map(line -> new RequestCommand.LineDecision(
                                                line.no(),
                                                draw.percent(80)
                                                        ? line.quantity()
                                                        : draw.percent(50) ? Quantity.ZERO : Quantity.ONE,
                                                scene.reason()))
                                        .toList()))));
    }

    private Optional<Ask> dispatch() {
        var approved = draw.percent(70)
                ? draw.anyOf(scene.books().open(Request.KIND).stream()
                        .filter(request -> request.currentStage() == Request.Stage.APPROVED)
                        .toList())
                : Optional.<Request>empty();
        var delivery = draw.percent(97)
                ? scene.names().newDelivery()
                : scene.open(Shipment.KIND).map(Shipment::id).orElseGet(scene.names()::newDelivery);
        var lines = approved.map(request -> ofRequest(request, delivery)).orElseGet(() -> ofItself(delivery));
        return Ask.of(
                scene.warehouse(),
                new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                        delivery, draw.among(ShipmentCommand.Kind.values()), ShipmentCommand.Papers.NONE, lines)));
    }

    private List<ShipmentCommand.Line> ofRequest(Request request, String delivery) {
        return request.lines().stream()
                .filter(line -> request.toShip(line.no()).isPositive())
                .map(line -> line(
                        delivery,
                        line.no(),
                        line.part(),
                        draw.percent(90) ? draw.upTo(request.toShip(line.no())) : scene.quantity(line.part(), 5),
                        Optional.of(new LineRef(request.id(), line.no()))))
                .toList();
    }

    private List<ShipmentCommand.Line> ofItself(String delivery) {
        var lines = new ArrayList<ShipmentCommand.Line>();
        int count = draw.between(1, 3);
        for (int no = 1; no <= count; no++) {
            var part = scene.part();
            lines.add(line(delivery, no, part, scene.quantity(part, 4), Optional.empty()));
        }
        return lines;
    }

    private ShipmentCommand.Line line(
            String delivery, int no, PartCode part, Quantity quantity, Optional<LineRef> request) {
        var owner = scene.books()
                .catalog()
                .agreement(Wares.unitOf(part))
                .map(Agreement::owner)
                .orElse(Owner.OEM);
        boolean announced = Wares.isSerialised(part) && draw.percent(30);
        return new ShipmentCommand.Line(
                no + "0",
                Sodo.of("47" + draw.between(10, 14), delivery),
                part,
                quantity,
                draw.percent(90) ? owner : draw.among(Owner.values()),
                draw.percent(70) ? ContractClass.ANY : draw.among(ContractClass.values()),
                draw.percent(85) ? Condition.OK : draw.among(Condition.values()),
                draw.percent(20) ? Optional.of("B" + draw.below(9)) : Optional.empty(),
                draw.percent(50) ? scene.expiry(part) : Optional.empty(),
                announced ? scene.serials(part, quantity) : List.of(),
                request,
                Optional.empty());
    }

    private Optional<Ask> amend() {
        return scene.open(Shipment.KIND)
                .flatMap(shipment -> Ask.of(
                        scene.warehouse(),
                        new Command.OfShipment(new ShipmentCommand.AmendShipment(
                                shipment.id(),
                                draw.percent(50) ? less(shipment) : List.of(),
                                draw.percent(70) ? ofItself(shipment.id()) : List.of(),
                                scene.reason()))));
    }

    private Optional<Ask> recall() {
        return scene.open(Shipment.KIND)
                .flatMap(shipment -> Ask.of(
                        scene.warehouse(),
                        new Command.OfShipment(
                                new ShipmentCommand.RecallShipment(shipment.id(), less(shipment), scene.reason()))));
    }

    private List<ShipmentCommand.Less> less(Shipment shipment) {
        var lines = shipment.lines().stream()
                .filter(line -> shipment.left(line.no()).isPositive())
                .toList();
        return lines.isEmpty()
                ? List.of()
                : draw.some(lines).stream()
                        .map(line -> new ShipmentCommand.Less(
                                line.no(),
                                draw.percent(60) ? shipment.left(line.no()) : draw.upTo(shipment.left(line.no()))))
                        .toList();
    }

    private Optional<Ask> receive() {
        return draw.anyOf(scene.books().open(Shipment.KIND)).flatMap(shipment -> {
            var open = shipment.lines().stream()
                    .filter(line -> shipment.inTransit(line.no()).isPositive())
                    .toList();
            if (open.isEmpty()) {
                return Optional.empty();
            }
            var lines = draw.some(open).stream()
                    .map(line -> counted(line, shipment.inTransit(line.no())))
                    .toList();
            var unlisted = draw.percent(15) ? List.of(unlisted()) : List.<ReceiptCommand.UnlistedLine>of();
            return Ask.of(
                    scene.counter(),
                    new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                            Optional.of(shipment.id()), "LR " + draw.below(100), lines, unlisted)));
        });
    }

    private ReceiptCommand.Line counted(Shipment.Line line, Quantity inTransit) {
        var came = draw.percent(75) ? inTransit : draw.upTo(inTransit);
        var damaged = draw.percent(20) ? draw.upTo(came) : Quantity.ZERO;
        var rest = inTransit.minus(came);
        var missing = rest.isPositive() && draw.percent(50) ? draw.upTo(rest) : Quantity.ZERO;
        boolean allMissing = draw.percent(8);
        var here = allMissing ? Quantity.ZERO : came;
        boolean announced = !line.serials().isEmpty() && here.equals(line.quantity()) && draw.percent(90);
        return new ReceiptCommand.Line(
                line.no(),
                allMissing ? Quantity.ZERO : came.minus(damaged),
                allMissing ? Quantity.ZERO : damaged,
                allMissing ? came : missing,
                announced ? line.serials() : scene.serials(line.part(), here),
                scene.expiry(line.part()).filter(_ -> draw.percent(95)),
                draw.percent(10) ? Optional.of("B" + draw.below(9)) : Optional.empty(),
                scene.reason());
    }

    private ReceiptCommand.UnlistedLine unlisted() {
        var part = scene.part();
        var quantity = scene.quantity(part, 3);
        return new ReceiptCommand.UnlistedLine(
                part,
                quantity,
                draw.among(ReceiptCommand.UnlistedLine.Why.values()),
                scene.serials(part, quantity),
                scene.expiry(part),
                Optional.empty());
    }

    private Optional<Ask> receiveUnannounced() {
        var lines = draw.percent(70) ? List.of(unlisted()) : List.of(unlisted(), unlisted());
        return Ask.of(
                scene.counter(),
                new Command.OfReceipt(new ReceiptCommand.ReceiveGoods(
                        Optional.empty(), "chit " + draw.below(100), List.of(), lines)));
    }

    private Optional<Ask> acceptUnlisted() {
        return scene.open(Receipt.KIND)
                .flatMap(receipt -> draw.anyOf(receipt.unlisted().stream()
                        .filter(line -> line.open().isPositive())
                        .toList()))
                .flatMap(line -> Ask.of(
                        scene.manager(),
                        new Command.OfReceipt(new ReceiptCommand.AcceptUnlisted(
                                line.lot(),
                                draw.upTo(line.open()),
                                draw.percent(60) ? match(line.part(), line.open()) : Optional.empty(),
                                scene.reason()))));
    }

    private Optional<ReceiptCommand.Match> match(PartCode part, Quantity open) {
        var matches = new ArrayList<ReceiptCommand.Match>();
        for (var shipment : scene.books().open(Shipment.KIND)) {
            for (var line : shipment.lines()) {
                if (line.part().equals(part) && !open.isMoreThan(shipment.inTransit(line.no()))) {
                    matches.add(new ReceiptCommand.Match(shipment.id(), line.no()));
                }
            }
        }
        return draw.anyOf(matches);
    }

    private Optional<Ask> decideDifference() {
        return draw.anyOf(scene.books().open(Shipment.KIND).stream()
                        .filter(shipment -> shipment.lines().stream()
                                .anyMatch(line -> shipment.undecided(line.no()).isPositive()))
                        .toList())
                .flatMap(shipment -> Ask.of(
                        scene.operations(),
                        new Command.OfReceipt(new ReceiptCommand.DecideDifference(
                                shipment.id(),
                                shipment.lines().stream()
                                        .filter(line ->
                                                shipment.undecided(line.no()).isPositive())
                                        .map(line -> new Shipment.Difference(
                                                line.no(),
                                                draw.upTo(shipment.undecided(line.no())),
                                                draw.among(Shipment.Difference.Outcome.values()),
                                                "as counted"))
                                        .toList()))));
    }
}
