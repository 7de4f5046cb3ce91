package aspstore.server.http;

import aspstore.journal.query.SapReconciliation;
import aspstore.model.StoreId;
import aspstore.server.admin.SapPlaces;
import aspstore.server.admin.SapStockImport;
import aspstore.server.admin.SapStockRepository;
import aspstore.server.security.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// SAP's stock, over HTTP.
public final class SapRoutes {

    private static final int MOST_FILE = 64 << 20;

    private static final Map<String, Comparator<SapReconciliation.Difference>> DIFFERENCES = Map.of(
            "store", Comparator.comparing(SapReconciliation.Difference::store),
            "part", Comparator.comparing(SapReconciliation.Difference::part),
            "difference", Comparator.comparing(SapReconciliation.Difference::difference));

    private final SapStockImport stock;

    public SapRoutes(SapStockImport stock) {
        this.stock = stock;
    }

    private Object stock(Call call) {
        var paging = call.paging();
        return paging.of(
                stock.stock(call.caller(), paging.toQuery(SapStockRepository.SORTS.keySet())),
                () -> stock.countStock(call.caller()));
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/sap/stock", call -> stock(call)),
                Route.post(
                        "/v1/sap/stock",
                        call -> stock.importStock(call.caller(), call.bytes(Permission.IMPORT_SAP_STOCK, MOST_FILE))),
                Route.get(
                        "/v1/sap/differences",
                        call -> call.paging()
                                .cut(stock.differences(call.caller(), call.query("store", StoreId::new)), DIFFERENCES)),
                Route.get("/v1/settings/sap-places", call -> stock.places(call.caller())),
                Route.put(
                        "/v1/settings/sap-places", call -> stock.putPlaces(call.caller(), call.body(SapPlaces.class))));
    }
}
