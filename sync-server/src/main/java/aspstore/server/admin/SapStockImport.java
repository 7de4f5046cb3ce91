package aspstore.server.admin;

import aspstore.format.sap.LineProblem;
import aspstore.format.sap.SapStock;
import aspstore.format.sap.SapStockRow;
import aspstore.journal.query.Page;
import aspstore.journal.query.Paged;
import aspstore.journal.query.SapReconciliation;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Central's inventory in SAP, and what it says that the stores' books do not.
public final class SapStockImport {

    /// @param unplaced rows of places that stand for no store: the warehouse's own
    /// @param problems lines that could not be read
    public record Imported(int rows, int unplaced, List<LineProblem> problems) {}

    private final SapStockRepository stock;
    private final SettingRepository settings;
    private final QueryRepository query;
    private final Clock clock;

    public SapStockImport(SapStockRepository stock, SettingRepository settings, QueryRepository query, Clock clock) {
        this.stock = stock;
        this.settings = settings;
        this.query = query;
        this.clock = clock;
    }

    /// Takes over a stock list (CSV, or API_MATERIAL_STOCK_SRV as JSON): all that SAP holds in the plants it names.
    public Imported importStock(Caller caller, byte[] file) {
        Access.require(caller, Permission.IMPORT_SAP_STOCK);
        var read = SapStock.read(file);
        if (read.rows().isEmpty()) {
            var why = read.problems().stream()
                    .map(LineProblem::toString)
                    .findFirst()
                    .orElse("it holds no rows");
            throw Problem.of("sap-file", "The file can't be used", 400, why).asException();
        }
        stock.replace(read.rows(), clock.instant());
        var places = places();
        int unplaced = (int) read.rows().stream()
                .filter(row -> places.storeOf(row).isEmpty())
                .count();
        return new Imported(read.rows().size(), unplaced, read.problems());
    }

    public Paged<SapStockRow> stock(Caller caller, Page page) {
        Access.require(caller, Permission.READ);
        return stock.page(page);
    }

    public long countStock(Caller caller) {
        Access.require(caller, Permission.READ);
        return stock.count();
    }

    /// Where SAP and the stores' books differ, and why, for every store that has a place in a plant of which a list was
    /// imported: of what no row of it lists, SAP holds nothing there.
    public List<SapReconciliation.Difference> differences(Caller caller, Optional<StoreId> store) {
        Access.require(caller, Permission.READ);
        var places = places();
        var listed = stock.all();
        var plants = listed.stream().map(SapStockRow::plant).collect(Collectors.toSet());
        var stores = places.storesIn(plants).stream()
                .filter(placed -> store.isEmpty() || store.get().equals(placed))
                .toList();
        var holdings = new ArrayList<SapReconciliation.SapHolding>();
        for (var row : listed) {
            places.storeOf(row)
                    .filter(stores::contains)
                    .map(held -> new SapReconciliation.SapHolding(
                            held, row.part(), row.quantity().thousandths()))
                    .ifPresent(holdings::add);
        }
        return query.sapDifferences(stores, holdings);
    }

    public SapPlaces places(Caller caller) {
        Access.require(caller, Permission.READ);
        return places();
    }

    public SapPlaces putPlaces(Caller caller, SapPlaces places) {
        Access.require(caller, Permission.CONFIGURE);
        settings.put(SapPlaces.SETTING, places);
        return places;
    }

    private SapPlaces places() {
        return settings.find(SapPlaces.SETTING, SapPlaces.class).orElse(SapPlaces.NONE);
    }
}
