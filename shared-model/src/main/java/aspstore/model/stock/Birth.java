package aspstore.model.stock;

/// How an entry brings a lot into being: anew, or as the child of a lot that the books know.
public sealed interface Birth {

    LotId id();

    record Fresh(Lot lot) implements Birth {
        @Override
        public LotId id() {
            return lot.id();
        }
    }

    record Child(LotId id, LotId parent, Lot.Change change) implements Birth {}
}
