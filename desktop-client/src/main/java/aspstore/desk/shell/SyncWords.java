package aspstore.desk.shell;

import aspstore.desk.sync.SyncStatus;
import aspstore.desk.text.Texts;
import aspstore.model.India;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// How store and server stand to each other, in a line.
final class SyncWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    SyncWords(Texts texts) {
        this.texts = texts;
    }

    /// `Offline · 3 documents wait for the server · last sync 10:42`
    String of(SyncStatus status, Instant now) {
        var waiting =
                status.waiting() == 0 ? texts.get("sync.nothingWaits") : texts.count("sync.waiting", status.waiting());
        var last = status.lastSync()
                .map(at -> texts.get(
                        "sync.last",
                        India.day(at).equals(India.day(now))
                                ? at.atZone(India.ZONE).format(CLOCK)
                                : texts.time(at)))
                .orElseGet(() -> texts.get("sync.never"));
        return texts.get("sync.line", texts.get("sync.state." + status.state().name()), waiting, last);
    }
}
