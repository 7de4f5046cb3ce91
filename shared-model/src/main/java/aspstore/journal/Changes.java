package aspstore.journal;

import aspstore.model.PartCode;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.usage.CostLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a list of entries changed in the projections, netted: each row once, so that each table is written once.
final class Changes {

    record StandKey(LotId lot, Spot spot) {}

    /// @param after what stands there now; empty outside, where nobody keeps count
    record StandChange(PartCode part, long delta, Optional<Long> after) {
        boolean isBelowZero() {
            return after.filter(quantity -> quantity < 0).isPresent();
        }
    }

    record MoveRow(Position at, int ordinal, PartCode part, Move move) {}

    record DocumentName(String kind, String id) {}

    /// @param before as the projection holds it
    /// @param when the latest of the entries that changed it was recorded
    record DocumentChange(Optional<Document<?>> before, Document<?> after, Instant when) {}

    /// That an entry changed a document.
    record Touched(DocumentName document, Position at) {}

    record CostRow(Act act, CostLine line) {}

    record RowTold(StreamId stream, long at, CatalogRow row) {}

    final List<Lot> lots = new ArrayList<>();
    final List<MoveRow> moves = new ArrayList<>();
    final Map<StandKey, StandChange> stands = new LinkedHashMap<>();
    final Map<DocumentName, DocumentChange> documents = new LinkedHashMap<>();
    final Set<Touched> touched = new LinkedHashSet<>();
    final List<RowTold> rows = new ArrayList<>();
    final List<CostRow> costs = new ArrayList<>();
    final List<Position> costsTakenBack = new ArrayList<>();

    void stand(StandKey key, PartCode part, long delta, Optional<Long> after) {
        stands.merge(
                key,
                new StandChange(part, delta, after),
                (earlier, now) -> new StandChange(part, earlier.delta() + delta, after));
    }

    void document(DocumentName name, Act act, Optional<Document<?>> before, Document<?> after) {
        touched.add(new Touched(name, act.at()));
        changed(name, before, after, act.recordedAt());
    }

    /// A document that no entry is about.
    void derived(Optional<Document<?>> before, Document<?> after, Instant when) {
        changed(new DocumentName(after.kind().name(), after.id()), before, after, when);
    }

    private void changed(DocumentName name, Optional<Document<?>> before, Document<?> after, Instant when) {
        documents.merge(
                name,
                new DocumentChange(before, after, when),
                (earlier, now) -> new DocumentChange(earlier.before(), after, later(earlier.when(), now.when())));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
