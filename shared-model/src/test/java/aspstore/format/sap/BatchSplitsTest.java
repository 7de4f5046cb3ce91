package aspstore.format.sap;

import static aspstore.format.sap.Idocs.*;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchSplitsTest {

    private static final String ORDER = "<VGBEL>4711</VGBEL><VGPOS>10</VGPOS>";

    @Test
    void theMainItemGivesWayToItsBatches() {
        for (var main : List.of("", "0.000")) {
            var items = items(split(main));

            assertThat(items)
                    .extracting(SapItem::number)
                    .extracting(ItemNo::digits)
                    .containsExactly("900001", "900002", "000020");
            assertThat(sum(items)).isEqualTo(Quantity.pieces(11));
            assertThat(read(split(main)).notes()).isEmpty();
            assertThat(items.getFirst().splitOf()).isEqualTo(ItemNo.read("10"));
            assertThat(items.getFirst().batch().number()).contains("B1");
        }
    }

    @Test
    void aMainItemThatRepeatsTheSumIsCountedOnce() {
        assertThat(sum(items(split("10")))).isEqualTo(Quantity.pieces(11));
        assertThat(read(split("10")).notes())
                .containsExactly("Item 000010 repeats the sum of its batches and was counted once.");
    }

    @Test
    void whatWasNotSplitStaysOnTheMainItem() {
        assertThat(sum(items(split("2")))).isEqualTo(Quantity.pieces(13));
        assertThat(read(split("2")).notes()).containsExactly("Item 000010 keeps 2 beside the 10 of its batches.");
    }

    @Test
    void aBatchTakesFromItsMainItemWhatItLeftOut() {
        var items = items(file(idoc(delivery(
                "80000012",
                item("10", "TG11", "0", ORDER, "<ARKTX>Pump</ARKTX>", serial("SN1")),
                "<E1EDL24><POSNR>900001</POSNR><LGMNG>1</LGMNG><HIPOS>10</HIPOS></E1EDL24>"))));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.part()).contains(new PartCode("TG11"));
            assertThat(item.description()).isEqualTo("Pump");
            assertThat(item.unit()).contains("PCE");
            assertThat(item.order().map(SapReference::document)).contains("4711");
            assertThat(item.serials()).containsExactly(new SerialNo("SN1"));
        });
    }

    @Test
    void anItemBelowAKitIsGoodsOfItsOwn() {
        var items = items(file(
                idoc(delivery("80000012", item("10", "KIT", "1"), item("20", "BOLT", "4", "<HIPOS>000010</HIPOS>")))));

        assertThat(items).extracting(SapItem::quantity).containsExactly(Quantity.ONE, Quantity.pieces(4));
        assertThat(items.get(1).higherLevel()).isEqualTo(ItemNo.read("10"));
        assertThat(items.get(1).splitOf()).isEmpty();
    }

    @Test
    void aBatchWhoseMainItemIsNotSentStaysAsItIs() {
        var items = items(file(idoc(delivery("80000012", item("900001", "A", "3", "<HIPOS>000010</HIPOS>")))));

        assertThat(sum(items)).isEqualTo(Quantity.pieces(3));
    }

    private static String split(String main) {
        return file(idoc(delivery(
                "80000012",
                item("10", "TG11", main, ORDER),
                item("900001", "TG11", "4", "<CHARG>B1</CHARG><HIPOS>000010</HIPOS>"),
                item("900002", "TG11", "6", "<CHARG>B2</CHARG><HIPOS>000010</HIPOS>"),
                item("20", "TG12", "1"))));
    }

    private static Quantity sum(List<SapItem> items) {
        return items.stream().map(SapItem::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static String serial(String number) {
        return "<E1EDL11 SEGMENT=\"1\"><SERNR>" + number + "</SERNR></E1EDL11>";
    }
}
