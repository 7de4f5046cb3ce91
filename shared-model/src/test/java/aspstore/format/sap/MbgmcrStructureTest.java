package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.sap.GoodsMovement.Account;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.GoodsMovement.Target;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything that the writer can write, held against SAP's own table of the message's fields.
class MbgmcrStructureTest {

    private static final Pattern ELEMENT = Pattern.compile("<(/?)([A-Z0-9_]+)( SEGMENT=\"1\")?>([^<]*)");

    private record Field(int place, int length) {}

    @Test
    void everyFieldStandsInSapsOrderAndFits() {
        var structure = structure();
        var segments = new ArrayDeque<String>();
        var last = new HashMap<String, Integer>();
        var elements = ELEMENT.matcher(written());
        var checked = 0;
        while (elements.find()) {
            var name = elements.group(2);
            if (elements.group(3) != null) {
                segments.push(name);
                last.put(name, -1);
            } else if (!elements.group(1).isEmpty() && name.equals(segments.peek())) {
                segments.pop();
            } else if (elements.group(1).isEmpty() && !segments.isEmpty()) {
                assertThat(structure).containsKey(segments.element() + "/" + name);
                var field = Objects.requireNonNull(structure.get(segments.element() + "/" + name));
                assertThat(elements.group(4).length()).as(name).isBetween(1, field.length());
                assertThat(field.place()).as(name).isGreaterThan(last.get(segments.element()));
                last.put(segments.element(), field.place());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(45);
    }

    private static Map<String, Field> structure() {
        var fields = new HashMap<String, Field>();
        var rows = new String(Samples.bytes("structure/MBGMCR03_s4hana1809.tsv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (var i = 0; i < rows.size(); i++) {
            var cells = rows.get(i).split("\t", -1);
            if (cells[1].equals("F")) {
                var segment = cells[2].substring(cells[2].lastIndexOf('/') + 1);
                fields.put(segment + "/" + cells[3], new Field(i, Integer.parseInt(cells[5])));
            }
        }
        return fields;
    }

    private static String written() {
        var day = LocalDate.of(2026, 11, 24);
        var some = Optional.of("X123456789");
        var line = Line.of(PartCode.of("4711"), "1010", "101A", new Quantity(9_999_999_999_999L), "KG")
                .withBatch("B123456789")
                .withDelivery(new DeliveryItem("80000012", new ItemNo("000010")))
                .withSerials(List.of(SerialNo.of("1"), SerialNo.of("SERIAL-18-CHARS-XY")))
                .withReason("1")
                .withTarget(
                        new Target(Optional.of(PartCode.of("4712")), Optional.of("2020"), Optional.of("RW01"), some))
                .withAccount(new Account(Optional.of("4000123"), some, some, some));
        var movement = new GoodsMovement(
                MovementKind.RECEIPT,
                day,
                day,
                "PN1D/2627/00042R",
                "twenty-five characters ok",
                List.of(
                        line.withOrder(new SapReference("4711", Optional.of(new ItemNo("000020")), Optional.of("C"))),
                        line.withOrder(
                                new SapReference("4500000012", Optional.of(new ItemNo("000020")), Optional.of("V"))),
                        Line.of(PartCode.of("L".repeat(40)), "1010", "101A", Quantity.ONE, "PCE")
                                .withTarget(new Target(
                                        Optional.of(PartCode.of("M".repeat(40))),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))));
        var types = new HashMap<>(MovementTypeMap.STANDARD.types());
        types.put(MovementKind.RECEIPT, new MovementType("101", "01", "W", "S"));
        var party = IdocControl.Party.logicalSystem("TENLETTERS", "TENLETTERS");
        var control = new IdocControl("400", "1234567890123456", party, party, LocalDateTime.of(2026, 11, 24, 0, 0));
        return MovementIdoc.write(movement, new MovementTypeMap(types), control);
    }
}
