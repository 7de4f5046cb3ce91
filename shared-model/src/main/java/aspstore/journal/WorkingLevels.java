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

    /// The levels that an entry changed: those of the families that it touched, as its writer knew them, and those
    /// that counted the parts before. Only the first remember the entry, since which parts were counted before
    /// depends on the order in which entries came.
    List<StockLevel> after(Header header, Set<Counted> touched) {
        var touchedParts = new TreeMap<String, Set<PartCode>>();
        var counting = new TreeSet<String>();
        for (var counted : touched) {
            named(header, counted)
                    .ifPresent(name -> touchedParts
                            .computeIfAbsent(name, _ -> new TreeSet<>())
                            .add(counted.part()));
            counting.addAll(counting(counted));
        }
        counting.removeAll(touchedParts.keySet());
        var changed = new ArrayList<StockLevel>();
        touchedParts.forEach((name, parts) ->
                level(name).ifPresent(level -> changed(level, after(header, level, parts), changed)));
        counting.forEach(name -> level(name).ifPresent(level -> changed(level, against(level), changed)));
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

    /// The level of a part's family as the writer knew it.
    private Optional<String> named(Header header, Counted counted) {
        return books.asOf(header.seen())
                .catalog()
                .part(counted.part())
                .map(Part::family)
                .map(family -> StockLevel.id(family, counted.contractClass()));
    }

    /// The levels that counted a part when they were last worked out.
    private List<String> counting(Counted counted) {
        return documents.tagged(StockLevel.KIND, Key.stockOf(counted.part())).stream()
                .filter(name -> level(name)
                        .filter(level -> level.contractClass() == counted.contractClass())
                        .isPresent())
                .toList();
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
