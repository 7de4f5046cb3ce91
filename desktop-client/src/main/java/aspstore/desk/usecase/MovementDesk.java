package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.format.sap.GoodsMovement;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.ItemNo;
import aspstore.format.sap.MovementKind;
import aspstore.format.sap.SapReference;
import aspstore.model.India;
import aspstore.model.Owner;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.shipment.Shipment;
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
import java.util.Map;
import java.util.Optional;

/// What SAP is to post of what a store did with the maker's stock: receipts, consumption, returns.
public final class MovementDesk {

    private final StoreEngine engine;

    public MovementDesk(StoreEngine engine) {
        this.engine = engine;
    }

    /// Which of SAP's places stands for the store.
    public record SapPlace(String plant, String location) {}

    /// @param entry what it was worked out from
    public record Told(Position entry, GoodsMovement movement) {}

    /// Everything from the first entry of the journal on.
    public List<Told> movements(SapPlace place) {
        long end = engine.head().seq();
        return engine.look(books -> {
            var told = new ArrayList<Told>();
            for (long seq = 1; seq <= end; seq++) {
                var at = Position.journal(seq);
                books.entry(at).ifPresent(entry -> told.addAll(movements(books, place, at, entry)));
            }
            return told;
        });
    }

    private static List<Told> movements(Records books, SapPlace place, Position at, Entry entry) {
        Map<MovementKind, List<Line>> lines = new EnumMap<>(MovementKind.class);
        for (var move : Rooms.postings(at, entry.event()).moves()) {
            kind(move)
                    .ifPresent(kind -> books.lot(move.toLot())
                            .filter(lot -> lot.owner() == Owner.OEM)
                            .ifPresent(lot -> lines.computeIfAbsent(kind, _ -> new ArrayList<>())
                                    .add(line(books, place, move, lot, entry.event()))));
        }
        var day = India.day(entry.header().recordedAt());
        return lines.entrySet().stream()
                .map(of -> new Told(
                        at, new GoodsMovement(of.getKey(), day, day, books.store() + "-" + at, "", of.getValue())))
                .toList();
    }

    private static Optional<MovementKind> kind(Move move) {
        return switch (move.to().place()) {
            case CONSUMED -> Optional.of(MovementKind.CONSUMPTION);
            case TRANSIT_OUT -> Optional.of(MovementKind.RETURN_TO_WAREHOUSE);
            case ON_HAND, DEFECTIVE, ON_HOLD ->
                move.from().place() == Place.TRANSIT_IN ? Optional.of(MovementKind.RECEIPT) : Optional.empty();
            case ALLOCATED,
                    WITH_TECHNICIAN,
                    AT_CUSTOMER,
                    IN_REPAIR,
                    RETURN_PENDING,
                    PACKED,
                    TRANSIT_IN,
                    WAREHOUSE,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT -> Optional.empty();
        };
    }

    private static Line line(Records books, SapPlace place, Move move, Lot lot, Event event) {
        var unit =
                books.catalog().part(lot.part()).map(part -> unit(part.uqc())).orElse("PCE");
        var line = Line.of(lot.part(), place.plant(), place.location(), move.quantity(), unit);
        if (lot.serial().isPresent()) {
            line = line.withSerials(List.of(lot.serial().get()));
        }
        if (lot.origin() instanceof Origin.Shipped shipped) {
            line = shipped(books, line, shipped);
        }
        return event instanceof Event.OfUsage(UsageEvent.UsageRecorded used)
                        && used.command().job().text().length() <= 12
                ? line.withAccount(
                        GoodsMovement.Account.serviceOrder(used.command().job().text()))
                : line;
    }

    private static Line shipped(Records books, Line line, Origin.Shipped shipped) {
        var item = books.find(Shipment.KIND, shipped.shipment())
                .flatMap(shipment -> shipment.line(shipped.line()))
                .flatMap(found -> ItemNo.read(found.item()));
        var with = item.map(no -> line.withDelivery(new DeliveryItem(shipped.shipment(), no)))
                .orElse(line);
        return shipped.of()
                .salesOrder()
                .map(order -> with.withOrder(new SapReference(order, item, Optional.empty())))
                .orElse(with);
    }

    private static String unit(Uqc uqc) {
        return switch (uqc) {
            case KGS -> "KGM";
            case MTR -> "MTR";
            case SET -> "SET";
            case PAC -> "PA";
            default -> "PCE";
        };
    }
}
