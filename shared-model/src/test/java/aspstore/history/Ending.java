package aspstore.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import aspstore.model.StoreId;
import aspstore.model.books.DocumentKind;
import aspstore.model.challan.Challan;
import aspstore.model.challan.NumberSeries;
import aspstore.model.correction.Correction;
import aspstore.model.hold.Hold;
import aspstore.model.indent.Indent;
import aspstore.model.loss.Loss;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.receipt.Receipt;
import aspstore.model.request.Request;
import aspstore.model.request.StockLevel;
import aspstore.model.reversal.Reversal;
import aspstore.model.shipment.Shipment;
import aspstore.model.stockcare.Count;
import aspstore.model.stockcare.Opening;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.util.List;
import java.util.Map;

/// What is checked once all is in sync: books built anew, on either database or in memory, are the same books.
final class Ending {

    private static final List<DocumentKind<?>> KINDS = List.of(
            Request.KIND,
            StockLevel.KIND,
            Shipment.KIND,
            Receipt.KIND,
            Indent.KIND,
            Challan.KIND,
            NumberSeries.KIND,
            Usage.KIND,
            Inward.KIND,
            Debt.KIND,
            WarehouseDebt.KIND,
            PartReturn.KIND,
            Hold.KIND,
            Count.KIND,
            Opening.KIND,
            Loss.KIND,
            Correction.KIND,
            GrantedOverride.KIND,
            Case.KIND,
            Reversal.KIND);

    private final Arena arena;
    private final StoreId store;
    private final Side atStore;
    private final Draw draw;

    Ending(Arena arena, StoreId store, Side atStore, Draw draw) {
        this.arena = arena;
        this.store = store;
        this.atStore = atStore;
        this.draw = draw;
    }

    void check() {
        var rebuilt = Rebuilt.of(atStore, store);
        var live = Tables.of(atStore.database, store);
        int together = draw.among(1, 10, 1_000);
        boolean isReplayed = draw.percent(50);
        for (var fresh : List.of(arena.rebuiltH2, arena.rebuiltPostgresql)) {
            var tables = isReplayed ? rebuilt.replayed(fresh, together) : rebuilt.tables(fresh, together);
            History.requireNone(
                    (isReplayed ? "replayed on " : "built anew on ") + fresh.dialect() + ", " + together + " together",
                    Tables.difference(live, tables));
        }
        History.requireNone("in memory", atStore.read(books -> rebuilt.decidedAgain(books, KINDS, names())));
        var unknown = names().keySet().stream()
                .filter(kind -> KINDS.stream().noneMatch(known -> known.name().equals(kind)))
                .toList();
        History.requireNone("kinds of documents that nobody compares", unknown);
    }

    private Map<String, List<String>> names() {
        return atStore
                .database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select kind, id from document where store = :store")
                        .bind("store", store.text())
                        .map((row, _) -> Map.entry(row.getString("kind"), row.getString("id")))
                        .list())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
