package aspstore.desk.sync;

/// What came of asking the server.
public sealed interface Reply<T> {

    record Got<T>(T value) implements Reply<T> {}

    record Failed<T>(Problem problem) implements Reply<T> {}
}
