package aspstore.desk.screen.receipt;

import aspstore.desk.text.Texts;
import aspstore.desk.usecase.ReceivingDesk;
import aspstore.desk.work.Background;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.shipment.Shipment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The deliveries on the way, and those of which central still has to decide about something missing.
final class DeliveriesViewModel {

    record Row(String id, String stage, String age, int lines, Quantity toCome, Money value, String papers) {}

    private final ReceivingDesk receiving;
    private final Background.Latest latest;
    private final InstantSource clock;
    private final Texts texts;
    private final Consumer<String> hindered;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());

    DeliveriesViewModel(
            ReceivingDesk receiving,
            Background background,
            InstantSource clock,
            Texts texts,
            Consumer<String> hindered) {
        this.receiving = receiving;
        this.latest = background.latest();
        this.clock = clock;
        this.texts = texts;
        this.hindered = hindered;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void load() {
        var now = clock.instant();
        latest.read(
                () -> receiving.deliveries().stream()
                        .map(shipment -> row(shipment, now))
                        .toList(),
                rows::set,
                hindered);
    }

    private Row row(Shipment shipment, Instant now) {
        var toCome = Quantity.ZERO;
        var value = Money.ZERO;
        int lines = 0;
        for (var line : shipment.lines()) {
            var open = shipment.inTransit(line.no());
            toCome = toCome.plus(open);
            value = value.plus(line.rate().times(open));
            lines += open.isPositive() ? 1 : 0;
        }
        var stage = shipment.currentStage() == Shipment.Stage.RECEIVED
                ? texts.get("receipt.centralDecides")
                : texts.words().stage(shipment);
        return new Row(
                shipment.id(),
                stage,
                texts.span(Duration.between(shipment.dispatchedAt(), now)),
                lines,
                toCome,
                value,
                papers(shipment));
    }

    private static String papers(Shipment shipment) {
        var papers = shipment.papers();
        return String.join(
                " · ",
                List.of(papers.lorryReceipt(), papers.invoice(), papers.transporter(), papers.vehicle()).stream()
                        .filter(paper -> !paper.isBlank())
                        .toList());
    }
}
