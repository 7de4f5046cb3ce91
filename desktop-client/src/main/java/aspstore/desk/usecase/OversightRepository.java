package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.GrantedOverride;
import aspstore.wire.Codec;
import java.util.List;

/// The cases and overrides of a store, with those that are done.
public final class OversightRepository {

    private static final int MOST = 500;

    private final StoreEngine engine;

    public OversightRepository(StoreEngine engine) {
        this.engine = engine;
    }

    /// The open ones first, then those resolved last.
    public List<Case> cases() {
        return all(Case.KIND);
    }

    /// Those not used yet first, then those used last.
    public List<GrantedOverride> overrides() {
        return all(GrantedOverride.KIND);
    }

    private <D extends Document<D>> List<D> all(DocumentKind<D> kind) {
        return engine.read(handle -> handle.createQuery("""
                        select body from document
                        where store = :store and kind = :kind
                        order by is_open desc, changed desc, id
                        fetch first :most rows only
                        """)
                .bind("store", engine.identity().store().text())
                .bind("kind", kind.name())
                .bind("most", MOST)
                .map((row, _) -> Codec.decode(kind, row.getBytes("body")))
                .list());
    }
}
