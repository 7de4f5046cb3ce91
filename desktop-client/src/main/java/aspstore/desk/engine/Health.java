package aspstore.desk.engine;

/// Whether the store can write, in words for the person at the desk where it can't. [Vitals] has the ways between.
public sealed interface Health {

    record Fine() implements Health {}

    /// After a fault: nothing is written until the books were opened again.
    record Stopped(Said why) implements Health {}

    /// The server holds more of this store's journal than the store: it is fetched before anything is written.
    record Recovering(Said why) implements Health {}
}
