package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Problem;
import aspstore.desk.sync.Reply;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import java.net.URI;

/// Asks the server one question as this store, to see how far one gets. Nothing is changed, here or there.
public final class TryConnection {

    private final StoreEngine engine;

    public TryConnection(StoreEngine engine) {
        this.engine = engine;
    }

    public sealed interface Found {

        /// The server knows the store and answers.
        ///
        /// @param isMore whether it holds something for the store that has not come yet
        record Answered(boolean isMore) implements Found {}

        record Hindered(Problem problem) implements Found {}

        record NoServer() implements Found {}
    }

    /// Waits for the server's answer.
    public Found now() {
        var identity = engine.identity();
        if (identity.server().isEmpty()) {
            return new Found.NoServer();
        }
        try (var central = new HttpCentral(URI.create(identity.server()), identity.store(), identity.token())) {
            var feed = new StreamId.Feed(identity.store());
            return switch (central.pull(feed, engine.received(feed).seq(), 1)) {
                case Reply.Got<Batch>(var batch) -> new Found.Answered(batch.count() > 0);
                case Reply.Failed<Batch>(var problem) -> new Found.Hindered(problem);
            };
        } catch (IllegalArgumentException e) {
            return new Found.Hindered(new Problem.Unreachable("the address " + identity.server() + " is none"));
        }
    }
}
