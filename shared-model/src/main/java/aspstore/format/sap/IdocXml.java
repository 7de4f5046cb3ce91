package aspstore.format.sap;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML into a flat list of segments, in the order of the file.
///
/// An element with elements in it (or marked SEGMENT) is a segment, the others are fields of the one around them.
/// Nothing else is asked of the shape, so extensions and any root pass. Document types and entities are refused.
final class IdocXml {

    private static final XMLInputFactory FACTORY = factory();
    private static final String WRAPPER = "files";
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][A-Za-z0-9_.:-]*)");
    private static final String BROKEN_OFF = "The file breaks off before its end: copy it from SAP again.";

    private IdocXml() {}

    sealed interface Parsed {
        /// @param root the name of the outermost element
        record Segments(String root, List<Segment> segments) implements Parsed {}

        record Broken(String problem) implements Parsed {}
    }

    private record Open(String name, Segment segment, StringBuilder text, boolean marked) {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// Some senders string several documents together, each with its own declaration: all become one.
    static Parsed parse(String xml) {
        if (xml.contains("<!DOCTYPE")) {
            return new Parsed.Broken(
                    "The file declares a document type (DOCTYPE), which SAP never sends; it was not read.");
        }
        var body = xml.replaceAll("<\\?xml\\s[^>]*\\?>", "");
        var name = ROOT.matcher(body);
        if (!name.find()) {
            return new Parsed.Broken(BROKEN_OFF);
        }
        var root = name.group(1);
        var segments = new ArrayList<Segment>();
        try {
            read(
                    FACTORY.createXMLStreamReader(new StringReader("<" + WRAPPER + ">" + body + "</" + WRAPPER + ">")),
                    segments);
            return new Parsed.Segments(root, List.copyOf(segments));
        } catch (XMLStreamException e) {
            var brokenOff = body.lastIndexOf("<" + root) >= body.lastIndexOf("</" + root + ">");
            return new Parsed.Broken(
                    brokenOff
                            ? BROKEN_OFF
                            : "The file is not well-formed XML (line "
                                    + e.getLocation().getLineNumber() + ").");
        }
    }

    private static void read(XMLStreamReader reader, List<Segment> segments) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var name = reader.getLocalName().substring(reader.getLocalName().indexOf(':') + 1);
                var marked = reader.getAttributeValue(null, "SEGMENT") != null;
                var segment = new Segment(name, new LinkedHashMap<>());
                segments.add(segment);
                open.push(new Open(name, segment, new StringBuilder(), marked));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text().append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(open.pop(), open, segments);
            }
        }
    }

    /// A field is the last segment of the list when it closes, for nothing came after it.
    private static void close(Open closed, Deque<Open> around, List<Segment> segments) {
        var isLeaf = segments.getLast() == closed.segment()
                && closed.segment().fields().isEmpty();
        if (!isLeaf || closed.marked() || around.isEmpty()) {
            return;
        }
        segments.removeLast();
        var text = Fields.clean(closed.text().toString());
        if (!text.isEmpty()) {
            around.element().segment().fields().putIfAbsent(closed.name(), text);
        }
    }
}
