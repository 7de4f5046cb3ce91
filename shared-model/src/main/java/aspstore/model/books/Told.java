package aspstore.model.books;

import java.time.Instant;
import java.util.List;

/// Something that central told about a document, and where in the feed.
///
/// Central's facts and the store's are kept apart in every document, and its stage is worked out from both. So a store
/// and the server, which learn them in different orders, end with the same document; and the server can look at a
/// document as the store saw it, by leaving out what was told later.
///
/// @param at the entry's number in the store's feed
public record Told<F>(long at, Instant when, F fact) {

    /// What had been told up to a position of the feed.
    public static <F> List<Told<F>> upTo(long feed, List<Told<F>> all) {
        return all.stream().filter(told -> told.at() <= feed).toList();
    }
}
