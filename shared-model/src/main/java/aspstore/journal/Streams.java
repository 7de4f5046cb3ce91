package aspstore.journal;

import aspstore.model.BusinessUnit;
import aspstore.model.StoreId;
import aspstore.model.entry.StreamId;
import aspstore.wire.Codec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Streams of entries in the database: their heads, and their bytes.
public final class Streams {

    private Streams() {}

    /// The end of a stream, without a lock.
    public static Head head(Handle handle, StreamId stream) {
        return handle.createQuery("select seq, hash from stream_head where stream = :stream")
                .bind("stream", stream.toString())
                .map((row, _) -> new Head(stream, row.getLong("seq"), row.getBytes("hash")))
                .findOne()
                .orElseGet(() -> Head.empty(stream));
    }

    /// The ends of all streams.
    public static List<Head> heads(Handle handle) {
        return handle.createQuery("select stream, seq, hash from stream_head")
                .map((row, _) ->
                        new Head(StreamId.parse(row.getString("stream")), row.getLong("seq"), row.getBytes("hash")))
                .list();
    }

    /// The end of a stream, locked until the transaction ends: nobody else appends meanwhile.
    ///
    /// The lock is an update, not `select … for update`, which H2 once answered from its cache.
    public static Head lock(Handle handle, StreamId stream) {
        int locked = handle.createUpdate("update stream_head set seq = seq where stream = :stream")
                .bind("stream", stream.toString())
                .execute();
        if (locked == 0) {
            var empty = Head.empty(stream);
            handle.createUpdate("insert into stream_head (stream, seq, hash) values (:stream, 0, :hash)")
                    .bind("stream", stream.toString())
                    .bind("hash", empty.hash())
                    .execute();
            return empty;
        }
        return head(handle, stream);
    }

    /// Appends entries that follow a head, and moves it.
    ///
    /// @throws LedgerException where the stream's head is no longer the one given
    public static Head append(Handle handle, Head head, List<StoredEntry> entries) {
        if (entries.isEmpty()) {
            return head;
        }
        new Columns<>(entries)
                .text("stream", entry -> entry.entry().header().stream().toString())
                .number("seq", StoredEntry::seq)
                .number("commit_seq", StoredEntry::commit)
                .uuid("id", entry -> entry.entry().header().id())
                .text("type", entry -> entry.entry().header().type())
                .integer("tv", entry -> entry.entry().header().tv())
                .time("recorded_at", entry -> entry.entry().header().recordedAt())
                .text("actor", entry -> entry.entry().header().by().person().text())
                .bytes("bytes", StoredEntry::bytes)
                .bytes("hash", StoredEntry::hash)
                .insertInto(handle, "entry");
        var after = head.after(entries.getLast());
        int moved = handle.createUpdate(
                        "update stream_head set seq = :seq, hash = :hash where stream = :stream and seq = :before")
                .bind("seq", after.seq())
                .bind("hash", after.hash())
                .bind("stream", head.stream().toString())
                .bind("before", head.seq())
                .execute();
        if (moved != 1) {
            throw new LedgerException(
                    "stream " + head.stream() + " moved on while entries were appended after " + head.seq());
        }
        return after;
    }

    /// Entries after a position, in order: about so many, since a commit is never split.
    public static List<StoredEntry> after(Handle handle, StreamId stream, long seq, int about) {
        return between(handle, stream, seq + 1, lastOfCommit(handle, stream, seq + about));
    }

    public static Optional<StoredEntry> find(Handle handle, StreamId stream, long seq) {
        return between(handle, stream, seq, seq).stream().findFirst();
    }

    private static List<StoredEntry> between(Handle handle, StreamId stream, long first, long last) {
        return handle.createQuery("""
                        select bytes, hash, commit_seq from entry
                        where stream = :stream and seq between :first and :last order by seq
                        """)
                .bind("stream", stream.toString())
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> new StoredEntry(
                        Codec.decode(row.getBytes("bytes")),
                        row.getBytes("bytes"),
                        row.getBytes("hash"),
                        row.getLong("commit_seq")))
                .list();
    }

    /// The last entry of the commit that an entry is of; the entry itself where there is none so far.
    private static long lastOfCommit(Handle handle, StreamId stream, long seq) {
        return handle.createQuery("""
                        select max(other.seq) from entry one
                        join entry other on other.stream = one.stream and other.commit_seq = one.commit_seq
                        where one.stream = :stream and one.seq = :seq
                        """)
                .bind("stream", stream.toString())
                .bind("seq", seq)
                .mapTo(Long.class)
                .findOne()
                .orElse(seq);
    }

    /// The entry with an id, if this stream has one: a command that was posted before.
    public static Optional<StoredEntry> find(Handle handle, StreamId stream, UUID id) {
        return handle.createQuery("select seq from entry where stream = :stream and id = :id")
                .bind("stream", stream.toString())
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(seq -> find(handle, stream, seq));
    }

    /// The hashes of the entries from `first` to `last`, of those that are there, in their order.
    public static SortedMap<Long, byte[]> hashes(Handle handle, StreamId stream, long first, long last) {
        var hashes = new TreeMap<Long, byte[]>();
        handle.createQuery("select seq, hash from entry where stream = :stream and seq between :first and :last")
                .bind("stream", stream.toString())
                .bind("first", first)
                .bind("last", last)
                .map((row, _) -> Map.entry(row.getLong("seq"), row.getBytes("hash")))
                .forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
        return hashes;
    }

    /// Where the catalogue of each BU ends.
    public static SortedMap<BusinessUnit, Long> catalogHeads(Handle handle) {
        var heads = new TreeMap<BusinessUnit, Long>();
        handle.createQuery("select stream, seq from stream_head where stream like 'catalog/%'")
                .map((row, _) -> Map.entry(StreamId.parse(row.getString("stream")), row.getLong("seq")))
                .forEach(head -> {
                    if (head.getKey() instanceof StreamId.CatalogOf(var bu)) {
                        heads.put(bu, head.getValue());
                    }
                });
        return heads;
    }

    /// The entries of one commit.
    public static List<StoredEntry> commit(Handle handle, StreamId stream, long commit) {
        return after(handle, stream, commit - 1, 1);
    }

    /// The numbers at which the streams end that a store's books are made of: its journal, its feed, the catalogues.
    /// A stream that was locked and has no entry yet is not there.
    static Map<String, Long> headsFor(Handle handle, StoreId store) {
        var heads = new HashMap<String, Long>();
        handle.createQuery("""
                        select stream, seq from stream_head
                        where (stream in (:journal, :feed) or stream like 'catalog/%') and seq > 0
                        """)
                .bind("journal", new StreamId.Journal(store).toString())
                .bind("feed", new StreamId.Feed(store).toString())
                .map((row, _) -> Map.entry(row.getString("stream"), row.getLong("seq")))
                .forEach(head -> heads.put(head.getKey(), head.getValue()));
        return heads;
    }
}
