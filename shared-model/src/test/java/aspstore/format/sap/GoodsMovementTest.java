package aspstore.format.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aspstore.format.sap.GoodsMovement.Account;
import aspstore.format.sap.GoodsMovement.DeliveryItem;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.GoodsMovement.Target;
import aspstore.format.sap.IdocControl.Party;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Both writers against whole documents written by hand from SAP's structures.
class GoodsMovementTest {

    private static final IdocControl CONTROL = new IdocControl(
            "400",
            "31",
            Party.logicalSystem("ASPSTORE", "ASPPN1"),
            Party.logicalSystem("SAPPRD", "PRDCLNT400"),
            LocalDateTime.of(2026, 11, 24, 18, 30, 5));

    private static final GoodsMovement RECEIPT = new GoodsMovement(
            MovementKind.RECEIPT,
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 23),
            "GRN-26-00031",
            "SODO 4711/80000012",
            List.of(
                    line("TG11", 2, "PC")
                            .withDelivery(new DeliveryItem("80000012", no("10")))
                            .withOrder(new SapReference("4711", ItemNo.read("20"), Optional.of("C")))
                            .withSerials(List.of(SerialNo.of("SN001"), SerialNo.of("77"))),
                    line("4711", 3, "H87")
                            .withBatch("B&1")
                            .withDelivery(new DeliveryItem("80000012", no("900001")))
                            .withOrder(new SapReference("4500000012", ItemNo.read("10"), Optional.of("V"))),
                    line("A-VERY-LONG-PART-CODE", 1, "EA").withSerials(List.of(SerialNo.of("SN9")))));

    @Test
    void aReceiptIsWrittenAsAnIdoc() {
        assertThat(MovementIdoc.write(RECEIPT, MovementTypeMap.STANDARD, CONTROL))
                .isEqualTo(RECEIPT_IDOC);
    }

    @Test
    void aReceiptThatIsTakenBackIsThe102OfItsDelivery() {
        var back = takenBack(
                RECEIPT, "PN1-J52", LocalDate.of(2026, 11, 25), RECEIPT.lines().getFirst());

        assertThat(MovementIdoc.write(back, MovementTypeMap.STANDARD, CONTROL))
                .contains("<MOVE_TYPE>102</MOVE_TYPE>", "<GM_CODE>01</GM_CODE>", "<MVT_IND>B</MVT_IND>")
                .contains("<REF_DOC_NO>PN1-J52</REF_DOC_NO>", "<HEADER_TXT>REVERSES GRN-26-00031</HEADER_TXT>")
                .contains("<DELIV_NUMB>0080000012</DELIV_NUMB>", "<SERIALNO>SN001</SERIALNO>")
                .doesNotContain("<MOVE_TYPE>101</MOVE_TYPE>", "H87");
        assertThat(MovementJson.write(back, MovementTypeMap.STANDARD))
                .contains("\"GoodsMovementType\" : \"102\"", "\"GoodsMovementCode\" : \"01\"");
    }

    @Test
    void aConsumptionThatIsTakenBackIsThe262OfItsOrder() {
        var used = new GoodsMovement(
                MovementKind.CONSUMPTION,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 1),
                "PN1-J34",
                "",
                List.of(line("TG11", 2, "PC").withAccount(GoodsMovement.Account.serviceOrder("4711"))));

        var back = takenBack(
                used,
                "PN1-J40",
                LocalDate.of(2026, 4, 2),
                line("TG11", 1, "PC").withAccount(GoodsMovement.Account.serviceOrder("4711")));

        assertThat(MovementIdoc.write(back, MovementTypeMap.STANDARD, CONTROL))
                .contains("<MOVE_TYPE>262</MOVE_TYPE>", "<GM_CODE>03</GM_CODE>", "<ORDERID>000000004711</ORDERID>")
                .contains("<ENTRY_QNT>1.000</ENTRY_QNT>", "<PSTNG_DATE>20260402</PSTNG_DATE>");
        assertThat(MovementJson.write(back, MovementTypeMap.STANDARD))
                .contains("\"GoodsMovementType\" : \"262\"", "\"ManufacturingOrder\" : \"4711\"");
    }

    private static GoodsMovement takenBack(GoodsMovement movement, String reference, LocalDate day, Line line) {
        return new GoodsMovement(
                movement.kind().reversal(), day, day, reference, "REVERSES " + movement.reference(), List.of(line));
    }

    @Test
    void aReceiptIsWrittenAsJson() {
        assertThat(MovementJson.write(RECEIPT, MovementTypeMap.STANDARD)).isEqualTo(RECEIPT_JSON);
    }

    @Test
    void aTransferNamesWhereTheGoodsGoAndWhoBearsThem() {
        var repair = new GoodsMovement(
                MovementKind.SENT_FOR_REPAIR,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 1),
                "PN1D/2627/00042",
                "",
                List.of(line("TG11", 1, "PC")
                        .withReason("7")
                        .withTarget(new Target(
                                Optional.of(PartCode.of("12")),
                                Optional.of("2020"),
                                Optional.of("RW01"),
                                Optional.empty()))
                        .withAccount(new Account(
                                Optional.of("4000123"), Optional.empty(), Optional.of("1000"), Optional.empty()))));

        assertThat(MovementIdoc.write(repair, MovementTypeMap.STANDARD, CONTROL))
                .contains("""
                      <E1BP2017_GM_ITEM_CREATE SEGMENT="1">
                        <MATERIAL>TG11</MATERIAL>
                        <PLANT>1010</PLANT>
                        <STGE_LOC>101A</STGE_LOC>
                        <MOVE_TYPE>541</MOVE_TYPE>
                        <SPEC_STOCK>O</SPEC_STOCK>
                        <VENDOR>0000001000</VENDOR>
                        <ENTRY_QNT>1.000</ENTRY_QNT>
                        <ENTRY_UOM>PC</ENTRY_UOM>
                        <ORDERID>000004000123</ORDERID>
                        <MOVE_MAT>000000000000000012</MOVE_MAT>
                        <MOVE_PLANT>2020</MOVE_PLANT>
                        <MOVE_STLOC>RW01</MOVE_STLOC>
                        <MOVE_REAS>0007</MOVE_REAS>
                      </E1BP2017_GM_ITEM_CREATE>
                """.indent(0));
        assertThat(MovementJson.write(repair, MovementTypeMap.STANDARD))
                .contains("\"GoodsMovementCode\" : \"04\"")
                .contains("\"InventorySpecialStockType\" : \"O\"")
                .contains("\"Supplier\" : \"1000\"")
                .contains("\"IssgOrRcvgMaterial\" : \"12\"")
                .contains("\"GoodsMovementReasonCode\" : \"0007\"")
                .doesNotContain("GoodsMovementRefDocType");
    }

    @Test
    void whatSapCannotHoldIsRefused() {
        assertThatThrownBy(() -> movement("GRN-26-0003100000", "", line("A", 1, "PC")))
                .hasMessageContaining("at most 16");
        assertThatThrownBy(() -> movement("GRN", "a text of more than 25 chars", line("A", 1, "PC")))
                .hasMessageContaining("at most 25");
        assertThatThrownBy(() -> movement("GRN", "")).hasMessageContaining("1 to 9999 lines");
        assertThatThrownBy(() -> line("A", 0, "PC")).hasMessageContaining("moves something");
        assertThatThrownBy(() -> line("A", 1, "PIECE")).hasMessageContaining("a unit");
        assertThatThrownBy(() -> line("A", 1, "PC").withSerials(List.of(SerialNo.of("1"), SerialNo.of("2"))))
                .hasMessageContaining("more serial numbers than pieces");
        assertThatThrownBy(() -> line("A", 1, "PC").withReason("12345")).hasMessageContaining("reason code");
        assertThatThrownBy(() -> line("A", 1, "PC").withBatch("B\n1")).hasMessageContaining("a batch");
    }

    private static GoodsMovement movement(String reference, String text, Line... lines) {
        var day = LocalDate.of(2026, 11, 24);
        return new GoodsMovement(MovementKind.CONSUMPTION, day, day, reference, text, List.of(lines));
    }

    private static Line line(String part, long pieces, String unit) {
        return Line.of(PartCode.of(part), "1010", "101A", Quantity.pieces(pieces), unit);
    }

    private static ItemNo no(String number) {
        return ItemNo.read(number).orElseThrow();
    }

    private static final String RECEIPT_IDOC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <MBGMCR03>
              <IDOC BEGIN="1">
                <EDI_DC40 SEGMENT="1">
                  <TABNAM>EDI_DC40</TABNAM>
                  <MANDT>400</MANDT>
                  <DOCNUM>0000000000000031</DOCNUM>
                  <DIRECT>2</DIRECT>
                  <IDOCTYP>MBGMCR03</IDOCTYP>
                  <MESTYP>MBGMCR</MESTYP>
                  <SNDPOR>ASPSTORE</SNDPOR>
                  <SNDPRT>LS</SNDPRT>
                  <SNDPRN>ASPPN1</SNDPRN>
                  <RCVPOR>SAPPRD</RCVPOR>
                  <RCVPRT>LS</RCVPRT>
                  <RCVPRN>PRDCLNT400</RCVPRN>
                  <CREDAT>20261124</CREDAT>
                  <CRETIM>183005</CRETIM>
                  <SERIAL>20261124183005</SERIAL>
                </EDI_DC40>
                <E1MBGMCR SEGMENT="1">
                  <E1BP2017_GM_HEAD_01 SEGMENT="1">
                    <PSTNG_DATE>20261124</PSTNG_DATE>
                    <DOC_DATE>20261123</DOC_DATE>
                    <REF_DOC_NO>GRN-26-00031</REF_DOC_NO>
                    <HEADER_TXT>SODO 4711/80000012</HEADER_TXT>
                  </E1BP2017_GM_HEAD_01>
                  <E1BP2017_GM_CODE SEGMENT="1">
                    <GM_CODE>01</GM_CODE>
                  </E1BP2017_GM_CODE>
                  <E1BP2017_GM_ITEM_CREATE SEGMENT="1">
                    <MATERIAL>TG11</MATERIAL>
                    <PLANT>1010</PLANT>
                    <STGE_LOC>101A</STGE_LOC>
                    <MOVE_TYPE>101</MOVE_TYPE>
                    <SALES_ORD>0000004711</SALES_ORD>
                    <S_ORD_ITEM>000020</S_ORD_ITEM>
                    <ENTRY_QNT>2.000</ENTRY_QNT>
                    <ENTRY_UOM>PC</ENTRY_UOM>
                    <MVT_IND>B</MVT_IND>
                    <DELIV_NUMB_TO_SEARCH>0080000012</DELIV_NUMB_TO_SEARCH>
                    <DELIV_ITEM_TO_SEARCH>000010</DELIV_ITEM_TO_SEARCH>
                    <E1BP2017_GM_ITEM_CREATE1 SEGMENT="1">
                      <DELIV_NUMB>0080000012</DELIV_NUMB>
                      <DELIV_ITEM>000010</DELIV_ITEM>
                    </E1BP2017_GM_ITEM_CREATE1>
                  </E1BP2017_GM_ITEM_CREATE>
                  <E1BP2017_GM_ITEM_CREATE SEGMENT="1">
                    <MATERIAL>000000000000004711</MATERIAL>
                    <PLANT>1010</PLANT>
                    <STGE_LOC>101A</STGE_LOC>
                    <BATCH>B&amp;1</BATCH>
                    <MOVE_TYPE>101</MOVE_TYPE>
                    <ENTRY_QNT>3.000</ENTRY_QNT>
                    <ENTRY_UOM_ISO>H87</ENTRY_UOM_ISO>
                    <PO_NUMBER>4500000012</PO_NUMBER>
                    <PO_ITEM>00010</PO_ITEM>
                    <MVT_IND>B</MVT_IND>
                    <DELIV_NUMB_TO_SEARCH>0080000012</DELIV_NUMB_TO_SEARCH>
                    <DELIV_ITEM_TO_SEARCH>900001</DELIV_ITEM_TO_SEARCH>
                    <E1BP2017_GM_ITEM_CREATE1 SEGMENT="1">
                      <DELIV_NUMB>0080000012</DELIV_NUMB>
                      <DELIV_ITEM>900001</DELIV_ITEM>
                    </E1BP2017_GM_ITEM_CREATE1>
                  </E1BP2017_GM_ITEM_CREATE>
                  <E1BP2017_GM_ITEM_CREATE SEGMENT="1">
                    <PLANT>1010</PLANT>
                    <STGE_LOC>101A</STGE_LOC>
                    <MOVE_TYPE>101</MOVE_TYPE>
                    <ENTRY_QNT>1.000</ENTRY_QNT>
                    <ENTRY_UOM>EA</ENTRY_UOM>
                    <MVT_IND>B</MVT_IND>
                    <E1BP2017_GM_ITEM_CREATE1 SEGMENT="1">
                      <MATERIAL_LONG>A-VERY-LONG-PART-CODE</MATERIAL_LONG>
                    </E1BP2017_GM_ITEM_CREATE1>
                  </E1BP2017_GM_ITEM_CREATE>
                  <E1BP2017_GM_SERIALNUMBER SEGMENT="1">
                    <MATDOC_ITM>0001</MATDOC_ITM>
                    <SERIALNO>SN001</SERIALNO>
                  </E1BP2017_GM_SERIALNUMBER>
                  <E1BP2017_GM_SERIALNUMBER SEGMENT="1">
                    <MATDOC_ITM>0001</MATDOC_ITM>
                    <SERIALNO>000000000000000077</SERIALNO>
                  </E1BP2017_GM_SERIALNUMBER>
                  <E1BP2017_GM_SERIALNUMBER SEGMENT="1">
                    <MATDOC_ITM>0003</MATDOC_ITM>
                    <SERIALNO>SN9</SERIALNO>
                  </E1BP2017_GM_SERIALNUMBER>
                </E1MBGMCR>
              </IDOC>
            </MBGMCR03>
            """;

    private static final String RECEIPT_JSON = """
            {
              "DocumentDate" : "2026-11-23T00:00:00",
              "PostingDate" : "2026-11-24T00:00:00",
              "GoodsMovementCode" : "01",
              "ReferenceDocument" : "GRN-26-00031",
              "MaterialDocumentHeaderText" : "SODO 4711/80000012",
              "to_MaterialDocumentItem" : [
                {
                  "Material" : "TG11",
                  "Plant" : "1010",
                  "StorageLocation" : "101A",
                  "GoodsMovementType" : "101",
                  "GoodsMovementRefDocType" : "B",
                  "SalesOrder" : "4711",
                  "SalesOrderItem" : "000020",
                  "Delivery" : "80000012",
                  "DeliveryItem" : "000010",
                  "QuantityInEntryUnit" : "2",
                  "EntryUnit" : "PC",
                  "to_SerialNumbers" : [
                    {
                      "SerialNumber" : "SN001"
                    },
                    {
                      "SerialNumber" : "77"
                    }
                  ]
                },
                {
                  "Material" : "4711",
                  "Plant" : "1010",
                  "StorageLocation" : "101A",
                  "Batch" : "B&1",
                  "GoodsMovementType" : "101",
                  "GoodsMovementRefDocType" : "B",
                  "PurchaseOrder" : "4500000012",
                  "PurchaseOrderItem" : "00010",
                  "Delivery" : "80000012",
                  "DeliveryItem" : "900001",
                  "QuantityInEntryUnit" : "3",
                  "EntryUnit" : "PC"
                },
                {
                  "Material" : "A-VERY-LONG-PART-CODE",
                  "Plant" : "1010",
                  "StorageLocation" : "101A",
                  "GoodsMovementType" : "101",
                  "GoodsMovementRefDocType" : "B",
                  "QuantityInEntryUnit" : "1",
                  "EntryUnit" : "EA",
                  "to_SerialNumbers" : [
                    {
                      "SerialNumber" : "SN9"
                    }
                  ]
                }
              ]
            }
            """;
}
