package aspstore.desk.engine;

import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import java.io.IOException;
import java.util.Optional;

/// The store's own journal on its way to the server: what the server holds, and what waits.
public final class Outbox {

    private final StreamId own;
    private final int epoch;
    private final Storage storage;
    private final Reading reading;
    private volatile Acknowledged acknowledged;

    Outbox(StoreIdentity identity, Storage storage, Reading reading) {
        this.own = new StreamId.Journal(identity.store());
        this.epoch = identity.epoch();
        this.storage = storage;
        this.reading = reading;
        this.acknowledged = Acknowledged.read(storage, own);
    }

    public Acknowledged acknowledged() {
        return acknowledged;
    }

    /// The own commits after an entry, about so many entries.
    public Batch commitsAfter(long seq, int about) {
        return reading.read(handle -> Batches.after(handle, own, epoch, seq, about));
    }

    /// Where the journal stood at an entry, if it ever got there.
    public Optional<Head> headAt(long seq) {
        return seq == 0
                ? Optional.of(Head.empty(own))
                : reading.read(handle -> Streams.find(handle, own, seq).map(StoredEntry::hash))
                        .map(hash -> new Head(own, seq, hash));
    }

    /// How many documents wait for the server.
    public long waiting() {
        return reading.read(handle -> handle.createQuery(
                        "select count(distinct commit_seq) from entry where stream = :own and seq > :seq")
                .bind("own", own.toString())
                .bind("seq", acknowledged.seq())
                .mapTo(Long.class)
                .one());
    }

    /// Remembers how far the server holds the journal durably. An older one than is known changes nothing.
    public synchronized void acknowledge(Head head) {
        if (head.seq() > acknowledged.seq()) {
            remember(Acknowledged.of(head));
        }
    }

    /// The server lost what it had acknowledged: it is sent again from there.
    public synchronized void acknowledgeLess(Head head) {
        remember(Acknowledged.of(head));
    }

    private void remember(Acknowledged known) {
        try {
            known.write(storage);
            acknowledged = known;
        } catch (IOException e) {
            throw new EngineException(Said.of("acknowledged.notKept", FrameFile.reason(e)), e);
        }
    }
}
