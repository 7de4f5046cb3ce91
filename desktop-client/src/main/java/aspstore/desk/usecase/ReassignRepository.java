package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Which jobs could use what is out on a challan.
public final class ReassignRepository {

    private static final int MOST_JOBS = 500;

    private final StoreEngine engine;
    private final JobsRepository jobs;

    public ReassignRepository(StoreEngine engine) {
        this.engine = engine;
        this.jobs = new JobsRepository(engine);
    }

    /// A job that needs parts of the family of one that is out.
    ///
    /// @param setAside of what it needs, what lies ready for it at the store
    public record Need(Indent indent, PartCode part, Quantity needed, Quantity setAside) {}

    /// The open jobs that need what is out, what is due first.
    public List<Need> needs(Challan challan) {
        var open = jobs.openIndents(MOST_JOBS).rows();
        return engine.look(books -> {
            var families = new HashSet<PartCode>();
            challan.lines().stream()
                    .filter(line -> line.out().isPositive())
                    .forEach(line -> families.addAll(Allocator.family(books, line.part())));
            return open.stream()
                    .filter(indent -> !Optional.of(indent.job()).equals(challan.job()))
                    .flatMap(indent -> indent.lines().stream()
                            .filter(line -> families.contains(line.part()))
                            .flatMap(line -> need(indent, line).stream()))
                    .toList();
        });
    }

    private static Optional<Need> need(Indent indent, IndentLine line) {
        var setAside =
                line.standing() == IndentLine.Standing.WANTED ? line.progress().allocated() : Quantity.ZERO;
        var needed = line.toAllocate().plus(setAside);
        return needed.isPositive() ? Optional.of(new Need(indent, line.part(), needed, setAside)) : Optional.empty();
    }
}
