package aspstore.server;

import aspstore.journal.Authorship;
import aspstore.journal.Batches;
import aspstore.journal.LedgerDatabase;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.books.Seen;
import aspstore.model.entry.Command;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import aspstore.wire.Json;
import aspstore.wire.PushAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A store with books of its own that syncs with a server, as the app does.
final class TestStore implements AutoCloseable {

    final StoreId id;
    final String token;
    private final LedgerDatabase database = LedgerDatabase.inMemory("store" + UUID.randomUUID());
    private final StoreBooks books;
    private long acknowledged;
    private long answered;

    TestStore(StoreId id, String token) {
        this.id = id;
        this.token = token;
        this.books = StoreBooks.ofStore(database, id);
    }

    /// Reads the catalogue and the feed to their ends.
    void pull(TestServer server) {
        pull(server, new StreamId.CatalogOf(Samples.HA), "/sync/v1/catalogs/HA");
        pull(server, new StreamId.Feed(id), "/sync/v1/stores/" + id + "/feed");
    }

    /// Reads the feed, and goes off before the server hears that it has it.
    void pullUnheard(TestServer server) {
        pull(server, new StreamId.CatalogOf(Samples.HA), "/sync/v1/catalogs/HA");
        var feed = new StreamId.Feed(id);
        var batch = server.get(token, "/sync/v1/stores/" + id + "/feed?after=" + head(feed) + "&about=200")
                .expect(200)
                .batch();
        database.jdbi().useTransaction(handle -> books.take(handle, feed, Batches.entries(batch)));
    }

    private void pull(TestServer server, StreamId stream, String path) {
        while (true) {
            long after = head(stream);
            var batch = server.get(token, path + "?after=" + after + "&about=2")
                    .expect(200)
                    .batch();
            var entries = Batches.entries(batch);
            if (entries.isEmpty()) {
                return;
            }
            database.jdbi().useTransaction(handle -> books.take(handle, stream, entries));
        }
    }

    long head(StreamId stream) {
        return database.jdbi().withHandle(handle -> Streams.head(handle, stream).seq());
    }

    Outcome post(Caller by, Command command) {
        var now = Instant.now();
        var seen = Seen.of(
                head(new StreamId.Feed(id)),
                java.util.Map.of(new BusinessUnit("HA"), head(new StreamId.CatalogOf(Samples.HA))));
        return database.jdbi()
                .inTransaction(handle -> books.post(
                        handle,
                        Position.Writer.STORE,
                        new Authorship(by, now, now, "test", 1, seen),
                        UUID.randomUUID(),
                        UUID::randomUUID,
                        List.of(command)));
    }

    List<StoredEntry> posted(Caller by, Command command) {
        return switch (post(by, command)) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    /// Answers what central told since it was last asked, as the store's engine does.
    void answer() {
        var feed = new StreamId.Feed(id);
        while (answered < head(feed)) {
            answered++;
            var told = database.jdbi()
                    .withHandle(handle -> Streams.after(handle, feed, answered - 1, 1))
                    .getFirst()
                    .entry();
            books(now -> Rooms.answers(now, told.header().act(), told.event()))
                    .forEach(answer -> posted(Samples.manager(), answer));
        }
    }

    <T> T books(Function<Records, T> look) {
        return database.jdbi().inTransaction(handle -> look.apply(books.now(handle)));
    }

    /// What was not acknowledged yet.
    Batch outgoing(int about) {
        return after(acknowledged, about);
    }

    Batch after(long seq, int about) {
        return database.jdbi().withHandle(handle -> Batches.after(handle, new StreamId.Journal(id), 1, seq, about));
    }

    PushAnswer push(TestServer server) {
        var answer = Json.mapper()
                .readValue(
                        server.postBytes(
                                        token,
                                        "/sync/v1/stores/" + id + "/journal",
                                        outgoing(200).toGzip())
                                .expect(200)
                                .bytes(),
                        PushAnswer.class);
        acknowledged = answer.seq();
        return answer;
    }

    @Override
    public void close() {
        database.close();
    }
}
