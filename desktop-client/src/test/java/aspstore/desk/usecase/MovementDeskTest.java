package aspstore.desk.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.desk.engine.CentralBooks;
import aspstore.desk.engine.Desk;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.ItemNo;
import aspstore.format.sap.SapReference;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Owner;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import aspstore.model.books.Samples;
import aspstore.model.entry.Command;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentCommand.OrderItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What SAP is told of a store's movements.
class MovementDeskTest {

    @TempDir
    Path temp;

    @Test
    void aReceiptNamesTheOrdersItemThatWasDeliveredAndNotTheDeliverys() {
        assertThat(received(ShipmentCommand.Kind.SALE, new OrderItem(Optional.of("30"), Optional.of("C"))))
                .isEqualTo(new SapReference("4711", ItemNo.read("30"), Optional.of("C")));
    }

    @Test
    void aReceiptOfAStockTransferOrderNamesAPurchaseOrder() {
        var reference = received(
                ShipmentCommand.Kind.STOCK_TRANSFER_ORDER, new OrderItem(Optional.of("000030"), Optional.empty()));

        assertThat(reference.item()).isEqualTo(ItemNo.read("30"));
        assertThat(reference.isPurchaseOrder()).isTrue();
    }

    @Test
    void whatSapDidNotSayOfTheOrderIsNotMadeUp() {
        assertThat(received(ShipmentCommand.Kind.SALE, new OrderItem(Optional.empty(), Optional.empty())))
                .isEqualTo(new SapReference("4711", Optional.empty(), Optional.empty()));
    }

    private SapReference received(ShipmentCommand.Kind kind, OrderItem order) {
        try (var central = CentralBooks.ofSamples();
                var engine = Desk.create(temp.resolve("PN1"), Desk.PORTS)) {
            central.tell(dispatch(kind, order));
            central.tellAll(engine);
            Desk.posted(engine, Desk.receive("80000012", 2));

            var told = new MovementDesk(engine)
                    .movements(new MovementDesk.SapPlace("1000", "0001"), 0)
                    .told();
            assertThat(told).hasSize(1);
            var line = told.getFirst().movement().lines().getFirst();
            assertThat(line.delivery())
                    .contains(new DeliveryItem("80000012", ItemNo.read("10").orElseThrow()));
            return line.order().orElseThrow();
        }
    }

    private static Command dispatch(ShipmentCommand.Kind kind, OrderItem order) {
        return new Command.OfShipment(new ShipmentCommand.DispatchShipment(
                "80000012",
                kind,
                ShipmentCommand.Papers.NONE,
                List.of(new ShipmentCommand.Line(
                        "10",
                        Sodo.of("4711", "80000012"),
                        Samples.FILTER,
                        Quantity.pieces(2),
                        Owner.OEM,
                        ContractClass.ANY,
                        Condition.OK,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(order)))));
    }
}
