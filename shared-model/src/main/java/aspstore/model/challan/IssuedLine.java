package aspstore.model.challan;

import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.stock.LotId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of a challan as the books count it down: what went out, was used, came back, and is owed.
///
/// @param no from 1
/// @param indentLine the first name of the indent's line; empty for goods that went out before the books began
/// @param rate the value of one unit
/// @param owed whether a use leaves a defective part to bring
/// @param back what came back on the reverse challan
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
        List<Back> back) {

    /// @param lot what came back
    public record Back(Kind kind, LotId lot, Quantity quantity) {
        public enum Kind {
            UNUSED,
            DEFECTIVE
        }
    }

    public IssuedLine {
        back = List.copyOf(back);
    }

    public Quantity returned() {
        return sum(Back.Kind.UNUSED);
    }

    public Quantity defectiveIn() {
        return sum(Back.Kind.DEFECTIVE);
    }

    /// What is with the technician or the customer: neither used nor back.
    public Quantity out() {
        return quantity.minusAtMost(used).minusAtMost(returned());
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

    IssuedLine withUsed(Quantity newUsed) {
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, newUsed, back);
    }

    IssuedLine withBack(Back more) {
        var longer = new ArrayList<>(back);
        longer.add(more);
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, used, longer);
    }

    IssuedLine withoutBack(Back less) {
        var shorter = new ArrayList<>(back);
        shorter.remove(less);
        return new IssuedLine(no, indentLine, part, lot, serial, quantity, rate, owed, used, shorter);
    }
}
