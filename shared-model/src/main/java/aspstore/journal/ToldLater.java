package aspstore.journal;

import aspstore.journal.Changes.DocumentName;
import aspstore.journal.Changes.MoveRow;
import aspstore.model.PartCode;
import aspstore.model.stock.Move;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Which documents central's entries changed and what they moved, by their number in the feed, as far
/// back as anybody asked.
///
/// Looking at books as of an earlier position must find a document by the keys that it had then, even where what was
/// told later took them away, and must see goods where they stood then. Such documents and moves are few: those of
/// central's entries since.
final class ToldLater {

    private final BooksSource source;
    private final TreeMap<Long, Set<DocumentName>> byEntry = new TreeMap<>();
    private final TreeMap<Long, Set<MoveRow>> moves = new TreeMap<>();
    /// Every entry after this one is here.
    private long completeAfter = Long.MAX_VALUE;

    ToldLater(BooksSource source) {
        this.source = source;
    }

    void told(long entry, DocumentName document) {
        byEntry.computeIfAbsent(entry, _ -> new LinkedHashSet<>()).add(document);
    }

    void moved(MoveRow move) {
        moves.computeIfAbsent(move.at().seq(), _ -> new LinkedHashSet<>()).add(move);
    }

    private void load(long feed) {
        if (feed < completeAfter) {
            source.toldAfter(feed).forEach(touched -> told(touched.at().seq(), touched.document()));
            source.movedAfter(feed).forEach(this::moved);
            completeAfter = feed;
        }
    }

    /// What entries after a position of the feed moved of a part.
    List<Move> movesAfter(long feed, PartCode part) {
        load(feed);
        return moves.tailMap(feed, false).values().stream()
                .flatMap(Set::stream)
                .filter(row -> row.part().equals(part))
                .map(MoveRow::move)
                .toList();
    }

    /// The documents of a kind that entries after a position of the feed changed.
    Set<String> after(long feed, String kind) {
        load(feed);
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
