package aspstore.model.entry;

import aspstore.model.books.Refusal;

/// Whatever a room says: so many entries at once can't be sent to central.
public record CommitTooLong(int entries, int most) implements Refusal {}
