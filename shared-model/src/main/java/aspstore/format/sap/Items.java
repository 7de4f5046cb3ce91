package aspstore.format.sap;

import static aspstore.format.sap.ItemField.*;

import aspstore.format.sap.Fields.Amount;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Reads one item. A quantity or number that can't be read refuses it: never guess how much came.
final class Items {

    private static final int LONGEST_ORDER = 10;

    private Items() {}

    sealed interface Reading {
        record Ready(SapItem item, List<String> notes) implements Reading {}

        record Refused(String problem) implements Reading {}
    }

    /// The quantity that counts and the unit that goes with it.
    private record Measure(Amount amount, Optional<String> unit) {}

    /// @param ofDelivery names the delivery in notes and problems
    static Reading read(RawItem raw, String ofDelivery) {
        var number = ItemNo.read(raw.text(NUMBER));
        if (number.isEmpty()) {
            return new Reading.Refused(
                    "An item " + ofDelivery + " has no usable number (POSNR): '" + raw.text(NUMBER) + "'.");
        }
        var item = "Item " + number.get() + " " + ofDelivery;
        if (isUnusablePart(raw.text(MATERIAL))) {
            return new Reading.Refused(
                    item + " names a material of more than 40 characters: '" + raw.text(MATERIAL) + "'.");
        }
        var notes = new ArrayList<String>();
        var measure = measure(raw);
        return switch (measure.amount()) {
            case Amount.Unreadable(var text) ->
                new Reading.Refused(
                        item + " has the quantity '" + text + "', which is no number of at most three decimals.");
            case Amount.Missing() -> {
                notes.add(item + " has no quantity and counts as 0.");
                yield ready(raw, number.get(), Quantity.ZERO, SapItem.Direction.DELIVERED, measure.unit(), item, notes);
            }
            case Amount.Known(var quantity, var direction) ->
                ready(raw, number.get(), quantity, direction, measure.unit(), item, notes);
        };
    }

    private static Measure measure(RawItem raw) {
        return switch (Fields.amount(raw.text(QUANTITY))) {
            case Amount.Missing() ->
                new Measure(Fields.amount(raw.text(BASE_QUANTITY)), unit(raw.text(BASE_UNIT), raw.text(UNIT)));
            case Amount.Known known -> new Measure(known, unit(raw.text(UNIT), raw.text(BASE_UNIT)));
            case Amount.Unreadable unreadable -> new Measure(unreadable, Optional.empty());
        };
    }

    private static Optional<String> unit(String first, String second) {
        return Fields.some(first).or(() -> Fields.some(second));
    }

    private static Reading ready(
            RawItem raw,
            ItemNo number,
            Quantity quantity,
            SapItem.Direction direction,
            Optional<String> unit,
            String item,
            List<String> notes) {
        var part = Fields.some(raw.text(MATERIAL)).map(PartCode::of);
        if (part.isEmpty()) {
            notes.add(item + " names no material.");
        }
        var odd = part.flatMap(code -> oddPadding(raw.text(MATERIAL), code));
        odd.filter(text -> !text.matches("[0-9]+"))
                .ifPresent(text -> notes.add(item + " pads material '" + text + "' with zeros; the zeros were kept."));
        return new Reading.Ready(
                new SapItem(
                        number,
                        part,
                        odd,
                        raw.text(DESCRIPTION),
                        quantity,
                        direction,
                        unit,
                        new SapItem.Batch(
                                Fields.some(raw.text(BATCH)),
                                Fields.some(raw.text(SUPPLIER_BATCH)),
                                Fields.date(raw.text(EXPIRY))),
                        order(raw, item, notes),
                        Fields.some(raw.text(CUSTOMER_ORDER)),
                        serials(raw, item, notes),
                        raw.handlingUnits().stream()
                                .map(Fields::handlingUnit)
                                .distinct()
                                .toList(),
                        new SapItem.Stock(
                                Fields.some(raw.text(ITEM_CATEGORY)),
                                Fields.some(raw.text(SPECIAL_STOCK)),
                                Fields.some(raw.text(PLANT)),
                                Fields.some(raw.text(STORAGE_LOCATION))),
                        ItemNo.read(raw.text(HIGHER_LEVEL)).or(() -> ItemNo.read(raw.text(SPLIT_OF))),
                        splitOf(raw, number)),
                notes);
    }

    /// SAP pads digits to 18 places, or to 40 where long material numbers are on, and letters never.
    private static Optional<String> oddPadding(String material, PartCode part) {
        var usual = material.matches("[0-9]{18}|[0-9]{40}") || !material.startsWith("0");
        return usual || part.text().equals("0") ? Optional.empty() : Optional.of(material);
    }

    private static Optional<SapReference> order(RawItem raw, String item, List<String> notes) {
        var document = Fields.documentNo(raw.text(ORDER));
        if (document.isPresent() && document.get().length() > LONGEST_ORDER) {
            notes.add(item + " names an order of more than ten characters, which was left out: '" + document.get()
                    + "'.");
            return Optional.empty();
        }
        return document.map(number ->
                new SapReference(number, ItemNo.read(raw.text(ORDER_ITEM)), Fields.some(raw.text(ORDER_CATEGORY))));
    }

    private static List<SerialNo> serials(RawItem raw, String item, List<String> notes) {
        var serials = new LinkedHashSet<SerialNo>();
        for (var text : raw.serials()) {
            try {
                serials.add(SerialNo.of(Fields.serial(text)));
            } catch (IllegalArgumentException tooLong) {
                notes.add(
                        item + " has a serial number of more than 18 characters, which was left out: '" + text + "'.");
            }
        }
        return List.copyOf(serials);
    }

    static boolean isUnusablePart(String material) {
        try {
            return !material.isEmpty() && PartCode.of(material).text().isEmpty();
        } catch (IllegalArgumentException tooLong) {
            return true;
        }
    }

    private static Optional<ItemNo> splitOf(RawItem raw, ItemNo number) {
        return ItemNo.read(raw.text(SPLIT_OF))
                .or(() -> number.isInSplitRange() ? ItemNo.read(raw.text(HIGHER_LEVEL)) : Optional.empty())
                .filter(main -> !main.equals(number));
    }
}
