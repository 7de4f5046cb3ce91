package aspstore.format.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads element strings of GS1, as GS1-128, GS1 DataMatrix, GS1 QR and DataBar hold them, and EAN-13 and EAN-8.
///
/// @param year the current one: it tells the century of a date's two digits
/// @param separatorSubstitute what the scanner sends for FNC1 where it can't send ASCII 29: `~`, `{GS}`
public record Gs1(int year, Optional<String> separatorSubstitute) {

    /// FNC1 between elements, as scanners send it.
    public static final char SEPARATOR = '\u001D';

    /// How a scanner names the symbols that hold element strings (AIM identifiers).
    private static final Set<String> CARRIERS = Set.of("]C1", "]d2", "]Q3", "]e0");

    private static final Pattern EAN_13 = Pattern.compile("]E0([0-9]{13})");
    private static final Pattern EAN_8 = Pattern.compile("]E4([0-9]{8})");
    private static final int CARRIER = 3;
    private static final String ZEROS = "000000";

    /// What a lost separator leaves in the value before it: a batch, an expiry date, a part number.
    private static final Pattern SWALLOWED =
            Pattern.compile(".+?(17[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]|10[A-Z0-9].*|240[A-Z0-9].*)");

    public Gs1 {
        separatorSubstitute.ifPresent(substitute -> {
            if (substitute.isEmpty()) {
                throw new IllegalArgumentException("what stands for a separator must not be empty");
            }
        });
    }

    /// Whether the scanner says that this is a code of GS1.
    public static boolean isMarked(String raw) {
        return raw.length() >= CARRIER && CARRIERS.contains(raw.substring(0, CARRIER))
                || EAN_13.matcher(raw).matches()
                || EAN_8.matcher(raw).matches();
    }

    /// The text with every separator as ASCII 29, however the scanner sends it.
    public String withSeparators(String raw) {
        return separatorSubstitute
                .map(substitute -> raw.replace(substitute, String.valueOf(SEPARATOR)))
                .orElse(raw);
    }

    /// @param raw with or without the AIM identifier, without what ends a scan (CR, LF, Tab)
    public ElementReading read(String raw) {
        var ean13 = EAN_13.matcher(raw);
        if (ean13.matches()) {
            return elements("010" + ean13.group(1));
        }
        var ean8 = EAN_8.matcher(raw);
        if (ean8.matches()) {
            return elements("01" + ZEROS + ean8.group(1));
        }
        var content = isMarked(raw) ? raw.substring(CARRIER) : raw;
        // Two GS1-128 of one label, read in one go, have the second's mark between them.
        return elements(withSeparators(content).replace("]C1", String.valueOf(SEPARATOR)));
    }

    private ElementReading elements(String text) {
        var found = new ArrayList<Element>();
        int at = afterSeparators(text, 0);
        while (at < text.length()) {
            var identifier = Dictionary.at(text, at);
            if (identifier.isEmpty()) {
                return flawed(new Flaw.UnknownIdentifier(untilSeparator(text, at)));
            }
            int start = at + identifier.get().code().length();
            var value = value(identifier.get(), text, start);
            switch (identifier.get().check(value, year)) {
                case Flaw flaw -> {
                    return flawed(flaw);
                }
                case Element element -> found.add(element);
            }
            at = afterSeparators(text, start + value.length());
        }
        return read(found, text.indexOf(SEPARATOR) < 0);
    }

    /// @param unseparated whether no separator came: then the last value may have swallowed what came after it
    static ElementReading read(List<Element> found, boolean unseparated) {
        if (found.isEmpty()) {
            return flawed(new Flaw.Empty());
        }
        for (var element : found) {
            for (var other : found) {
                if (element.identifier().equals(other.identifier())
                        && !element.value().equals(other.value())) {
                    return flawed(new Flaw.Contradiction(element.identifier(), element.value(), other.value()));
                }
            }
        }
        var elements = found.stream().distinct().toList();
        return new ElementReading.Read(new Elements(elements, unseparated ? doubts(found.getLast()) : List.of()));
    }

    static ElementReading flawed(Flaw flaw) {
        return new ElementReading.Flawed(flaw);
    }

    private static List<Flaw> doubts(Element last) {
        var ends = Dictionary.of(last.identifier()).map(Identifier::end);
        var swallowed = SWALLOWED.matcher(last.value());
        return ends.equals(Optional.of(Identifier.End.BY_SEPARATOR)) && swallowed.matches()
                ? List.of(new Flaw.PerhapsSeparatorLost(last.identifier(), last.value(), swallowed.group(1)))
                : List.of();
    }

    private static String value(Identifier identifier, String text, int start) {
        var whole = untilSeparator(text, start);
        return switch (identifier.end()) {
            case BY_LENGTH -> whole.substring(0, Math.min(whole.length(), identifier.longest()));
            case FIXED_BY_SEPARATOR, BY_SEPARATOR -> whole;
        };
    }

    private static String untilSeparator(String text, int start) {
        int end = text.indexOf(SEPARATOR, start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    /// One is tolerated after a value that needs none.
    private static int afterSeparators(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) == SEPARATOR) {
            at++;
        }
        return at;
    }
}
