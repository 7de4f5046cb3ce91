package aspstore.server;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.journal.Databases;
import aspstore.journal.Outcome;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.books.Samples;
import aspstore.model.challan.ChallanCommand;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentRefusal;
import aspstore.model.oversight.Case;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.story.Story;
import aspstore.model.tax.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Which stores serve a request: split over two, given to another where one does not see it or declines it, and kept by
/// the one that had issued before it heard.
class ServingTest {

    private static final JobNo JOB = new JobNo("4000123");
    private static final String REQUEST = "/v1/part-requests/REQ-1";
    private static final Duration PATIENCE = Duration.ofMinutes(11);

    /// Two boards in Pune, one in Mumbai.
    private static final class Network implements AutoCloseable {
        final TestClock clock = new TestClock();
        final TestServer server;
        final TestStore pune;
        final TestStore mumbai;
        final String service;

        Network(Databases kind) {
            server = TestServer.on(kind, clock);
            pune = new TestStore(Samples.STORE, server.prepare());
            mumbai = new TestStore(new StoreId("MB2"), server.enrol("MB2"));
            server.csv("allocation-rules", IntegrationTest.RULES).expect(200);
            IntegrationTest.stock(server, pune, "80000012", "SN1", "SN2");
            IntegrationTest.stock(server, mumbai, "80000013", "SN7");
            service = server.token("INTEGRATION");
            server.putText(
                            server.admin,
                            "/v1/settings/reassignment",
                            "{\"rules\":[{\"bu\":\"HA\",\"minutes\":10},{\"bu\":\"HA\",\"priority\":\"P9\",\"minutes\":600}]}")
                    .expect(200);
        }

        JsonNode asked(String store, int pieces) {
            var body = IntegrationTest.request("REQ-1", JOB.text(), store)
                    .replace("\"quantity\":1", "\"quantity\":" + pieces);
            return IntegrationTest.ask(server, service, "key", body).expect(201).json();
        }

        JsonNode state() {
            return server.get(service, REQUEST).expect(200).json();
        }

        /// Who serves it and how far: `PN1 CANCELLED 0`, `MB2 RECEIVED 1`.
        List<String> shares() {
            return state().path("shares")
                    .valueStream()
                    .map(share -> share.path("store").asString() + " "
                            + share.path("status").asString() + " "
                            + share.path("lines").path(0).path("quantity").asLong() / 1000)
                    .toList();
        }

        /// What the cases in Pune say.
        List<String> cases() {
            pune.pull(server);
            return pune.books(
                    books -> books.open(Case.KIND).stream().map(Case::detail).toList());
        }

        void wait(Duration time) {
            clock.pass(time);
            server.server.lookAfterRequests();
        }

        @Override
        public void close() {
            pune.close();
            mumbai.close();
            server.close();
        }
    }

    private static Outcome allocate(TestStore store, int pieces) {
        return store.post(
                Samples.counter(),
                new Command.OfIndent(
                        new IndentCommand.AllocateParts(JOB, line(store), Quantity.pieces(pieces), Optional.empty())));
    }

    private static String line(TestStore store) {
        return store.books(books -> books.find(Indent.KIND, JOB.text())
                .orElseThrow()
                .lines()
                .getFirst()
                .name());
    }

    private static void issue(TestStore store) {
        var spot = Place.ALLOCATED.at(JOB + "/" + line(store));
        List<LotId> lots = store.books(books -> books.standsOf(Samples.BOARD).stream()
                .filter(stand -> stand.spot().equals(spot))
                .map(stand -> stand.lot().id())
                .toList());
        store.posted(
                Samples.counter(),
                new Command.OfChallan(new ChallanCommand.IssueChallan(
                        JOB,
                        lots.stream()
                                .map(lot -> new ChallanCommand.Line(line(store), lot, Quantity.ONE))
                                .toList(),
                        new ChallanCommand.Through.Technician(Samples.TECHNICIAN),
                        Transport.BY_HAND,
                        Optional.empty(),
                        Optional.empty(),
                        List.of())));
    }

    /// What the store's engine answers to a withdrawal.
    private static void release(TestStore store) {
        var spot = Place.ALLOCATED.at(JOB + "/" + line(store));
        List<IndentCommand.Pick> picks = store.books(books -> books.standsOf(Samples.BOARD).stream()
                .filter(stand -> stand.spot().equals(spot))
                .map(stand -> new IndentCommand.Pick(stand.lot().id(), stand.quantity()))
                .toList());
        store.posted(
                Samples.manager(),
                new Command.OfIndent(new IndentCommand.ReleaseAllocation(
                        JOB, line(store), picks, IndentCommand.Why.WITHDRAWN, "issued by another store")));
    }

