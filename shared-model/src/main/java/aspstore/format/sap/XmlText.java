package aspstore.format.sap;

/// Writes indented XML, always the same for the same content. Empty fields are left out, as SAP reads both alike.
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    XmlText open(String name) {
        return line("<" + name + ">", 1);
    }

    XmlText openSegment(String name) {
        return line("<" + name + " SEGMENT=\"1\">", 1);
    }

    XmlText openIdoc() {
        return line("<IDOC BEGIN=\"1\">", 1);
    }

    XmlText close(String name) {
        depth--;
        return line("</" + name + ">", 0);
    }

    XmlText field(String name, String value) {
        return value.isEmpty() ? this : line("<" + name + ">" + escaped(value) + "</" + name + ">", 0);
    }

    private XmlText line(String content, int deeper) {
        text.append("  ".repeat(depth)).append(content).append('\n');
        depth += deeper;
        return this;
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
