package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.format.sap.GoodsMovement;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.ItemNo;
import aspstore.format.sap.MovementKind;
import aspstore.format.sap.SapReference;
import aspstore.format.sap.Units;
import aspstore.model.India;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.challan.ChallanKind;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.receipt.ReceiptEvent;
import aspstore.model.shipment.Shipment;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.OrderItem;
import aspstore.model.stock.Lot;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.tax.Uqc;
import aspstore.model.usage.UsageEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What SAP is to post of what a store did with the maker's stock: whatever comes into the store's places or leaves
/// them. Moves from one inside place to another are the store's own affair.
public final class MovementDesk {

    private final StoreEngine engine;

    public MovementDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// Which of SAP's places stands for the store.
    public record SapPlace(String plant, String location) {
        public SapPlace {
            require("plant", plant);
            require("storage location", location);
        }

        private static void require(String what, String text) {
            if (text.isBlank() || text.length() > 4) {
                throw new IllegalArgumentException("a " + what + " of SAP's has 1 to 4 characters, not '" + text + "'");
            }
        }
    }

    /// @param entry what it was worked out from
    public record Told(Position entry, GoodsMovement movement) {}

    /// Goods that SAP can't be told of: it counts the part in no unit that both know.
    public record Untold(Position entry, PartCode part, Quantity quantity, String unit) {}

    /// @param upTo the last entry that was looked at: where the next time begins
    public record Movements(List<Told> told, List<Untold> untold, long upTo) {
        public Movements {
            told = List.copyOf(told);
            untold = List.copyOf(untold);
        }
    }

    /// Everything after an entry of the journal.
    public Movements movements(SapPlace place, long after) {
        long end = engine.head().seq();
        return engine.look(books -> movements(books, place, after, end));
    }

    /// The same of a store's books, whoever keeps them.
    ///
    /// @param end the last entry that is looked at
    public static Movements movements(Records books, SapPlace place, long after, long end) {
        var told = new ArrayList<Told>();
        var untold = new ArrayList<Untold>();
        for (long seq = after + 1; seq <= end; seq++) {
            var at = Position.journal(seq);
            books.entry(at).ifPresent(entry -> new OfEntry(books, place, at, entry).addTo(told, untold));
        }
        return new Movements(told, untold, end);
    }

    /// What one entry is to SAP.
    private record OfEntry(Records books, SapPlace place, Position at, Entry entry) {

        void addTo(List<Told> told, List<Untold> untold) {
            var lines = new EnumMap<MovementKind, List<Line>>(MovementKind.class);
            for (var move : Rooms.postings(at, entry.event()).moves()) {
                var kind = kind(move).map(this::betweenStores).or(() -> changedHands(move));
                var lot = ofMaker(move);
                if (kind.isPresent() && lot.isPresent()) {
                    var uqc = books.catalog().part(lot.get().part()).map(Part::uqc);
                    var unit = uqc.flatMap(Units::iso);
                    unit.ifPresent(iso -> lines.computeIfAbsent(kind.get(), _ -> new ArrayList<>())
                            .add(line(move, lot.get(), iso)));
                    if (unit.isEmpty()) {
                        var name = uqc.map(Uqc::name).orElse("unknown");
                        untold.add(new Untold(at, lot.get().part(), move.quantity(), name));
                    }
                }
            }
            var day = India.day(entry.header().recordedAt());
            var reversed = Rooms.takesBack(entry.event())
                    .map(of -> "REVERSES " + reference(of))
                    .orElse("");
            lines.forEach((kind, of) ->
                    told.add(new Told(at, new GoodsMovement(kind, day, day, reference(at), reversed, of))));
        }

        /// What SAP knows of the goods: as they are, or as they were before they became the partner's.
        private Optional<Lot> ofMaker(Move move) {
            return books.lot(move.toLot())
                    .filter(lot -> lot.owner() == Owner.OEM)
                    .or(() -> changedHands(move).flatMap(_ -> books.lot(move.fromLot())))
                    .filter(lot -> lot.owner() == Owner.OEM);
        }

        /// Goods that stay where they are, and are another's from now on.
        private Optional<MovementKind> changedHands(Move move) {
            var before = books.lot(move.fromLot()).map(Lot::owner);
            var after = books.lot(move.toLot()).map(Lot::owner);
            boolean isInside =
                    move.from().place().isInside() && move.to().place().isInside();
            if (!isInside || before.equals(after)) {
                return Optional.empty();
            }
            return before.map(
                    owner -> owner == Owner.OEM ? MovementKind.RECLASSIFIED : MovementKind.RECLASSIFIED_REVERSED);
        }

