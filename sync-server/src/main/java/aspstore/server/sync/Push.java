package aspstore.server.sync;

import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.journal.Misfit;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.journal.UnpostableEntry;
import aspstore.model.BusinessUnit;
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
import aspstore.server.books.UnstorableEntries;
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

/// Takes over what a store wrote. Facts are never refused, only flagged: what the server would have decided
/// otherwise is posted as sent, and a case is opened. Only what breaks the chain, or is another's, stops a push.
public final class Push {

    /// So many entries that can't be worked out are found one by one; where there are more, the batch is halved.
    private static final int MOST_RETRIES = 8;
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
        if (batch.count() > Batch.MOST_ENTRIES) {
            throw Problem.tooLarge("A batch holds at most " + Batch.MOST_ENTRIES + " entries")
                    .asException();
        }
        if (!batch.stream().equals(new StreamId.Journal(store))) {
            throw Problem.badRequest("The batch is of " + batch.stream() + ", not of store " + store + "'s journal")
                    .asException();
        }
        var entries = Batches.entries(batch);
        requireOwnIds(batch, entries);
        return take(store, batch.epoch(), new Stretch(batch.stream(), batch.first(), batch.previous(), entries));
    }

    /// Takes all at once. Where something in it can't be stored, each half on its own, down to the commit that it
    /// is in: that is kept and chained without moves, so that it holds up nothing that follows.
    private PushAnswer take(StoreId store, int epoch, Stretch stretch) {
        try {
            return taken(store, epoch, stretch, Set.of());
        } catch (UnstorableEntries e) {
            if (stretch.isOneCommit()) {
                return unposted(store, epoch, stretch);
            }
            var first = take(store, epoch, stretch.firstHalf());
            var second = take(store, epoch, stretch.secondHalf());
            return new PushAnswer(
                    second.seq(),
                    second.hash(),
                    first.misfits() + second.misfits(),
                    second.feed(),
                    second.catalogs(),
                    second.serverTime());
        }
    }

    private PushAnswer taken(StoreId store, int epoch, Stretch stretch, Set<Long> known) {
        var unpostable = new HashSet<>(known);
        while (true) {
            try {
                return books.change(store, session -> {
                    requireGrant(store, epoch);
                    enrolled.heard(store, clock.instant());
                    return take(session, stretch, unpostable);
                });
            } catch (UnpostableEntry e) {
                unpostable.add(e.seq());
                if (unpostable.size() > MOST_RETRIES && known.isEmpty()) {
                    throw new UnstorableEntries(e);
                }
            }
        }
    }

    private PushAnswer unposted(StoreId store, int epoch, Stretch commit) {
        try {
            return taken(store, epoch, commit, commit.numbers());
        } catch (UnstorableEntries e) {
            throw Problem.unprocessable(
                            "unstorable",
                            "The server can't store an entry",
                            "The name, type or person of entry " + commit.first() + " or one of its commit is not to be"
                                    + " stored: " + e.getMessage() + ". Tell support; nothing of it was taken",
                            Map.of("seq", commit.first()))
                    .asException();
        }
    }

    /// Read under the lock of the store's journal, under which it is renewed as well.
    private void requireGrant(StoreId store, int asked) {
        int epoch = enrolled.find(store)
                .orElseThrow(
                        () -> Problem.notFound("There is no store " + store).asException())
                .epoch();
        if (asked != epoch) {
            throw Problem.conflict(
                            "fenced",
                            "The store writes under another grant now",
                            "The batch is of grant " + asked + ", the current one is " + epoch,
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

    private PushAnswer take(BooksRepository.Session session, Stretch stretch, Set<Long> unpostable) {
        var head = session.journal();
        requireFollows(session, head, stretch);
        var fresh = stretch.entries().stream()
                .filter(entry -> entry.seq() > head.seq())
                .toList();
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
    private static void requireFollows(BooksRepository.Session session, Head head, Stretch stretch) {
        if (stretch.first() > head.seq() + 1) {
            throw Problem.conflict(
                            "gap",
                            "Entries are missing before the batch",
                            "The batch begins at " + stretch.first() + ", the server holds up to " + head.seq(),
                            Map.of(
                                    "expectedSeq",
                                    head.seq() + 1,
                                    "expectedHash",
                                    HexFormat.of().formatHex(head.hash())))
                    .asException();
        }
        var held = session.journalHashes(stretch.first() - 1, Math.min(head.seq(), stretch.last()));
        if (stretch.first() == 1) {
            held.put(0L, Head.empty(stretch.stream()).hash());
        }
        requireSame(held, stretch.first() - 1, stretch.previous());
        for (var entry : stretch.entries()) {
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
        var heads = session.catalogHeads();
        var catalogs = new TreeMap<BusinessUnit, Long>();
        units.forEach(bu -> catalogs.put(bu, heads.getOrDefault(bu, 0L)));
        return new PushAnswer(
                head.seq(),
                HexFormat.of().formatHex(head.hash()),
                misfits,
                session.feed().seq(),
                catalogs,
                clock.instant());
    }
}
