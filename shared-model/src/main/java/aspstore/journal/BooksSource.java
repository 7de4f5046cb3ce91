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

/// Where working books load what they do not hold yet: the projections of one store.
interface BooksSource {

    Optional<Lot> lot(LotId id);

    List<Lot> lotsOf(PartCode part, SerialNo serial);

    /// Inside and border stands of a part that are not zero.
    List<Stand> standsOf(PartCode part);

    <D extends Document<D>> Optional<D> document(DocumentKind<D> kind, String id);

    /// The names of the documents of a kind that carry a key.
    List<String> tagged(String kind, Key key);

    List<String> open(String kind);

    /// Every version of a row, whichever stream told it.
    <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id);

    /// Which documents the feed's entries after a position changed.
    List<Changes.Touched> toldAfter(long feed);

    /// What the feed's entries after a position moved.
    List<Changes.MoveRow> movedAfter(long feed);

    /// An entry of this store's streams.
    Optional<Entry> entry(Position at);

    /// Whether there is no lot, stand or document to load: whoever asks holds all there are.
    default boolean isEmpty() {
        return false;
    }

    /// Whether there is no row of a catalogue to load either.
    default boolean hasNoRows() {
        return isEmpty();
    }

    /// Where to ask once something that was held was let go.
    default BooksSource afterLettingGo() {
        return this;
    }

    /// Books that begin empty, and are kept nowhere.
    BooksSource NOTHING = new BooksSource() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public Optional<Lot> lot(LotId id) {
            return Optional.empty();
        }

        @Override
        public List<Lot> lotsOf(PartCode part, SerialNo serial) {
            return List.of();
        }

        @Override
        public List<Stand> standsOf(PartCode part) {
            return List.of();
        }

        @Override
        public <D extends Document<D>> Optional<D> document(DocumentKind<D> kind, String id) {
            return Optional.empty();
        }

        @Override
        public List<String> tagged(String kind, Key key) {
            return List.of();
        }

        @Override
        public List<String> open(String kind) {
            return List.of();
        }

        @Override
        public <R extends CatalogRow> List<RowVersion<R>> versions(Class<R> type, String id) {
            return List.of();
        }

        @Override
        public List<Changes.Touched> toldAfter(long feed) {
            return List.of();
        }

        @Override
        public List<Changes.MoveRow> movedAfter(long feed) {
            return List.of();
        }

        @Override
        public Optional<Entry> entry(Position at) {
            return Optional.empty();
        }
    };
}
