package aspstore.journal;

/// An entry of a store that the server would not have decided so. It is posted as it was sent, and a case is opened.
///
/// @param seq the entry's number in the store's journal
/// @param detail what differs, in words for central
public record Misfit(long seq, Kind kind, String detail) {

    public enum Kind {
        /// The rules, asked again, refuse it or answer with another event.
        DECIDED_DIFFERENTLY,
        /// It takes more from a place than the books hold there.
        BELOW_ZERO,
        /// Its type or version is unknown here: parked.
        UNREADABLE,
        /// It names lots that the books do not know: kept, but without moves.
        NOT_POSTABLE
    }
}
