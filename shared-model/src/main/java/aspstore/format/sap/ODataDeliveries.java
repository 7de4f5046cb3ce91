package aspstore.format.sap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds deliveries in what API_OUTBOUND_DELIVERY_SRV (or its inbound sister) answered.
///
/// Wrappers (`d`, `results`, `value`, plain arrays) don't matter: every object that has a delivery's number is
/// looked at, as an item where it has an item's number and quantity or material, else as a header. Names may differ
/// in case.
final class ODataDeliveries {

    private static final List<String> NUMBER = List.of("deliverydocument", "outbounddelivery", "inbounddelivery");
    private static final List<String> ITEM_SIGNS = List.of(
            "material", "product", "actualdeliveryquantity", "actualdeliveredqtyinbaseunit", "deliveryquantityunit");

    /// Beyond this an exponent is a trap, not a quantity: written out it would fill the memory.
    private static final int LONGEST_SCALE = 40;

    private final Map<String, Map<String, String>> headers = new LinkedHashMap<>();
    private final Map<String, LinkedHashSet<RawItem>> items = new LinkedHashMap<>();

    /// What was found: deliveries that have items, and the numbers of headers that have none.
    record Found(List<RawDelivery> deliveries, List<String> withoutItems) {}

    static Found find(List<JsonNode> answers) {
        var finder = new ODataDeliveries();
        answers.forEach(answer -> finder.walk(answer, ""));
        return finder.found();
    }

    /// The same from an Atom feed, whose entries keep their fields in `properties`.
    static Found findInAtom(List<Segment> segments) {
        var finder = new ODataDeliveries();
        Segment.all(segments, "properties")
                .forEach(entry -> finder.take(lowered(entry.fields()), "", List.of(), List.of()));
        return finder.found();
    }

    private void walk(JsonNode node, String delivery) {
        if (node.isArray()) {
            node.forEach(child -> walk(child, delivery));
        } else if (node.isObject()) {
            var fields = fields(node);
            if (take(fields, delivery, named(node, "serialnumber"), named(node, "handlingunitexternalid"))) {
                return;
            }
            var inside = number(fields).orElse(delivery);
            node.forEach(child -> walk(child, inside));
        }
    }

    /// Keeps an item or a header. True for an item: nothing inside it is a delivery.
    private boolean take(Map<String, String> fields, String delivery, List<String> serials, List<String> units) {
        var number = number(fields).orElse(delivery);
        var isItem = ItemField.NUMBER.odataNames.stream().anyMatch(name -> fields.containsKey(lower(name)));
        if (isItem && ITEM_SIGNS.stream().anyMatch(fields::containsKey)) {
            items.computeIfAbsent(number, any -> new LinkedHashSet<>()).add(item(fields, serials, units));
            return true;
        }
        if (!isItem && number(fields).isPresent()) {
            headers.putIfAbsent(number, fields);
        }
        return false;
    }

    private static RawItem item(Map<String, String> fields, List<String> serials, List<String> units) {
        var values = new EnumMap<ItemField, String>(ItemField.class);
        for (var field : ItemField.values()) {
            values.put(field, first(fields, field.odataNames));
        }
        return new RawItem(values, serials, units);
    }

    private Found found() {
        var deliveries = new ArrayList<RawDelivery>();
        items.forEach((number, its) -> deliveries.add(delivery(number, headers.getOrDefault(number, Map.of()), its)));
        var bare = headers.keySet().stream()
                .filter(number -> !items.containsKey(number))
                .toList();
        return new Found(deliveries, bare);
    }

    private static RawDelivery delivery(String number, Map<String, String> header, LinkedHashSet<RawItem> items) {
        return new RawDelivery(
                number,
                Fields.some(first(header, List.of("DeliveryDocumentType"))),
                new SapDocument(
                        Optional.empty(),
                        Optional.empty(),
                        Fields.moment(first(header, List.of("CreationDate")), first(header, List.of("CreationTime"))),
                        Optional.empty(),
                        SapDocument.Action.ORIGINAL),
                new SapDelivery.Dates(
                        Fields.date(first(header, List.of("PlannedGoodsIssueDate"))),
                        Fields.date(first(header, List.of("ActualGoodsMovementDate"))),
                        Fields.date(first(header, List.of("DeliveryDate")))),
                partner(first(header, List.of("ShippingPoint", "Supplier"))),
                partner(first(header, List.of("ShipToParty", "ReceivingPlant"))),
                new SapDelivery.Transport(
                        Fields.some(first(header, List.of("BillOfLading"))),
                        Fields.some(first(header, List.of("MeansOfTransport"))),
                        IdocDeliveries.packages(first(header, List.of("TotalNumberOfPackage")))),
                List.copyOf(items));
    }

    private static Optional<SapPartner> partner(String id) {
        return Fields.documentNo(id).map(number -> new SapPartner(Optional.of(number), Optional.empty()));
    }

    private static Optional<String> number(Map<String, String> fields) {
        return Fields.documentNo(first(fields, NUMBER));
    }

    private static String first(Map<String, String> fields, List<String> names) {
        return names.stream()
                .map(name -> fields.getOrDefault(lower(name), ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> fields(JsonNode object) {
        var fields = new LinkedHashMap<String, String>();
        for (var property : object.properties()) {
            var value = property.getValue();
            if (value.isValueNode() && !value.isNull()) {
                fields.put(lower(property.getKey()), text(value));
            }
        }
        return fields;
    }

    private static Map<String, String> lowered(Map<String, String> fields) {
        var lowered = new LinkedHashMap<String, String>();
        fields.forEach((name, text) -> lowered.put(lower(name), text));
        return lowered;
    }

    static String text(JsonNode value) {
        if (!value.isNumber()) {
            return Fields.clean(value.asString());
        }
        var number = value.decimalValue();
        return Math.abs(number.scale()) > LONGEST_SCALE ? number.toString() : number.toPlainString();
    }

    /// The values of that name at any depth below an item: its serials and its boxes hang a few expansions down.
    private static List<String> named(JsonNode node, String name) {
        var values = new ArrayList<String>();
        for (var property : node.properties()) {
            var value = property.getValue();
            if (lower(property.getKey()).equals(name) && value.isValueNode()) {
                Fields.some(value.isNull() ? "" : text(value)).ifPresent(values::add);
            }
        }
        node.forEach(child -> values.addAll(named(child, name)));
        return values;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
