package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Life;
import aspstore.journal.query.Owed;
import aspstore.journal.query.Scope;
import aspstore.journal.query.Trace;
import aspstore.journal.query.Trace.Sought;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PersonId;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.catalog.Agreement;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The life of goods by whatever code a person has at hand, with what it cost and who owes for it.
public final class LifeRepository {

    /// The stands and costs of more lots than this are not added up.
    private static final int MOST_LOTS = 1_000;

    private final StoreEngine engine;
    private final StoreId store;

    public LifeRepository(StoreEngine engine) {
        this.engine = engine;
        this.store = engine.identity().store();
    }

    /// How much stands where now.
    public record Standing(Spot spot, long thousandths) {}

    public record Cost(Contract contract, Agreement.Settlement settlement, Money value) {}

    /// @param challans under which the goods went out, by their number
    public record Found(
            Sought sought,
            Life life,
            List<Standing> stands,
            Map<String, Challan> challans,
            List<Cost> costs,
            List<Debt> owed,
            List<WarehouseDebt> owedToWarehouse) {

        /// Who carried the goods, by the number of the challan.
        public Optional<PersonId> holder(Spot spot) {
            return Optional.ofNullable(challans.get(spot.reference())).flatMap(Challan::technician);
        }
    }

    /// The first that the books know of: a lot, a serial number, a challan, a delivery or SODO, an order, a job.
    public Optional<Found> find(String code) {
        return engine.read(handle -> {
            for (var sought : candidates(code)) {
                var life = Trace.of(handle, Scope.of(store), sought);
                if (!life.lots().isEmpty() || !life.steps().isEmpty()) {
                    return Optional.of(found(handle, sought, life));
                }
            }
            return Optional.empty();
        });
    }

    private static List<Sought> candidates(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        var delivery = code.substring(code.lastIndexOf('/') + 1);
        var candidates = new ArrayList<Sought>();
        perhaps(code, LotId::parse).map(Sought.OfLot::new).ifPresent(candidates::add);
        perhaps(code, SerialNo::new).map(Sought.OfSerial::new).ifPresent(candidates::add);
        perhaps(code, ChallanNo::new)
                .map(number -> new Sought.OfChallan(number.text()))
                .ifPresent(candidates::add);
        perhaps(delivery, Sodo::documentNo).map(Sought.OfDelivery::new).ifPresent(candidates::add);
        perhaps(code, Sodo::documentNo).map(Sought.OfOrder::new).ifPresent(candidates::add);
        perhaps(typed.strip(), JobNo::new).map(Sought.OfJob::new).ifPresent(candidates::add);
        perhaps(code, JobNo::new).map(Sought.OfJob::new).ifPresent(candidates::add);
        return candidates;
    }

    private static <T> Optional<T> perhaps(String code, Function<String, T> type) {
        try {
            return Optional.of(type.apply(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Found found(Handle handle, Sought sought, Life life) {
        var lots = life.lots().stream()
                .map(traced -> traced.lot().id().toString())
                .limit(MOST_LOTS)
                .toList();
        var stands = lots.isEmpty() ? List.<Standing>of() : stands(handle, lots);
        var challans = challans(handle, life, stands);
        var known = new HashSet<LotId>();
        life.lots().forEach(traced -> known.add(traced.lot().id()));
        return new Found(
                sought,
                life,
                stands,
                challans,
                lots.isEmpty() ? List.of() : costs(handle, lots),
                Owed.debts(handle, Owed.Wanted.all(Scope.of(store))).stream()
                        .map(Documents.OfStore::document)
                        .filter(debt -> known.contains(debt.used()))
                        .toList(),
                Owed.toWarehouse(handle, Scope.of(store)).stream()
                        .map(Documents.OfStore::document)
                        .filter(debt -> known.contains(debt.lot()))
                        .toList());
    }

    /// What is in the store first, then what is on its way, then what is elsewhere.
    private List<Standing> stands(Handle handle, List<String> lots) {
        return handle
                .createQuery("""
                        select place, reference, sum(quantity) as quantity from stand
                        where store = :store and lot in (<lots>) and quantity > 0
                        group by place, reference
                        """)
                .bind("store", store.text())
                .bindList("lots", lots)
                .map((row, _) -> new Standing(
                        new Spot(Place.valueOf(row.getString("place")), row.getString("reference")),
                        row.getLong("quantity")))
                .list()
                .stream()
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.spot().place().side())
                        .thenComparing(standing -> standing.spot().place())
                        .thenComparing(standing -> standing.spot().reference()))
                .toList();
    }

    private List<Cost> costs(Handle handle, List<String> lots) {
        return handle.createQuery("""
                        select contract, settlement, sum(amount) as amount from cost_line
                        where store = :store and lot in (<lots>)
                        group by contract, settlement
                        order by contract, settlement
                        """)
                .bind("store", store.text())
                .bindList("lots", lots)
                .map((row, _) -> new Cost(
                        Contract.valueOf(row.getString("contract")),
                        Agreement.Settlement.valueOf(row.getString("settlement")),
                        new Money(row.getLong("amount"))))
                .list();
    }

    private Map<String, Challan> challans(Handle handle, Life life, List<Standing> stands) {
        var numbers = new HashSet<String>();
        stands.forEach(standing -> addChallan(standing.spot(), numbers));
        life.steps().forEach(step -> step.moves().forEach(move -> addChallan(move.to(), numbers)));
        var challans = new TreeMap<String, Challan>();
        numbers.forEach(number -> Documents.find(handle, store, Challan.KIND, number)
                .ifPresent(challan -> challans.put(number, challan)));
        return challans;
    }

    private static void addChallan(Spot spot, Set<String> numbers) {
        if (spot.place() == Place.WITH_TECHNICIAN || spot.place() == Place.AT_CUSTOMER) {
            numbers.add(spot.reference());
        }
    }
}