        /// What goes to another store, or comes from one, is a transfer to SAP.
        private MovementKind betweenStores(MovementKind kind) {
            boolean goes = kind == MovementKind.RETURN_TO_WAREHOUSE
                    && Rooms.papers(entry.event()).stream().anyMatch(paper -> paper.kind() == ChallanKind.TRANSFER);
            boolean comes = kind == MovementKind.RECEIPT
                    && entry.event() instanceof Event.OfReceipt(ReceiptEvent.GoodsReceived received)
                    && received.command()
                            .delivery()
                            .flatMap(delivery -> books.find(Shipment.KIND, delivery))
                            .filter(shipment -> shipment.shipmentKind() == ShipmentCommand.Kind.TRANSFER)
                            .isPresent();
            return goes ? MovementKind.TRANSFER_OUT : comes ? MovementKind.TRANSFER_IN : kind;
        }

        private String reference(Position position) {
            var whole = books.store() + "-" + position;
            return whole.length() <= GoodsMovement.MOST_REFERENCE ? whole : position.toString();
        }

        private Line line(Move move, Lot lot, String unit) {
            var line = Line.of(lot.part(), place.plant(), place.location(), move.quantity(), unit);
            if (lot.serial().isPresent()) {
                line = line.withSerials(List.of(lot.serial().get()));
            }
            if (lot.origin() instanceof Origin.Shipped shipped) {
                line = shipped(line, shipped);
            }
            return entry.event() instanceof Event.OfUsage(UsageEvent.UsageRecorded used)
                            && used.command().job().text().length() <= 12
                    ? line.withAccount(GoodsMovement.Account.serviceOrder(
                            used.command().job().text()))
                    : line;
        }

        private Line shipped(Line line, Origin.Shipped shipped) {
            var shipment = books.find(Shipment.KIND, shipped.shipment());
            var announced = shipment.flatMap(found -> found.line(shipped.line()));
            // SAP has no delivery of what one store sent to another.
            var with = announced
                    .filter(_ -> shipment.orElseThrow().shipmentKind() != ShipmentCommand.Kind.TRANSFER)
                    .flatMap(found -> ItemNo.read(found.item()))
                    .map(no -> line.withDelivery(new DeliveryItem(shipped.shipment(), no)))
                    .orElse(line);
            var order = announced.flatMap(Shipment.Line::order);
            return shipped.of()
                    .salesOrder()
                    .map(number -> with.withOrder(new SapReference(
                            number,
                            order.flatMap(OrderItem::item).flatMap(ItemNo::read),
                            order.flatMap(OrderItem::category).or(() -> category(shipment)))))
                    .orElse(with);
        }

        /// Where SAP did not say what the order was, the shipment may: what is moved between plants was purchased.
        private static Optional<String> category(Optional<Shipment> shipment) {
            return shipment.filter(found -> found.shipmentKind() == ShipmentCommand.Kind.STOCK_TRANSFER_ORDER)
                    .map(_ -> SapReference.PURCHASE_ORDER);
        }
    }

    /// What crossed the store's border, in SAP's eyes.
    private static Optional<MovementKind> kind(Move move) {
        boolean wasInside = move.from().place().isInside();
        boolean isInside = move.to().place().isInside();
        if (wasInside == isInside) {
            return Optional.empty();
        }
        return isInside
                ? cameFrom(move.from().place())
                : cameFrom(move.to().place()).map(MovementKind::reversal);
    }

    /// What it is to SAP that goods come in from a place; that they go back there is the reversal of it.
    private static Optional<MovementKind> cameFrom(Place place) {
        return switch (place) {
            case TRANSIT_IN -> Optional.of(MovementKind.RECEIPT);
            case TRANSIT_OUT -> Optional.of(MovementKind.RETURN_TO_WAREHOUSE_REVERSED);
            case UNLISTED -> Optional.of(MovementKind.UNANNOUNCED_RECEIPT);
            case CONSUMED -> Optional.of(MovementKind.CONSUMPTION_REVERSED);
            case APPLIANCE -> Optional.of(MovementKind.DEFECTIVE_INWARD);
            case OPENING -> Optional.of(MovementKind.OPENING);
            case ADJUSTMENT -> Optional.of(MovementKind.COUNT_GAIN);
            case SCRAPPED -> Optional.of(MovementKind.SCRAP_REVERSED);
            case LOST -> Optional.of(MovementKind.LOSS_REVERSED);
            case WAREHOUSE, SHORT, KIT -> Optional.empty();
            case ON_HAND,
                    ON_HOLD,
                    ALLOCATED,
                    WITH_TECHNICIAN,
                    AT_CUSTOMER,
                    IN_REPAIR,
                    DEFECTIVE,
                    RETURN_PENDING,
                    PACKED -> Optional.empty();
        };
    }
}
