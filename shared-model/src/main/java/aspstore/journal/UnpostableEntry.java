package aspstore.journal;

/// An entry of a store's that no rule of the house could have made: its moves or documents can't even be worked out.
public final class UnpostableEntry extends RuntimeException {

    private final long seq;

    UnpostableEntry(long seq, RuntimeException cause) {
        super("entry " + seq + " can't be posted: " + cause, cause);
        this.seq = seq;
    }

    /// Its number in the store's journal.
    public long seq() {
        return seq;
    }
}
