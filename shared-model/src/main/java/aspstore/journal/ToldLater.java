package aspstore.journal;

import aspstore.journal.Changes.DocumentName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;

/// Which documents central's entries changed, by their number in the feed, as far back as anybody asked.
///
/// Looking at books as of an earlier position must find a document by the keys that it had then, even where what was
/// told later took them away. Such documents are few: those that central changed since.
final class ToldLater {

    private final BooksSource source;
    private final TreeMap<Long, Set<DocumentName>> byEntry = new TreeMap<>();
    /// Every entry after this one is here.
    private long completeAfter = Long.MAX_VALUE;

    ToldLater(BooksSource source) {
        this.source = source;
    }

    void told(long entry, DocumentName document) {
        byEntry.computeIfAbsent(entry, _ -> new LinkedHashSet<>()).add(document);
    }

    /// The documents of a kind that entries after a position of the feed changed.
    Set<String> after(long feed, String kind) {
        if (feed < completeAfter) {
            source.toldAfter(feed).forEach(touched -> told(touched.at().seq(), touched.document()));
            completeAfter = feed;
        }
        var names = new HashSet<String>();
        byEntry.tailMap(feed, false)
                .values()
                .forEach(documents -> documents.stream()
                        .filter(document -> document.kind().equals(kind))
                        .map(DocumentName::id)
                        .forEach(names::add));
        return names;
    }
}
