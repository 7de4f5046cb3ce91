package aspstore.desk.demo;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A delivery IDoc as any XML reader sees it. It knows nothing of the product's own reader, so that what is found here
/// can be held against what the product made of the same file.
final class IdocFile {

    /// @param delivery VBELN without leading zeros
    /// @param number POSNR without leading zeros
    /// @param quantity LFIMG
    record Item(String delivery, String number, PartCode part, Quantity quantity) {

        String name() {
            return delivery + "/" + number;
        }
    }

    private IdocFile() {}

    static boolean isXml(byte[] file) {
        return new String(file, 0, Math.min(file.length, 100), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading()
                .startsWith("<");
    }

    /// Every item that is shipped; none where the file holds no delivery.
    static List<Item> items(byte[] xml) {
        var items = new ArrayList<Item>();
        for (var delivery : all(root(xml), "E1EDL20")) {
            for (var item : all(delivery, "E1EDL24")) {
                var quantity = new BigDecimal(text(item, "LFIMG", "0").strip());
                if (quantity.signum() > 0) {
                    items.add(new Item(
                            plain(text(delivery, "VBELN", "")),
                            plain(text(item, "POSNR", "")),
                            PartCode.of(text(item, "MATNR_EXTERNAL", text(item, "MATNR", ""))),
                            Quantity.parse(quantity.toPlainString())));
                }
            }
        }
        return items;
    }

    private static Element root(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new DemoException("one of SAP's files is no XML: " + e.getMessage(), e);
        }
    }

    private static List<Element> all(Element within, String segment) {
        var found = within.getElementsByTagName(segment);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> (Element) found.item(i))
                .toList();
    }

    /// Of the segment itself, not of those inside it.
    private static String text(Element segment, String field, String otherwise) {
        return all(segment, field).stream()
                .filter(found -> found.getParentNode() == segment)
                .map(Element::getTextContent)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(otherwise);
    }

    /// Without leading zeros.
    static String plain(String number) {
        return number.strip().replaceFirst("^0+(?=.)", "");
    }
}
