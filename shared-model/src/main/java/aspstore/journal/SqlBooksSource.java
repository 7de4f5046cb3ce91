package aspstore.journal;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Entry;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.wire.Codec;
import aspstore.wire.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/// The projections of one store as working books load them. Within a transaction on the same thread it
/// reads in that transaction.
final class SqlBooksSource implements BooksSource {

    private final Jdbi jdbi;
    private final StoreId store;
    private final WriteBehind behind;

    /// @param behind what is still being written, and must be before anything is read
    SqlBooksSource(Jdbi jdbi, StoreId store, WriteBehind behind) {
        this.jdbi = jdbi;
        this.store = store;
        this.behind = behind;
    }

    private <T> T read(HandleCallback<T, RuntimeException> question) {
        behind.finish();
        return jdbi.withHandle(question);
    }

    @Override
    public Optional<Lot> lot(LotId id) {
        return read(handle -> handle.createQuery(
                        "select " + LotRows.COLUMNS + " from lot l where l.store = :store and l.id = :id")
                .bind("store", store.text())
                .bind("id", id.toString())
                .map((row, _) -> LotRows.lot(row))
                .findOne());
    }

    @Override
    public List<Lot> lotsOf(PartCode part, SerialNo serial) {
        return read(handle -> handle.createQuery("select " + LotRows.COLUMNS
                                + " from lot l where l.store = :store and l.part = :part and l.serial = :serial")
                        .bind("store", store.text())
                        .bind("part", part.text())
                        .bind("serial", serial.text())
                        .map((row, _) -> LotRows.lot(row))
                        .list())
                .stream()
                .sorted(Comparator.comparing(Lot::id))
                .toList();
    }

    @Override
    public List<Stand> standsOf(PartCode part) {
        return read(handle -> handle.createQuery("select " + LotRows.COLUMNS + """
                        , s.place, s.reference, s.quantity
                        from stand s join lot l on l.store = s.store and l.id = s.lot
                        where s.store = :store and s.part = :part and not s.outside and s.quantity <> 0
                        """)
                .bind("store", store.text())
                .bind("part", part.text())
                .map((row, _) -> new Stand(
                        LotRows.lot(row),
                        new Spot(Place.valueOf(row.getString("place")), row.getString("reference")),
                        row.getLong("quantity")))
                .list());
    }

    @Override
    public <D extends Document<D>> Optional<D> document(DocumentKind<D> kind, String id) {
        return read(handle -> handle.createQuery(
                        "select body from document where store = :store and kind = :kind and id = :id")
                .bind("store", store.text())
                .bind("kind", kind.name())
                .bind("id", id)
                .map((row, _) -> Codec.decode(kind, row.getBytes("body")))
                .findOne());
    }

    @Override
    public List<String> tagged(String kind, Key key) {
        return read(handle -> handle.createQuery(
                        "select id from document_tag where store = :store and tag = :tag and kind = :kind")
                .bind("store", store.text())
                .bind("tag", key.text())
                .bind("kind", kind)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<String> open(String kind) {
        return read(handle -> handle.createQuery(
                        "select id from document where store = :store and kind = :kind and is_open")
                .bind("store", store.text())
                .bind("kind", kind)
                .mapTo(String.class)
                .list());
    }

    @Override
    public <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id) {
        return read(handle -> handle.createQuery("""
                        select stream, valid_from_pos, body from catalog_row
                        where kind = :kind and id = :id and (stream = :feed or stream like 'catalog/%')
                        order by stream, valid_from_pos
                        """)
                .bind("kind", CatalogRows.kind(type))
                .bind("id", id)
                .bind("feed", new StreamId.Feed(store).toString())
                .map((row, _) -> new RowVersion<>(
                        StreamId.parse(row.getString("stream")),
                        row.getLong("valid_from_pos"),
                        Json.read(row.getBytes("body"), type)))
                .list());
    }

    @Override
    public List<Changes.Touched> toldAfter(long feed) {
        return read(handle -> handle.createQuery("""
                        select seq, kind, id from document_entry
                        where store = :store and writer = :central and seq > :feed
                        """)
                .bind("store", store.text())
                .bind("central", Position.Writer.CENTRAL.letter())
                .bind("feed", feed)
                .map((row, _) -> new Changes.Touched(
                        new Changes.DocumentName(row.getString("kind"), row.getString("id")),
                        Position.feed(row.getLong("seq"))))
                .list());
    }

    @Override
    public List<Changes.MoveRow> movedAfter(long feed) {
        return read(handle -> handle.createQuery("""
                        select seq, ordinal, part, quantity, from_lot, from_place, from_reference, to_lot, to_place,
                            to_reference
                        from move where store = :store and writer = :central and seq > :feed
                        """)
                .bind("store", store.text())
                .bind("central", Position.Writer.CENTRAL.letter())
                .bind("feed", feed)
                .map((row, _) -> new Changes.MoveRow(
                        Position.feed(row.getLong("seq")),
                        row.getInt("ordinal"),
                        new PartCode(row.getString("part")),
                        new Move(
                                LotId.parse(row.getString("from_lot")),
                                new Spot(Place.valueOf(row.getString("from_place")), row.getString("from_reference")),
                                LotId.parse(row.getString("to_lot")),
                                new Spot(Place.valueOf(row.getString("to_place")), row.getString("to_reference")),
                                new Quantity(row.getLong("quantity")))))
                .list());
    }

    @Override
    public Optional<Entry> entry(Position at) {
        return read(handle -> Streams.find(handle, StreamId.of(store, at.writer()), at.seq()))
                .map(StoredEntry::entry);
    }
}
