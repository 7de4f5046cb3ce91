package aspstore.journal;

import aspstore.model.entry.Entry;
import aspstore.wire.Codec;

/// An entry with the bytes that are its truth, and the hash that chains it to those before it.
///
/// @param commit the sequence number of the first entry of its commit: entries of one commit stand or fall together
public record StoredEntry(Entry entry, byte[] bytes, byte[] hash, long commit) {

    /// Writes an entry for the first time.
    public static StoredEntry write(Entry entry, byte[] previousHash, long commit) {
        var bytes = Codec.encode(entry);
        return new StoredEntry(entry, bytes, Chain.next(previousHash, bytes), commit);
    }

    /// Takes over an entry that another wrote, byte for byte.
    ///
    /// @throws aspstore.wire.WireException where the bytes are no entry
    public static StoredEntry read(byte[] bytes, byte[] previousHash, long commit) {
        return new StoredEntry(Codec.decode(bytes), bytes, Chain.next(previousHash, bytes), commit);
    }

    public long seq() {
        return entry.header().seq();
    }
}
