package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Page;
import aspstore.journal.query.Scope;
import aspstore.journal.query.StockCriterion;
import aspstore.journal.query.StockQuery;
import aspstore.journal.query.StockRow;
import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.StockLimit;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.request.StockPosition;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import aspstore.wire.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Returns to the warehouse, and what could go on one.
public final class ReturnsRepository {

    private static final int LATEST = 500;

    private final StoreEngine engine;
    private final BooksRepository books;

    public ReturnsRepository(StoreEngine engine, BooksRepository books) {
        this.engine = engine;
        this.books = books;
    }

    /// A stand that may be returned, and for which reason one would.
    ///
    /// @param description of the part, empty where the catalogue has none
    /// @param most how much of it the reason speaks for: all of it but for excess
    public record Candidate(Stand stand, String description, Reason reason, Quantity most) {}

    /// The latest returns, the newest first.
    public List<PartReturn> returns() {
        return engine.read(handle -> handle.createQuery("""
                        select body from document where store = :store and kind = 'return'
                        order by is_open desc, changed desc, id
                        fetch first :most rows only
                        """)
                .bind("store", engine.identity().store().text())
                .bind("most", LATEST)
                .map((row, _) -> Json.read(row.getBytes("body"), PartReturn.class))
                .list());
    }

    public Optional<PartReturn> find(String id) {
        return books.document(PartReturn.KIND, id);
    }

    /// What of a unit's stock of an owner stands where parts go back from, defectives first, then what is expired,
    /// above the limit, and all the rest.
    public List<Candidate> candidates(BusinessUnit bu, Owner owner, LocalDate day) {
        var rows = engine.read(handle -> stands(handle, bu, owner));
        var limits =
                books.limits().stream().filter(limit -> limit.bu().equals(bu)).toList();
        return engine.look(now -> {
            var excess = new Excess(now, limits, day);
            var found = new ArrayList<Candidate>();
            for (var row : rows) {
                if (row.stand().quantity().isPositive()) {
                    found.add(candidate(now, row.stand(), day, excess));
                }
            }
            found.sort((one, other) -> Integer.compare(rank(one.reason()), rank(other.reason())));
            return List.copyOf(found);
        });
    }

    private List<StockRow> stands(Handle handle, BusinessUnit bu, Owner owner) {
        var criteria = List.<StockCriterion>of(
                new StockCriterion.OfBu(bu),
                new StockCriterion.OwnedBy(owner),
                new StockCriterion.In(Set.of(Place.ON_HAND, Place.ON_HOLD, Place.DEFECTIVE)));
        var rows = new ArrayList<StockRow>();
        var page = Page.first(Page.MOST);
        var found = StockQuery.rows(handle, Scope.of(engine.identity().store()), criteria, page);
        rows.addAll(found.rows());
        while (found.more()) {
            page = page.next();
            found = StockQuery.rows(handle, Scope.of(engine.identity().store()), criteria, page);
            rows.addAll(found.rows());
        }
        return rows;
    }

    private static Candidate candidate(Books now, Stand stand, LocalDate day, Excess excess) {
        var lot = stand.lot();
        var part = now.catalog().part(lot.part());
        var description = part.map(Part::description).orElse("");
        if (lot.condition() == Condition.DEFECTIVE) {
            return new Candidate(stand, description, Reason.DEFECTIVE, stand.quantity());
        }
        if (lot.isExpired(day)) {
            return new Candidate(stand, description, Reason.EXPIRED, stand.quantity());
        }
        var above = stand.place() == Place.ON_HAND
                ? part.map(known -> excess.take(known, lot.contractClass(), stand.quantity()))
                        .orElse(Quantity.ZERO)
                : Quantity.ZERO;
        return above.isPositive()
                ? new Candidate(stand, description, Reason.EXCESS, above)
                : new Candidate(stand, description, Reason.UNUSED, stand.quantity());
    }

    private static int rank(Reason reason) {
        return switch (reason) {
            case DEFECTIVE -> 0;
            case EXPIRED -> 1;
            case EXCESS -> 2;
            case UNUSED -> 3;
        };
    }

    /// What stands above each limit, less what candidates before have taken of it.
    private static final class Excess {

        private record Limited(String family, ContractClass contractClass) {}

        private final Map<Limited, Quantity> left = new HashMap<>();

        Excess(Books now, List<StockLimit> limits, LocalDate day) {
            for (var limit : limits) {
                var code = now.catalog()
                        .row(PartFamily.class, limit.family().text())
                        .flatMap(family -> family.members().stream().findFirst());
                code.or(() -> Optional.of(new PartCode(limit.family().text())))
                        .flatMap(found -> now.catalog().part(found))
                        .map(part -> StockPosition.of(now, part, limit.contractClass(), day))
                        .ifPresent(position -> left.put(
                                new Limited(limit.family().text(), limit.contractClass()),
                                position.total().minusAtMost(limit.most())));
            }
        }

        Quantity take(Part part, ContractClass contractClass, Quantity stands) {
            var key = new Limited(part.family().text(), contractClass);
            var above = left.getOrDefault(key, Quantity.ZERO);
            var taken = above.min(stands);
            left.put(key, above.minus(taken));
            return taken;
        }
    }
}
