package aspstore.server.http;

import aspstore.journal.StoredEntry;
import aspstore.model.stock.Position;
import java.util.List;
import java.util.UUID;

/// What was posted: where each entry stands in its stream.
public record PostedAnswer(List<Posted> entries) {

    /// @param at `F12`, after which documents are named: case `KF12`
    public record Posted(Position at, UUID id, String type) {}

    static PostedAnswer of(List<StoredEntry> entries) {
        return new PostedAnswer(entries.stream()
                .map(entry -> entry.entry().header())
                .map(header -> new Posted(header.position(), header.id(), header.type()))
                .toList());
    }
}
