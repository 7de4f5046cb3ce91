package aspstore.server.sync;

import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.Misfit;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.journal.UnpostableEntry;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.catalog.Store;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.model.oversight.Case;
import aspstore.model.oversight.OversightCommand;
import aspstore.model.stock.Position;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Principal;
import aspstore.wire.Batch;
import aspstore.wire.PushAnswer;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Takes over what a store wrote. Facts are never refused, only flagged: what the server would have decided otherwise
/// is
/// posted as sent, and a case is opened. Only what breaks the chain, or is another's, stops a push.
public final class Push {

    static final int MOST_ENTRIES = 500;
    private static final int LONGEST_DETAIL = 500;
    private static final Caller CENTRAL = new Caller(new PersonId("central"), Role.OPERATIONS, "server");

    private final BooksRepository books;
    private final EnrolledStoreRepository enrolled;
    private final Clock clock;

    public Push(BooksRepository books, EnrolledStoreRepository enrolled, Clock clock) {
        this.books = books;
        this.enrolled = enrolled;
        this.clock = clock;
    }

    /// @throws aspstore.wire.WireException where the batch is broken
    public PushAnswer push(Principal principal, StoreId store, Batch batch) {
        Access.requireStore(principal, store);
        if (batch.count() > MOST_ENTRIES) {
            throw Problem.tooLarge("A batch holds at most " + MOST_ENTRIES + " entries")
                    .asException();
        }
        requireGrant(store, batch);
        var entries = Batches.entries(batch);
        requireOwnIds(batch, entries);
        var unpostable = new HashSet<Long>();
        while (true) {
            try {
                return books.change(store, session -> {
                    enrolled.heard(store, clock.instant());
                    return take(session, batch, entries, unpostable);
                });
            } catch (UnpostableEntry e) {
                unpostable.add(e.seq());
            }
        }
    }

    private void requireGrant(StoreId store, Batch batch) {
        if (!batch.stream().equals(new StreamId.Journal(store))) {
            throw Problem.badRequest("The batch is of " + batch.stream() + ", not of store " + store + "'s journal")
                    .asException();
        }
        int epoch = enrolled.find(store)
                .orElseThrow(
                        () -> Problem.notFound("There is no store " + store).asException())
                .epoch();
        if (batch.epoch() != epoch) {
            throw Problem.conflict(
                            "fenced",
                            "The store writes under another grant now",
                            "The batch is of grant " + batch.epoch() + ", the current one is " + epoch,
                            Map.of("currentEpoch", epoch))
                    .asException();
        }
    }

    private static void requireOwnIds(Batch batch, List<StoredEntry> entries) {
        var ids = new HashSet<Object>();
        for (var entry : entries) {
            var header = entry.entry().header();
            if (!ids.add(header.id())) {
                throw Problem.badRequest("The id of entry " + header.seq() + " is used twice")
                        .asException();
            }
            if (header.epoch() > batch.epoch()) {
                throw Problem.badRequest("Entry " + header.seq() + " is of a later grant than its batch")
                        .asException();
            }
        }
    }

    private PushAnswer take(
            BooksRepository.Session session, Batch batch, List<StoredEntry> entries, Set<Long> unpostable) {
        var head = session.journal();
        requireFollows(session, head, batch, entries);
        var fresh = entries.stream().filter(entry -> entry.seq() > head.seq()).toList();
        if (!fresh.isEmpty() && fresh.getFirst().commit() <= head.seq()) {
            throw Problem.badRequest("Entry " + fresh.getFirst().seq() + " stands inside a commit that ended before it")
                    .asException();
        }
        var misfits = fresh.isEmpty() ? List.<Misfit>of() : session.take(fresh, unpostable);
        if (!misfits.isEmpty()) {
            openCases(session, misfits);
        }
        return answer(session, fresh.isEmpty() ? head : head.after(fresh.getLast()), misfits.size());
    }

    private static void openCases(BooksRepository.Session session, List<Misfit> misfits) {
        var cases = misfits.stream().map(Push::open).toList();
        switch (session.post(CENTRAL, BooksRepository.newId(), cases)) {
            case Outcome.Posted _ -> {}
            case Outcome.Refused(var reasons) -> throw new IllegalStateException("cases were refused: " + reasons);
        }
    }

    private static Command open(Misfit misfit) {
        var detail = misfit.detail();
        return new Command.OfOversight(new OversightCommand.OpenCase(
                Position.journal(misfit.seq()),
                switch (misfit.kind()) {
                    case DECIDED_DIFFERENTLY, NOT_POSTABLE -> Case.Kind.DECIDED_DIFFERENTLY;
                    case BELOW_ZERO -> Case.Kind.BELOW_ZERO;
                    case UNREADABLE -> Case.Kind.UNREADABLE;
                },
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail));
    }

    /// What overlaps must be what is held already; the rest must follow at once.
    private static void requireFollows(
            BooksRepository.Session session, Head head, Batch batch, List<StoredEntry> entries) {
        if (batch.first() > head.seq() + 1) {
            throw Problem.conflict(
                            "gap",
                            "Entries are missing before the batch",
                            "The batch begins at " + batch.first() + ", the server holds up to " + head.seq(),
                            Map.of(
                                    "expectedSeq",
                                    head.seq() + 1,
                                    "expectedHash",
                                    HexFormat.of().formatHex(head.hash())))
                    .asException();
        }
        var held = session.journalHashes(batch.first() - 1, head.seq());
        if (batch.first() == 1) {
            held.put(0L, Head.empty(batch.stream()).hash());
        }
        requireSame(held, batch.first() - 1, batch.previous());
        for (var entry : entries) {
            requireSame(held, entry.seq(), entry.hash());
        }
    }

    private static void requireSame(Map<Long, byte[]> held, long seq, byte[] hash) {
        var ours = held.get(seq);
        if (ours != null && !Arrays.equals(ours, hash)) {
            throw Problem.conflict(
                            "fork",
                            "The server holds another entry there",
                            "Entry " + seq + " is not the one that was sent before",
                            Map.of("seq", seq, "serverHash", HexFormat.of().formatHex(ours)))
                    .asException();
        }
    }

    private PushAnswer answer(BooksRepository.Session session, Head head, int misfits) {
        var store = session.books().catalog().store(session.books().store());
        var units = store.map(Store::units).orElse(List.of());
        var catalogs = new TreeMap<>(session.catalogHeads());
        catalogs.keySet().retainAll(units);
        return new PushAnswer(
                head.seq(),
                HexFormat.of().formatHex(head.hash()),
                misfits,
                session.feed().seq(),
                catalogs,
                clock.instant());
    }
}
