package aspstore.format.gs1;

import static aspstore.format.gs1.Identifier.Characters.COMPONENT;
import static aspstore.format.gs1.Identifier.Characters.DIGITS;
import static aspstore.format.gs1.Identifier.Characters.TEXT;
import static aspstore.format.gs1.Identifier.End.BY_LENGTH;
import static aspstore.format.gs1.Identifier.End.BY_SEPARATOR;
import static aspstore.format.gs1.Identifier.End.FIXED_BY_SEPARATOR;
import static aspstore.format.gs1.Identifier.Rule.CHECK_DIGIT;
import static aspstore.format.gs1.Identifier.Rule.CHECK_DIGIT_OF_GTIN;
import static aspstore.format.gs1.Identifier.Rule.DATE;
import static aspstore.format.gs1.Identifier.Rule.NONE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The application identifiers that stand on spare parts, their cartons and pallets (GS1 Syntax Dictionary).
final class Dictionary {

    private static final int LONGEST_CODE = 4;
    private static final Map<String, Identifier> ALL = all();

    private Dictionary() {}

    /// The identifier that begins at a place of the text.
    static Optional<Identifier> at(String text, int place) {
        for (int length = 2; length <= LONGEST_CODE && place + length <= text.length(); length++) {
            var found = ALL.get(text.substring(place, place + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static Optional<Identifier> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /// Every one, for those who try them all.
    static Map<String, Identifier> known() {
        return ALL;
    }

    private static Map<String, Identifier> all() {
        var all = new HashMap<String, Identifier>();
        // SSCC; GTIN of the unit, of what a pallet holds, of what is made to order
        put(all, new Identifier("00", DIGITS, 18, BY_LENGTH, CHECK_DIGIT));
        for (var code : new String[] {"01", "02", "03"}) {
            put(all, new Identifier(code, DIGITS, 14, BY_LENGTH, CHECK_DIGIT));
        }
        // made, due, packed, best before, sell by, expires
        for (var code : new String[] {"11", "12", "13", "15", "16", "17"}) {
            put(all, new Identifier(code, DIGITS, 6, BY_LENGTH, DATE));
        }
        put(all, new Identifier("20", DIGITS, 2, BY_LENGTH, NONE));
        // batch, serial, consumer's variant
        for (var code : new String[] {"10", "21", "22"}) {
            put(all, new Identifier(code, TEXT, 20, BY_SEPARATOR, NONE));
        }
        // maker's part number, customer's part number, second serial, source, order, consignment, an agreed number
        for (var code : new String[] {"240", "241", "250", "251", "400", "401", "8004", "90"}) {
            put(all, new Identifier(code, TEXT, 30, BY_SEPARATOR, NONE));
        }
        // how many: of a unit, in a pallet
        for (var code : new String[] {"30", "37"}) {
            put(all, new Identifier(code, DIGITS, 8, BY_SEPARATOR, NONE));
        }
        put(all, new Identifier("402", DIGITS, 17, FIXED_BY_SEPARATOR, CHECK_DIGIT));
        for (int last = 0; last <= 7; last++) {
            put(all, new Identifier("41" + last, DIGITS, 13, BY_LENGTH, CHECK_DIGIT));
        }
        put(all, new Identifier("8006", DIGITS, 18, FIXED_BY_SEPARATOR, CHECK_DIGIT_OF_GTIN));
        put(all, new Identifier("8010", COMPONENT, 30, BY_SEPARATOR, NONE));
        // a company's own
        for (int last = 1; last <= 9; last++) {
            put(all, new Identifier("9" + last, TEXT, 90, BY_SEPARATOR, NONE));
        }
        measures(all);
        return Map.copyOf(all);
    }

    /// Weights, lengths, areas and volumes; the fourth digit says how many decimals the value has.
    private static void measures(Map<String, Identifier> all) {
        int[][] ranges = {{310, 316}, {320, 329}, {330, 337}, {340, 349}, {350, 357}, {360, 369}};
        for (var range : ranges) {
            for (int kind = range[0]; kind <= range[1]; kind++) {
                for (int decimals = 0; decimals <= 5; decimals++) {
                    put(all, new Identifier("" + kind + decimals, DIGITS, 6, BY_LENGTH, NONE));
                }
            }
        }
    }

    private static void put(Map<String, Identifier> all, Identifier identifier) {
        all.put(identifier.code(), identifier);
    }
}
