package aspstore.desk.screen.partreturn;

import aspstore.model.BusinessUnit;
import aspstore.model.Quantity;
import aspstore.model.partreturn.ReturnCommand;
import aspstore.model.partreturn.ReturnCommand.Reason;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is marked to go back, as the draft keeps it.
record NewReturnPaper(List<Marked> lines, String note) {

    static final NewReturnPaper BLANK = new NewReturnPaper(List.of(), "");

    record Marked(LotId lot, Spot spot, Quantity quantity, Reason reason) {
        boolean isOf(LotId other, Spot at) {
            return lot.equals(other) && spot.equals(at);
        }
    }

    NewReturnPaper {
        lines = List.copyOf(lines);
    }

    Optional<Marked> of(LotId lot, Spot spot) {
        return lines.stream().filter(line -> line.isOf(lot, spot)).findFirst();
    }

    /// With this line in the place of the one of its stand; without any where its quantity is zero.
    NewReturnPaper with(Marked line) {
        var changed = new ArrayList<Marked>();
        boolean isNew = true;
        for (var before : lines) {
            if (!before.isOf(line.lot(), line.spot())) {
                changed.add(before);
            } else {
                isNew = false;
                if (line.quantity().isPositive()) {
                    changed.add(line);
                }
            }
        }
        if (isNew && line.quantity().isPositive()) {
            changed.add(line);
        }
        return new NewReturnPaper(changed, note);
    }

    NewReturnPaper withNote(String newNote) {
        return new NewReturnPaper(lines, newNote);
    }

    ReturnCommand.RequestReturn command(BusinessUnit bu) {
        return new ReturnCommand.RequestReturn(
                bu,
                lines.stream()
                        .map(line -> new ReturnCommand.Line(line.lot(), line.spot(), line.quantity(), line.reason()))
                        .toList(),
                note);
    }
}
