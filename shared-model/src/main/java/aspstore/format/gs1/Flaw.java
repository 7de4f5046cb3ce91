package aspstore.format.gs1;

import java.util.List;
import java.util.Locale;

/// Why a barcode can't be read, without words: a key for a text, and what the text is to name.
public sealed interface Flaw extends Checked {

    /// There is nothing in it.
    record Empty() implements Flaw {}

    /// No identifier that we know stands here.
    record UnknownIdentifier(String rest) implements Flaw {}

    /// An identifier, and nothing after it.
    record NothingFollows(String identifier) implements Flaw {}

    record TooShort(String identifier, String value, int length) implements Flaw {}

    /// The value is longer than its identifier allows: the scanner drops what separates it from the next.
    record SeparatorLost(String identifier, String value) implements Flaw {}

    /// The value is short enough, yet looks as if it held another element: `10`, `17` or `240` and what follows.
    record PerhapsSeparatorLost(String identifier, String value, String inner) implements Flaw {}

    record NotAllowed(String identifier, String value, String character) implements Flaw {}

    record WrongCheckDigit(String identifier, String value, int right) implements Flaw {}

    record NotADate(String identifier, String value) implements Flaw {}

    /// One identifier with two values.
    record Contradiction(String identifier, String first, String second) implements Flaw {}

    /// A web address, and no GTIN in it.
    record NoGtin(String address) implements Flaw {}

    /// Not `[)>` and format 06.
    record NoEnvelope(String text) implements Flaw {}

    /// The key of its text: `separatorLost`.
    default String key() {
        var name = getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// What the text may name, in order.
    default List<String> details() {
        return switch (this) {
            case Empty() -> List.of();
            case UnknownIdentifier(var rest) -> List.of(rest);
            case NothingFollows(var identifier) -> List.of(identifier);
            case TooShort(var identifier, var value, var length) ->
                List.of(identifier, value, Integer.toString(length));
            case SeparatorLost(var identifier, var value) -> List.of(identifier, value);
            case PerhapsSeparatorLost(var identifier, var value, var inner) -> List.of(identifier, value, inner);
            case NotAllowed(var identifier, var value, var character) -> List.of(identifier, value, character);
            case WrongCheckDigit(var identifier, var value, var right) ->
                List.of(identifier, value, Integer.toString(right));
            case NotADate(var identifier, var value) -> List.of(identifier, value);
            case Contradiction(var identifier, var first, var second) -> List.of(identifier, first, second);
            case NoGtin(var address) -> List.of(address);
            case NoEnvelope(var text) -> List.of(text);
        };
    }
}
