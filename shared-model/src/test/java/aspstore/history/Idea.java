package aspstore.history;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that might be asked next, and how often compared to others. Empty where there is no occasion.
record Idea(int weight, Supplier<Optional<Ask>> ask) {}
