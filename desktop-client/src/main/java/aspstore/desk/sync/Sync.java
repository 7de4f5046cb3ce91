package aspstore.desk.sync;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.journal.Batches;
import aspstore.journal.Head;
import aspstore.model.BusinessUnit;
import aspstore.model.catalog.Store;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.PushAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The exchange with central: own commits there, what central told here. Whatever is lost on the way is sent again;
/// what comes twice changes nothing.
///
/// Neither waits for the other: what can't be sent does not keep what central told from coming. Only a fork, or
/// another PC's right to write, stops the exchange, until people have settled it.
public final class Sync {

    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);
    private static final int ABOUT = 200;

    private final StoreEngine engine;
    private final Central central;
    private final InstantSource clock;
    private boolean isCompared = false;
    private Optional<Problem> stopped = Optional.empty();
    private Optional<Instant> lastSync = Optional.empty();
    private volatile SyncStatus status;

    public Sync(StoreEngine engine, Central central, InstantSource clock) {
        this.engine = engine;
        this.central = central;
        this.clock = clock;
        this.status =
                new SyncStatus(SyncStatus.State.NEW, engine.outbox().waiting(), Optional.empty(), Optional.empty());
    }

    public SyncStatus status() {
        return status;
    }

    /// Exchanges all there is to exchange.
    public synchronized SyncStatus exchange() {
        var problem = stopped.isPresent() ? stopped : tried();
        if (problem.isEmpty()) {
            lastSync = Optional.of(clock.instant());
        }
        var told = problem.or(() -> engine.feedProblem().map(Problem.NotTaken::new));
        status = new SyncStatus(told.map(this::stateOf).orElse(SyncStatus.State.IN_STEP), waiting(), lastSync, told);
        return status;
    }

    private long waiting() {
        try {
            return engine.outbox().waiting();
        } catch (Throwable e) {
            // The books are closed or being opened again: as many as before.
            return status.waiting();
        }
    }

    private SyncStatus.State stateOf(Problem problem) {
        if (stopped.isPresent()) {
            return SyncStatus.State.STOPPED;
        }
        return switch (problem) {
            case Problem.Unreachable _ -> SyncStatus.State.OFFLINE;
            case Problem.NotTaken _ -> SyncStatus.State.NOT_TAKEN;
            case Problem.Gap _,
                    Problem.Fork _,
                    Problem.Fenced _,
                    Problem.Ahead _,
                    Problem.Busy _,
                    Problem.NotAllowed _,
                    Problem.Refused _,
                    Problem.Garbled _,
                    Problem.Lost _,
                    Problem.Ours _ -> SyncStatus.State.HINDERED;
        };
    }

    private Optional<Problem> tried() {
        try {
            return exchangeAll();
        } catch (CompletionException e) {
            return Optional.of(new Problem.Ours(said(e.getCause() == null ? e : e.getCause())));
        } catch (Throwable e) {
            // Also where memory runs out: nobody else would say why nothing is exchanged any more.
            LOG.error("the exchange failed", e);
            return Optional.of(new Problem.Ours(said(e)));
        }
    }

    private static Said said(Throwable e) {
        return e instanceof EngineException told ? told.said() : Said.of("exchange.failed", e);
    }

    private Optional<Problem> exchangeAll() {
        var hindrance = isCompared ? Optional.<Problem>empty() : compare();
        if (hindrance.isPresent()) {
            return hindrance;
        }
        if (engine.health() instanceof Health.Recovering) {
            return recover();
        }
        var unsent = push();
        if (stopped.isPresent() || unsent.filter(Sync::isFutile).isPresent()) {
            return unsent;
        }
        if (engine.health() instanceof Health.Recovering) {
            return recover();
        }
        var unread = pull();
        return unsent.or(() -> unread);
    }

    /// Whether nothing else would get through either.
    private static boolean isFutile(Problem problem) {
        return switch (problem) {
            case Problem.Unreachable _, Problem.Busy _, Problem.NotAllowed _ -> true;
            case Problem.Gap _,
                    Problem.Fork _,
                    Problem.Fenced _,
                    Problem.Ahead _,
                    Problem.Refused _,
                    Problem.Garbled _,
                    Problem.Lost _,
                    Problem.NotTaken _,
                    Problem.Ours _ -> false;
        };
    }

    /// Once after opening: whether the server holds more of the journal than this store, which was restored then.
    private Optional<Problem> compare() {
        long known =
                Math.min(engine.outbox().acknowledged().seq(), engine.head().seq());
        return switch (central.journal(known)) {
            case Reply.Got<Batch>(var batch) -> {
                var ours = engine.outbox().headAt(known);
                if (ours.isPresent() && !Arrays.equals(ours.get().hash(), batch.previous())) {
                    yield stop(fork(known, HexFormat.of().formatHex(batch.previous())));
                }
                if (batch.end() > engine.head().seq()) {
                    beginRecovery(batch.end());
                }
                isCompared = true;
                yield Optional.empty();
            }
            case Reply.Failed<Batch>(Problem.Ahead(var end)) -> {
                sendAgainAfter(end);
                isCompared = true;
                yield Optional.empty();
            }
            case Reply.Failed<Batch>(var problem) -> Optional.of(problem);
        };
    }

    /// The server lost something, and is sent it again; it compares what it still has with what comes. A store that
    /// lost something too keeps in mind what was acknowledged.
    private void sendAgainAfter(long end) {
        if (engine.head().seq() >= engine.outbox().acknowledged().seq()) {
            engine.outbox().headAt(end).ifPresent(engine.outbox()::acknowledgeLess);
        }
    }

    private void beginRecovery(long end) {
        engine.beginRecovery(
                end, Said.of("health.serverHolds", end, engine.head().seq()));
    }

    /// Fetches what central told, then the own entries that are missing here, and checks that they follow.
    private Optional<Problem> recover() {
        var unread = pull().filter(Sync::isHindrance);
        if (unread.isPresent()) {
            return unread;
        }
        while (true) {
            var head = engine.head();
            switch (central.journal(head.seq())) {
                case Reply.Failed<Batch>(Problem.Ahead _) -> {
                    return endRecovery().or(this::push);
                }
                case Reply.Failed<Batch>(var problem) -> {
                    return Optional.of(problem);
                }
                case Reply.Got<Batch>(var batch) -> {
                    if (!Arrays.equals(batch.previous(), head.hash())) {
                        return stop(fork(head.seq(), HexFormat.of().formatHex(batch.previous())));
                    }
                    if (batch.count() == 0) {
                        engine.outbox().acknowledge(head);
                        return endRecovery();
                    }
                    var missing = pullCatalogues(batch, _ -> true);
                    if (missing.isPresent()) {
                        return missing;
                    }
                    engine.recover(batch).join();
                }
            }
        }
    }

    /// There is nothing more to fetch: what the server acknowledged should be here.
    private Optional<Problem> endRecovery() {
        engine.endRecovery();
        long here = engine.head().seq();
        long acknowledged = engine.outbox().acknowledged().seq();
        return here < acknowledged ? Optional.of(new Problem.Lost(here + 1, acknowledged)) : Optional.empty();
    }

    private Optional<Problem> push() {
        boolean isRewound = false;
        int about = ABOUT;
        while (true) {
            long from = engine.outbox().acknowledged().seq();
            var batch = engine.outbox().commitsAfter(from, about);
            if (batch.count() == 0) {
                return Optional.empty();
            }
            switch (central.push(batch)) {
                case Reply.Got<PushAnswer>(var answer) -> {
                    var hindrance = acknowledged(answer, from);
                    if (hindrance.isPresent() || engine.health() instanceof Health.Recovering) {
                        return hindrance;
                    }
                }
                case Reply.Failed<PushAnswer>(Problem.Gap(var seq, var hash)) -> {
                    var hindrance =
                            isRewound ? Optional.<Problem>of(new Problem.Gap(seq, hash)) : rewind(seq - 1, hash);
                    if (hindrance.isPresent()) {
                        return hindrance;
                    }
                    isRewound = true;
                }
                case Reply.Failed<PushAnswer>(Problem.Fork(var seq, var hash)) -> {
                    return stop(fork(seq, hash));
                }
                case Reply.Failed<PushAnswer>(Problem.Fenced fenced) -> {
                    return stop(fenced);
                }
                case Reply.Failed<PushAnswer>(var problem) -> {
                    if (about == 1 || !isTooLarge(problem)) {
                        return Optional.of(problem);
                    }
                    about = about / 2;
                }
            }
        }
    }

    private static boolean isTooLarge(Problem problem) {
        return problem instanceof Problem.Refused refused && refused.status() == 413;
    }

    /// Believes the server only where it holds the very same entry.
    private Optional<Problem> acknowledged(PushAnswer answer, long from) {
        var ours = engine.outbox().headAt(answer.seq());
        if (ours.isEmpty()) {
            beginRecovery(answer.seq());
            return Optional.empty();
        }
        if (!isSame(ours.get(), answer.hash())) {
            return stop(fork(answer.seq(), answer.hash()));
        }
        if (answer.seq() <= from) {
            return Optional.of(
                    new Problem.Garbled("it was sent entries after " + from + " and acknowledges " + answer.seq()));
        }
        engine.outbox().acknowledge(ours.get());
        return Optional.empty();
    }

    /// The server holds less than it had acknowledged: what it lost is sent again from there.
    private Optional<Problem> rewind(long end, String hash) {
        var ours = engine.outbox().headAt(end);
        if (ours.isEmpty()) {
            return Optional.of(new Problem.Garbled("it expects entries after " + end + ", which do not exist here"));
        }
        if (!isSame(ours.get(), hash)) {
            return stop(fork(end, hash));
        }
        engine.outbox().acknowledgeLess(ours.get());
        return Optional.empty();
    }

    /// Catalogues first, and those of units that the feed told of once more.
    private Optional<Problem> pull() {
        var pulled = new LinkedHashMap<BusinessUnit, Optional<Problem>>();
        units().forEach(bu -> pulled.put(bu, pull(new StreamId.CatalogOf(bu))));
        var unread = pull(new StreamId.Feed(engine.identity().store()));
        var units = units();
        units.forEach(bu -> pulled.computeIfAbsent(bu, _ -> pull(new StreamId.CatalogOf(bu))));
        // What the feed says is not the store's need not be read.
        pulled.keySet().retainAll(units);
        return pulled.values().stream().flatMap(Optional::stream).findFirst().or(() -> unread);
    }

    /// The store's business units: as central tells them, and before it has told any, as the store was set up.
    private List<BusinessUnit> units() {
        var identity = engine.identity();
        return engine.look(books ->
                        books.catalog().row(Store.class, identity.store().text()))
                .map(Store::units)
                .orElse(identity.units());
    }

    private Optional<Problem> pull(StreamId stream) {
        while (true) {
            switch (central.pull(stream, engine.received(stream).seq(), ABOUT)) {
                case Reply.Failed<Batch>(var problem) -> {
                    return Optional.of(problem);
                }
                case Reply.Got<Batch>(var batch) -> {
                    if (batch.count() == 0) {
                        return Optional.empty();
                    }
                    var missing = pullWhatItSaw(batch);
                    if (missing.isPresent()) {
                        return missing;
                    }
                    engine.receive(batch).join();
                    engine.caughtUp().join();
                }
            }
        }
    }

    /// What central tells in the feed stands on the catalogues as it knew them: those come first, so that the store's
    /// books say the same of it.
    private Optional<Problem> pullWhatItSaw(Batch batch) {
        return batch.stream() instanceof StreamId.Feed ? pullCatalogues(batch, units()::contains) : Optional.empty();
    }

    /// What the entries of a batch saw of the catalogues. Own ones may have seen one that is not the store's any more.
    private Optional<Problem> pullCatalogues(Batch batch, Predicate<BusinessUnit> which) {
        var saw = new TreeMap<BusinessUnit, Long>();
        Batches.entries(batch)
                .forEach(entry ->
                        entry.entry().header().seen().catalogs().forEach((bu, seq) -> saw.merge(bu, seq, Math::max)));
        return saw.entrySet().stream()
                .filter(seen -> which.test(seen.getKey()))
                .filter(seen ->
                        engine.received(new StreamId.CatalogOf(seen.getKey())).seq() < seen.getValue())
                .flatMap(seen -> pull(new StreamId.CatalogOf(seen.getKey())).filter(Sync::isHindrance).stream())
                .findFirst();
    }

    /// Which units are not the store's the feed says, once it is read: until then none of them may be in its way.
    private static boolean isHindrance(Problem unreadCatalogue) {
        return !(unreadCatalogue instanceof Problem.NotAllowed);
    }

    private static boolean isSame(Head ours, String hash) {
        return HexFormat.of().formatHex(ours.hash()).equals(hash);
    }

    private Problem.Fork fork(long seq, String serverHash) {
        var ours = engine.outbox()
                .headAt(seq)
                .map(head -> HexFormat.of().formatHex(head.hash()))
                .orElse("none");
        engine.keepEvidence(
                "fork-" + seq + ".txt",
                "Store " + engine.identity().store() + ", " + clock.instant() + "\n"
                        + "Entry " + seq + " here:      " + ours + "\n"
                        + "Entry " + seq + " at server: " + serverHash + "\n"
                        + "Journal here ends at " + engine.head().seq() + ", acknowledged up to "
                        + engine.outbox().acknowledged().seq() + "\n");
        return new Problem.Fork(seq, serverHash);
    }

    private Optional<Problem> stop(Problem why) {
        stopped = Optional.of(why);
        // People settle it, which takes time: the desk goes on working on its own, unless it has lost what the server
        // acknowledged. Then its next entries would take the numbers of others.
        engine.endRecovery();
        return stopped;
    }
}
