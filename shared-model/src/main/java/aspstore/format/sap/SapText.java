package aspstore.format.sap;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Turns the bytes of a file into text and says what kind it is, by its first characters.
sealed interface SapText {

    record Xml(String text, List<String> notes) implements SapText {}

    record Json(String text, List<String> notes) implements SapText {}

    record FlatIdoc(String text, List<String> notes) implements SapText {}

    record NoText(String problem) implements SapText {}

    Pattern DECLARED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    Charset WINDOWS = Charset.forName("windows-1252");

    static SapText decode(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(300, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")) {
            return new NoText("This is a ZIP or Excel file, no delivery: unpack it first.");
        }
        if (head.startsWith("%PDF")) {
            return new NoText("This is a PDF, no delivery: ask SAP for the IDoc or the OData export.");
        }
        var charset = charset(bytes, head);
        try {
            return kind(text(bytes, charset), List.of());
        } catch (CharacterCodingException e) {
            return kind(
                    new String(bytes, WINDOWS),
                    List.of("The file is not " + charset + " as it claims; it was read as Windows-1252."));
        }
    }

    /// The text of a file whose kind is known, without byte order mark and blanks around it.
    static String textOf(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(300, bytes.length), StandardCharsets.ISO_8859_1);
        try {
            return bare(text(bytes, charset(bytes, head)));
        } catch (CharacterCodingException e) {
            return bare(new String(bytes, WINDOWS));
        }
    }

    private static String bare(String decoded) {
        return (decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded).strip();
    }

    private static String text(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Charset charset(byte[] bytes, String head) {
        if (head.startsWith("\u00FE\u00FF") || (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (head.startsWith("\u00FF\u00FE") || (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED.matcher(head);
        try {
            return declared.find()
                            && !declared.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16")
                    ? Charset.forName(declared.group(1))
                    : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static SapText kind(String decoded, List<String> notes) {
        var text = bare(decoded);
        if (text.isEmpty()) {
            return new NoText("The file is empty.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            return new NoText("This is a binary file, no delivery.");
        }
        var start = text.substring(0, Math.min(15, text.length())).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return new NoText("This is a web page, perhaps SAP's log-on page, no delivery.");
        }
        return switch (text.charAt(0)) {
            case '<' -> new Xml(text, notes);
            case '{', '[' -> new Json(text, notes);
            default ->
                text.startsWith("EDI_DC40")
                        ? new FlatIdoc(text, notes)
                        : new NoText("This is neither IDoc XML nor OData JSON; it begins with '"
                                + Fields.clean(text.substring(0, Math.min(20, text.length()))) + "'.");
        };
    }
}
