package aspstore.format.sap;

import aspstore.format.sap.GoodsMovement.Account;
import aspstore.format.sap.GoodsMovement.Line;
import aspstore.format.sap.GoodsMovement.Target;
import aspstore.model.PartCode;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Writes a goods movement as an MBGMCR03 IDoc in XML. The order of fields is that of S/4HANA 1809.
public final class MovementIdoc {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final int SHORT_MATERIAL = 18;

    private final XmlText xml = new XmlText();
    private final GoodsMovement movement;
    private final MovementType type;

    private MovementIdoc(GoodsMovement movement, MovementType type) {
        this.movement = movement;
        this.type = type;
    }

    public static String write(GoodsMovement movement, MovementTypeMap types, IdocControl control) {
        return new MovementIdoc(movement, types.of(movement.kind())).write(control);
    }

    private String write(IdocControl control) {
        xml.open("MBGMCR03").openIdoc();
        writeControl(control);
        xml.openSegment("E1MBGMCR");
        writeHeader();
        for (var line : movement.lines()) {
            writeLine(line);
        }
        writeSerials();
        return xml.close("E1MBGMCR").close("IDOC").close("MBGMCR03").toString();
    }

    private void writeControl(IdocControl control) {
        var date = Fields.compact(control.created().toLocalDate());
        var time = control.created().format(TIME);
        xml.openSegment("EDI_DC40")
                .field("TABNAM", "EDI_DC40")
                .field("MANDT", control.client())
                .field("DOCNUM", padded(control.number(), 16))
                .field("DIRECT", "2")
                .field("IDOCTYP", "MBGMCR03")
                .field("MESTYP", "MBGMCR")
                .field("SNDPOR", control.sender().port())
                .field("SNDPRT", control.sender().type())
                .field("SNDPRN", control.sender().partner())
                .field("RCVPOR", control.receiver().port())
                .field("RCVPRT", control.receiver().type())
                .field("RCVPRN", control.receiver().partner())
                .field("CREDAT", date)
                .field("CRETIM", time)
                .field("SERIAL", date + time)
                .close("EDI_DC40");
    }

    private void writeHeader() {
        xml.openSegment("E1BP2017_GM_HEAD_01")
                .field("PSTNG_DATE", Fields.compact(movement.postingDate()))
                .field("DOC_DATE", Fields.compact(movement.documentDate()))
                .field("REF_DOC_NO", movement.reference())
                .field("HEADER_TXT", movement.headerText())
                .close("E1BP2017_GM_HEAD_01")
                .openSegment("E1BP2017_GM_CODE")
                .field("GM_CODE", type.gmCode())
                .close("E1BP2017_GM_CODE");
    }

    private void writeLine(Line line) {
        var account = line.account();
        var salesOrder = line.order().filter(order -> !order.isPurchaseOrder());
        xml.openSegment("E1BP2017_GM_ITEM_CREATE")
                .field("MATERIAL", shortMaterial(line.part()))
                .field("PLANT", line.plant())
                .field("STGE_LOC", line.storageLocation().orElse(""))
                .field("BATCH", line.batch().orElse(""))
                .field("MOVE_TYPE", type.moveType())
                .field("STCK_TYPE", type.stckType())
                .field("SPEC_STOCK", type.specStock())
                .field("VENDOR", document(account.flatMap(Account::vendor)))
                .field("CUSTOMER", document(account.flatMap(Account::customer)))
                .field("SALES_ORD", document(salesOrder.map(SapReference::document)))
                .field("S_ORD_ITEM", item(salesOrder.flatMap(SapReference::item)));
        writeQuantity(line);
        xml.field("COSTCENTER", document(account.flatMap(Account::costCentre)))
                .field(
                        "ORDERID",
                        account.flatMap(Account::serviceOrder)
                                .map(order -> padded(order, 12))
                                .orElse(""));
        writeTarget(line.target());
        xml.field("MVT_IND", type.indicator())
                .field(
                        "MOVE_REAS",
                        line.reason().map(reason -> padded(reason, 4)).orElse(""))
                .field("DELIV_NUMB_TO_SEARCH", document(line.delivery().map(GoodsMovement.DeliveryItem::number)))
                .field("DELIV_ITEM_TO_SEARCH", item(line.delivery().map(GoodsMovement.DeliveryItem::item)));
        writeSecondPart(line);
        xml.close("E1BP2017_GM_ITEM_CREATE");
    }

