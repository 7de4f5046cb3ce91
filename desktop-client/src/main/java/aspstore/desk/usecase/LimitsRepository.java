package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Scope;
import aspstore.model.BusinessUnit;
import aspstore.model.request.StockLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every limit (MSL) with the arithmetic of its position, and how the books find it.
public final class LimitsRepository {

    private final StoreEngine engine;
    private final RequestDesk requests;

    public LimitsRepository(StoreEngine engine, RequestDesk requests) {
        this.engine = engine;
        this.requests = requests;
    }

    /// @param level as the board has it; empty while the stock is within the limit
    public record Limit(RequestDesk.Proposal proposal, Optional<StockLevel> level) {}

    public List<Limit> of(List<BusinessUnit> units) {
        Map<String, StockLevel> levels = engine.read(
                handle -> Documents.open(handle, Scope.of(engine.identity().store()), StockLevel.KIND).stream()
                        .map(Documents.OfStore::document)
                        .collect(Collectors.toMap(StockLevel::id, level -> level)));
        return units.stream()
                .flatMap(unit -> requests.proposals(unit).stream())
                .map(proposal -> new Limit(
                        proposal,
                        Optional.ofNullable(levels.get(StockLevel.id(
                                proposal.limit().family(), proposal.limit().contractClass())))))
                .toList();
    }
}
