package aspstore.format.sap;

import static aspstore.format.sap.Segment.all;
import static aspstore.format.sap.Segment.cutBefore;
import static aspstore.format.sap.Segment.first;

import aspstore.format.sap.SapDocument.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the deliveries (E1EDL20) in the segments of DELVRY IDocs. Unknown segments are passed over.
final class IdocDeliveries {

    /// Which kind of order a reference means first: order, free of charge, stock transport, returns.
    private static final List<String> ORDER_CATEGORIES = List.of("C", "I", "V", "H");

    private IdocDeliveries() {}

    static List<RawDelivery> find(List<Segment> segments) {
        var border = all(segments, "IDOC").isEmpty() ? "EDI_DC40" : "IDOC";
        var found = new ArrayList<RawDelivery>();
        for (var idoc : cutBefore(segments, List.of(border))) {
            var pieces = cutBefore(idoc, List.of("E1EDL20"));
            pieces.stream()
                    .skip(1)
                    .map(piece -> delivery(pieces.getFirst(), piece))
                    .forEach(found::add);
        }
        return found;
    }

    private static RawDelivery delivery(List<Segment> control, List<Segment> piece) {
        var parts = cutBefore(piece, List.of("E1EDL24", "E1EDL37"));
        var header = parts.getFirst();
        var number = first(header, "E1EDL20", "VBELN");
        var boxes = boxes(parts, Fields.documentNo(number).orElse(""));
        var items = parts.stream()
                .filter(part -> part.getFirst().name().equals("E1EDL24"))
                .map(part -> item(part, boxes))
                .toList();
        return new RawDelivery(
                number,
                Fields.some(first(header, "E1EDL21", "LFART")).or(() -> Fields.some(first(header, "E1EDL20", "LFART"))),
                document(control, header),
                new SapDelivery.Dates(
                        date(header, "006", "NTANF").or(() -> date(header, "006", "ISDD")),
                        date(header, "006", "ISDD"),
                        date(header, "007", "NTANF")),
                partner(header, "OSP").or(() -> partner(header, "LF")),
                partner(header, "WE").or(() -> partner(header, "AG")),
                new SapDelivery.Transport(
                        Fields.some(first(header, "E1EDL20", "BOLNR")),
                        Fields.some(first(header, "E1EDL20", "TRAID")),
                        packages(first(header, "E1EDL20", "ANZPK"))),
                items);
    }

    private static SapDocument document(List<Segment> control, List<Segment> header) {
        var actions = all(header, "E1EDL18").stream()
                .map(segment -> segment.text("QUALF"))
                .toList();
        var action =
                actions.contains("DEL") ? Action.DELETE : actions.contains("CHG") ? Action.CHANGE : Action.ORIGINAL;
        return new SapDocument(
                Fields.some(first(control, "EDI_DC40", "SNDPRN")),
                Fields.documentNo(first(control, "EDI_DC40", "DOCNUM")),
                Fields.moment(first(control, "EDI_DC40", "CREDAT"), first(control, "EDI_DC40", "CRETIM")),
                Fields.some(first(control, "EDI_DC40", "SERIAL")),
                action);
    }

    private static Optional<LocalDate> date(List<Segment> header, String qualifier, String field) {
        return all(header, "E1EDT13").stream()
                .filter(date -> date.text("QUALF").equals(qualifier))
                .flatMap(date -> Fields.date(date.text(field)).stream())
                .findFirst();
    }

    private static Optional<SapPartner> partner(List<Segment> header, String function) {
        return all(header, "E1ADRM1").stream()
                .filter(partner -> partner.text("PARTNER_Q").equals(function))
                .findFirst()
                .map(partner -> new SapPartner(
                        Fields.documentNo(partner.text("PARTNER_ID")),
                        Fields.some(partner.text("NAME1") + " " + partner.text("NAME2"))));
    }

    static Optional<Integer> packages(String raw) {
        return Optional.of(raw)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(count -> count > 0);
    }

    /// What the handling units say of one item: in which boxes it is, and serials that only they have.
    private record Boxed(List<String> units, List<String> serials) {
        Boxed() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static Map<String, Boxed> boxes(List<List<Segment>> parts, String delivery) {
        var boxes = new LinkedHashMap<String, Boxed>();
        for (var part : parts) {
            var contents = cutBefore(part, List.of("E1EDL44"));
            var unit = first(contents.getFirst(), "E1EDL37", "EXIDV");
            for (var content : contents.subList(1, contents.size())) {
                var of = Fields.documentNo(first(content, "E1EDL44", "VBELN")).orElse(delivery);
                var item = ItemNo.read(first(content, "E1EDL44", "POSNR"));
                if (item.isPresent() && of.equals(delivery)) {
                    var boxed = boxes.computeIfAbsent(item.get().digits(), any -> new Boxed());
                    Fields.some(unit).ifPresent(boxed.units()::add);
                    boxed.serials().addAll(serials(content, "E1EDL46"));
                }
            }
        }
        return boxes;
    }