    private void writeQuantity(Line line) {
        var purchaseOrder = line.order().filter(SapReference::isPurchaseOrder);
        xml.field("ENTRY_QNT", line.quantity().toDecimal().toPlainString())
                .field("ENTRY_UOM", Units.isIso(line.unit()) ? "" : line.unit())
                .field("ENTRY_UOM_ISO", Units.isIso(line.unit()) ? line.unit() : "")
                .field("PO_NUMBER", document(purchaseOrder.map(SapReference::document)))
                .field(
                        "PO_ITEM",
                        item(purchaseOrder.flatMap(SapReference::item)).replaceFirst("^0", ""));
    }

    private void writeTarget(Optional<Target> target) {
        xml.field(
                        "MOVE_MAT",
                        target.flatMap(Target::part)
                                .map(MovementIdoc::shortMaterial)
                                .orElse(""))
                .field("MOVE_PLANT", target.flatMap(Target::plant).orElse(""))
                .field("MOVE_STLOC", target.flatMap(Target::storageLocation).orElse(""))
                .field("MOVE_BATCH", target.flatMap(Target::batch).orElse(""));
    }

    /// The segment that S/4HANA added: the delivery, and material numbers that don't fit in 18 characters.
    private void writeSecondPart(Line line) {
        var target = line.target().flatMap(Target::part);
        var longMaterial = longMaterial(line.part());
        var longTarget = target.map(MovementIdoc::longMaterial).orElse("");
        if (line.delivery().isEmpty() && longMaterial.isEmpty() && longTarget.isEmpty()) {
            return;
        }
        xml.openSegment("E1BP2017_GM_ITEM_CREATE1")
                .field("DELIV_NUMB", document(line.delivery().map(GoodsMovement.DeliveryItem::number)))
                .field("DELIV_ITEM", item(line.delivery().map(GoodsMovement.DeliveryItem::item)))
                .field("MATERIAL_LONG", longMaterial)
                .field("MOVE_MAT_LONG", longTarget)
                .close("E1BP2017_GM_ITEM_CREATE1");
    }

    /// Serials stand beside the items and name theirs by its place in the document, from 0001.
    private void writeSerials() {
        for (var i = 0; i < movement.lines().size(); i++) {
            for (var serial : movement.lines().get(i).serials()) {
                xml.openSegment("E1BP2017_GM_SERIALNUMBER")
                        .field("MATDOC_ITM", padded(Integer.toString(i + 1), 4))
                        .field("SERIALNO", padded(serial.text(), 18))
                        .close("E1BP2017_GM_SERIALNUMBER");
            }
        }
    }

    private static String shortMaterial(PartCode part) {
        return part.text().length() > SHORT_MATERIAL ? "" : padded(part.text(), SHORT_MATERIAL);
    }

    private static String longMaterial(PartCode part) {
        return part.text().length() > SHORT_MATERIAL ? part.text() : "";
    }

    private static String document(Optional<String> number) {
        return number.map(text -> padded(text, 10)).orElse("");
    }

    private static String item(Optional<ItemNo> number) {
        return number.map(ItemNo::digits).orElse("");
    }

    /// SAP's ALPHA conversion inwards: digits are padded with zeros, anything else stays.
    static String padded(String text, int length) {
        return text.matches("[0-9]+") && text.length() < length ? "0".repeat(length - text.length()) + text : text;
    }
}
