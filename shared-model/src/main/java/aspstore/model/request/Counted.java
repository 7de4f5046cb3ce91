package aspstore.model.request;

import aspstore.model.ContractClass;
import aspstore.model.PartCode;
import aspstore.model.books.Document;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A part in a class, of which an entry may have changed what is held against a limit.
public record Counted(PartCode part, ContractClass contractClass) {

    /// What moves and changed documents touch. Goods that only change places which all count change nothing.
    public static Set<Counted> touchedBy(List<Move> moves, Function<LotId, Lot> lots, List<Document<?>> changed) {
        var touched = new LinkedHashSet<Counted>();
        for (var move : moves) {
            boolean isStillThere = move.fromLot().equals(move.toLot())
                    && StockPosition.counts(move.from().place())
                    && StockPosition.counts(move.to().place())
                    && isOnHand(move.from().place()) == isOnHand(move.to().place());
            if (!isStillThere) {
                touch(touched, lots.apply(move.fromLot()), move.from().place());
                touch(touched, lots.apply(move.toLot()), move.to().place());
            }
        }
        for (var document : changed) {
            if (document instanceof Request request) {
                request.lines().forEach(line -> touched.add(new Counted(line.part(), line.contractClass())));
            }
        }
        return touched;
    }

    private static void touch(Set<Counted> touched, Lot lot, Place place) {
        if (StockPosition.counts(place) && lot.condition().isUsable()) {
            touched.add(new Counted(lot.part(), lot.contractClass()));
        }
    }

    private static boolean isOnHand(Place place) {
        return place == Place.ON_HAND;
    }
}
