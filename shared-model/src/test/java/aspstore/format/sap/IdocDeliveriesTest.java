package aspstore.format.sap;

import static aspstore.format.sap.Idocs.*;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Synthetic deliveries for what no public file shows, and for each quirk of the real ones.
class IdocDeliveriesTest {

    @Test
    void serialsStandUnderTheirItemAndOnceOnly() {
        var items = items(file(idoc(delivery(
                "80000012",
                item("10", "TG11", "2", serial("sn001"), serial("000000000000012345"), serial("SN001")),
                item("20", "TG12", "1", "<SERNR>BOM1</SERNR>", serial("00777"))))));

        assertThat(items.get(0).serials()).containsExactly(new SerialNo("SN001"), new SerialNo("12345"));
        assertThat(items.get(1).serials()).containsExactly(new SerialNo("00777"));
    }

    @Test
    void aHandlingUnitTellsTheBoxAndMoreSerials() {
        var box = "<E1EDL37 SEGMENT=\"1\"><EXIDV>00340123450000000018</EXIDV>"
                + content("0080000012", "000010", serial46("SN2"))
                + content("0080000012", "000020", serial46("SN3"))
                + content("0099999999", "000020", serial46("OTHER"))
                + "</E1EDL37>";
        var second =
                "<E1EDL37 SEGMENT=\"1\"><EXIDV>00000000001000000123</EXIDV>" + content("", "000010", "") + "</E1EDL37>";

        var items = items(file(idoc(
                delivery("80000012", item("10", "TG11", "2", serial("SN1")), item("20", "TG12", "1"), box, second))));

        assertThat(items.get(0).serials()).containsExactly(new SerialNo("SN1"), new SerialNo("SN2"));
        assertThat(items.get(0).handlingUnits()).containsExactly("340123450000000018", "1000000123");
        assertThat(items.get(1).serials()).containsExactly(new SerialNo("SN3"));
        assertThat(items.get(1).handlingUnits()).containsExactly("340123450000000018");
    }

    @Test
    void theLongMaterialNumberWinsOverTheExternalOverTheShort() {
        assertThat(itemWith("<MATNR>A</MATNR><MATNR_EXTERNAL>B</MATNR_EXTERNAL>"
                                + "<E1EDL26 SEGMENT=\"1\"><MATNR_LONG>C</MATNR_LONG></E1EDL26>")
                        .part())
                .contains(new PartCode("C"));
        assertThat(itemWith("<MATNR>A</MATNR><MATNR_EXTERNAL>B</MATNR_EXTERNAL>"
                                + "<E1EDL26 SEGMENT=\"1\"><MATNR_LONG></MATNR_LONG></E1EDL26>")
                        .part())
                .contains(new PartCode("B"));
        assertThat(itemWith("<MATNR>A</MATNR>").part()).contains(new PartCode("A"));
    }

    @Test
    void oddPaddingKeepsTheCodeAndOffersOneWithoutZeros() {
        var letters = itemWith("<MATNR>0000000000X001</MATNR>");
        assertThat(letters.part()).contains(new PartCode("0000000000X001"));
        assertThat(letters.oddMaterial()).contains("0000000000X001");
        assertThat(letters.partWithoutZeros()).contains(new PartCode("X001"));

        var digits = itemWith("<MATNR>0000004711</MATNR>");
        assertThat(digits.part()).contains(new PartCode("4711"));
        assertThat(digits.oddMaterial()).contains("0000004711");
        assertThat(digits.partWithoutZeros()).isEmpty();

        var usual = itemWith("<MATNR>000000876543212345</MATNR>");
        assertThat(usual.part()).contains(new PartCode("876543212345"));
        assertThat(usual.oddMaterial()).isEmpty();
    }

    @Test
    void aMissingSalesQuantityGivesWayToTheBaseQuantityInItsUnit() {
        var item =
                itemWith("<MATNR>A</MATNR><LFIMG></LFIMG><VRKME>CAR</VRKME><LGMNG> 0.500000</LGMNG><MEINS>KGM</MEINS>");

        assertThat(item.quantity()).isEqualTo(new Quantity(500));
        assertThat(item.unit()).contains("KGM");
    }

