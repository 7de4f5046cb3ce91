package aspstore.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.usecase.TryConnection;
import aspstore.desk.usecase.TryConnection.Found;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryConnectionTest {

    @TempDir
    Path folder;

    @Test
    void theServersAnswerIsToldAndNothingIsTakenOver() {
        try (var central = CentralBooks.ofSamples();
                var server = new FakeServer(central);
                var engine = Desk.create(folder, Desk.PORTS)) {
            central.tellAll(engine);
            var connection = new TryConnection(engine);
            assertThat(connection.now()).isEqualTo(new Found.NoServer());
            engine.changeServer(server.address().toString(), FakeServer.TOKEN);
            assertThat(connection.now()).isEqualTo(new Found.Answered(false));
            central.dispatch("80001234", Samples.FILTER, 5);
            long before = engine.received(CentralBooks.FEED).seq();
            assertThat(connection.now()).isEqualTo(new Found.Answered(true));
            assertThat(engine.received(CentralBooks.FEED).seq()).isEqualTo(before);
        }
    }

    @Test
    void aWrongTokenAndADeadServerAreToldApart() {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(folder, Desk.PORTS)) {
            var server = new FakeServer(central);
            engine.changeServer(server.address().toString(), "another");
            assertThat(new TryConnection(engine).now())
                    .isInstanceOfSatisfying(
                            Found.Hindered.class,
                            found -> assertThat(found.problem()).isInstanceOf(Problem.NotAllowed.class));
            server.close();
            assertThat(new TryConnection(engine).now())
                    .isInstanceOfSatisfying(
                            Found.Hindered.class,
                            found -> assertThat(found.problem()).isInstanceOf(Problem.Unreachable.class));
            engine.changeServer("not an address", "t");
            assertThat(new TryConnection(engine).now()).isInstanceOf(Found.Hindered.class);
        }
    }
}
