package aspstore.journal;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Entry;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.stock.Stand;
import java.util.List;
import java.util.Optional;

/// Books of a store of which the database held nothing when they began. Whatever it holds since then they wrote
/// themselves, so that nothing is read back before something is let go: building books anew only writes.
///
/// Entries are not held.
///
/// @param hasNoRows whether the catalogues began empty too; else they are older than the store
record BegunEmpty(BooksSource database, boolean hasNoRows) implements BooksSource {

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public BooksSource afterLettingGo() {
        return database;
    }

    @Override
    public Optional<Lot> lot(LotId id) {
        return NOTHING.lot(id);
    }

    @Override
    public List<Lot> lotsOf(PartCode part, SerialNo serial) {
        return NOTHING.lotsOf(part, serial);
    }

    @Override
    public List<Stand> standsOf(PartCode part) {
        return NOTHING.standsOf(part);
    }

    @Override
    public <D extends Document<D>> Optional<D> document(DocumentKind<D> kind, String id) {
        return NOTHING.document(kind, id);
    }

    @Override
    public List<String> tagged(String kind, Key key) {
        return NOTHING.tagged(kind, key);
    }

    @Override
    public List<String> open(String kind) {
        return NOTHING.open(kind);
    }

    @Override
    public <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id) {
        return database.versions(type, id);
    }

    @Override
    public List<Changes.Touched> toldAfter(long feed) {
        return NOTHING.toldAfter(feed);
    }

    @Override
    public List<Changes.MoveRow> movedAfter(long feed) {
        return NOTHING.movedAfter(feed);
    }

    @Override
    public Optional<Entry> entry(Position at) {
        return database.entry(at);
    }
}
