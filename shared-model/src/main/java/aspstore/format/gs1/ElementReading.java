package aspstore.format.gs1;

/// What the reading of a barcode came to.
public sealed interface ElementReading {

    record Read(Elements elements) implements ElementReading {}

    record Flawed(Flaw flaw) implements ElementReading {}
}
