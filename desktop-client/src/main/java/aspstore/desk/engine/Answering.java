package aspstore.desk.engine;

import aspstore.format.words.Words;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.journal.Streams;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Position;
import aspstore.wire.Codec;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The store's own answers to what central told, as the rules work them out; and a case where one can't be given.
///
/// Everything told is answered before a person posts in the knowledge of it. So how far the feed is answered needs no
/// place of its own: up to what a person's last entry had seen. What was told since is asked again after an opening;
/// an answer that was posted already is found by its id, which follows from the entry that it answers.
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final int TOGETHER = 200;
    private static final int LONGEST_DETAIL = 300;

    /// Who posts what central's decisions ask of the store, in the manager's role.
    static final PersonId SYSTEM = new PersonId("SYSTEM");

    private final Ledger ledger;
    private final StreamId own;
    private final StreamId told;
    private final Caller by;
    /// Empty until it is worked out of the journal.
    private Optional<Long> answered = Optional.empty();

    Answering(Ledger ledger, StoreIdentity identity) {
        this.ledger = ledger;
        this.own = new StreamId.Journal(identity.store());
        this.told = new StreamId.Feed(identity.store());
        this.by = new Caller(SYSTEM, Role.MANAGER, identity.device());
    }

    /// The journal grew in another way: what is answered is worked out of it anew.
    void forget() {
        answered = Optional.empty();
    }

    /// Answers what was applied and not answered yet. Where that fails, the next call goes on from there.
    ///
    /// @param posted hears of each answer
    /// @throws NotSavedException where an answer could not be saved for now
    void run(Consumer<List<StoredEntry>> posted) {
        long end = ledger.seen().feed();
        long at = answered.orElseGet(() -> read(this::answeredUpTo));
        while (at < end) {
            long from = at;
            for (var entry : read(handle -> Streams.after(handle, told, from, TOGETHER))) {
                answer(entry).ifPresent(posted);
                at = entry.seq();
                answered = Optional.of(at);
            }
            if (at == from) {
                throw new EngineException(Said.of("answer.missing", at + 1, told));
            }
        }
        answered = Optional.of(at);
    }

    private <T> T read(java.util.function.Function<Handle, T> reader) {
        return ledger.database().jdbi().withHandle(reader::apply);
    }

    private long answeredUpTo(Handle handle) {
        return handle.createQuery("""
                        select bytes from entry where stream = :own and actor <> :system
                        order by seq desc fetch first 1 rows only
                        """)
                .bind("own", own.toString())
                .bind("system", SYSTEM.text())
                .map((row, _) ->
                        Codec.decode(row.getBytes("bytes")).header().seen().feed())
                .findOne()
                .orElse(0L);
    }

    private Optional<List<StoredEntry>> answer(StoredEntry to) {
        var header = to.entry().header();
        var caseId = UuidCreator.getNameBasedSha1(header.id(), "case");
        if (read(handle -> Streams.find(handle, own, caseId)).isPresent()) {
            return Optional.empty();
        }
        try {
            var commands = ledger.answersTo(to);
            if (commands.isEmpty()) {
                return Optional.empty();
            }
            return switch (post(UuidCreator.getNameBasedSha1(header.id(), "answer"), commands)) {
                case Posting.Fresh(var entries) -> Optional.of(entries);
                case Posting.Known _ -> Optional.empty();
                case Posting.Refused(var reasons) -> openCase(to, caseId, words(reasons));
            };
        } catch (CannotBePostedException e) {
            LOG.error("the answer to entry {} of {} can't be worked out or posted", to.seq(), told, e);
            return openCase(to, caseId, Fault.reason(e));
        }
    }

    /// People at central must hear of a decision that this store does not carry out.
    private Optional<List<StoredEntry>> openCase(StoredEntry to, UUID id, String why) {
        var detail = "What central decided can't be carried out by the store itself: " + why;
        var opening = new Command.OfOversight(new OversightCommand.OpenCase(
                Position.feed(to.seq()),
                Case.Kind.STOCK_MOVED_ON,
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail));
        try {
            return switch (post(id, List.of(opening))) {
                case Posting.Fresh(var entries) -> Optional.of(entries);
                case Posting.Known _ -> Optional.empty();
                case Posting.Refused(var reasons) -> {
                    LOG.error("no case was opened for entry {} of {}: {}", to.seq(), told, reasons);
                    yield Optional.empty();
                }
            };
        } catch (CannotBePostedException e) {
            // Nothing more can be done here, and what people post must not wait for it for ever.
            LOG.error("no case was opened for entry {} of {}", to.seq(), told, e);
            return Optional.empty();
        }
    }

    private sealed interface Posting {
        record Fresh(List<StoredEntry> entries) implements Posting {}

        record Known() implements Posting {}

        record Refused(List<Refusal> reasons) implements Posting {}
    }

    private Posting post(UUID id, List<Command> commands) {
        var before = ledger.head();
        return switch (ledger.post(by, id, ledger.now(), commands)) {
            case Outcome.Posted(var entries) when entries.getFirst().seq() > before.seq() -> new Posting.Fresh(entries);
            case Outcome.Posted _ -> new Posting.Known();
            case Outcome.Refused(var reasons) -> new Posting.Refused(reasons);
        };
    }

    private static String words(List<Refusal> reasons) {
        var words = Words.in(Locale.ENGLISH);
        return reasons.stream().map(words::of).collect(Collectors.joining(" "));
    }
}
