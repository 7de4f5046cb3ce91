package aspstore.server.admin;

import aspstore.format.sap.SapDocument;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.server.books.CommitRepository;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// To which store each of SAP's deliveries was dispatched, one delivery to one store; and what SAP said of it last.
public final class DispatchRepository {

    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

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

    /// Notes which message of SAP's about a delivery was read, whoever has it, within the transaction that follows it.
    ///
    /// @return false where a newer one was read before: nothing is noted then
    boolean read(String delivery, SapDocument message) {
        var number = Sodo.documentNo(delivery);
        var age = age(message);
        commits.insertOnce(
                handle -> handle.createUpdate("""
                        insert into sap_delivery_message (delivery, said_last)
                        select :delivery, ''
                        where not exists (select 1 from sap_delivery_message where delivery = :delivery)
                        """).bind("delivery", number).execute());
        return commits.write(handle -> handle.createUpdate("""
                                update sap_delivery_message set said_last = :age
                                where delivery = :delivery and said_last <= :age
                                """)
                        .bind("age", age)
                        .bind("delivery", number)
                        .execute()
                > 0);
    }

    /// Sorts as the messages' age does.
    private static String age(SapDocument message) {
        return message.created().map(MADE::format).orElse("") + "/"
                + message.serial().orElse("");
    }
}
