package aspstore.format.gs1;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads labels of ISO/IEC 15434, format 06, and the data identifiers of ANSI MH10.8.2 in them: `P` part, `1P` the
/// supplier's part, `S` serial, `T` and `1T` lot, `Q` quantity, `K` order, `V` vendor.
///
/// What other identifiers say is kept under their names: separators tell where it ends, so none does harm.
///
/// @param separatorSubstitute what the scanner sends for the separators where it can't send ASCII 29 and 30
public record Mh10(Optional<String> separatorSubstitute) {

    private static final String MARK = "[)>";
    private static final Pattern HEADER = Pattern.compile("\\[\\)>[\\x1D\\x1E]?06[\\x1D\\x1E]?");
    private static final Pattern SEPARATORS = Pattern.compile("[\\x1D\\x1E\\x04]+");
    private static final Pattern FIELD = Pattern.compile("([0-9]{0,3}[A-Z])(.*)", Pattern.DOTALL);
    private static final Pattern KNOWN = Pattern.compile("(P|1P|S|T|1T|Q|K|V)[^\\x1D\\x1E].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]*(?:\\.[0-9]+)?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^ -~]");

    /// Whether a text begins as a label of ISO/IEC 15434.
    public static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }

    /// Whether a text without the mark is made of such fields: a separator, and an identifier that we know in front.
    public static boolean isBare(String text) {
        return text.indexOf(Gs1.SEPARATOR) > 0 && KNOWN.matcher(text).matches();
    }

    public ElementReading read(String raw) {
        var text = new Gs1(0, separatorSubstitute).withSeparators(raw);
        if (isBare(text)) {
            return fields(text);
        }
        var header = HEADER.matcher(text);
        if (!header.lookingAt()) {
            return Gs1.flawed(new Flaw.NoEnvelope(raw));
        }
        var body = text.substring(header.end());
        return SEPARATORS.matcher(text).find() ? fields(body) : Gs1.flawed(new Flaw.SeparatorLost("06", body));
    }

    private static ElementReading fields(String body) {
        var found = new ArrayList<Element>();
        for (var field : SEPARATORS.split(body)) {
            if (field.isBlank()) {
                continue;
            }
            var match = FIELD.matcher(field);
            if (!match.matches()) {
                return Gs1.flawed(new Flaw.UnknownIdentifier(field));
            }
            var identifier = match.group(1);
            var value = match.group(2).strip();
            if (value.isEmpty()) {
                return Gs1.flawed(new Flaw.NothingFollows(identifier));
            }
            var odd = UNPRINTABLE.matcher(value);
            if (odd.find()) {
                return Gs1.flawed(new Flaw.NotAllowed(identifier, value, odd.group()));
            }
            var number = NUMBER.matcher(value);
            if (identifier.equals("Q") && number.lookingAt() && number.end() < value.length()) {
                var stranger = value.substring(number.end(), number.end() + 1);
                return Gs1.flawed(new Flaw.NotAllowed(identifier, value, stranger));
            }
            found.add(new Element(identifier, value, Optional.empty()));
        }
        return Gs1.read(found, false);
    }
}
