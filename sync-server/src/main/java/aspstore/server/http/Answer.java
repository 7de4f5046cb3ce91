package aspstore.server.http;

/// What a route answers with, where it is not just a value as JSON.
public sealed interface Answer {

    record Bytes(String contentType, byte[] body) implements Answer {}

    /// Bytes that were written before, under the status of then.
    record Raw(int status, String contentType, byte[] body) implements Answer {}

    /// A value as JSON under another status than 200.
    record Status(int status, Object body) implements Answer {}

    record Nothing() implements Answer {}
}
