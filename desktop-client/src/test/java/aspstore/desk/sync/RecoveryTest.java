package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.engine.Health;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.journal.StoredEntry;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Rate;
import aspstore.model.entry.Command;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.request.Request;
import aspstore.model.request.RequestCommand;
import aspstore.model.stock.Stand;
import aspstore.model.story.Steps;
import aspstore.model.tax.TaxRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store fetches back after a loss happens in the order in which it happened: central's decisions after the
/// documents and lots that they are about.
class RecoveryTest {

    @TempDir
    Path temp;

    private final CentralBooks central = CentralBooks.ofSamples();
    private final FakeServer server = new FakeServer(central);
    private final HttpCentral http = new HttpCentral(server.address(), Samples.STORE, FakeServer.TOKEN);
    private StoreEngine engine;
    private Sync sync;

    @BeforeEach
    void open() {
        engine = Desk.create(temp.resolve("PN1"), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(Instant.parse("2026-11-24T05:12:00Z")));
        sync.exchange();
    }

    @AfterEach
    void close() {
        engine.close();
        http.close();
        server.close();
        central.close();
    }

    @Test
    void whatCentralDecidedIsDecidedInTheBooksThatComeBackToo() {
        requestAndApproval();
        var books = Desk.books(engine);
        assertThat(stage()).isEqualTo(Request.Stage.APPROVED);

        recoverOnAnotherPc();

        assertThat(stage()).isEqualTo(Request.Stage.APPROVED);
        assertThat(Desk.books(engine)).isEqualTo(books);
    }

    @Test
    void whatTheWarehouseTookInComesBackAfterTheLotsThatItTook() {
        returnToTheWarehouse();
        var books = Desk.books(engine);

        recoverOnAnotherPc();

        assertThat(Desk.books(engine)).isEqualTo(books);
    }

    @Test
    void aRebuildOfWhatWasFetchedKeepsTheOrderToo() {
        requestAndApproval();
        returnToTheWarehouse();
        var books = Desk.books(engine);
        recoverOnAnotherPc();

        engine.rebuild().join();

        assertThat(Desk.books(engine)).isEqualTo(books);
        assertThat(engine.feedProblem()).isEmpty();
    }

    @Test
    void aRecoveryThatWasInterruptedIsNotTakenForTheEnd() {
        requestAndApproval();
        returnToTheWarehouse();
        var books = Desk.books(engine);
        try (var other = Desk.create(temp.resolve("new"), Desk.PORTS)) {
            other.beginRecovery(engine.head().seq(), Said.asIs("the server holds more"));
            central.tellAll(other);
            other.recover(engine.outbox().commitsAfter(0, 1)).join();
            assertThat(other.head().seq()).isEqualTo(1);
        }
        engine.close();

        reopen("new");

        assertThat(engine.health()).isInstanceOf(Health.Recovering.class);
        assertThatThrownBy(() -> Desk.posted(engine, Desk.request("J9")))
                .hasMessageContaining("These books end at entry 1");
        assertThat(sync.exchange().problem()).isEmpty();
        assertThat(engine.health()).isEqualTo(new Health.Fine());
        assertThat(Desk.books(engine)).isEqualTo(books);
    }

    @Test
    void aFeedThatTheDatabaseGaveBackIsReplayedInOrder() throws IOException {
        var feed = temp.resolve("PN1/feed/000001.log");
        var older = Files.readAllBytes(feed);
        requestAndApproval();
        returnToTheWarehouse();
        central.tellCatalogue(List.of(new Rate(Samples.FILTER, Money.rupees(777), TaxRate.percent(18))));
        central.dispatch("80000013", Samples.FILTER, 1);
        sync.exchange();
        var books = Desk.books(engine);
        engine.close();
        Files.write(feed, older);
        reopen("PN1");

        engine.rebuild().join();

        assertThat(engine.feedProblem()).isEmpty();
        assertThat(Desk.books(engine)).isEqualTo(books);
    }

    private void requestAndApproval() {
        long request = exchanged(Desk.request("J1")).getFirst().seq();
        central.tell(new Command.OfRequest(new RequestCommand.DecideRequest(
                "R" + request, List.of(new RequestCommand.LineDecision(1, Quantity.pieces(1), "")))));
        sync.exchange();
        exchanged(Desk.request("J2"));
    }

    /// Received, asked to go back, decided, packed and shipped by the store, received by the warehouse.
    private void returnToTheWarehouse() {
        central.dispatch("80000012", Samples.FILTER, 3);
        sync.exchange();
        exchanged(Desk.receive("80000012", 3));
        List<Stand> stands = engine.look(books -> books.standsOf(Samples.FILTER));
        var stand = stands.getFirst();
        long asked = exchanged(new Command.OfReturn(new ReturnCommand.RequestReturn(
                        Samples.HA,
                        List.of(new ReturnCommand.Line(
                                stand.lot().id(), stand.spot(), Quantity.pieces(3), ReturnCommand.Reason.EXCESS)),
                        "")))
                .getFirst()
                .seq();
        var name = "T" + asked;
        central.tell(new Command.OfReturn(new ReturnCommand.DecideReturn(
                name, List.of(new ReturnCommand.LineDecision(1, ReturnCommand.Verdict.APPROVED, "")))));
        sync.exchange();
        exchanged(new Command.OfReturn(Steps.pack(name, "1", 3)));
        exchanged(new Command.OfReturn(Steps.ship(name)));
        central.tell(new Command.OfReturn(Steps.came(name, 3, 0)));
        sync.exchange();
        exchanged(Desk.request("J3"));
    }

    private List<StoredEntry> exchanged(Command command) {
        var entries = Desk.posted(engine, command);
        assertThat(sync.exchange().state()).isEqualTo(SyncStatus.State.IN_STEP);
        return entries;
    }

    private Request.Stage stage() {
        return engine.look(books -> books.find(Request.KIND, "R1"))
                .orElseThrow()
                .currentStage();
    }

    private void recoverOnAnotherPc() {
        engine.close();
        Desk.create(temp.resolve("new"), Desk.PORTS).close();
        reopen("new");
        var status = sync.exchange();
        assertThat(status.problem()).isEmpty();
        assertThat(engine.health()).isEqualTo(new Health.Fine());
    }

    private void reopen(String folder) {
        engine = StoreEngine.open(temp.resolve(folder), Desk.PORTS);
        sync = new Sync(engine, http, InstantSource.fixed(Instant.parse("2026-11-24T05:12:00Z")));
    }
}
