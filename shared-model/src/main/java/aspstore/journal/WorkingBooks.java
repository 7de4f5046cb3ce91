package aspstore.journal;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Act;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Seen;
import aspstore.model.catalog.Catalog;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.request.Counted;
import aspstore.model.request.StockLevel;
import aspstore.model.stock.Birth;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One store's books in memory: what was touched is kept, what was not is loaded when it is asked for.
///
/// Entries are applied here first; what they changed is then drained and written, each table once. After a transaction
/// that failed, the books hold what never happened and must be dropped.
///
/// Not safe for use by several threads.
public final class WorkingBooks {

    private final StoreId store;
    private final WorkingStock stock;
    private final WorkingDocuments documents;
    private final WorkingCatalog catalog;
    private final WorkingLevels levels;
    private final ToldLater toldLater;
    private final BooksSource source;
    private final Map<Position, Entry> unwritten = new HashMap<>();
    private Changes changes = new Changes();

    WorkingBooks(StoreId store, BooksSource source) {
        this.store = store;
        this.source = source;
        this.stock = new WorkingStock(source);
        this.documents = new WorkingDocuments(source);
        this.catalog = new WorkingCatalog(source);
        this.levels = new WorkingLevels(this, documents);
        this.toldLater = new ToldLater(source);
    }

    /// Books that begin empty and are kept nowhere: for checks and what-if questions.
    public static WorkingBooks empty(StoreId store) {
        return new WorkingBooks(store, BooksSource.NOTHING);
    }

    public StoreId store() {
        return store;
    }

    /// The books as they are.
    public Records now() {
        return asOf(new SeenView(Long.MAX_VALUE, Optional.empty()));
    }

    /// The books as the store saw them when it had read central's streams so far.
    public Records asOf(Seen seen) {
        return asOf(new SeenView(seen.feed(), Optional.of(seen)));
    }

    /// Takes an entry into the books: its lots and moves, its documents, its catalogue rows.
    ///
    /// @return the inside and border stands that this left below zero, in words
    public List<String> apply(Entry entry) {
        var header = entry.header();
        if (entry.event() instanceof Event.OfCatalog(CatalogEvent.CatalogPosted(var rows))) {
            rows.forEach(row -> tell(header.stream(), header.seq(), row));
            levels.after(header, rows).forEach(this::put);
            return List.of();
        }
        var belowZero = apply(header, entry.event());
        unwritten.put(header.position(), entry);
        return belowZero;
    }

    /// The lots that an entry's moves take from, or that its lots are children of, and that the books do not know.
    Set<LotId> unknownLots(Entry entry) {
        if (entry.event() instanceof Event.OfCatalog) {
            return Set.of();
        }
        var postings = Rooms.postings(entry.header().position(), entry.event());
        var born = postings.births().stream().map(Birth::id).collect(Collectors.toSet());
        var named = new TreeSet<LotId>();
        postings.moves().forEach(move -> {
            named.add(move.fromLot());
            named.add(move.toLot());
        });
        postings.births().forEach(birth -> {
            if (birth instanceof Birth.Child child) {
                named.add(child.parent());
            }
        });
        named.removeIf(lot -> born.contains(lot) || stock.lot(lot).isPresent());
        return named;
    }

    private List<String> apply(Header header, Event event) {
        var act = header.act();
        var postings = Rooms.postings(act.at(), event);
        // Documents are worked out from the books before the event, but may name the lots that it bears.
        bear(postings);
        var changed = Rooms.evolve(now(), act, event);
        int ordinal = 0;
        var belowZero = new ArrayList<String>();
        for (var move : postings.moves()) {
            belowZero.addAll(apply(act, ++ordinal, move));
        }
        for (var document : changed) {
            put(act, document);
        }
        for (var cost : Rooms.costs(event)) {
            changes.costs.add(new Changes.CostRow(act, cost));
        }
        Rooms.takesBack(event).ifPresent(changes.costsTakenBack::add);
        var counted = Counted.touchedBy(postings.moves(), lot -> stock.lot(lot).orElseThrow(), changed);
        levels.after(header, counted).forEach(this::put);
        return belowZero;
    }

    /// What changed since the last drain, for the projections.
    Changes drain() {
        var drained = changes;
        changes = new Changes();
        unwritten.clear();
        stock.trim();
        documents.trim();
        catalog.trim();
        return drained;
    }

    private void bear(Postings postings) {
        for (var birth : postings.births()) {
            var lot = switch (birth) {
                case Birth.Fresh(var fresh) -> fresh;
                case Birth.Child(var id, var parent, var change) ->
                    stock.lot(parent)
                            .orElseThrow(() -> new IllegalStateException("lot " + id + " has no parent " + parent))
                            .child(id, change);
            };
            stock.bear(lot);
            changes.lots.add(lot);
        }
    }

