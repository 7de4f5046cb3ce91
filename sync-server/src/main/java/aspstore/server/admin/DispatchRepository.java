package aspstore.server.admin;

import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.server.books.CommitRepository;

/// To which store each of SAP's deliveries was dispatched: one delivery goes to one store.
public final class DispatchRepository {

    private final CommitRepository commits;

    public DispatchRepository(CommitRepository commits) {
        this.commits = commits;
    }

    /// Claims a delivery for a store, within the transaction that dispatches it: it is free again where that is
    /// rolled back. Who comes second waits for who was first.
    ///
    /// @return the store that has it
    StoreId claim(String delivery, StoreId store) {
        var number = Sodo.documentNo(delivery);
        commits.insertOnce(handle -> handle.createUpdate("""
                        insert into dispatched_delivery (delivery, store)
                        select :delivery, :store
                        where not exists (select 1 from dispatched_delivery where delivery = :delivery)
                        """)
                .bind("delivery", number)
                .bind("store", store.text())
                .execute());
        return commits.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select store from dispatched_delivery where delivery = :delivery")
                                .bind("delivery", number)
                                .map((row, _) -> new StoreId(row.getString("store")))
                                .one());
    }
}
