package aspstore.desk.engine;

import aspstore.desk.engine.LedgerThread.Rank;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.India;
import aspstore.model.Role;
import aspstore.model.entry.Command;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the store does by itself when a day begins: what is on the shelf though it expired is put on hold, each lot by
/// its own entry, in the name of the product's system.
///
/// The entries stand in the journal like anybody's, so that a replay repeats them and works out nothing anew. What was
/// set apart is not on the shelf any more: asked again, nothing is left to do.
final class DayBreak {

    private static final Logger LOG = LoggerFactory.getLogger(DayBreak.class);

    private final OpenBooks books;
    private final StoreIdentity identity;
    private final InstantSource clock;
    /// The day that has begun. A rebuilding of the books begins none.
    private volatile Optional<LocalDate> begun = Optional.empty();

    DayBreak(OpenBooks books, StoreIdentity identity, InstantSource clock) {
        this.books = books;
        this.identity = identity;
        this.clock = clock;
    }

    /// Asked for now and then: where a day has begun that nothing was done for, it is done in its turn.
    void beginSoon() {
        if (isDue(India.day(clock.instant()))) {
            books.runLater(Rank.UPKEEP, this::begin);
        }
    }

    /// On the ledger thread. Where it fails, it is due still.
    void begin() {
        if (books.vitals().isFine()) {
            try {
                books.use(this::run);
            } catch (RuntimeException e) {
                LOG.warn("what expired can't be put on hold for now", e);
            }
        }
    }

    private boolean isDue(LocalDate today) {
        return begun.filter(today::equals).isEmpty();
    }

    private void run(Ledger ledger) {
        var today = India.day(ledger.now());
        if (isDue(today)) {
            boolean isDone = true;
            for (var hold : ledger.expired(today)) {
                var posted = post(ledger, new Command.OfStockCare(hold));
                posted.ifPresent(books::changed);
                isDone &= posted.isPresent();
            }
            if (isDone) {
                begun = Optional.of(today);
            }
        }
    }

    /// One that can't be posted must not keep the others on the shelf. The day is due still, and it is tried again.
    private Optional<List<StoredEntry>> post(Ledger ledger, Command hold) {
        var by = new Caller(Answering.SYSTEM, Role.MANAGER, identity.device());
        var name = "expired " + identity.store() + " " + (ledger.head().seq() + 1);
        try {
            return switch (ledger.post(by, UuidCreator.getNameBasedSha1(name), ledger.now(), List.of(hold))) {
                case Outcome.Posted(var entries) -> Optional.of(entries);
                case Outcome.Refused(var reasons) -> {
                    LOG.error("what expired was not put on hold by {}: {}", hold, reasons);
                    yield Optional.empty();
                }
            };
        } catch (CannotBePostedException e) {
            LOG.error("what expired was not put on hold by {}", hold, e);
            return Optional.empty();
        }
    }
}