    private List<String> apply(Act act, int ordinal, Move move) {
        var part = stock.lot(move.fromLot())
                .orElseThrow(
                        () -> new IllegalStateException("a move takes lot " + move.fromLot() + ", which is unknown"))
                .part();
        long quantity = move.quantity().thousandths();
        var left = add(part, move.fromLot(), move.from(), -quantity);
        add(part, move.toLot(), move.to(), quantity);
        var row = new Changes.MoveRow(act.at(), ordinal, part, move);
        changes.moves.add(row);
        if (act.at().writer() == Position.Writer.CENTRAL) {
            toldLater.moved(row);
        }
        return left
                .filter(after -> after < 0)
                .map(after -> "lot " + move.fromLot() + " of part " + part + " at " + move.from() + ": " + after
                        + " thousandths")
                .stream()
                .toList();
    }

    /// What stands there now, in thousandths; empty outside.
    private Optional<Long> add(PartCode part, LotId lot, Spot spot, long delta) {
        var after = spot.place().isOutside() ? Optional.<Long>empty() : Optional.of(stock.add(part, lot, spot, delta));
        changes.stand(new Changes.StandKey(lot, spot), part, delta, after);
        return after;
    }

    private <D extends Document<D>> void put(Act act, Document<D> document) {
        var name = new Changes.DocumentName(document.kind().name(), document.id());
        Optional<Document<?>> before =
                documents.find(document.kind(), document.id()).map(found -> found);
        documents.put(document, before);
        changes.document(name, act, before, document);
        if (act.at().writer() == Position.Writer.CENTRAL) {
            toldLater.told(act.at().seq(), name);
        }
    }

    /// A level has no entry of its own: it is kept with the rest, and stands in no entry's history.
    private void put(StockLevel level) {
        Optional<Document<?>> before =
                documents.find(StockLevel.KIND, level.id()).map(found -> found);
        documents.put(level, before);
        changes.derived(before, level, level.changedAt());
    }

    private void tell(StreamId stream, long at, CatalogRow row) {
        catalog.tell(stream, at, row);
        changes.rows.add(new Changes.RowTold(stream, at, row));
    }

    private Records asOf(SeenView view) {
        return new View(view);
    }

    /// How far central's streams count: everything, or as far as the store had read them.
    private record SeenView(long feed, Optional<Seen> seen) {
        boolean shows(RowVersion<?> version) {
            return seen.map(version::isSeen).orElse(true);
        }

        boolean shows(LotId lot) {
            return switch (lot.birth().writer()) {
                case STORE -> true;
                case CENTRAL -> lot.birth().seq() <= feed;
            };
        }
    }

    private final class View implements Records, Catalog {

        private final SeenView view;

        View(SeenView view) {
            this.view = view;
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
            return catalog.versions(type, key).stream()
                    .filter(view::shows)
                    .reduce((earlier, later) -> later)
                    .map(RowVersion::row);
        }

        @Override
        public <D extends Document<D>> Optional<D> find(DocumentKind<D> kind, String id) {
            return documents.find(kind, id).flatMap(document -> document.asOf(view.feed()));
        }

        @Override
        public <D extends Document<D>> List<D> with(DocumentKind<D> kind, Key key) {
            return seen(kind, documents.tagged(kind, key)).stream()
                    .filter(document -> document.keys().contains(key))
                    .toList();
        }

        @Override
        public <D extends Document<D>> List<D> open(DocumentKind<D> kind) {
            return seen(kind, documents.open(kind)).stream()
                    .filter(Document::isOpen)
                    .toList();
        }

        /// The named documents, and those that were told of later and may have been among them, as they were seen.
        private <D extends Document<D>> List<D> seen(DocumentKind<D> kind, Set<String> names) {
            var all = names;
            if (view.seen().isPresent()) {
                all = new TreeSet<>(WorkingDocuments.BY_NAME);
                all.addAll(names);
                all.addAll(toldLater.after(view.feed(), kind.name()));
            }
            return all.stream().flatMap(id -> find(kind, id).stream()).toList();
        }

        @Override
        public Optional<Entry> entry(Position at) {
            return Optional.ofNullable(unwritten.get(at)).or(() -> source.entry(at));
        }

        @Override
        public Optional<Lot> lot(LotId id) {
            return view.shows(id) ? stock.lot(id) : Optional.empty();
        }

        @Override
        public List<Lot> lotsOf(PartCode part, SerialNo serial) {
            return stock.lotsOf(part, serial).stream()
                    .filter(lot -> view.shows(lot.id()))
                    .toList();
        }

        @Override
        public List<Stand> standsOf(LotId id) {
            var lot = lot(id);
            if (lot.isEmpty()) {
                return List.of();
            }
            return isAsNow(lot.get().part()) ? stock.standsOf(lot.get()) : Records.super.standsOf(id);
        }

        @Override
        public List<Stand> standsOf(PartCode part, SerialNo serial) {
            return isAsNow(part) ? stock.standsOf(part, serial) : Records.super.standsOf(part, serial);
        }

        /// Whether nothing that moved of a part is hidden from this view. What was not told yet has no stands then.
        private boolean isAsNow(PartCode part) {
            return view.seen().isEmpty()
                    || toldLater.movesAfter(view.feed(), part).isEmpty();
        }

        @Override
        public List<Stand> standsOf(PartCode part) {
            return view.seen().isEmpty()
                    ? stock.standsOf(part)
                    : stock.standsBefore(part, toldLater.movesAfter(view.feed(), part)).stream()
                            .filter(stand -> view.shows(stand.lot().id()))
                            .toList();
        }
    }
}
