package aspstore.journal;

import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.WireException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Stretches of streams between the database and the wire.
public final class Batches {

    private Batches() {}

    /// The commits after a position, about so many entries.
    public static Batch after(Handle handle, StreamId stream, int epoch, long seq, int about) {
        var entries = Streams.after(handle, stream, seq, about);
        var previous = seq == 0
                ? Chain.genesis(stream)
                : Streams.find(handle, stream, seq)
                        .map(StoredEntry::hash)
                        .orElseThrow(() -> new LedgerException("stream " + stream + " has no entry " + seq));
        var end = Streams.head(handle, stream).seq();
        return of(stream, epoch, seq + 1, previous, end, entries);
    }

    public static Batch of(
            StreamId stream, int epoch, long first, byte[] previous, long end, List<StoredEntry> entries) {
        var commits = new ArrayList<List<byte[]>>();
        long commit = 0;
        for (var entry : entries) {
            if (entry.commit() != commit) {
                commits.add(new ArrayList<>());
                commit = entry.commit();
            }
            commits.getLast().add(entry.bytes());
        }
        var last = entries.isEmpty() ? previous : entries.getLast().hash();
        return new Batch(stream, epoch, first, previous, last, end, commits);
    }

    /// The entries of a batch, chained from its previous hash and checked against its last.
    ///
    /// @throws WireException where the chain does not end as the batch says, or an entry stands out of its place
    public static List<StoredEntry> entries(Batch batch) {
        var entries = new ArrayList<StoredEntry>();
        var hash = batch.previous();
        long seq = batch.first();
        for (var commit : batch.commits()) {
            long start = seq;
            for (var bytes : commit) {
                var entry = StoredEntry.read(bytes, hash, start);
                var header = entry.entry().header();
                if (header.seq() != seq || !header.stream().equals(batch.stream())) {
                    throw new WireException("entry " + header.stream() + " " + header.seq() + " stands where "
                            + batch.stream() + " " + seq + " should");
                }
                entries.add(entry);
                hash = entry.hash();
                seq++;
            }
        }
        if (!Arrays.equals(hash, batch.last())) {
            throw new WireException("the chain of a batch of " + batch.stream() + " does not end as it says");
        }
        return entries;
    }
}
