package aspstore.model.partreturn;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StoreId;
import aspstore.model.Text;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Party;
import aspstore.model.tax.Transport;
import java.util.List;
import java.util.Optional;

/// What can be done about parts that go back to the warehouse.
public sealed interface ReturnCommand {

    /// The store asks to send parts back. All are of one BU and of one owner, since one challan carries them.
    record RequestReturn(BusinessUnit bu, List<Line> lines, String note) implements ReturnCommand {
        public RequestReturn {
            Text.note("a note", note);
            lines = List.copyOf(lines);
        }
    }

    /// @param from where the goods stand: on hand, on hold or among the defectives
    record Line(LotId lot, Spot from, Quantity quantity, Reason reason) {}

    enum Reason {
        DEFECTIVE,
        UNUSED,
        EXPIRED,
        EXCESS
    }

    record WithdrawReturn(String partReturn, String reason) implements ReturnCommand {
        public WithdrawReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    /// Central approves or refuses every line.
    record DecideReturn(String partReturn, List<LineDecision> lines) implements ReturnCommand {
        public DecideReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// @param line from 1
    /// @param reason needed where the line is refused, else perhaps empty
    record LineDecision(int line, Verdict verdict, String reason) {
        public LineDecision {
            Text.note("a reason", reason);
        }
    }

    enum Verdict {
        APPROVED,
        REFUSED
    }

    /// What is not packed of a line goes back to where it stood: the store's own answer to a refused line, and what
    /// it may do with an approved one that it can't or won't send.
    record ReleaseReturnLine(String partReturn, int line) implements ReturnCommand {
        public ReleaseReturnLine {
            Text.optional("a return", partReturn, Text.NUMBER);
        }
    }

    /// @param carton as it is marked: `1`
    record PackReturn(String partReturn, String carton, List<PackedLine> lines) implements ReturnCommand {
        public PackReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.optional("a carton", carton, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// @param serials as scanned; none for lots without a serial
    record PackedLine(int line, Quantity quantity, List<SerialNo> serials) {
        public PackedLine {
            serials = List.copyOf(serials);
        }
    }

    /// Takes everything out of a carton again.
    record UnpackReturn(String partReturn, String carton) implements ReturnCommand {
        public UnpackReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.optional("a carton", carton, Text.NUMBER);
        }
    }

    /// The goods leave on a DC_WAREHOUSE.
    ///
    /// @param handedTo who took them: a driver, a courier's man
    record ShipReturn(String partReturn, Transport transport, Optional<EwayBillNo> ewayBill, String handedTo)
            implements ReturnCommand {
        public ShipReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.optional("the name of who takes the goods", handedTo, Text.NOTE);
        }
    }

    /// Central sends what is asked back straight on to another store, which it is a transfer to.
    ///
    /// @param consignee who runs that store, as the challan names them
    record RedirectReturn(String partReturn, StoreId to, Party consignee) implements ReturnCommand {
        public RedirectReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
        }
    }

    /// The warehouse sends the store what it refused. The shipment that brings it is an entry of its own.
    ///
    /// @param delivery the shipment's number
    record SendBackReturn(String partReturn, String delivery, List<SentBackLine> lines) implements ReturnCommand {
        public SendBackReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.require("a delivery", delivery, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// @param line from 1
    record SentBackLine(int line, Quantity quantity) {}

    /// The warehouse says what came.
    record ReceiveReturn(String partReturn, List<ReceivedLine> lines) implements ReturnCommand {
        public ReceiveReturn {
            Text.optional("a return", partReturn, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// What came of a line. What is neither received nor missing is still to come.
    ///
    /// @param condition in which it was found
    /// @param note needed where something is missing, or where the condition is not the one that was sent
    record ReceivedLine(int line, Quantity received, Quantity missing, Condition condition, String note) {
        public ReceivedLine {
            Text.note("a note", note);
        }
    }

    /// Central decides about goods that the warehouse found missing.
    record SettleTransitLoss(String partReturn, List<SettledLine> lines, String reason) implements ReturnCommand {
        public SettleTransitLoss {
            Text.optional("a return", partReturn, Text.NUMBER);
            Text.note("a reason", reason);
            lines = List.copyOf(lines);
        }
    }

    record SettledLine(int line, Quantity quantity, Outcome outcome) {}

    enum Outcome {
        FOUND_AT_WAREHOUSE,
        LOST
    }

    /// The warehouse says what becomes of the goods.
    record RecordDisposition(String partReturn, List<DisposedLine> lines) implements ReturnCommand {
        public RecordDisposition {
            Text.optional("a return", partReturn, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// @param note a credit note's number, why it is refused: perhaps empty, but never where it is refused
    record DisposedLine(int line, Quantity quantity, Disposition disposition, String note) {
        public DisposedLine {
            Text.note("a note", note);
        }
    }

    enum Disposition {
        CREDIT,
        REPAIR,
        REFURBISH,
        DISPOSE,
        /// It goes back to the store.
        REFUSED,
        /// It went on to the store that it was redirected to.
        FORWARDED
    }
}
