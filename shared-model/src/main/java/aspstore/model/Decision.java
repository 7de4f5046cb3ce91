package aspstore.model;

import java.util.List;
import java.util.function.Supplier;

/// What a rule answers: the event that a command causes, or every reason why it may not happen.
///
/// A refusal is an ordinary answer that a screen shows and the server returns. It is never an exception.
public sealed interface Decision<E, R> {

    record Accepted<E, R>(E event) implements Decision<E, R> {}

    record Refused<E, R>(List<R> reasons) implements Decision<E, R> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <E, R> Decision<E, R> accept(E event) {
        return new Accepted<>(event);
    }

    static <E, R> Decision<E, R> refuse(R reason) {
        return new Refused<>(List.of(reason));
    }

    /// Refused where there is any reason; otherwise the event is made and accepted.
    static <E, R> Decision<E, R> unless(List<R> reasons, Supplier<E> event) {
        return reasons.isEmpty() ? accept(event.get()) : new Refused<>(reasons);
    }
}
