package aspstore.desk.engine;

import java.util.Optional;

/// How what central told comes into the books, once it is in the file.
sealed interface FeedState {

    record Flowing() implements FeedState {}

    /// A fault that passes was in the way: it is tried again by itself.
    record Delayed(Said why) implements FeedState {}

    /// It does not fit these books: people must look at it.
    record Stuck(Said why) implements FeedState {}

    default Optional<Said> problem() {
        return switch (this) {
            case Flowing _ -> Optional.empty();
            case Delayed(var why) -> Optional.of(why);
            case Stuck(var why) -> Optional.of(why);
        };
    }
}
