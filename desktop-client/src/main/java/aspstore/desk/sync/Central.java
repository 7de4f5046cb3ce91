package aspstore.desk.sync;

import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.PushAnswer;

/// Central as a store sees it. Each question may be asked again at any time.
public interface Central {

    /// Sends a stretch of the store's journal.
    Reply<PushAnswer> push(Batch batch);

    /// What central told in a stream after an entry, about so many entries.
    Reply<Batch> pull(StreamId stream, long after, int about);

    /// The store's own journal as the server holds it, after an entry.
    Reply<Batch> journal(long after);
}
