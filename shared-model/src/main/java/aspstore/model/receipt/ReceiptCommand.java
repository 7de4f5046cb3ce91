package aspstore.model.receipt;

import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Text;
import aspstore.model.shipment.Shipment;
import aspstore.model.stock.LotId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be done about goods that arrive.
public sealed interface ReceiptCommand {

    /// The store posts what it counted (GRN_TO_STORE).
    ///
    /// @param delivery the shipment that the goods belong to; empty for goods that no paper announced
    /// @param paper what came with the goods: a challan or lorry receipt number, as printed, perhaps empty
    record ReceiveGoods(Optional<String> delivery, String paper, List<Line> lines, List<UnlistedLine> unlisted)
            implements ReceiptCommand {
        public ReceiveGoods {
            delivery.ifPresent(text -> Text.require("a delivery", text, Text.NUMBER));
            Text.optional("the paper that came with goods", paper, Text.PAPER);
            lines = List.copyOf(lines);
            unlisted = List.copyOf(unlisted);
        }
    }

    /// What was counted of one shipment line. What is neither accepted, damaged nor missing is still to come.
    ///
    /// @param line the shipment's line, from 1
    /// @param missing closed as missing: it will not come
    /// @param serials the units accepted, then the units damaged; none for parts without serials
    /// @param reason needed for damaged and missing goods and for a serial that was not announced, else empty
    record Line(
            int line,
            Quantity accepted,
            Quantity damaged,
            Quantity missing,
            List<SerialNo> serials,
            Optional<LocalDate> expiry,
            Optional<String> batch,
            String reason) {
        public Line {
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
            Text.note("a reason", reason);
            serials = List.copyOf(serials);
        }
    }

    /// Goods in the lorry that no line announced: they go on hold until matched, accepted or sent back.
    record UnlistedLine(
            PartCode part,
            Quantity quantity,
            Why why,
            List<SerialNo> serials,
            Optional<LocalDate> expiry,
            Optional<String> batch) {
        public UnlistedLine {
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
            serials = List.copyOf(serials);
        }

        public enum Why {
            EXTRA,
            WRONG_PART,
            UNANNOUNCED
        }
    }

    /// The store takes unlisted goods into stock, matched to a shipment line that announced them where there is one.
    record AcceptUnlisted(LotId lot, Quantity quantity, Optional<Match> match, String reason)
            implements ReceiptCommand {
        public AcceptUnlisted {
            Text.note("a reason", reason);
        }
    }

    /// @param line the shipment's line, from 1
    record Match(String delivery, int line) {
        public Match {
            Text.require("a delivery", delivery, Text.NUMBER);
        }
    }

    /// Central decides about goods declared missing.
    record DecideDifference(String delivery, List<Shipment.Difference> decisions) implements ReceiptCommand {
        public DecideDifference {
            Text.require("a delivery", delivery, Text.NUMBER);
            decisions = List.copyOf(decisions);
        }
    }
}
