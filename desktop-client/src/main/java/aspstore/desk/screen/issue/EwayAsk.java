package aspstore.desk.screen.issue;

import aspstore.desk.screen.Posting;
import aspstore.desk.text.Texts;
import aspstore.journal.Outcome;
import aspstore.model.challan.ChallanRefusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Leads to the field of the e-way bill where that is what an act was refused for.
final class EwayAsk {

    private final Texts texts;
    private final AtomicReference<Optional<String>> missing = new AtomicReference<>(Optional.empty());

    /// @param ask told why one is due, on the screen's thread
    EwayAsk(Texts texts, Posting posting, Consumer<String> ask) {
        this.texts = texts;
        posting.busyProperty().addListener((_, _, busy) -> {
            if (!busy) {
                // Later, since the posting still gives the focus back to where scans go.
                missing.getAndSet(Optional.empty()).ifPresent(why -> Platform.runLater(() -> ask.accept(why)));
            }
        });
    }

    /// Looks at what became of an act; from any thread.
    Outcome look(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var reasons)) {
            missing.set(reasons.stream()
                    .filter(ChallanRefusal.EwayBillMissing.class::isInstance)
                    .map(texts.words()::of)
                    .findFirst());
        }
        return outcome;
    }
}
