package aspstore.model.receipt;

import aspstore.model.Condition;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.books.Undo;
import aspstore.model.receipt.ReceiptEvent.GoodsReceived;
import aspstore.model.receipt.ReceiptEvent.ReceiptDifferenceDecided;
import aspstore.model.receipt.ReceiptEvent.UnlistedAccepted;
import aspstore.model.stock.Birth;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The moves that receipts cause. They are written nowhere else.
final class ReceiptPostings {

    private ReceiptPostings() {}

    static Postings of(Position at, GoodsReceived event) {
        var postings = new Postings.Writer(at);
        for (int no = 1; no <= lineCount(event); no++) {
            line(postings, at, event, no);
        }
        return postings.done();
    }

    /// The moves of chosen lines, none chosen meaning all.
    static List<Move> moves(Position at, GoodsReceived event, Set<Integer> lines) {
        var postings = new Postings.Writer(at);
        var moves = new ArrayList<Move>();
        for (int no = 1; no <= lineCount(event); no++) {
            int before = postings.size();
            line(postings, at, event, no);
            if (Undo.takes(lines, no)) {
                moves.addAll(postings.since(before));
            }
        }
        return moves;
    }

    /// Lines are numbered from 1: those of the shipment as the command names them, then the unlisted ones.
    static int lineCount(GoodsReceived event) {
        return event.command().lines().size() + event.command().unlisted().size();
    }

    private static void line(Postings.Writer postings, Position at, GoodsReceived event, int no) {
        int announced = event.command().lines().size();
        if (no <= announced) {
            var from = Place.TRANSIT_IN.at(event.command().delivery().orElse(""));
            takeIn(postings, at, event, no - 1, from);
        } else {
            hold(postings, at, event, no - 1 - announced);
        }
    }

    /// An unlisted lot that a receipt bore: which line of the command it is of, from 0.
    record Held(int line, LotId lot, Quantity quantity) {}

    /// The lots that a receipt bore for its unlisted lines: one a line, or one a serial.
    static List<Held> unlistedLots(Position at, GoodsReceived event) {
        var held = new ArrayList<Held>();
        var ordinal = of(at, event).births().size();
        for (var line : event.command().unlisted()) {
            ordinal -= pieces(line.quantity(), line.serials()).size();
        }
        for (int i = 0; i < event.command().unlisted().size(); i++) {
            var line = event.command().unlisted().get(i);
            for (var piece : pieces(line.quantity(), line.serials())) {
                held.add(new Held(i, at.lot(++ordinal), piece.quantity()));
            }
        }
        return held;
    }

    /// A lot that a receipt bore among the defectives, damaged or sent as defective: of which line, from 1.
    record Defective(int line, LotId lot, Optional<SerialNo> serial, Quantity quantity) {}

    static List<Defective> defectives(Position at, GoodsReceived event) {
        var serials = new HashMap<LotId, Optional<SerialNo>>();
        for (var birth : of(at, event).births()) {
            switch (birth) {
                case Birth.Child child -> serials.put(child.id(), child.change().serial());
                case Birth.Fresh _ -> {}
            }
        }
        var defectives = new ArrayList<Defective>();
        for (int no = 1; no <= event.command().lines().size(); no++) {
            for (var move : moves(at, event, Set.of(no))) {
                if (move.to().place() == Place.DEFECTIVE) {
                    var serial = Objects.requireNonNull(serials.get(move.toLot()));
                    defectives.add(new Defective(no, move.toLot(), serial, move.quantity()));
                }
            }
        }
        return defectives;
    }

    static Postings of(Position at, UnlistedAccepted event) {
        var postings = new Postings.Writer(at);
        var command = event.command();
        var held = Place.ON_HOLD.at(event.heldAs());
        if (event.announced().isEmpty()) {
            var accepted = postings.child(command.lot(), event.change());
            postings.move(new Move(command.lot(), held, accepted, Place.ON_HAND.plain(), command.quantity()));
            return postings.done();
        }
        var announced = event.announced().get();
        var accepted = postings.child(announced, event.change());
        var delivery = command.match().orElseThrow().delivery();
        postings.move(Move.of(command.lot(), held, Place.UNLISTED.plain(), command.quantity()));
        var to = isDefective(event) ? Place.DEFECTIVE : Place.ON_HAND;
        postings.move(new Move(announced, Place.TRANSIT_IN.at(delivery), accepted, to.plain(), command.quantity()));
        return postings.done();
    }

