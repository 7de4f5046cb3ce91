package aspstore.model.challan;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.Text;
import aspstore.model.tax.TaxLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of a challan as printed.
public record ChallanLine(
        PartCode part,
        String description,
        List<SerialNo> serials,
        Optional<String> batch,
        Optional<LocalDate> expiry,
        Measure measure,
        TaxLine value,
        Optional<Sodo> sodo,
        Owed owed) {

    /// Rule 55(1)(v): a quantity that is not known exactly is marked as provisional.
    public enum Measure {
        EXACT,
        PROVISIONAL
    }

    /// What the line leaves to be brought back.
    public enum Owed {
        NOTHING,
        DEFECTIVE_PART
    }

    ChallanLine owing(Owed other) {
        return new ChallanLine(part, description, serials, batch, expiry, measure, value, sodo, other);
    }

    public ChallanLine {
        Text.require("the description of a part", description, 400);
        serials = List.copyOf(serials);
        batch.ifPresent(text -> Text.require("a batch", text, 40));
        if (!value.quantity().isPositive()) {
            throw new IllegalArgumentException("a line of part " + part + " moves nothing");
        }
    }
}