    private static void issueAll(TestStore store, int pieces) {
        assertThat(allocate(store, pieces)).isInstanceOf(Outcome.Posted.class);
        issue(store);
    }

    private static TestServer.Reply split(Network network, int ofPune, int ofMumbai) {
        return network.server.postText(
                network.server.token("OPERATIONS"), REQUEST + "/split", """
                {"shares":[{"store":"PN1","lines":[{"lineNo":1,"quantity":%d}]},
                           {"store":"MB2","lines":[{"lineNo":1,"quantity":%d}]}],"reason":"each has one at hand"}
                """.formatted(ofPune, ofMumbai));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void twoStoresFulfilOneIndentAndNeitherIssuesMoreThanItsShare(Databases kind) {
        try (var network = new Network(kind)) {
            network.asked("PN1", 2);
            assertThat(split(network, 2, 1).expect(422).problem()).isEqualTo("shares-do-not-fit");
            split(network, 1, 1).expect(200);

            network.pune.pull(network.server);
            network.mumbai.pull(network.server);
            assertThat(allocate(network.pune, 2))
                    .isEqualTo(new Outcome.Refused(List.of(new IndentRefusal.MoreThanWanted(
                            JOB, line(network.pune), Quantity.pieces(2), Quantity.ONE))));
            issueAll(network.pune, 1);
            issueAll(network.mumbai, 1);
            network.pune.push(network.server);
            network.mumbai.push(network.server);
            network.wait(PATIENCE);

            assertThat(network.shares()).containsExactly("PN1 ISSUED 1", "MB2 ISSUED 1");
            assertThat(network.state().path("status").asString()).isEqualTo("ISSUED");
            assertThat(network.state().path("lines").path(0).path("issued").asLong())
                    .isEqualTo(2000);
            assertThat(network.state().path("challans").size()).isEqualTo(2);
            assertThat(network.cases()).isEmpty();
            assertThat(split(network, 0, 2).expect(422).problem()).isEqualTo("already-issued");
            network.server.postText(network.service, REQUEST + "/closure", "").expect(200);
            network.mumbai.pull(network.server);
            assertThat(network.mumbai.<Boolean>books(books -> books.find(Indent.KIND, JOB.text())
                            .flatMap(Indent::closedAt)
                            .isPresent()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatItsStoreDoesNotSeeInTimeGoesToAnother(Databases kind) {
        try (var network = new Network(kind)) {
            assertThat(network.asked("", 1).path("store").asString()).isEqualTo("PN1");
            network.wait(Duration.ofMinutes(9));
            assertThat(network.shares()).containsExactly("PN1 RECEIVED 1");

            network.wait(Duration.ofMinutes(2));
            assertThat(network.shares()).containsExactly("PN1 CANCELLED 1", "MB2 RECEIVED 1");
            assertThat(network.state().path("store").asString()).isEqualTo("MB2");
            assertThat(network.state().path("status").asString()).isEqualTo("RECEIVED");

            network.mumbai.pull(network.server);
            network.wait(PATIENCE);
            assertThat(network.shares()).containsExactly("PN1 CANCELLED 1", "MB2 RECEIVED 1");
            assertThat(network.cases()).isEmpty();
        }
    }

    @Test
    void whatItsStoreHasSeenStaysThere() {
        try (var network = new Network(Databases.H2)) {
            network.asked("", 1);
            network.pune.pull(network.server);
            network.wait(PATIENCE);

            assertThat(network.shares()).containsExactly("PN1 RECEIVED 1");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void aStoreThatIssuedWhileCentralWithdrewKeepsTheJobAndTheOtherGivesItUp(Databases kind) {
        try (var network = new Network(kind)) {
            network.asked("", 1);
            network.pune.pullUnheard(network.server);
            issueAll(network.pune, 1);
            network.wait(PATIENCE);
            network.mumbai.pull(network.server);
            assertThat(allocate(network.mumbai, 1)).isInstanceOf(Outcome.Posted.class);
            network.mumbai.push(network.server);

            network.pune.push(network.server);
            network.wait(Duration.ofMinutes(1));
            network.pune.pull(network.server);
            network.mumbai.pull(network.server);
            release(network.mumbai);
            network.mumbai.push(network.server);

            assertThat(network.shares()).containsExactly("PN1 ISSUED 1", "MB2 CANCELLED 1");
            Indent kept = network.pune.books(
                    books -> books.find(Indent.KIND, JOB.text()).orElseThrow());
            assertThat(kept.workItems()).isEmpty();
            network.wait(PATIENCE);
            assertThat(network.cases()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatTwoStoresIssuedIsOneCase(Databases kind) {
        try (var network = new Network(kind)) {
            network.asked("", 1);
            network.pune.pullUnheard(network.server);
            issueAll(network.pune, 1);
            network.wait(PATIENCE);
            network.mumbai.pull(network.server);
            issueAll(network.mumbai, 1);
            network.mumbai.push(network.server);
            network.pune.push(network.server);
            network.wait(Duration.ofMinutes(1));
            network.wait(Duration.ofMinutes(1));

            assertThat(network.cases()).singleElement().asString().contains("issued here and by another store as well");
        }
    }

    @Test
    void whatNoOtherStoreHasIsOneCase() {
        try (var network = new Network(Databases.H2)) {
            network.mumbai.pull(network.server);
            network.asked("PN1", 1);
            network.mumbai.posted(
                    Samples.counter(),
                    new Command.OfIndent(new IndentCommand.RaiseIndent(
                            Story.order(new JobNo("W-1"), Contract.IW),
                            List.of(new IndentCommand.Line(Samples.BOARD, Quantity.ONE)))));
            network.mumbai.posted(
                    Samples.counter(),
                    new Command.OfIndent(
                            new IndentCommand.AllocateParts(new JobNo("W-1"), "J2.1", Quantity.ONE, Optional.empty())));
            network.mumbai.push(network.server);
            network.wait(PATIENCE);
            network.wait(PATIENCE);

            assertThat(network.shares()).containsExactly("PN1 RECEIVED 1");
            assertThat(network.cases()).singleElement().asString().contains("no other store has the parts free");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void whatOneStoreDeclinesGoesToTheOther(Databases kind) {
        try (var network = new Network(kind)) {
            network.asked("PN1", 1);
            network.pune.pull(network.server);
            network.pune.posted(
                    Samples.counter(),
                    new Command.OfIndent(new IndentCommand.DeclineIndentLine(JOB, "1", "kept for a hospital")));
            network.pune.push(network.server);
            network.wait(Duration.ofMinutes(1));

            assertThat(network.shares()).containsExactly("PN1 CANCELLED 1", "MB2 RECEIVED 1");
            assertThat(network.state().path("shares").path(1).path("choice").asString())
                    .contains("kept for a hospital");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void anIndentRaisedOfflineKeepsTheJobThatArrivesElsewhereMeanwhile(Databases kind) {
        try (var network = new Network(kind)) {
            network.mumbai.pull(network.server);
            network.mumbai.posted(
                    Samples.counter(),
                    new Command.OfIndent(new IndentCommand.RaiseIndent(
                            Story.order(JOB, Contract.IW),
                            List.of(new IndentCommand.Line(Samples.BOARD, Quantity.ONE)))));
            issueAll(network.mumbai, 1);
            assertThat(network.asked("", 1).path("store").asString()).isEqualTo("PN1");

            network.mumbai.push(network.server);
            network.wait(Duration.ofMinutes(1));

            assertThat(network.shares()).containsExactly("PN1 CANCELLED 1", "MB2 ISSUED 1");
            network.mumbai.pull(network.server);
            assertThat(network.mumbai.<Integer>books(books -> books.find(Indent.KIND, JOB.text())
                            .orElseThrow()
                            .lines()
                            .size()))
                    .isEqualTo(1);
            assertThat(network.cases()).isEmpty();
        }
    }

    @Test
    void aJobThatAStoreRaisedAndCentralKnowsOfGoesToThatStore() {
        try (var network = new Network(Databases.H2)) {
            network.mumbai.pull(network.server);
            network.mumbai.posted(
                    Samples.counter(),
                    new Command.OfIndent(new IndentCommand.RaiseIndent(
                            Story.order(JOB, Contract.IW),
                            List.of(new IndentCommand.Line(Samples.BOARD, Quantity.ONE)))));
            network.mumbai.push(network.server);

            var asked = network.asked("", 1);
            assertThat(asked.path("store").asString()).isEqualTo("MB2");
            assertThat(asked.path("choice").asString()).contains("serves the job already");
        }
    }
}
