package aspstore.model.entry;

import aspstore.model.books.Refusal;

/// Whatever a room says: so much at once can't be sent to central, and what can't be sent would block all that follows.
///
/// @param kilobytes how large it would be when sent
/// @param most how large it may be
public record CommitTooLarge(long kilobytes, long most) implements Refusal {}
