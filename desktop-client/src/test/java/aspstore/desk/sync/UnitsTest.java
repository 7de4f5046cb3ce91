package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.model.BusinessUnit;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which business units a store reads the catalogues of.
class UnitsTest {

    @TempDir
    Path temp;

    private static final StoreIdentity OF_TWO =
            new StoreIdentity(Samples.STORE, List.of(Samples.HA, new BusinessUnit("TV")), "desk-1", 1, "", "");

    private final CentralBooks central = CentralBooks.ofSamples();
    private final FakeServer server = new FakeServer(central);
    private final HttpCentral http = new HttpCentral(server.address(), Samples.STORE, FakeServer.TOKEN);

    @AfterEach
    void close() {
        http.close();
        server.close();
        central.close();
    }

    @Test
    void aUnitThatCentralDoesNotTellTheStoreOfHindersNoExchange() {
        try (var engine = open(OF_TWO)) {
            var sync = new Sync(engine, http, InstantSource.fixed(Desk.NOW));
            for (int i = 0; i < 2; i++) {
                assertThat(sync.exchange().problem()).isEmpty();
            }
            assertThat(engine.received(CentralBooks.CATALOGUE).seq()).isEqualTo(1);
            assertThat(engine.received(CentralBooks.FEED).seq()).isEqualTo(1);
        }
    }

    @Test
    void norDoesItHinderARecovery() {
        try (var engine = open(Desk.IDENTITY)) {
            var sync = new Sync(engine, http, InstantSource.fixed(Desk.NOW));
            sync.exchange();
            Desk.posted(engine, Desk.request("J1"));
            assertThat(sync.exchange().problem()).isEmpty();
        }
        try (var engine = open(OF_TWO)) {
            var status = new Sync(engine, http, InstantSource.fixed(Desk.NOW)).exchange();

            assertThat(status.problem()).isEmpty();
            assertThat(engine.head().seq()).isEqualTo(1);
            assertThat(engine.health()).isEqualTo(new Health.Fine());
        }
    }

    private StoreEngine open(StoreIdentity identity) {
        var folder = temp.resolve("of " + identity.units().size());
        StoreFolder.create(folder, identity, Desk.PORTS);
        return StoreEngine.open(folder, Desk.PORTS);
    }
}
