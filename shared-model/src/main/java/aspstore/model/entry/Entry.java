package aspstore.model.entry;

/// One immutable line of a stream: a header and one event.
public record Entry(Header header, Event event) {}
