package aspstore.model.books;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document of a store as it stands now: a projection of entries, never edited, rebuilt at will.
public interface Document<D extends Document<D>> {

    DocumentKind<D> kind();

    /// Unique among the documents of this kind in the store.
    String id();

    /// The stage's name, worked out from what the store did and what central told.
    String stage();

    /// Whether anything can still happen to it in the ordinary course.
    boolean isOpen();

    Set<Key> keys();

    /// The document as it was when the feed had been read up to `feed`; empty where it was not there yet.
    Optional<D> asOf(long feed);

    /// What waits for someone.
    List<WorkItem> workItems();

    /// The stretches of time that turnaround is measured by, ended or still running.
    default List<Stretch> stretches() {
        return List.of();
    }
}
