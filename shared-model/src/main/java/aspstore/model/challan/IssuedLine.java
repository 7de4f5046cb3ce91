package aspstore.model.challan;

import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of a challan as the books count it down: what went out, was used, came back, and is owed.
///
/// @param no from 1
/// @param indentLine the first name of the indent's line; empty in a bag, and for goods that went out before the
///     books began
/// @param rate the value of one unit
/// @param owed whether a use leaves a defective part to bring
/// @param back what came back on the reverse challan, and what never will
/// @param from the challan's line under which it was out before, where it came from another job
public record IssuedLine(
        int no,
        String indentLine,
        PartCode part,
        LotId lot,
        Optional<SerialNo> serial,
        Quantity quantity,
        Money rate,
        ChallanLine.Owed owed,
        Quantity used,
        List<Back> back,
        Optional<From> from) {

    /// @param lot what came back, moved on or was lost
    /// @param onward the challan under which it is out from then on, where it moved on
    public record Back(Kind kind, LotId lot, Quantity quantity, Optional<ChallanNo> onward) {
        public enum Kind {
            UNUSED,
            DEFECTIVE,
            /// It went on to another job: it is out on that job's challan, and not on this one.
            MOVED_ON,
            /// It did not come back: it is lost, and the line waits for it no more.
            LOST
        }

        /// Came back itself.
        public Back(Kind kind, LotId lot, Quantity quantity) {
            this(kind, lot, quantity, Optional.empty());
        }

        /// Whether it is among the goods of the reverse challan.
        boolean isHere() {
            return switch (kind) {
                case UNUSED, DEFECTIVE -> true;
                case MOVED_ON, LOST -> false;
            };
        }
    }

    /// @param line from 1
    /// @param since when the technician who has it was first handed it, on whichever challan
    public record From(ChallanNo challan, int line, Instant since) {}

    public IssuedLine {
        back = List.copyOf(back);
    }

    public Quantity returned() {
        return sum(Back.Kind.UNUSED);
    }

    public Quantity defectiveIn() {
        return sum(Back.Kind.DEFECTIVE);
    }

    public Quantity movedOn() {
        return sum(Back.Kind.MOVED_ON);
    }

    /// What is with the technician or the customer for this job: neither used, back, moved on nor lost.
    public Quantity out() {
        return quantity.minusAtMost(used)
                .minusAtMost(returned())
                .minusAtMost(movedOn())
                .minusAtMost(sum(Back.Kind.LOST));
    }

    /// How many defective parts the uses of this line still owe, whatever was settled otherwise.
    public Quantity owedBack() {
        return switch (owed) {
            case NOTHING -> Quantity.ZERO;
            case DEFECTIVE_PART -> used.minusAtMost(defectiveIn());
        };
    }

    private Quantity sum(Back.Kind kind) {
        return back.stream()
                .filter(piece -> piece.kind() == kind)
                .map(Back::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /// The line after it turned out that its goods are another lot than was thought.
    IssuedLine withLot(LotId corrected, Optional<SerialNo> newSerial) {
        return new IssuedLine(no, indentLine, part, corrected, newSerial, quantity, rate, owed, used, back, from);
    }

    IssuedLine withUsed(Quantity newUsed) {
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, newUsed, back, from);
    }

    IssuedLine withFrom(From origin) {
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, used, back, Optional.of(origin));
    }

    IssuedLine withBack(Back more) {
        var longer = new ArrayList<>(back);
        longer.add(more);
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, used, longer, from);
    }

    IssuedLine withoutBack(Back less) {
        var shorter = new ArrayList<>(back);
        shorter.remove(less);
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, used, shorter, from);
    }
}
