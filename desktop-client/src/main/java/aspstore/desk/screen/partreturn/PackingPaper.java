package aspstore.desk.screen.partreturn;

import aspstore.model.Quantity;
import aspstore.model.partreturn.PartReturn;
import aspstore.model.partreturn.ReturnCommand;
import java.util.ArrayList;
import java.util.List;

/// The open carton: what was scanned into it, as the draft keeps it.
///
/// @param carton as it is marked; empty for the next number
record PackingPaper(String carton, List<In> lines) {

    static final PackingPaper BLANK = new PackingPaper("", List.of());

    record In(int line, Quantity quantity) {}

    PackingPaper {
        lines = List.copyOf(lines);
    }

    Quantity of(int line) {
        return lines.stream().filter(in -> in.line() == line).map(In::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    PackingPaper with(int line, Quantity quantity) {
        var changed = new ArrayList<In>();
        lines.stream().filter(in -> in.line() != line).forEach(changed::add);
        if (quantity.isPositive()) {
            changed.add(new In(line, quantity));
        }
        return new PackingPaper(carton, changed);
    }

    PackingPaper withCarton(String newCarton) {
        return new PackingPaper(newCarton, lines);
    }

    /// What was scanned is told as scanned: the serial number of each unit.
    List<ReturnCommand.PackedLine> packed(PartReturn of) {
        return lines.stream()
                .map(in -> new ReturnCommand.PackedLine(
                        in.line(),
                        in.quantity(),
                        of.line(in.line()).flatMap(PartReturn.Line::serial).stream()
                                .toList()))
                .toList();
    }
}
