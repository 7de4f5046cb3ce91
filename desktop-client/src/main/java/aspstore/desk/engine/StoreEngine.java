package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.Ledger.Opening;
import aspstore.desk.engine.LedgerThread.Rank;
import aspstore.journal.Head;
import aspstore.journal.Outcome;
import aspstore.journal.StoreBooks;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import aspstore.model.entry.Event;
import aspstore.model.entry.Records;
import aspstore.model.entry.Rooms;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.Position;
import aspstore.wire.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A store's books, open: everything that reads or writes them goes through here, from any thread.
///
/// One ledger thread writes, own commands before what central told; readers use connections of their own. Futures
/// are completed on the ledger thread, so what follows must not block it. After a fault that leaves in doubt what
/// was saved the engine stops: [#reopen()] reads the files, and what they hold has happened.
public final class StoreEngine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreEngine.class);

    private final StoreFolder folder;
    private final Ports ports;
    private final Lease lease;
    private final Outbox outbox;
    private final LedgerThread thread = new LedgerThread();
    private final Upkeep upkeep;
    private final Drafts drafts;
    private final List<Consumer<List<StoredEntry>>> listeners = new CopyOnWriteArrayList<>();

    private volatile StoreIdentity identity;
    private volatile Ledger ledger;
    private volatile Health health;
    private volatile boolean isDirty = false;

    private StoreEngine(StoreFolder folder, Ports ports, Lease lease, Ledger ledger) {
        this.folder = folder;
        this.ports = ports;
        this.lease = lease;
        this.identity = folder.identity();
        this.ledger = ledger;
        this.drafts = new Drafts(folder.storageOf("drafts"));
        this.outbox = new Outbox(identity, folder.storage(), this::read);
        this.health = healthAtOpening();
        this.upkeep = new Upkeep(ports.checkpoint(), drafts::flush, this::checkpointSoon);
    }

    /// Opens the store in a folder, repairing what a fault left behind.
    ///
    /// @throws EngineException in words, where another program has it open, or its files are damaged
    public static StoreEngine open(Path root, Ports ports) {
        var folder = StoreFolder.at(root, ports);
        var lease = Lease.take(
                folder.lease(), folder.identity().device(), ports.clock().instant());
        try {
            var ledger = Ledger.open(folder, ports, Opening.AS_IT_IS);
            try {
                var engine = new StoreEngine(folder, ports, lease, ledger);
                engine.thread.run(Rank.OWN, engine::catchUp).join();
                engine.upkeep.start();
                return engine;
            } catch (RuntimeException e) {
                ledger.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Health healthAtOpening() {
        return outbox.acknowledged().seq() > ledger.head().seq()
                ? new Health.Recovering(
                        "These books end at entry " + ledger.head().seq()
                                + ", but the server has had entry "
                                + outbox.acknowledged().seq()
                                + ". The missing ones are fetched from the server first; nothing can be saved until then.")
                : new Health.Fine();
    }

    /// Saves commands as one commit, all or none.
    ///
    /// @param id of the command, made when the person's action starts: asked twice, it is posted once
    /// @return completed with [NotSavedException] or [UnsureException] where a fault came in between
    public CompletableFuture<Outcome> post(Caller by, UUID id, Instant occurredAt, List<Command> commands) {
        return thread.run(Rank.OWN, () -> {
            requireWritable();
            var outcome = guarded(open -> open.post(by, id, occurredAt, commands));
            if (outcome instanceof Outcome.Posted(var entries)) {
                changed(entries);
            }
            return outcome;
        });
    }

    /// What a command would be answered now. Nothing is saved.
    public Decision<Event, Refusal> preview(Caller by, Command command) {
        var now = ports.clock().instant();
        var act = new Act(Position.journal(head().seq() + 1), by, now, now);
        return look(books -> Rooms.decide(books, act, command));
    }

    /// Reads by SQL, on a connection of the caller's own.
    public <T> T read(Function<Handle, T> reader) {
        return ledger.database().jdbi().withHandle(reader::apply);
    }

    /// Reads the books as rules see them.
    public <T> T look(Function<Records, T> reader) {
        var database = ledger.database();
        return database.jdbi()
                .inTransaction(handle -> reader.apply(
                        StoreBooks.ofStore(database, identity.store()).now(handle)));
    }

    /// Tells, on the ledger thread, of entries that were just applied, own ones and central's.
    public void onChange(Consumer<List<StoredEntry>> listener) {
        listeners.add(listener);
    }

    public Health health() {
        return health;
    }

    /// What of central's can't be applied, in words.
    public Optional<String> feedProblem() {
        return ledger.feedProblem();
    }

    public StoreIdentity identity() {
        return identity;
    }

    public void changeServer(String address, String token) {
        var changed = identity.withServer(address, token);
        folder.save(changed);
        identity = changed;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Papers papers() {
        return new Papers(identity.store(), folder.papers(), folder.storageOf("papers"), this::read);
    }

    // ---- what sync needs

    /// The end of the store's own journal.
    public Head head() {
        return ledger.head();
    }

    /// How far one of central's streams was received.
    public Head received(StreamId stream) {
        return ledger.received(stream);
    }

    /// The own journal on its way to the server.
    public Outbox outbox() {
        return outbox;
    }

    /// Keeps what central told, forced once the future completes, and applies it when nobody waits.
    public CompletableFuture<Void> receive(Batch batch) {
        return thread.run(Rank.FEED, () -> {
            run(open -> open.receive(batch));
            thread.run(Rank.FEED, this::slice).exceptionally(this::log);
            return null;
        });
    }

    /// Nothing may be written until the server's copy of the journal is here.
    public void beginRecovery(String why) {
        thread.run(Rank.OWN, () -> health = new Health.Recovering(why)).join();
    }

    /// Takes over own entries from the server.
    public CompletableFuture<Void> recover(Batch batch) {
        return thread.run(Rank.OWN, () -> {
            run(open -> open.recover(batch));
            isDirty = true;
            return null;
        });
    }

    /// The journal is whole again: writing goes on.
    public void endRecovery() {
        thread.run(Rank.OWN, () -> {
                    if (health instanceof Health.Recovering) {
                        health = new Health.Fine();
                    }
                    return catchUp();
                })
                .join();
    }

    /// Keeps what people need to settle a misfit with the server.
    public void keepEvidence(String name, String text) {
        try {
            folder.storageOf("aside").replace(name, text.getBytes(UTF_8));
        } catch (IOException e) {
            LOG.error("{} could not be kept: {}", name, text, e);
        }
    }

    // ---- upkeep

    /// Opens the books again after a fault. What the files hold has happened.
    public CompletableFuture<Void> reopen() {
        return thread.run(Rank.OWN, () -> openAgain(Opening.AS_IT_IS));
    }

    /// Drops the database and builds it anew from the files.
    public CompletableFuture<Void> rebuild() {
        return thread.run(Rank.UPKEEP, () -> openAgain(Opening.BUILT_ANEW));
    }

    private Void openAgain(Opening opening) {
        health = new Health.Stopped("The books are being opened again.");
        ledger.close();
        try {
            ledger = Ledger.open(folder, ports, opening);
        } catch (RuntimeException e) {
            health = new Health.Stopped(e.getMessage() == null ? e.toString() : e.getMessage());
            throw e;
        }
        health = healthAtOpening();
        return catchUp();
    }

    /// Checks everything that the store holds against everything else, on the caller's thread.
    public Verification verify() {
        var files = snapshots();
        return read(handle -> Verification.of(handle, identity.store(), files));
    }

    /// Writes everything needed to open this store elsewhere into one file, once it is verified.
    public void backup(Path zip) {
        var verified = verify();
        if (!verified.isSound()) {
            throw new EngineException(
                    "No backup was made, since these books are damaged: " + String.join(" ", verified.problems()));
        }
        Backup.write(zip, snapshots(), identity, outbox.acknowledged(), drafts);
    }

    /// Writes every entry as a line of JSON, for other programs.
    public void export(Path file) {
        Backup.export(file, snapshots());
    }

    private List<Snapshot> snapshots() {
        return thread.run(Rank.OWN, () -> List.of(ledger.journalFile(), ledger.feedFile()))
                .join();
    }

    /// Forces the database now.
    public CompletableFuture<Void> checkpoint() {
        return thread.run(Rank.UPKEEP, () -> {
            run(open -> open.checkpoint());
            isDirty = false;
            return null;
        });
    }

    private void checkpointSoon() {
        if (isDirty && health instanceof Health.Fine) {
            checkpoint().exceptionally(this::log);
        }
    }

    /// Completed once everything that was received before is applied, a slice at a time.
    public CompletableFuture<Void> caughtUp() {
        return thread.run(Rank.FEED, () -> {
                    slice();
                    return health instanceof Health.Fine && ledger.isBehind();
                })
                .thenCompose(isBehind -> isBehind ? caughtUp() : CompletableFuture.completedFuture(null));
    }

    /// At opening: answers what was applied but not answered, and applies what waits.
    private Void catchUp() {
        if (health instanceof Health.Fine) {
            answer();
            if (ledger.isBehind()) {
                thread.run(Rank.FEED, this::slice).exceptionally(this::log);
            }
        }
        return null;
    }

    /// A piece of what central told, and its answers, before anyone else's turn.
    private Void slice() {
        if (health instanceof Health.Fine && ledger.isBehind()) {
            changed(guarded(Ledger::applyNext));
            answer();
            if (ledger.isBehind()) {
                thread.run(Rank.FEED, this::slice).exceptionally(this::log);
            }
        }
        return null;
    }

    private void answer() {
        try {
            changed(guarded(Ledger::answer));
        } catch (RuntimeException e) {
            LOG.error("what central told can't be answered now", e);
        }
    }

    private void changed(List<StoredEntry> entries) {
        if (!entries.isEmpty()) {
            isDirty = true;
            for (var listener : listeners) {
                try {
                    listener.accept(entries);
                } catch (RuntimeException e) {
                    LOG.error("a listener failed", e);
                }
            }
        }
    }

    private void requireWritable() {
        switch (health) {
            case Health.Fine _ -> {}
            case Health.Stopped(var why) -> throw new EngineException(why);
            case Health.Recovering(var why) -> throw new EngineException(why);
        }
    }

    private void run(Consumer<Ledger> work) {
        guarded(open -> {
            work.accept(open);
            return open;
        });
    }

    /// Stops the engine where a fault leaves in doubt what is saved, or the database gave up.
    private <T> T guarded(Function<Ledger, T> work) {
        if (health instanceof Health.Stopped(var why)) {
            throw new EngineException(why);
        }
        var open = ledger;
        try {
            return work.apply(open);
        } catch (UnsureException e) {
            health = new Health.Stopped(e.getMessage() == null ? "Checking what was saved." : e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            if (!open.answers()) {
                health = new Health.Stopped("The database does not answer any more and must be opened again.");
            }
            throw e;
        }
    }

    private @Nullable Void log(Throwable problem) {
        LOG.error("the ledger thread reports", problem);
        return null;
    }

    @Override
    public void close() {
        upkeep.close();
        drafts.flush();
        thread.run(Rank.FEED, () -> {
                    health = new Health.Stopped("The store is closed.");
                    ledger.close();
                    return health;
                })
                .join();
        thread.close();
        lease.close();
    }
}
