package aspstore.desk.engine;

import java.util.Optional;

/// How what central told comes into the books, once it is in the file.
sealed interface FeedState {

    record Flowing() implements FeedState {}

    /// A fault that passes was in the way: it is tried again by itself.
    record Delayed(String why) implements FeedState {}

    /// It does not fit these books: people must look at it.
    record Stuck(String why) implements FeedState {}

    default Optional<String> problem() {
        return switch (this) {
            case Flowing _ -> Optional.empty();
            case Delayed(var why) -> Optional.of(why);
            case Stuck(var why) -> Optional.of(why);
        };
    }
}
