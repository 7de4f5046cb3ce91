package aspstore.journal;

import aspstore.model.entry.StreamId;

/// The end of a stream: the last entry's number and hash; 0 and the genesis hash where there is none.
public record Head(StreamId stream, long seq, byte[] hash) {

    public static Head empty(StreamId stream) {
        return new Head(stream, 0, Chain.genesis(stream));
    }

    public Head after(StoredEntry entry) {
        return new Head(stream, entry.seq(), entry.hash());
    }
}
