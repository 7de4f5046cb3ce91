package aspstore.desk.screen.receipt;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/// One line of a receipt as it is shown: what was announced, what was counted of it, and what is still to come.
///
/// @param line the delivery's line; empty for goods that no line announced
/// @param toCome what stays on the way when this is posted
/// @param asks what a person has to say about it before it is posted, if anything
record ReceiveRow(
        Optional<Integer> line,
        PartCode part,
        String description,
        boolean serialised,
        Quantity announced,
        Quantity accepted,
        Quantity damaged,
        Quantity missing,
        Quantity toCome,
        Optional<LocalDate> expiry,
        Optional<String> batch,
        String reason,
        String remark,
        Optional<Asks> asks) {

    enum Asks {
        REASON,
        EXPIRY
    }

    String key() {
        return line.map(no -> "line " + no).orElseGet(() -> "extra " + part);
    }

    boolean isExtra() {
        return line.isEmpty();
    }

    boolean isCounted() {
        return accepted.plus(damaged).plus(missing).isPositive();
    }
}
