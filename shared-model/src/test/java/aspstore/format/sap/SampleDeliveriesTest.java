package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;

import aspstore.format.sap.SapFile.Deliveries;
import aspstore.format.sap.SapFile.Unusable;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Sodo;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the real files say, read off them by eye and by another program.
class SampleDeliveriesTest {

    private static final String THREE_PL = "idoc/sap-recipes-3pl__DELVRY07__3PL-04-Outbound-Delivery-Outbound.xml";
    private static final String NOTIFICATION =
            "idoc/sap-recipes-o2c-x12__DELVRY07__004010-02-Delivery-Notification-Outbound.xml";

    @Test
    void anOutboundDeliveryToAWarehouseIsReadWhole() {
        var delivery = only(THREE_PL);

        assertThat(delivery.number()).isEqualTo("123456789");
        assertThat(delivery.type()).contains("LF");
        assertThat(delivery.document())
                .isEqualTo(new SapDocument(
                        Optional.of("Company_IDOC_ID"),
                        Optional.of("220928966"),
                        Optional.of(LocalDateTime.of(2024, 3, 2, 11, 0, 16)),
                        Optional.of("20240302110015"),
                        SapDocument.Action.ORIGINAL));
        assertThat(delivery.dates().goodsIssue()).contains(LocalDate.of(2025, 1, 4));
        assertThat(delivery.dates().issued()).isEmpty();
        assertThat(delivery.dates().arrival()).contains(LocalDate.of(2025, 1, 7));
        assertThat(delivery.consigner()).contains(new SapPartner(Optional.of("FR0S"), Optional.of("Shipping Point")));
        assertThat(delivery.consignee())
                .contains(new SapPartner(Optional.of("123456789"), Optional.of("Sample Company")));
        assertThat(delivery.transport())
                .isEqualTo(new SapDelivery.Transport(Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(delivery.items()).hasSize(1);
        var item = delivery.items().getFirst();
        assertThat(item.number()).hasToString("000010");
        assertThat(item.part()).contains(PartCode.of("876543212345"));
        assertThat(item.oddMaterial()).isEmpty();
        assertThat(item.description()).isEqualTo("Electronical Product");
        assertThat(item.quantity()).isEqualTo(Quantity.pieces(180));
        assertThat(item.unit()).contains("H87");
        assertThat(item.batch()).isEqualTo(new SapItem.Batch(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(item.order()).contains(new SapReference("1234567891", ItemNo.read("40"), Optional.of("C")));
        assertThat(item.customerOrder()).contains("4567898765");
        assertThat(item.stock())
                .isEqualTo(new SapItem.Stock(
                        Optional.of("TAN"), Optional.empty(), Optional.of("FR20"), Optional.of("MAIN")));
        assertThat(item.higherLevel()).isEmpty();
        assertThat(item.serials()).isEmpty();
        assertThat(item.handlingUnits()).isEmpty();
        assertThat(delivery.sodo(item)).isEqualTo(Sodo.of("1234567891", "123456789"));
    }

    @Test
    void aDeliveryNotificationWithABlankAfterItsDeclarationIsReadWhole() {
        var delivery = only(NOTIFICATION);

        assertThat(delivery.number()).isEqualTo("8000579974");
        assertThat(delivery.type()).contains("LF");
        assertThat(delivery.document().number()).contains("106934172");
        assertThat(delivery.document().created()).contains(LocalDateTime.of(2023, 10, 5, 11, 56, 6));
        assertThat(delivery.dates().goodsIssue()).contains(LocalDate.of(2023, 10, 5));
        assertThat(delivery.dates().issued()).contains(LocalDate.of(2023, 10, 5));
        assertThat(delivery.dates().arrival()).contains(LocalDate.of(2023, 10, 6));
        assertThat(delivery.consigner())
                .contains(new SapPartner(Optional.of("HU0S"), Optional.of("PH DA Venray - RDC Ceva Budapest")));
        assertThat(delivery.consignee())
                .contains(new SapPartner(Optional.of("100300841"), Optional.of("Logistické centrum HP TRONIC")));
        assertThat(delivery.transport().billOfLading()).contains("70050602");
        assertThat(rows(List.of(delivery)))
                .containsExactly(
                        "8000579974 000010 883444030770 4 H87 2000461293/000020",
                        "8000579974 000020 883502301010 4 H87 2000461293/000030");
        assertThat(delivery.items())
                .extracting(SapItem::description)
                .containsExactly("FY4440/30 NANOPROTECT HEPA FILTER FOR MA", "XV1797/01 BATTERY PLUS CHARGER ACC NEP");
        assertThat(delivery.items())
                .allSatisfy(item -> assertThat(item.customerOrder()).contains("3101097064"));
    }

    @Test
    void aDeliveryWithoutItemsSaysSo() {
        assertThat(SapReader.read(Samples.bytes("idoc/ballerina-sap-jco__DELVRY03__Avon.xml")))
                .isEqualTo(new Unusable("Delivery AVON has no items: there is nothing to receive."));
    }

    @Test
    void aMaterialMasterSaysThatItIsNoDelivery() {
        assertThat(SapReader.read(Samples.bytes("idoc/sap-recipes-3pl__MATMAS05__3PL-01-Material-Master-Outbound.xml")))
                .isEqualTo(new Unusable("This IDoc is no delivery but MATMAS05 MATMAS."));
    }

    @Test
    void headersWithoutItemsSayHowToExportThem() {
        assertThat(SapReader.read(Samples.bytes("odata/A_OutbDeliveryHeader.json")))
                .isEqualTo(new Unusable("The file holds headers only (80000000, 80000100, 80000101, 80000102, "
                        + "80000103, 80000104, 80000105, 80000106, 80000107, 80000108 and 12 more), no items: export "
                        + "them with to_DeliveryDocumentItem expanded, or the items."));
    }

    @Test
    void itemsAreGroupedByTheirDelivery() {
        var deliveries = read("odata/A_OutbDeliveryItem.json");

        assertThat(deliveries).hasSize(22);
        assertThat(rows(deliveries)).containsExactlyElementsOf(ODATA.lines().toList());
        assertThat(deliveries.getFirst().items().getFirst().description())
                .isEqualTo("Handelsware 11, PD, normaler Handel");
        assertThat(deliveries).flatExtracting(SapDelivery::items).allSatisfy(item -> {
            assertThat(item.order().flatMap(SapReference::category)).contains("C");
            assertThat(item.stock().plant()).contains("1010");
            assertThat(item.stock().storageLocation()).contains("101A");
            assertThat(item.higherLevel()).isEmpty();
            assertThat(item.batch().number()).isEmpty();
        });
    }

    @Test
    void headersAndItemsOfTwoExportsMeetInOneFile() {
        var headers = new String(Samples.bytes("odata/A_OutbDeliveryHeader.json"), StandardCharsets.UTF_8);
        var items = new String(Samples.bytes("odata/A_OutbDeliveryItem.json"), StandardCharsets.UTF_8);

        var deliveries = ((Deliveries)
                        SapReader.read(("[" + headers + "," + items + "]").getBytes(StandardCharsets.UTF_8)))
                .deliveries();

        assertThat(rows(deliveries)).containsExactlyElementsOf(ODATA.lines().toList());
        var first = deliveries.getFirst();
        assertThat(first.type()).contains("LF");
        assertThat(first.document().created()).contains(LocalDateTime.of(2018, 4, 9, 7, 57, 57));
        assertThat(first.dates())
                .isEqualTo(new SapDelivery.Dates(
                        Optional.of(LocalDate.of(2018, 4, 13)),
                        Optional.of(LocalDate.of(2018, 4, 9)),
                        Optional.of(LocalDate.of(2018, 4, 16))));
        assertThat(first.consigner().flatMap(SapPartner::id)).contains("1010");
        assertThat(first.consignee().flatMap(SapPartner::id)).contains("10401010");
    }

    private static SapDelivery only(String name) {
        var deliveries = read(name);
        assertThat(deliveries).hasSize(1);
        return deliveries.getFirst();
    }

    private static List<SapDelivery> read(String name) {
        var file = SapReader.read(Samples.bytes(name));
        assertThat(file).isInstanceOf(Deliveries.class);
        assertThat(((Deliveries) file).notes()).isEmpty();
        return ((Deliveries) file).deliveries();
    }

    private static List<String> rows(List<SapDelivery> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> delivery.items().stream()
                        .map(item -> String.join(
                                " ",
                                delivery.number(),
                                item.number().digits(),
                                item.part().orElseThrow().text(),
                                item.quantity().toString(),
                                item.unit().orElseThrow(),
                                item.order().orElseThrow().document() + "/"
                                        + item.order().orElseThrow().item().orElseThrow())))
                .toList();
    }

    private static final String ODATA = """
            80000000 000010 TG11 10 PC 1/000010
            80000100 000010 TG0001 0 PC 102/000010
            80000100 000020 TG0001 0 PC 102/000010
            80000100 000030 TG0001 1 PC 102/000010
            80000101 000010 TG11 1 PC 103/000010
            80000102 000010 TG20 0 EA 110/000001
            80000103 000010 TG11 5 PC 113/000010
            80000103 000020 TG11 4 PC 113/000010
            80000103 000030 TG11 3 PC 113/000010
            80000104 000010 TG0011 1 PC 133/000010
            80000105 000010 TG11 0 PC 143/000010
            80000105 000020 TG11 0 PC 143/000010
            80000105 000030 TG11 7 PC 143/000010
            80000106 000010 TG11 1 PC 152/000010
            80000107 000010 TG0011 1 PC 153/000010
            80000108 000010 TG0011 1 PC 154/000010
            80000109 000010 TG0011 1 PC 158/000010
            80000110 000010 TG0011 1 PC 159/000010
            80000111 000010 TG11 1 PC 160/000010
            80000112 000010 TG11 1 PC 161/000010
            80000113 000010 TG11 1 PC 162/000010
            80000114 000010 TG11 5 PC 167/000010
            80000115 000010 TG11 1 PC 168/000010
            80000116 000010 TG11 2 PC 169/000010
            80000116 000020 TG12 3 PC 169/000020
            80000116 000030 TG13 1 PC 169/000030
            80000117 000010 TG11 1 PC 171/000010
            80000118 000010 TG11 1 PC 173/000010
            80000118 000020 TG12 2 PC 173/000020
            80000119 000010 TG11 11 PC 4/000020
            80000119 000020 TG12 1 PC 4/000030
            80000119 000030 RMME01 23 EA 4/000040
            80000119 000040 RMME02 2 EA 4/000050
            80000119 000050 RMME03 5 EA 4/000060
            80000119 000060 RMME04 6 EA 4/000070
            80000119 000070 RMME05 87 EA 4/000080
            80000119 000080 RMME06 12 EA 4/000090
            80000119 000090 RMME07 12 EA 4/000100
            80000119 000100 RMME08 96 EA 4/000110
            80000120 000010 RMME01 12 EA 5/000010
            80000120 000020 TG11 2 PC 5/000020
            80000120 000030 RMME02 23 EA 5/000030
            80000120 000040 TG12 6 PC 5/000040
            80000120 000050 RMME12 23 EA 5/000050
            80000120 000060 RMME07 4 EA 5/000060
            80000120 000070 RMME03 7 EA 5/000070
            80000120 000080 RMME10 771 EA 5/000080
            80000120 000090 RMME05 19 EA 5/000090
            80000120 000100 RMME08 76 EA 5/000100
            80000120 000110 RMME04 4 EA 5/000110
            80000120 000120 RMME11 99 EA 5/000120
            80000120 000130 RMME06 8 EA 5/000130
            """;
}