    @Test
    void aSalesQuantityOfZeroIsAQuantity() {
        var item = itemWith("<MATNR>A</MATNR><LFIMG>0.000</LFIMG><LGMNG>7.000</LGMNG>");

        assertThat(item.quantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void anItemWithoutQuantityOrMaterialStaysAndIsNoted() {
        var read = read(file(idoc(delivery("80000012", "<E1EDL24><POSNR>10</POSNR><VGBEL>4711</VGBEL></E1EDL24>"))));

        var item = read.deliveries().getFirst().items().getFirst();
        assertThat(item.quantity()).isEqualTo(Quantity.ZERO);
        assertThat(item.part()).isEmpty();
        assertThat(read.notes())
                .containsExactly(
                        "Item 000010 of delivery 80000012 has no quantity and counts as 0.",
                        "Item 000010 of delivery 80000012 names no material.");
    }

    @Test
    void blanksAroundAndAMinusBehindAQuantityAreRead() {
        assertThat(itemWith("<LFIMG>       180.000</LFIMG>").quantity()).isEqualTo(Quantity.pieces(180));
        var back = itemWith("<LFIMG>5.000-</LFIMG>");
        assertThat(back.quantity()).isEqualTo(Quantity.pieces(5));
        assertThat(back.direction()).isEqualTo(SapItem.Direction.TAKEN_BACK);
    }

    @Test
    void aQuantityThatIsNoneRefusesTheDelivery() {
        assertThat(problem(file(idoc(delivery("80000012", item("10", "A", "1,5"))))))
                .isEqualTo("Item 000010 of delivery 80000012 has the quantity '1,5', which is no number of at most "
                        + "three decimals.");
        assertThat(problem(file(idoc(delivery("80000012", item("10", "A", "0.1234"))))))
                .contains("'0.1234'");
    }

    @Test
    void oneBadDeliveryLeavesTheOthersUsable() {
        var read = read(file(idoc(delivery("1", item("10", "A", "x"))), idoc(delivery("2", item("10", "A", "1")))));

        assertThat(read.deliveries()).extracting(SapDelivery::number).containsExactly("2");
        assertThat(read.notes()).singleElement().asString().startsWith("Left out: Item 000010 of delivery 1 has");
    }

    @Test
    void severalMessagesInOneFileAreSeveralDeliveries() {
        var material = "<IDOC BEGIN=\"1\"><EDI_DC40 SEGMENT=\"1\"><IDOCTYP>MATMAS05</IDOCTYP></EDI_DC40>"
                + "<E1MARAM SEGMENT=\"1\"><MATNR>A</MATNR></E1MARAM></IDOC>";
        var read = read(file(
                idoc(delivery("12724677", item("10", "A", "300"))),
                material,
                idoc(delivery("12724678", item("10", "A", "24")) + delivery("12724679", item("10", "B", "2")))));

        assertThat(read.deliveries())
                .extracting(SapDelivery::number)
                .containsExactly("12724677", "12724678", "12724679");
        assertThat(read.notes())
                .containsExactly("The file holds 1 other messages, no deliveries; they were passed over.");
    }

    @Test
    void documentsStrungTogetherAreReadAll() {
        var two = file(idoc(delivery("1", item("10", "A", "1")))) + "\n"
                + file(idoc(delivery("2", item("10", "A", "1"))));

        assertThat(read(two).deliveries()).extracting(SapDelivery::number).containsExactly("1", "2");
    }

    @Test
    void theItemsOfOneDeliveryMayServeTwoOrders() {
        var read = read(file(idoc(delivery(
                "80000012",
                item("10", "A", "1", "<VGBEL>0010001035</VGBEL><VGPOS>000010</VGPOS>"),
                item("20", "B", "1", "<VGBEL>0010001036</VGBEL><VGPOS>000020</VGPOS>")))));

        var delivery = read.deliveries().getFirst();
        assertThat(delivery.items())
                .extracting(item -> delivery.sodo(item).toString())
                .containsExactly("10001035/80000012", "10001036/80000012");
    }

    @Test
    void anOrderThatStandsOnlyAmongTheReferencesIsFound() {
        assertThat(itemWith(reference("V", "4500000012", "10") + reference("C", "0000004711", "000030"))
                        .order())
                .contains(new SapReference("4711", ItemNo.read("30"), Optional.of("C")));
        assertThat(itemWith("<VGBEL>4500000012</VGBEL><VGPOS>000010</VGPOS>" + reference("V", "4500000012", "00010"))
                        .order())
                .contains(new SapReference("4500000012", ItemNo.read("10"), Optional.of("V")));
        assertThat(itemWith("<VGBEL>0000000000</VGBEL><VGPOS>000000</VGPOS>").order())
                .isEmpty();
    }

    @Test
    void batchExpiryAndSpecialStockAreRead() {
        var item = itemWith("<MATNR>A</MATNR><CHARG>B1</CHARG><LICHN>L-7</LICHN><VFDAT>20250404</VFDAT>"
                + "<WERKS>1010</WERKS><LGORT>101A</LGORT>"
                + "<E1EDL26 SEGMENT=\"1\"><PSTYV>KBN</PSTYV><SOBKZ>W</SOBKZ></E1EDL26>");

        assertThat(item.batch())
                .isEqualTo(new SapItem.Batch(
                        Optional.of("B1"), Optional.of("L-7"), Optional.of(LocalDate.of(2025, 4, 4))));
        assertThat(item.stock())
                .isEqualTo(new SapItem.Stock(
                        Optional.of("KBN"), Optional.of("W"), Optional.of("1010"), Optional.of("101A")));
        assertThat(itemWith("<VFDAT>99991231</VFDAT>").batch().expiry()).isEmpty();
        assertThat(itemWith("<VFDAT>00000000</VFDAT>").batch().expiry()).isEmpty();
    }

    @Test
    void nonsenseTimesAreMidnightAndNeverFail() {
        var odd = CONTROL.replace("093000", "09:3x")
                + delivery(
                        "80000012",
                        "<E1EDT13 SEGMENT=\"1\"><QUALF>006</QUALF><NTANF>20261125</NTANF><NTANZ>0000000000</NTANZ></E1EDT13>",
                        item("10", "A", "1"));
        var delivery = read(file("<IDOC>" + odd + "</IDOC>")).deliveries().getFirst();

        assertThat(delivery.document().created()).contains(LocalDateTime.of(2026, 11, 24, 0, 0));
        assertThat(delivery.dates().goodsIssue()).contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void extensionsAnywhereArePassedOver() {
        var z = "<Z1EXTEND SEGMENT=\"1\"><POSNR>000099</POSNR><MATNR>Z</MATNR><LFIMG>9</LFIMG></Z1EXTEND>";
        var file = file(idoc(z + delivery("80000012", z, item("10", "A", "1", z), "<ZE1EDL20/>", z)))
                .replace("<DELVRY07>", "<ns0:ZDELVRY_05>")
                .replace("</DELVRY07>", "</ns0:ZDELVRY_05>");

        var items = items(file);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().part()).contains(new PartCode("A"));
    }

    @Test
    void byteOrderMarksLeadingBlanksAndOtherEncodingsPass() {
        var text = file(idoc(delivery("80000012", item("10", "A", "1", "<ARKTX>Dichtung für Tür</ARKTX>"))));
        var iso = text.replace("UTF-8", "ISO-8859-1");
        var withMark = "\uFEFF\n  " + text;

        for (var bytes : List.of(
                withMark.getBytes(StandardCharsets.UTF_8),
                iso.getBytes(StandardCharsets.ISO_8859_1),
                text.getBytes(StandardCharsets.ISO_8859_1),
                text.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))) {
            var read = (SapFile.Deliveries) SapReader.read(bytes);
            assertThat(read.deliveries().getFirst().items().getFirst().description())
                    .isEqualTo("Dichtung für Tür");
        }
    }

    @Test
    void changesAndDeletionsAreTold() {
        var changed = delivery("80000012", control("CHG"), control("PIC"), item("10", "A", "1"));
        var deleted = delivery("80000012", control("DEL"));

        assertThat(read(file(idoc(changed))).deliveries().getFirst().document().action())
                .isEqualTo(SapDocument.Action.CHANGE);
        var gone = read(file(idoc(deleted))).deliveries().getFirst();
        assertThat(gone.document().action()).isEqualTo(SapDocument.Action.DELETE);
        assertThat(gone.items()).isEmpty();
    }

    @Test
    void ofTwoMessagesTheNewerSortsLast() {
        var early = read(file(idoc(delivery("1", item("10", "A", "1")))))
                .deliveries()
                .getFirst()
                .document();
        var late = read(file(idoc(delivery("1", item("10", "A", "1")))).replace("093000", "093001"))
                .deliveries()
                .getFirst()
                .document();

        assertThat(SapDocument.BY_AGE.compare(early, late)).isNegative();
    }

    @Test
    void transportAndPartnersAreRead() {
        var delivery = read(file(idoc(delivery(
                        "80000012",
                        "<BOLNR>LR-778</BOLNR><TRAID>MH12AB1234</TRAID><ANZPK>00003</ANZPK>",
                        "<E1EDL21 SEGMENT=\"1\"><LFART>NL</LFART></E1EDL21>",
                        "<E1ADRM1 SEGMENT=\"1\"><PARTNER_Q>LF</PARTNER_Q><PARTNER_ID>0000001000</PARTNER_ID></E1ADRM1>",
                        item("10", "A", "1")))))
                .deliveries()
                .getFirst();

        assertThat(delivery.type()).contains("NL");
        assertThat(delivery.transport())
                .isEqualTo(new SapDelivery.Transport(Optional.of("LR-778"), Optional.of("MH12AB1234"), Optional.of(3)));
        assertThat(delivery.consigner()).contains(new SapPartner(Optional.of("1000"), Optional.empty()));
        assertThat(delivery.consignee()).isEmpty();
    }

    private static String serial(String number) {
        return "<E1EDL11 SEGMENT=\"1\"><SERNR>" + number + "</SERNR></E1EDL11>";
    }

    private static String serial46(String number) {
        return "<E1EDL46 SEGMENT=\"1\"><SERNR>" + number + "</SERNR></E1EDL46>";
    }

    private static String content(String delivery, String item, String serials) {
        return "<E1EDL44 SEGMENT=\"1\"><VELIN>1</VELIN><VBELN>" + delivery + "</VBELN><POSNR>" + item + "</POSNR>"
                + serials + "</E1EDL44>";
    }

    private static String reference(String category, String document, String item) {
        return "<E1EDL43 SEGMENT=\"1\"><QUALF>" + category + "</QUALF><BELNR>" + document + "</BELNR><POSNR>" + item
                + "</POSNR></E1EDL43>";
    }

    private static String control(String qualifier) {
        return "<E1EDL18 SEGMENT=\"1\"><QUALF>" + qualifier + "</QUALF></E1EDL18>";
    }
}
