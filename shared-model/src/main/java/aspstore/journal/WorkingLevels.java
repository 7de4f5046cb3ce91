package aspstore.journal;

import aspstore.model.ContractClass;
import aspstore.model.PartCode;
import aspstore.model.books.Key;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.StockLimit;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.request.Counted;
import aspstore.model.request.StockLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How stock stands against the limits, brought up to date after each entry, and only where it touched something.
final class WorkingLevels {

    private final WorkingBooks books;
    private final WorkingDocuments documents;

    WorkingLevels(WorkingBooks books, WorkingDocuments documents) {
        this.books = books;
        this.documents = documents;
    }

    /// The levels that an entry changed.
    List<StockLevel> after(Header header, Set<Counted> touched) {
        var levels = new TreeMap<String, Set<PartCode>>();
        for (var counted : touched) {
            names(header, counted)
                    .forEach(name ->
                            levels.computeIfAbsent(name, _ -> new TreeSet<>()).add(counted.part()));
        }
        var changed = new ArrayList<StockLevel>();
        levels.forEach((name, parts) ->
                level(name).ifPresent(level -> changed(level, after(header, level, parts), changed)));
        return changed;
    }

    /// The levels that rows of the catalogue changed: a limit that the feed told, a family that
    /// a unit's catalogue told.
    List<StockLevel> after(Header header, List<CatalogRow> rows) {
        var changed = new ArrayList<StockLevel>();
        for (var row : rows) {
            if (row instanceof StockLimit limit && header.stream() instanceof StreamId.Feed) {
                var level = level(limit.key()).orElseGet(() -> StockLevel.of(limit, header.act()));
                changed.add(after(header, level, Set.of()));
            } else if (row instanceof PartFamily family) {
                for (var contractClass : ContractClass.values()) {
                    level(StockLevel.id(family.id(), contractClass))
                            .ifPresent(level -> changed(level, against(level), changed));
                }
            }
        }
        return changed;
    }

    private StockLevel after(Header header, StockLevel level, Set<PartCode> touched) {
        var act = header.act();
        return against(
                switch (act.at().writer()) {
                    case CENTRAL -> level.toldBy(act, header.seen(), touched);
                    case STORE -> level.foundBy(act, header.seen(), touched, books.asOf(header.seen()));
                });
    }

    private StockLevel against(StockLevel level) {
        return level.against(books.asOf(level.seen()));
    }

    /// Those that count a part: by its family as the writer knew it, and by what they counted before.
    private Set<String> names(Header header, Counted counted) {
        var names = new TreeSet<String>();
        books.asOf(header.seen())
                .catalog()
                .part(counted.part())
                .map(Part::family)
                .ifPresent(family -> names.add(StockLevel.id(family, counted.contractClass())));
        documents.tagged(StockLevel.KIND, Key.stockOf(counted.part())).stream()
                .filter(name -> level(name)
                        .filter(level -> level.contractClass() == counted.contractClass())
                        .isPresent())
                .forEach(names::add);
        return names;
    }

    private Optional<StockLevel> level(String name) {
        return documents.find(StockLevel.KIND, name);
    }

    private static void changed(StockLevel before, StockLevel after, List<StockLevel> changed) {
        if (!after.equals(before)) {
            changed.add(after);
        }
    }
}
