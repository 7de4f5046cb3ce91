package aspstore.format.sap;

import static aspstore.format.sap.Idocs.items;
import static aspstore.format.sap.Idocs.problem;
import static aspstore.format.sap.Idocs.read;
import static org.assertj.core.api.Assertions.assertThat;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ODataDeliveriesTest {

    private static final String ITEM = """
            {"DeliveryDocument": "80000012", "DeliveryDocumentItem": "000010", "Material": "TG11",
             "ActualDeliveryQuantity": "2.000", "DeliveryQuantityUnit": "PC",
             "ReferenceSDDocument": "4711", "ReferenceSDDocumentItem": "000020", "ReferenceSDDocumentCategory": "C"}
            """;

    @Test
    void everyWrapperOfTheSameItemReadsAlike() {
        for (var file : List.of(
                "{\"d\": {\"results\": [" + ITEM + "]}}",
                "{\"d\": " + ITEM + "}",
                "{\"d\": [" + ITEM + "]}",
                "{\"value\": [" + ITEM + "]}",
                "[" + ITEM + "]",
                ITEM,
                ITEM + "\n" + ITEM,
                "\uFEFF {\"d\": {\"results\": [{\"DeliveryDocument\": \"0080000012\", "
                        + "\"to_DeliveryDocumentItem\": {\"results\": [" + ITEM + "]}}]}}")) {
            var deliveries = read(file).deliveries();

            assertThat(deliveries).hasSize(1);
            assertThat(deliveries.getFirst().number()).isEqualTo("80000012");
            assertThat(deliveries.getFirst().items()).singleElement().satisfies(item -> {
                assertThat(item.number()).hasToString("000010");
                assertThat(item.part()).contains(new PartCode("TG11"));
                assertThat(item.quantity()).isEqualTo(Quantity.pieces(2));
                assertThat(item.order()).contains(new SapReference("4711", ItemNo.read("20"), Optional.of("C")));
            });
        }
    }

    @Test
    void anExpandedHeaderGivesItsNumberToItemsThatLackIt() {
        var delivery = read("""
                {"value": [{"DeliveryDocument": "80000012", "DeliveryDocumentType": "NL", "DeliveryDate": "2026-11-30",
                  "ShipToParty": "0010401010", "TotalNumberOfPackage": 2,
                  "_DeliveryDocumentItem": [
                    {"DeliveryDocumentItem": "10", "Material": "TG11", "ActualDeliveryQuantity": 1.5,
                     "DeliveryQuantityUnit": "KG", "ShelfLifeExpirationDate": "2027-01-31", "Batch": "B1"}]}]}
                """).deliveries().getFirst();

        assertThat(delivery.type()).contains("NL");
        assertThat(delivery.dates().arrival()).contains(LocalDate.of(2026, 11, 30));
        assertThat(delivery.consignee().flatMap(SapPartner::id)).contains("10401010");
        assertThat(delivery.transport().packages()).contains(2);
        var item = delivery.items().getFirst();
        assertThat(item.quantity()).isEqualTo(new Quantity(1500));
        assertThat(item.batch().expiry()).contains(LocalDate.of(2027, 1, 31));
        assertThat(item.batch().number()).contains("B1");
    }

    @Test
    void serialsAndBoxesHangBelowAnItem() {
        var item = items("""
                {"d": {"DeliveryDocument": "80000012", "DeliveryDocumentItem": "000010", "Material": "TG11",
                  "ActualDeliveryQuantity": "2.000", "NumberOfSerialNumbers": 2,
                  "to_SerialDeliveryItem": {"DeliveryDocument": "80000012", "DeliveryDocumentItem": "000010",
                    "to_MaintenanceItemObject": {"results": [
                      {"SerialNumber": "sn1", "Material": "TG11"}, {"SerialNumber": "000000000000000077"}]}},
                  "to_HandlingUnitItemDelivery": {"results": [{"HandlingUnitExternalId": "00340123450000000018"}]}}}
                """).getFirst();

        assertThat(item.serials()).containsExactly(new SerialNo("SN1"), new SerialNo("77"));
        assertThat(item.handlingUnits()).containsExactly("340123450000000018");
    }

    @Test
    void aBatchSplitIsCountedOnce() {
        var items = items("""
                [{"DeliveryDocument": "1", "DeliveryDocumentItem": "000010", "Material": "A",
                  "ActualDeliveryQuantity": "0.000", "HigherLvlItmOfBatSpltItm": "000000"},
                 {"DeliveryDocument": "1", "DeliveryDocumentItem": "900001", "Material": "A", "Batch": "B1",
                  "ActualDeliveryQuantity": "4.000", "HigherLvlItmOfBatSpltItm": "000010"},
                 {"DeliveryDocument": "1", "DeliveryDocumentItem": "900002", "Material": "A", "Batch": "B2",
                  "ActualDeliveryQuantity": "6.000", "HigherLevelItem": "000010"}]
                """);

        assertThat(items).extracting(SapItem::quantity).containsExactly(Quantity.pieces(4), Quantity.pieces(6));
    }

    @Test
    void aMissingSalesQuantityGivesWayToTheBaseQuantity() {
        var item = items("""
                [{"deliveryDocument": "1", "deliveryDocumentItem": "000010", "material": "A",
                  "actualDeliveryQuantity": null, "actualDeliveredQtyInBaseUnit": "3", "baseUnit": "EA"}]
                """).getFirst();

        assertThat(item.quantity()).isEqualTo(Quantity.pieces(3));
        assertThat(item.unit()).contains("EA");
    }

    @Test
    void headersWhoseItemsAreMissingAreNoted() {
        var read = read("[{\"DeliveryDocument\": \"2\", \"DeliveryDocumentType\": \"LF\"}, " + ITEM + "]");

        assertThat(read.deliveries()).hasSize(1);
        assertThat(read.notes()).containsExactly("Left out, for the file has no items of them: 2.");
    }

    @Test
    void anAtomFeedReadsAlike() {
        var item = items("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="application/xml"><m:properties>
                <d:DeliveryDocument>80000012</d:DeliveryDocument><d:DeliveryDocumentItem>000010</d:DeliveryDocumentItem>
                <d:Material>TG11</d:Material><d:ActualDeliveryQuantity>2.000</d:ActualDeliveryQuantity>
                <d:ShelfLifeExpirationDate>2025-04-30T00:00:00</d:ShelfLifeExpirationDate>
                <d:Batch m:null="true"/></m:properties></content></entry></feed>
                """).getFirst();

        assertThat(item.quantity()).isEqualTo(Quantity.pieces(2));
        assertThat(item.batch().expiry()).contains(LocalDate.of(2025, 4, 30));
    }

    @Test
    void whatIsNoDeliverySaysWhat() {
        assertThat(problem("{\"error\": {\"code\": \"005056A509B11EE1B9A8FEC11C21578E\", "
                        + "\"message\": {\"lang\": \"en\", \"value\": \"Resource not found\"}}}"))
                .isEqualTo("SAP answered with an error: Resource not found");
        assertThat(problem("{\"d\": {\"results\": []}}"))
                .isEqualTo("This is JSON but no delivery: nothing in it has a DeliveryDocument.");
        assertThat(problem("[{\"SalesOrder\": \"1\", \"Material\": \"A\"}]"))
                .startsWith("This is JSON but no delivery");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        assertThat(problem("[{\"DeliveryDocument\": \"1\", \"DeliveryDocumentItem\": \"10\", "
                        + "\"ActualDeliveryQuantity\": 1e999999999}]"))
                .contains("which is no number");
    }
}
