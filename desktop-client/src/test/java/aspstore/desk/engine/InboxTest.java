package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.StoreBooks;
import aspstore.model.books.Samples;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What was received and is not in the books yet waits, wherever in the files it stands.
class InboxTest {

    private final Storage storage = new LossyDisk(1).at(Path.of("feed"));

    @Test
    void whatWaitsInAnOlderSegmentIsFoundAtTheNextOpening() throws IOException {
        FrameFile.create(storage);
        try (var central = CentralBooks.ofSamples()) {
            central.dispatch("80000012", Samples.FILTER, 3);
            central.dispatch("80000013", Samples.FILTER, 1);
            try (var feed = FrameFile.open(storage, CentralBooks.FEED, 1);
                    var database = LedgerDatabase.inMemory("received")) {
                var inbox = inbox(database, feed);
                inbox.receive(central.after(CentralBooks.CATALOGUE, 0));
                inbox.applyNext();
                for (long seq = 0; seq < 3; seq++) {
                    inbox.receive(central.after(CentralBooks.FEED, seq, 1));
                }
                assertThat(storage.list()).contains("000005.log");

                var next = inbox(database, feed);
                next.load();

                for (int page = 1; page <= 3; page++) {
                    assertThat(next.isBehind()).isTrue();
                    assertThat(next.applyNext()).hasSize(1);
                    assertThat(next.seen().feed()).isEqualTo(page);
                }
                assertThat(next.isBehind()).isFalse();
            }
        }
    }

    private static Inbox inbox(LedgerDatabase database, FrameFile feed) {
        return new Inbox(database, StoreBooks.ofStore(database, Samples.STORE), feed);
    }
}
