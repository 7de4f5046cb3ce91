package aspstore.desk.engine;

import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills back-orders with what the store's own commits bring: each is followed by a commit of the store's that sets the
/// goods aside for the lines that wait for them, so that no later job can take them first.
///
/// It follows before anything else is posted. So at most the last commit of the journal is without it, which is looked
/// at after an opening. Once the goods are set aside, no rule finds any more to be set aside: it happens once.
final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Ledger ledger;
    private final StreamId own;
    private final Caller by;
    /// The entry up to which every commit was followed; empty until the last one was looked at.
    private Optional<Long> filled = Optional.empty();

    Filling(Ledger ledger, StoreIdentity identity) {
        this.ledger = ledger;
        this.own = new StreamId.Journal(identity.store());
        this.by = new Caller(Answering.SYSTEM, Role.MANAGER, identity.device());
    }

    /// The journal grew in another way: its last commit is looked at anew.
    void forget() {
        filled = Optional.empty();
    }

    /// Follows the last commit, and what follows it, until nothing is left to do.
    ///
    /// @param posted hears of each commit
    /// @throws NotSavedException where it could not be saved for now
    void run(Consumer<List<StoredEntry>> posted) {
        long end = ledger.head().seq();
        while (end > 0 && !filled.equals(Optional.of(end))) {
            var entries = fill(end);
            if (!entries.isEmpty()) {
                posted.accept(entries);
            }
            filled = Optional.of(end);
            end = ledger.head().seq();
        }
    }

    private List<StoredEntry> fill(long end) {
        var commit = ledger.database()
                .jdbi()
                .withHandle(handle -> Streams.find(handle, own, end)
                        .map(last -> Streams.commit(handle, own, last.commit()))
                        .orElse(List.of()));
        try {
            return post(commit, ledger.fillsAfter(by, commit));
        } catch (CannotBePostedException e) {
            // The lines wait on the board for people, who must not wait for this for ever.
            LOG.error("no back-order was filled after entry {} of {}", end, own, e);
            return List.of();
        }
    }

    private List<StoredEntry> post(List<StoredEntry> commit, List<Command> commands) {
        var filled = new ArrayList<StoredEntry>();
        for (int from = 0; from < commands.size(); from += Batch.MOST_ENTRIES) {
            filled.addAll(post(
                    commit, from, commands.subList(from, Math.min(commands.size(), from + Batch.MOST_ENTRIES))));
        }
        return filled;
    }

    /// One that is refused must not keep the others from what came for them.
    ///
    /// @param from the first one's number, of all that follow the commit
    private List<StoredEntry> post(List<StoredEntry> commit, int from, List<Command> commands) {
        var cause = commit.getFirst().entry().header().id();
        var id = UuidCreator.getNameBasedSha1(cause, "fill " + from + " " + commands.size());
        return switch (ledger.post(by, id, ledger.now(), commands)) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused _
            when commands.size() > 1 ->
                IntStream.range(0, commands.size())
                        .mapToObj(nth -> post(commit, from + nth, commands.subList(nth, nth + 1)))
                        .flatMap(List::stream)
                        .toList();
            case Outcome.Refused(var reasons) -> {
                LOG.error(
                        "a back-order was not filled after entry {} of {}: {}",
                        commit.getLast().seq(),
                        own,
                        reasons);
                yield List.of();
            }
        };
    }
}
