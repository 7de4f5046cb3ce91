package aspstore.desk.engine;

import aspstore.desk.engine.LedgerThread.Rank;
import aspstore.wire.Batch;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what central told into the books and answers it, a slice at a time, when nobody waits for the ledger thread.
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final OpenBooks books;
    private volatile boolean isAnswerDue = false;

    Intake(OpenBooks books) {
        this.books = books;
    }

    /// Keeps what central told, forced once the future completes.
    CompletableFuture<Void> receive(Batch batch) {
        return books.run(Rank.FEED, () -> {
            books.use(open -> open.inbox().receive(batch));
            books.runLater(Rank.FEED, this::slice);
            return null;
        });
    }

    /// Completed once everything that was received before is applied, or can't be for now.
    CompletableFuture<Void> caughtUp() {
        return books.run(Rank.FEED, () -> {
                    books.ledger().inbox().tryAgain();
                    return null;
                })
                .thenCompose(_ -> slices());
    }

    private CompletableFuture<Void> slices() {
        return books.run(Rank.FEED, () -> {
                    applyOne();
                    return isBehind();
                })
                .thenCompose(isBehind -> isBehind ? slices() : CompletableFuture.completedFuture(null));
    }

    // ---- on the ledger thread

    /// At opening: answers what was applied but not answered, and applies what waits.
    void catchUp() {
        if (books.vitals().isFine()) {
            answer();
            if (isBehind()) {
                books.runLater(Rank.FEED, this::slice);
            }
        }
    }

    /// Asked for now and then: a fault that was passing may have passed.
    void tryAgain() {
        if (isDelayed()) {
            books.runLater(Rank.FEED, () -> {
                books.ledger().inbox().tryAgain();
                catchUp();
            });
        }
    }

    private boolean isDelayed() {
        return isAnswerDue || books.ledger().inbox().state() instanceof FeedState.Delayed;
    }

    private void slice() {
        applyOne();
        if (isBehind()) {
            books.runLater(Rank.FEED, this::slice);
        }
    }

    private boolean isBehind() {
        return books.vitals().isFine() && books.ledger().inbox().isBehind();
    }

    /// A page of what central told, and its answers, before anyone else's turn.
    private void applyOne() {
        if (isBehind()) {
            try {
                books.changed(books.with(open -> open.inbox().applyNext()));
            } catch (NotSavedException e) {
                LOG.warn("a page of central's waits", e);
                return;
            }
            answer();
        }
    }

    private void answer() {
        try {
            books.use(open -> open.answer(books::changed));
            isAnswerDue = false;
        } catch (RuntimeException e) {
            isAnswerDue = true;
            LOG.warn("what central told can't be answered for now, and is answered before anything else is posted", e);
        }
    }
}
