package aspstore.model.entry;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Refusal;

/// Whatever a room says: a part with serial numbers moves in whole pieces, since half a unit has no serial.
public record SplitUnit(PartCode part, Quantity quantity) implements Refusal {}
