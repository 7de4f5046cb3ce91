package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.model.BusinessUnit;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which business units a store reads the catalogues of.
class UnitsTest {

    @TempDir
    Path temp;

    @Test
    void aUnitThatCentralDoesNotTellTheStoreOfHindersNoExchange() {
        var units = List.of(Samples.HA, new BusinessUnit("TV"));
        StoreFolder.create(temp, new StoreIdentity(Samples.STORE, units, "desk-1", 1, "", ""), Desk.PORTS);
        try (var central = CentralBooks.ofSamples();
                var server = new FakeServer(central);
                var http = new HttpCentral(server.address(), Samples.STORE, FakeServer.TOKEN);
                var engine = StoreEngine.open(temp, Desk.PORTS)) {
            var sync = new Sync(engine, http, InstantSource.fixed(Desk.NOW));
            for (int i = 0; i < 2; i++) {
                assertThat(sync.exchange().problem()).isEmpty();
            }
            assertThat(engine.received(CentralBooks.CATALOGUE).seq()).isEqualTo(1);
            assertThat(engine.received(CentralBooks.FEED).seq()).isEqualTo(1);
        }
    }
}
