package aspstore.server.http;

import aspstore.model.StoreId;
import aspstore.server.admin.SapPlaces;
import aspstore.server.admin.SapStockImport;
import java.util.List;

/// SAP's stock, over HTTP.
public final class SapRoutes {

    private static final int MOST_FILE = 64 << 20;

    private final SapStockImport stock;

    public SapRoutes(SapStockImport stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/v1/sap/stock", call -> call.paging().cut(stock.stock(call.caller()))),
                Route.post("/v1/sap/stock", call -> stock.importStock(call.caller(), call.bytes(MOST_FILE))),
                Route.get(
                        "/v1/sap/differences",
                        call -> call.paging().cut(stock.differences(call.caller(), call.query("store", StoreId::new)))),
                Route.get("/v1/settings/sap-places", call -> stock.places(call.caller())),
                Route.put(
                        "/v1/settings/sap-places", call -> stock.putPlaces(call.caller(), call.body(SapPlaces.class))));
    }
}
