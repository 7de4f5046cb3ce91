package aspstore.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.books.LineRef;
import aspstore.model.books.Seen;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import aspstore.model.entry.StreamId;
import aspstore.model.reversal.ReversalCommand;
import aspstore.model.shipment.ShipmentCommand;
import aspstore.model.shipment.ShipmentEvent;
import aspstore.model.stock.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodecTest {

    private static final Entry DISPATCH = new Entry(
            new Header(
                    Header.ENVELOPE,
                    new StreamId.Feed(new StoreId("PN1")),
                    1,
                    7,
                    UUID.fromString("01935d5e-0000-7000-8000-000000000001"),
                    "ShipmentDispatched",
                    1,
                    Instant.parse("2026-11-24T04:30:00Z"),
                    Instant.parse("2026-11-24T04:30:01.250Z"),
                    new Caller(new PersonId("ops1"), Role.OPERATIONS, "console"),
                    "0.1.0",
                    Seen.of(0, Map.of(new BusinessUnit("HA"), 3L)),
                    List.of(),
                    Optional.empty()),
            new Event.OfShipment(new ShipmentEvent.ShipmentDispatched(
                    new ShipmentCommand.DispatchShipment(
                            "80000012",
                            ShipmentCommand.Kind.SALE,
                            ShipmentCommand.Papers.NONE,
                            List.of(new ShipmentCommand.Line(
                                    "10",
                                    Sodo.of("4711", "80000012"),
                                    new PartCode("PCB-7781"),
                                    Quantity.pieces(2),
                                    Owner.OEM,
                                    ContractClass.IW,
                                    Condition.OK,
                                    Optional.of("L42"),
                                    Optional.of(LocalDate.of(2028, 2, 29)),
                                    List.of(new SerialNo("SN1"), new SerialNo("SN2")),
                                    Optional.of(new LineRef("R3", 1)),
                                    Optional.empty()))),
                    List.of(new ShipmentEvent.Valued(new BusinessUnit("HA"), Money.rupees(1450))))));

    @Test
    void anEntryIsOneLineOfJsonInAFixedOrder() {
        assertThat(new String(Codec.encode(DISPATCH), UTF_8))
                .isEqualTo("{\"ev\":1,\"stream\":\"store/PN1/feed\",\"epoch\":1,\"seq\":7,"
                        + "\"id\":\"01935d5e-0000-7000-8000-000000000001\",\"type\":\"ShipmentDispatched\",\"tv\":1,"
                        + "\"occurredAt\":\"2026-11-24T04:30:00Z\",\"recordedAt\":\"2026-11-24T04:30:01.250Z\","
                        + "\"by\":{\"person\":\"ops1\",\"role\":\"OPERATIONS\",\"device\":\"console\"},\"app\":\"0.1.0\","
                        + "\"seen\":{\"feed\":0,\"catalogs\":{\"HA\":3}},"
                        + "\"body\":{\"command\":{\"delivery\":\"80000012\",\"kind\":\"SALE\",\"papers\":{},"
                        + "\"lines\":[{\"item\":\"10\",\"sodo\":{\"salesOrder\":\"4711\",\"deliveryOrder\":\"80000012\"},"
                        + "\"part\":\"PCB-7781\",\"quantity\":2000,\"owner\":\"OEM\",\"contractClass\":\"IW\","
                        + "\"condition\":\"OK\",\"batch\":\"L42\",\"expiry\":\"2028-02-29\",\"serials\":[\"SN1\",\"SN2\"],"
                        + "\"request\":{\"document\":\"R3\",\"line\":1}}]},"
                        + "\"valued\":[{\"bu\":\"HA\",\"rate\":145000}]}}");
    }

    @Test
    void anEntryIsReadBackAsItWasWritten() {
        assertThat(Codec.decode(Codec.encode(DISPATCH))).isEqualTo(DISPATCH);
    }

    @Test
    void whatIsEmptyIsLeftOutAndReadBackAsEmpty() {
        var whole = ReversalCommand.ReverseEntry.of(Position.journal(3), Set.of(), "counted twice");

        var json = Json.bytes(whole);

        assertThat(new String(json, UTF_8)).doesNotContain("lines");
        assertThat(Json.read(json, ReversalCommand.ReverseEntry.class)).isEqualTo(whole);
    }

    @Test
    void anEventOfAnUnknownVersionIsParkedNotRefused() {
        var text = new String(Codec.encode(DISPATCH), UTF_8).replace("\"tv\":1", "\"tv\":9");

        assertThat(Codec.decode(text.getBytes(UTF_8)).event()).isEqualTo(new Event.Unreadable("ShipmentDispatched", 9));
    }

    @Test
    void bytesThatAreNoEntryAreRefusedWithAReason() {
        assertThatThrownBy(() -> Codec.decode("{\"ev\":1}".getBytes(UTF_8)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("no body");
        assertThatThrownBy(() -> Codec.decode(new byte[] {1, 2, 3})).isInstanceOf(WireException.class);
    }

    @Test
    void aMissingFieldIsRefusedAndNeverReadAsNull() {
        var text = new String(Codec.encode(DISPATCH), UTF_8).replace("\"part\":\"PCB-7781\",", "");

        assertThatThrownBy(() -> Codec.decode(text.getBytes(UTF_8)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("part");
    }
}
