package aspstore.format.gs1;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a web address that names a part (GS1 Digital Link): `https://id.example/01/09506000134352/21/SN1?17=280200`.
///
/// @param year the current one: it tells the century of a date's two digits
public record DigitalLink(int year) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^/?#]+(/[^?#]*)?(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM_GTIN = Pattern.compile(".*?/01/([0-9]{8}|[0-9]{12,14})((?:/.*)?)");
    private static final String GTIN = "01";
    private static final int GTIN_LENGTH = 14;

    private record Pair(String code, String value) {}

    /// Whether it is a web address at all.
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public ElementReading read(String text) {
        var address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return Gs1.flawed(new Flaw.NoGtin(text));
        }
        var path = FROM_GTIN.matcher(Optional.ofNullable(address.group(1)).orElse(""));
        if (!path.matches()) {
            return Gs1.flawed(new Flaw.NoGtin(text));
        }
        var gtin = path.group(1);
        var pairs = new ArrayList<Pair>();
        pairs.add(new Pair(GTIN, "0".repeat(GTIN_LENGTH - gtin.length()) + gtin));
        pairs.addAll(ofPath(path.group(2)));
        pairs.addAll(ofQuery(Optional.ofNullable(address.group(2)).orElse("")));
        return elements(pairs);
    }

    private ElementReading elements(List<Pair> pairs) {
        var found = new ArrayList<Element>();
        for (var pair : pairs) {
            var identifier = Dictionary.of(pair.code());
            var value = decoded(pair.value());
            if (identifier.isEmpty()) {
                return Gs1.flawed(new Flaw.UnknownIdentifier(pair.code()));
            }
            if (value.isEmpty()) {
                return Gs1.flawed(new Flaw.NotAllowed(pair.code(), pair.value(), "%"));
            }
            switch (identifier.get().check(value.get(), year)) {
                case Flaw flaw -> {
                    return Gs1.flawed(flaw);
                }
                case Element element -> found.add(element);
            }
        }
        return Gs1.read(found, false);
    }

    private static List<Pair> ofPath(String rest) {
        var pairs = new ArrayList<Pair>();
        var steps = rest.replaceAll("^/+|/+$", "").split("/");
        for (int i = 0; i < steps.length && !steps[i].isEmpty(); i += 2) {
            pairs.add(new Pair(steps[i], i + 1 < steps.length ? steps[i + 1] : ""));
        }
        return pairs;
    }

    /// What is no identifier of ours belongs to the web site.
    private static List<Pair> ofQuery(String query) {
        var pairs = new ArrayList<Pair>();
        for (var field : query.replaceFirst("^\\?", "").split("[&;]")) {
            int equals = field.indexOf('=');
            if (equals > 0 && Dictionary.of(field.substring(0, equals)).isPresent()) {
                pairs.add(new Pair(field.substring(0, equals), field.substring(equals + 1)));
            }
        }
        return pairs;
    }

    /// Empty where a `%` is not followed by two hexadecimal digits.
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
