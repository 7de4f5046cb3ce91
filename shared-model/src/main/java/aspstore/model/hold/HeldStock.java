package aspstore.model.hold;

import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.receipt.Receipt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps the documents of stock on hold true while other documents take from it or put back: the hold, or the
/// receipt where the goods were unlisted. Several changes of one document add up.
public final class HeldStock {

    private final Books books;
    private final Map<String, Hold> holds = new LinkedHashMap<>();
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();

    public HeldStock(Books books) {
        this.books = books;
    }

    /// Nothing where the spot is not on hold, or nothing moved.
    public void change(LotId lot, Spot spot, Hold.Change change) {
        if (spot.place() != Place.ON_HOLD || change.quantity().isZero()) {
            return;
        }
        var id = spot.reference();
        if (!holds.containsKey(id)) {
            books.find(Hold.KIND, id).ifPresent(hold -> holds.put(id, hold));
        }
        holds.computeIfPresent(id, (_, hold) -> hold.with(change));
        if (!receipts.containsKey(id)) {
            books.find(Receipt.KIND, id).ifPresent(receipt -> receipts.put(id, receipt));
        }
        receipts.computeIfPresent(
                id,
                (_, receipt) -> change.isMore()
                        ? receipt.withMoreOpen(lot, change.quantity())
                        : receipt.withLessOpen(lot, change.quantity()));
    }

    public List<Document<?>> changed() {
        var changed = new ArrayList<Document<?>>(holds.values());
        changed.addAll(receipts.values());
        return changed;
    }
}
