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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
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
    private final OpenBooks books;
    private final Intake intake;
    private final DayBreak dayBreak;
    private final Upkeep upkeep = new Upkeep();
    private final Drafts drafts;
    private final SignInAttempts signInAttempts;
    private volatile StoreIdentity identity;
    private volatile ChainCheck chainCheck;

    private StoreEngine(StoreFolder folder, Ports ports, Lease lease, Ledger ledger) {
        this.folder = folder;
        this.ports = ports;
        this.lease = lease;
        this.identity = folder.identity();
        this.drafts = new Drafts(folder.storageOf("drafts"));
        this.signInAttempts = new SignInAttempts(folder.storage(), ports.clock());
        this.outbox = new Outbox(identity, folder.storage(), this::read);
        this.books = new OpenBooks(folder, ports, ledger);
        this.intake = new Intake(books);
        this.dayBreak = new DayBreak(books, identity, ports.clock());
        this.chainCheck = newChainCheck(ledger);
    }

    /// Opens the store in a folder, repairing what a fault left behind.
    ///
    /// @throws EngineException in words, where another program has it open, or its files are damaged
    public static StoreEngine open(Path root, Ports ports) {
        var folder = StoreFolder.at(root, ports);
        var lease = Lease.take(
                folder.lease(), folder.identity().device(), ports.clock().instant());
        try {
            return open(folder, ports, lease, Ledger.open(folder, ports, Opening.AS_IT_IS));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static StoreEngine open(StoreFolder folder, Ports ports, Lease lease, Ledger ledger) {
        StoreEngine engine;
        try {
            engine = new StoreEngine(folder, ports, lease, ledger);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
        try {
            engine.books.run(Rank.OWN, engine::opened).join();
            engine.startUpkeep();
            return engine;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void startUpkeep() {
        upkeep.flush(drafts::flush);
        upkeep.every(ports.checkpoint(), this::checkpointSoon);
        upkeep.every(ports.checkpoint(), this::mend);
        upkeep.every(ports.checkpoint(), dayBreak::beginSoon);
    }

    /// What follows every opening of the books, on the ledger thread.
    private Void opened() {
        chainCheck = newChainCheck(books.ledger());
        upkeep.slices(chainCheck::step);
        intake.catchUp();
        dayBreak.begin();
        return null;
    }

    private ChainCheck newChainCheck(Ledger ledger) {
        return new ChainCheck(folder.identity().store(), List.of(ledger.journalFile(), ledger.feedFile()), this::read);
    }

    /// Saves commands as one commit, all or none.
    ///
    /// @param id of the command, made when the person's action starts: asked twice, it is posted once
    /// @return completed with [NotSavedException] or [UnsureException] where a fault came in between, and with
    ///     [CannotBePostedException] where trying again would not help
    public CompletableFuture<Outcome> post(Caller by, UUID id, Instant occurredAt, List<Command> commands) {
        return books.run(Rank.OWN, () -> {
            books.vitals().requireWritable();
            var outcome = books.with(open -> {
                open.answer(books::changed);
                return open.post(by, id, occurredAt, commands);
            });
            if (outcome instanceof Outcome.Posted(var entries)) {
                books.changed(entries);
                fill();
            }
            return outcome;
        });
    }

    /// What a person posted is saved, whatever becomes of this. What fails for now comes before the next post.
    private void fill() {
        try {
            books.use(open -> open.fill(books::changed));
        } catch (RuntimeException e) {
            LOG.warn("back-orders can't be filled for now, and are before anything else is posted", e);
        }
    }

    /// What a command would be answered now. Nothing is saved.
    public Decision<Event, Refusal> preview(Caller by, Command command) {
        var now = ports.clock().instant();
        var act = new Act(Position.journal(head().seq() + 1), by, now, now);
        return look(records -> Rooms.decide(records, act, command));
    }

    /// Reads by SQL, on a connection of the caller's own.
    public <T> T read(Function<Handle, T> reader) {
        return books.ledger().database().jdbi().withHandle(reader::apply);
    }

    private <T> T write(Function<Handle, T> work) {
        return books.ledger().database().write(work);
    }

    /// Reads the books as rules see them.
    public <T> T look(Function<Records, T> reader) {
        var database = books.ledger().database();
        return database.jdbi()
                .inTransaction(handle -> reader.apply(
                        StoreBooks.ofStore(database, identity.store()).now(handle)));
    }

    /// Tells, on the ledger thread, of entries that were just applied, own ones and central's.
    ///
    /// @return ends it
    public Runnable onChange(Consumer<List<StoredEntry>> listener) {
        return books.onChange(listener);
    }

    public Health health() {
        return books.vitals().health();
    }

    /// What of central's can't be applied, in words.
    public Optional<Said> feedProblem() {
        return books.ledger().inbox().state().problem();
    }

    /// What the check that follows an opening has found so far.
    public ChainState chain() {
        return chainCheck.state();
    }

    /// Completed with what that check finds.
    public CompletableFuture<ChainState> chainChecked() {
        return chainCheck.result();
    }

    public StoreIdentity identity() {
        return identity;
    }

    public void changeServer(String address, String token) {
        var changed = identity.withServer(address, token);
        folder.save(changed);
        identity = changed;
    }

    /// Takes over a grant that central renewed. It holds from the next opening on.
    ///
    /// @throws EngineException where it is one that ended already
    public void changeGrant(int epoch) {
        var changed = identity.underGrant(epoch);
        folder.save(changed);
        identity = changed;
    }

    public Drafts drafts() {
        return drafts;
    }

    public SignInAttempts signInAttempts() {
        return signInAttempts;
    }

    public Papers papers() {
        return new Papers(identity.store(), folder, this::read, this::write);
    }

    // ---- what sync needs

    /// The end of the store's own journal.
    public Head head() {
        return books.ledger().head();
    }

    /// How far one of central's streams was received.
    public Head received(StreamId stream) {
        return books.ledger().inbox().received(stream);
    }

    /// The own journal on its way to the server.
    public Outbox outbox() {
        return outbox;
    }

    /// Keeps what central told, forced once the future completes, and applies it when nobody waits.
    public CompletableFuture<Void> receive(Batch batch) {
        return intake.receive(batch);
    }

    /// Completed once everything that was received before is applied, or can't be for now.
    public CompletableFuture<Void> caughtUp() {
        return intake.caughtUp();
    }

    /// The server holds the own journal up to an entry that is not here: nothing may be written before it is. A store
    /// that was stopped by a fault stays stopped.
    public void beginRecovery(long end, Said why) {
        books.run(Rank.OWN, () -> {
                    books.vitals().missing(end, why);
                    new Recovery(end).begin(folder.storage());
                    return null;
                })
                .join();
    }

    /// Takes over own entries from the server.
    public CompletableFuture<Void> recover(Batch batch) {
        return books.run(Rank.OWN, () -> {
            books.use(open -> open.recover(batch, books::changed));
            return null;
        });
    }

    /// The server has nothing more to fetch. Writing goes on where all that it ever acknowledged is here.
    public void endRecovery() {
        books.run(Rank.OWN, () -> {
                    Recovery.end(folder.storage());
                    books.fetched();
                    intake.catchUp();
                    return null;
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

    /// Opens the books again after a fault. What the files hold has happened.
    public CompletableFuture<Void> reopen() {
        return books.run(Rank.OWN, () -> openAgain(Opening.AS_IT_IS));
    }

    /// Drops the database and builds it anew from the files.
    public CompletableFuture<Void> rebuild() {
        return books.run(Rank.UPKEEP, () -> openAgain(Opening.BUILT_ANEW));
    }

    private Void openAgain(Opening opening) {
        books.openAgain(opening);
        return opened();
    }

    /// Checks everything that the store holds against everything else, on the caller's thread.
    public Verification verify() {
        return verify(_ -> {});
    }

    /// @param checked told now and then how many entries were checked; what it throws ends the check
    public Verification verify(LongConsumer checked) {
        var files = snapshots();
        return read(handle -> Verification.of(handle, identity.store(), files, checked));
    }

    /// Reads the journal and the feed from first to last, and reckons their checksums and chains: the quick half of
    /// [#verify()], without the database.
    ///
    /// @return how many entries there are
    /// @throws EngineException which names the entry, where one is damaged
    public long checkFiles() {
        return snapshots().stream().mapToLong(Snapshot::check).sum();
    }

    /// Writes everything needed to open this store elsewhere into one file, once it is verified.
    public void backup(Path zip) {
        var verified = verify();
        if (!verified.isSound()) {
            throw new EngineException(Said.of("backup.damaged", String.join(" ", verified.problems())));
        }
        Backup.write(zip, snapshots(), identity, outbox.acknowledged(), folder, drafts);
    }

    /// Writes every entry as a line of JSON, for other programs.
    public void export(Path file) {
        Backup.export(file, snapshots());
    }

    private List<Snapshot> snapshots() {
        return books.run(
                        Rank.OWN,
                        () -> List.of(
                                books.ledger().journalFile(), books.ledger().feedFile()))
                .join();
    }

    /// Forces the database now.
    public CompletableFuture<Void> checkpoint() {
        return books.run(Rank.UPKEEP, () -> {
            books.checkpoint();
            return null;
        });
    }

    private void checkpointSoon() {
        if (books.isDirty() && books.vitals().isFine()) {
            books.runLater(Rank.UPKEEP, books::checkpoint);
        }
    }

    /// What a fault held up and may go on by now: books in doubt, what central told, an answer.
    private void mend() {
        if (books.isInDoubt()) {
            books.runLater(Rank.OWN, () -> {
                if (books.isInDoubt()) {
                    openAgain(Opening.AS_IT_IS);
                }
            });
        } else {
            intake.tryAgain();
        }
    }

    /// Closed a second time, nothing happens.
    @Override
    public void close() {
        upkeep.close();
        chainCheck.giveUp();
        drafts.flush();
        drafts.problem().ifPresent(problem -> LOG.error("{} Closed all the same.", problem));
        try {
            books.close();
        } finally {
            lease.close();
        }
    }
}