    private static List<String> serials(List<Segment> segments, String name) {
        return all(segments, name).stream()
                .flatMap(serial -> Fields.some(serial.text("SERNR")).stream())
                .toList();
    }

    private static RawItem item(List<Segment> part, Map<String, Boxed> boxes) {
        var item = part.getFirst();
        var values = new EnumMap<ItemField, String>(ItemField.class);
        values.put(ItemField.NUMBER, item.text("POSNR"));
        values.put(ItemField.MATERIAL, material(part));
        values.put(ItemField.DESCRIPTION, item.text("ARKTX"));
        values.put(ItemField.QUANTITY, item.text("LFIMG"));
        values.put(ItemField.UNIT, item.text("VRKME"));
        values.put(ItemField.BASE_QUANTITY, item.text("LGMNG"));
        values.put(ItemField.BASE_UNIT, item.text("MEINS"));
        values.put(ItemField.BATCH, item.text("CHARG"));
        values.put(ItemField.SUPPLIER_BATCH, item.text("LICHN"));
        values.put(ItemField.EXPIRY, item.text("VFDAT"));
        putOrder(values, part);
        values.put(ItemField.CUSTOMER_ORDER, customerOrder(part));
        values.put(ItemField.ITEM_CATEGORY, first(part, "E1EDL26", "PSTYV"));
        values.put(ItemField.SPECIAL_STOCK, first(part, "E1EDL26", "SOBKZ"));
        values.put(ItemField.PLANT, item.text("WERKS"));
        values.put(ItemField.STORAGE_LOCATION, item.text("LGORT"));
        values.put(ItemField.HIGHER_LEVEL, item.text("HIPOS"));
        if (all(part, "E1EDL19").stream()
                .anyMatch(control -> control.text("QUALF").equals("BAS"))) {
            values.put(ItemField.SPLIT_OF, item.text("HIPOS"));
        }
        var boxed = boxes.getOrDefault(
                ItemNo.read(item.text("POSNR")).map(ItemNo::digits).orElse(""), new Boxed());
        var serials = new ArrayList<>(serials(part, "E1EDL11"));
        serials.addAll(boxed.serials());
        return new RawItem(values, serials, boxed.units());
    }

    private static String material(List<Segment> part) {
        var item = part.getFirst();
        return List.of(
                        first(part, "E1EDL26", "MATNR_LONG"),
                        item.text("MATNR_LONG"),
                        item.text("MATNR_EXTERNAL"),
                        item.text("MATNR"))
                .stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// VGBEL and VGPOS where the item has them, else the reference (E1EDL43) that is most of an order.
    private static void putOrder(Map<ItemField, String> values, List<Segment> part) {
        var item = part.getFirst();
        var document = Fields.documentNo(item.text("VGBEL"));
        var references = all(part, "E1EDL43");
        var same = references.stream()
                .filter(reference -> Fields.documentNo(reference.text("BELNR")).equals(document))
                .findFirst();
        var order = document.isPresent() ? same : best(references);
        values.put(
                ItemField.ORDER,
                document.orElse(order.map(it -> it.text("BELNR")).orElse("")));
        values.put(
                ItemField.ORDER_ITEM,
                Fields.some(item.text("VGPOS"))
                        .filter(position ->
                                document.isPresent() && ItemNo.read(position).isPresent())
                        .orElse(order.map(it -> it.text("POSNR")).orElse("")));
        values.put(ItemField.ORDER_CATEGORY, order.map(it -> it.text("QUALF")).orElse(""));
    }

    private static Optional<Segment> best(List<Segment> references) {
        var named = references.stream()
                .filter(reference -> Fields.documentNo(reference.text("BELNR")).isPresent())
                .toList();
        return ORDER_CATEGORIES.stream()
                .flatMap(category -> named.stream()
                        .filter(reference -> reference.text("QUALF").equals(category)))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static String customerOrder(List<Segment> part) {
        var orders = all(part, "E1EDL41");
        return orders.stream()
                .filter(order -> order.text("QUALI").equals("001"))
                .map(order -> order.text("BSTNR"))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }
}
