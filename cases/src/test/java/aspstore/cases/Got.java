package aspstore.cases;

import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.receipt.ReceiptCommand;
import aspstore.model.shipment.Shipment;
import java.util.List;

/// What was counted of a line of a delivery.
///
/// @param line the delivery's, from 1
record Got(int line, long accepted, long damaged, long missing, List<SerialNo> units, String reason) {

    static Got of(int line, long accepted, SerialNo... units) {
        return new Got(line, accepted, 0, 0, List.of(units), "");
    }

    Got damaged(long pieces, String why) {
        return new Got(line, accepted, pieces, missing, units, why);
    }

    Got missing(long pieces, String why) {
        return new Got(line, accepted, damaged, pieces, units, why);
    }

    ReceiptCommand.Line counted(Shipment.Line announced) {
        return new ReceiptCommand.Line(
                line,
                Quantity.pieces(accepted),
                Quantity.pieces(damaged),
                Quantity.pieces(missing),
                units,
                announced.expiry(),
                announced.batch(),
                reason);
    }
}