    /// Whether what was accepted had been sent as defective.
    static boolean isDefective(UnlistedAccepted event) {
        return event.change().condition().equals(Optional.of(Condition.DEFECTIVE));
    }

    static Postings of(ReceiptDifferenceDecided event) {
        var moves = new ArrayList<Move>();
        var delivery = event.command().delivery();
        for (int i = 0; i < event.lots().size(); i++) {
            var decision = event.command().decisions().get(i);
            var to = switch (decision.outcome()) {
                case AT_WAREHOUSE -> Place.WAREHOUSE.plain();
                case LOST -> Place.LOST.plain();
                case STILL_COMING -> Place.TRANSIT_IN.at(delivery);
            };
            moves.add(Move.of(event.lots().get(i), Place.SHORT.at(delivery), to, decision.quantity()));
        }
        return Postings.of(moves);
    }

    private static void takeIn(Postings.Writer postings, Position at, GoodsReceived event, int i, Spot from) {
        var line = event.command().lines().get(i);
        var taken = event.taken().get(i);
        int acceptedSerials =
                line.serials().isEmpty() ? 0 : (int) (line.accepted().thousandths() / 1000);
        var good = taken.condition() == Condition.DEFECTIVE ? Place.DEFECTIVE : Place.ON_HAND;
        for (var piece : pieces(line.accepted(), line.serials().subList(0, acceptedSerials))) {
            var lot = postings.child(taken.lot(), change(at, event, i, piece.serial(), Optional.empty()));
            postings.move(new Move(taken.lot(), from, lot, good.plain(), piece.quantity()));
        }
        var damagedSerials =
                line.serials().subList(acceptedSerials, line.serials().size());
        for (var piece : pieces(line.damaged(), damagedSerials)) {
            var lot =
                    postings.child(taken.lot(), change(at, event, i, piece.serial(), Optional.of(Condition.DEFECTIVE)));
            postings.move(new Move(taken.lot(), from, lot, Place.DEFECTIVE.plain(), piece.quantity()));
        }
        if (line.missing().isPositive()) {
            postings.move(Move.of(taken.lot(), from, Place.SHORT.at(from.reference()), line.missing()));
        }
    }

    private static void hold(Postings.Writer postings, Position at, GoodsReceived event, int i) {
        var line = event.command().unlisted().get(i);
        var nature = event.unlisted().get(i);
        var receipt = at.name("G");
        for (var piece : pieces(line.quantity(), line.serials())) {
            var lot = postings.fresh(id -> new Lot(
                    id,
                    Optional.empty(),
                    line.part(),
                    nature.bu(),
                    nature.owner(),
                    nature.contractClass(),
                    Condition.OK,
                    Optional.of(event.day()),
                    line.expiry(),
                    line.batch(),
                    piece.serial(),
                    nature.rate(),
                    new Origin.Unlisted(receipt, event.command().paper())));
            postings.move(Move.of(lot, Place.UNLISTED.plain(), Place.ON_HOLD.at(receipt), piece.quantity()));
        }
    }

    private static Lot.Change change(
            Position at, GoodsReceived event, int i, Optional<SerialNo> serial, Optional<Condition> condition) {
        var line = event.command().lines().get(i);
        var received = event.taken().get(i).since().orElse(event.day());
        return new Lot.Change(
                condition, Optional.of(received), line.expiry(), line.batch(), serial, Optional.of(at.name("G")));
    }

    private record Piece(Quantity quantity, Optional<SerialNo> serial) {}

    /// A counted quantity as the lots it becomes: one a serial, else one for all, none for nothing.
    private static List<Piece> pieces(Quantity quantity, List<SerialNo> serials) {
        if (!serials.isEmpty()) {
            return serials.stream()
                    .map(serial -> new Piece(Quantity.ONE, Optional.of(serial)))
                    .toList();
        }
        return quantity.isZero() ? List.of() : List.of(new Piece(quantity, Optional.empty()));
    }
}
