package aspstore.model.books;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.catalog.Catalog;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.stock.Birth;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Books in plain maps, searched from end to end: slow, obvious, and nothing in common with the product's own.
public final class NaiveBooks implements Books, Catalog {

    private record At(LotId lot, Spot spot) {}

    private record Name(String kind, String id) {}

    private final StoreId store;
    private final Map<String, CatalogRow> rows = new LinkedHashMap<>();
    private final Map<LotId, Lot> lots = new TreeMap<>();
    private final Map<At, Long> stands = new LinkedHashMap<>();
    private final Map<Name, Document<?>> documents = new LinkedHashMap<>();

    public NaiveBooks(StoreId store) {
        this.store = store;
    }

    public NaiveBooks put(CatalogRow... told) {
        for (var row : told) {
            rows.put(row.getClass().getSimpleName() + " " + row.key(), row);
        }
        return this;
    }

    /// As if central had never told this row.
    public void forget(Class<? extends CatalogRow> type, String key) {
        rows.remove(type.getSimpleName() + " " + key);
    }

    public void apply(Postings postings, List<Document<?>> changed) {
        for (var birth : postings.births()) {
            var lot = switch (birth) {
                case Birth.Fresh fresh -> fresh.lot();
                case Birth.Child child -> require(child.parent()).child(child.id(), child.change());
            };
            lots.put(lot.id(), lot);
        }
        for (var move : postings.moves()) {
            apply(move);
        }
        changed.forEach(document -> documents.put(new Name(document.kind().name(), document.id()), document));
    }

    private void apply(Move move) {
        stands.merge(new At(move.fromLot(), move.from()), -move.quantity().thousandths(), Long::sum);
        stands.merge(new At(move.toLot(), move.to()), move.quantity().thousandths(), Long::sum);
    }

    /// Every stand that is not zero, outside places too: their sum is zero for each part.
    public List<Stand> allStands() {
        var all = new ArrayList<Stand>();
        stands.forEach((at, quantity) -> {
            if (quantity != 0) {
                all.add(new Stand(require(at.lot()), at.spot(), quantity));
            }
        });
        return all;
    }

    public List<Document<?>> allDocuments() {
        return List.copyOf(documents.values());
    }

    @Override
    public StoreId store() {
        return store;
    }

    @Override
    public Catalog catalog() {
        return this;
    }

    @Override
    public <R extends CatalogRow> Optional<R> row(Class<R> type, String key) {
        return Optional.ofNullable(rows.get(type.getSimpleName() + " " + key)).map(type::cast);
    }

    @Override
    public <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
        return Optional.ofNullable(documents.get(new Name(kind.name(), id)))
                .map(kind.type()::cast)
                .flatMap(document -> document.asOf(Seen.ALL));
    }

    @Override
    public <D extends Document<D>> List<D> with(DocumentKind<D> kind, Key key) {
        return all(kind).stream()
                .filter(document -> document.keys().contains(key))
                .toList();
    }

    @Override
    public <D extends Document<D>> List<D> open(DocumentKind<D> kind) {
        return all(kind).stream().filter(Document::isOpen).toList();
    }

    @Override
    public Optional<Lot> lot(LotId id) {
        return Optional.ofNullable(lots.get(id));
    }

    @Override
    public List<Lot> lotsOf(PartCode part, SerialNo serial) {
        return lots.values().stream()
                .filter(lot -> lot.part().equals(part) && lot.serial().equals(Optional.of(serial)))
                .toList();
    }

    @Override
    public List<Stand> standsOf(PartCode part) {
        return allStands().stream()
                .filter(stand -> stand.lot().part().equals(part))
                .filter(stand -> !stand.place().isOutside())
                .sorted((a, b) -> a.lot().id().compareTo(b.lot().id()))
                .toList();
    }

    private <D extends Document<D>> List<D> all(DocumentKind<D> kind) {
        return documents.values().stream()
                .filter(document -> document.kind().equals(kind))
                .map(kind.type()::cast)
                .sorted(Comparator.comparing((D document) -> document.id().length())
                        .thenComparing(Document::id))
                .toList();
    }
}
