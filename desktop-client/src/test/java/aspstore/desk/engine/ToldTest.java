package aspstore.desk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.books.Samples;
import aspstore.model.stock.Place;
import aspstore.model.stock.Stand;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What central told and the books can't take: for now, or not at all.
class ToldTest {

    @TempDir
    Path temp;

    @Test
    void whatAPassingFaultHeldUpIsTakenIntoTheBooksOnceItHasPassed() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS)) {
            central.tellAll(engine);
            central.dispatch("80000012", Samples.FILTER, 3);
            // No fault of what was told: the database lacks a table for a while.
            engine.read(handle -> handle.execute("alter table move rename to away"));
            central.tellAll(engine);
            assertThat(engine.feedProblem().map(Said::english).orElse("none"))
                    .contains("can't be taken into the books just now")
                    .contains("tried again by itself");
            assertThat(stands(engine)).isEmpty();
            engine.read(handle -> handle.execute("alter table away rename to move"));

            engine.caughtUp().join();

            assertThat(engine.feedProblem()).isEmpty();
            assertThat(stands(engine)).extracting(Stand::place).containsExactly(Place.TRANSIT_IN);
            assertThat(engine.health()).isEqualTo(new Health.Fine());
            Desk.posted(engine, Desk.receive("80000012", 3));
        }
    }

    @Test
    void whatDoesNotFitWaitsAndIsToldWhileTheDeskGoesOn() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS)) {
            central.tellAll(engine);
            engine.read(handle -> handle.execute("alter table stand add constraint few check (quantity < 2000)"));
            central.dispatch("80000012", Samples.FILTER, 3);

            central.tellAll(engine);
            engine.caughtUp().join();

            assertThat(engine.feedProblem().map(Said::english).orElse("none"))
                    .contains("What central told in store/PN1/feed after entry 1 does not fit these books")
                    .contains("Tell central");
            assertThat(engine.received(CentralBooks.FEED).seq()).isEqualTo(2);
            Desk.posted(engine, Desk.request("J1"));

            engine.read(handle -> handle.execute("alter table stand drop constraint few"));
            engine.reopen().join();
            engine.caughtUp().join();
            assertThat(engine.feedProblem()).isEmpty();
            Desk.posted(engine, Desk.receive("80000012", 3));
        }
    }

    private static List<Stand> stands(StoreEngine engine) {
        return engine.look(books -> books.standsOf(Samples.FILTER));
    }
}
