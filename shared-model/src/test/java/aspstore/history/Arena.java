package aspstore.history;

import aspstore.journal.Databases;
import aspstore.journal.Head;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.BusinessUnit;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Seen;
import aspstore.model.catalog.CatalogEvent;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.wire.Codec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// The databases that many histories share, each history under a store of its own: an H2 and a PostgreSQL to live in,
/// and one of each to build anew in. All know the same catalogues.
final class Arena implements AutoCloseable {

    private static final StoreId NOBODY = new StoreId("NOBODY");
    private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    final LedgerDatabase h2 = Databases.H2.open();
    final LedgerDatabase postgresql = Databases.POSTGRESQL.open();
    final LedgerDatabase rebuiltH2 = Databases.H2.open();
    final LedgerDatabase rebuiltPostgresql = Databases.POSTGRESQL.open();

    /// How many histories it has seen.
    final AtomicInteger histories = new AtomicInteger();

    Arena() {
        for (var bu : List.of(Wares.AC, Wares.HA)) {
            var entry = catalogEntry(Head.empty(new StreamId.CatalogOf(bu)), bu, Wares.catalogue(bu));
            for (var database : List.of(h2, postgresql, rebuiltH2, rebuiltPostgresql)) {
                take(database, StoreBooks.ofCentral(database, NOBODY), List.of(entry));
            }
        }
    }

    /// Central tells rows to every store of a unit.
    static void tell(LedgerDatabase central, StoreBooks books, BusinessUnit bu, List<CatalogRow> rows) {
        var stream = new StreamId.CatalogOf(bu);
        var head = central.jdbi().withHandle(handle -> Streams.head(handle, stream));
        take(central, books, List.of(catalogEntry(head, bu, rows)));
    }

    private static void take(LedgerDatabase database, StoreBooks books, List<StoredEntry> entries) {
        var stream = entries.getFirst().entry().header().stream();
        database.jdbi().useTransaction(handle -> books.take(handle, stream, entries));
    }

    private static StoredEntry catalogEntry(Head head, BusinessUnit bu, List<CatalogRow> rows) {
        var event = new Event.OfCatalog(new CatalogEvent.CatalogPosted(rows));
        long seq = head.seq() + 1;
        var header = new Header(
                Header.ENVELOPE,
                head.stream(),
                1,
                seq,
                UUID.nameUUIDFromBytes((bu + "/" + seq).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Codec.typeOf(event),
                Codec.versionOf(event),
                BEFORE,
                BEFORE,
                Wares.caller(Role.ADMIN),
                "history",
                Seen.NOTHING,
                List.of(),
                Optional.empty());
        return StoredEntry.write(new Entry(header, event), head.hash(), seq);
    }

    @Override
    public void close() {
        h2.close();
        postgresql.close();
        rebuiltH2.close();
        rebuiltPostgresql.close();
    }
}
