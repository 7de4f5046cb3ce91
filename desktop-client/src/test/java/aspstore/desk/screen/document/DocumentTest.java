package aspstore.desk.screen.document;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.desk.screen.Destination;
import aspstore.desk.shell.DeskRobot;
import aspstore.journal.query.DocumentName;
import aspstore.model.books.Samples;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

    @TempDir
    Path folder;

    @Test
    void aDocumentSaysItsLinesAmountsAndDatesInWordsAndHistoryLeadsToWhatElseChanged() {
        try (var engine = Desk.create(folder, Desk.PORTS);
                var central = CentralBooks.ofSamples()) {
            central.dispatch("80001234", Samples.FILTER, 5);
            central.tellAll(engine);
            Desk.posted(engine, Desk.receive("80001234", 5));
            try (var desk = DeskRobot.at(engine, Desk.PORTS, Samples.counter())) {
                desk.open(new Destination.OneDocument(new DocumentName("shipment", "80001234")));
                desk.sees("Lines (1)")
                        .sees("FLT-100")
                        .sees("₹ 120.00")
                        .sees("Dispatched on")
                        .sees("Kind of delivery");
                assertThat(desk.texts()).contains("sale").noneMatch(text -> text.contains("5000"));
                desk.picture("document");
                // The receipt is the last entry of the history, and made the GRN.
                desk.press(KeyCode.DOWN).press(KeyCode.ENTER);
                desk.until(
                        "the GRN is open",
                        () -> desk.where().orElseThrow() instanceof Destination.OneDocument(var name)
                                && name.kind().equals("receipt"));
                desk.sees("goods received (GRN)").sees("Accepted");
                desk.press(KeyCode.ESCAPE);
                assertThat(desk.where())
                        .contains(new Destination.OneDocument(new DocumentName("shipment", "80001234")));
            }
        }
    }
}
