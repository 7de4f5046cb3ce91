package aspstore.history;

/// What goes wrong in a history on purpose: nothing, unless a test says so.
interface Faults {

    Faults NONE = new Faults() {};

    /// After each step, with both sides at hand.
    default void afterStep(int step, Side store, Side central) {}

    /// Whether the store's engine forgets to answer.
    default boolean forgetsAnswers() {
        return false;
    }

    /// What becomes of bytes on their way.
    default byte[] onTheWay(byte[] batch) {
        return batch;
    }
}
