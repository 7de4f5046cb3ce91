package aspstore.wire;

import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.entry.Header;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/// Entries and documents as JSON and back.
///
/// The bytes of an entry are written once and are the truth from then on: hashed, forced, sent and stored as they are,
/// never written again from what was read.
public final class Codec {

    private static final EventTypes TYPES = new EventTypes();

    private Codec() {}

    /// The name and version under which an event is written.
    public static String typeOf(Event event) {
        return event instanceof Event.Unreadable unreadable
                ? unreadable.type()
                : TYPES.of(event).name();
    }

    public static int versionOf(Event event) {
        return event instanceof Event.Unreadable unreadable
                ? unreadable.version()
                : TYPES.of(event).version();
    }

    /// An entry as one line of JSON: the header's fields, then the event as `body`.
    public static byte[] encode(Entry entry) {
        var tree = (ObjectNode) Json.mapper().valueToTree(entry.header());
        tree.set("body", Json.mapper().valueToTree(EventTypes.unwrap(entry.event())));
        return Json.mapper().writeValueAsBytes(tree);
    }

    /// Reads an entry. An event of an unknown type or version, or with a value that this program refuses, becomes
    /// [Event.Unreadable].
    ///
    /// @throws WireException where the bytes are no entry at all, or a known event's body is broken
    public static Entry decode(byte[] bytes) {
        try {
            var tree = Json.mapper().readTree(bytes);
            if (!(tree instanceof ObjectNode object) || !object.has("body")) {
                throw new WireException("this is no entry: it has no body");
            }
            var body = object.remove("body");
            var header = Json.mapper().treeToValue(object, Header.class);
            if (header.ev() != Header.ENVELOPE) {
                throw new WireException("entry " + header.seq() + " has an envelope of version " + header.ev()
                        + "; this program reads version " + Header.ENVELOPE);
            }
            return new Entry(header, event(header, body));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new WireException("an entry can't be read: " + e.getMessage(), e);
        }
    }

    public static byte[] encode(Document<?> document) {
        return Json.mapper().writeValueAsBytes(document);
    }

    public static <D extends Document<D>> D decode(DocumentKind<D> kind, byte[] bytes) {
        return Json.mapper().readValue(bytes, kind.type());
    }

    private static Event event(Header header, JsonNode body) {
        var type = TYPES.find(header.type(), header.tv());
        if (type.isEmpty()) {
            return new Event.Unreadable(header.type(), header.tv());
        }
        try {
            return type.get()
                    .wrap()
                    .apply(Json.mapper().treeToValue(body, type.get().event()));
        } catch (InvalidTypeIdException | ValueInstantiationException e) {
            // A newer program's case of a sealed type, or a value that another program allows: parked like a newer
            // version, so that what follows is not held up.
            return new Event.Unreadable(header.type(), header.tv());
        }
    }
}
