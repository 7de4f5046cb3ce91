package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.model.StoreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The working state of the stores that were asked for lately. One that is dropped is only loaded again: the
/// database's own locks decide, so two slots for one store do no harm.
final class StoreSlots {

    private static final int MOST = 256;

    record Slot(ReentrantLock lock, StoreBooks books) {}

    private final LedgerDatabase database;
    private final Map<StoreId, Slot> slots = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StoreId, Slot> eldest) {
            return size() > MOST;
        }
    };

    StoreSlots(LedgerDatabase database) {
        this.database = database;
    }

    Slot of(StoreId store) {
        synchronized (slots) {
            return slots.computeIfAbsent(
                    store,
                    id -> new Slot(
                            new ReentrantLock(), StoreBooks.ofCentral(database, id, Thread::startVirtualThread)));
        }
    }
}
