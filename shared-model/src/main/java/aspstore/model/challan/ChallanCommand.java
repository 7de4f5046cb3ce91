package aspstore.model.challan;

import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Text;
import aspstore.model.stock.LotId;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.Transport;
import aspstore.model.tax.VehicleNo;
import java.util.List;
import java.util.Optional;

/// What can be asked of a challan.
public sealed interface ChallanCommand {

    /// What is allocated to a job leaves the books' ON_HAND for the technician or courier: a challan and its reverse.
    ///
    /// @param override the override that lets a technician have more who owes too much
    /// @param extras the business unit's own fields
    record IssueChallan(
            JobNo job,
            List<Line> lines,
            Through through,
            Transport transport,
            Optional<EwayBillNo> eway,
            Optional<String> override,
            List<ChallanPaper.Field> extras)
            implements ChallanCommand {
        public IssueChallan {
            override.ifPresent(text -> Text.require("an override", text, Text.NUMBER));
            lines = List.copyOf(lines);
            extras = List.copyOf(extras);
        }
    }

    /// @param indentLine the indent's line, by either of its names
    record Line(String indentLine, LotId lot, Quantity quantity) {
        public Line {
            Text.optional("a line", indentLine, Text.NUMBER);
        }
    }

    /// Who takes the goods to the customer.
    sealed interface Through {

        record Technician(PersonId person) implements Through {}

        record Courier(String name, String airwayBill) implements Through {
            public Courier {
                Text.require("the name of a courier", name, 100);
                Text.require("an airway bill", airwayBill, 40);
            }
        }
    }

    /// Parts on hand leave for a technician's bag, without a job: the store sends them to itself.
    ///
    /// @param override the override that lets a technician have more who owes too much
    record IssueBag(
            BusinessUnit bu,
            PersonId technician,
            List<BagLine> lines,
            Transport transport,
            Optional<EwayBillNo> eway,
            Optional<String> override,
            List<ChallanPaper.Field> extras)
            implements ChallanCommand {
        public IssueBag {
            override.ifPresent(text -> Text.require("an override", text, Text.NUMBER));
            lines = List.copyOf(lines);
            extras = List.copyOf(extras);
        }
    }

    /// @param serial of the unit that is wanted and no other; the rule chooses where empty
    record BagLine(PartCode part, Optional<SerialNo> serial, Quantity quantity) {}

    /// Before hand-over only: the goods are allocated again, and the number stays.
    record CancelChallan(ChallanNo number, String reason) implements ChallanCommand {
        public CancelChallan {
            Text.note("a reason", reason);
        }
    }

    /// The goods go out of the door.
    ///
    /// @param eway the e-way bill, where it was not there at issue
    /// @param vehicle the vehicle, where it was not known at issue
    record HandOverChallan(
            ChallanNo number, String takenBy, Proof proof, Optional<EwayBillNo> eway, Optional<VehicleNo> vehicle)
            implements ChallanCommand {
        public HandOverChallan {
            Text.require("the name of who takes the goods", takenBy, 100);
        }
    }

    /// Parts that a technician has out go on to another job, on a challan of that job's. They change hands, or stay in
    /// the same, where they are: the new challan is handed over with this.
    ///
    /// @param job that needs them
    /// @param left whether the jobs that they leave need others
    /// @param takenBy the name of who has them from now on
    /// @param override the override that lets a technician have more who owes too much
    /// @param exception a manager's reason for a part that the contract's rule does not take
    record ReassignParts(
            JobNo job,
            List<Piece> pieces,
            Left left,
            Through through,
            Transport transport,
            Optional<EwayBillNo> eway,
            String takenBy,
            Proof proof,
            Optional<String> override,
            Optional<String> exception)
            implements ChallanCommand {
        public ReassignParts {
            Text.require("the name of who takes the goods", takenBy, 100);
            override.ifPresent(text -> Text.require("an override", text, Text.NUMBER));
            exception.ifPresent(text -> Text.note("a reason", text));
            pieces = List.copyOf(pieces);
        }
    }

    /// @param challan under which they are out
    /// @param line the challan's, from 1
    /// @param indentLine the line of the job that needs them, by either of its names
    record Piece(ChallanNo challan, int line, String indentLine, Quantity quantity) {
        public Piece {
            Text.optional("a line", indentLine, Text.NUMBER);
        }
    }

    /// Whether a job that a part leaves needs another.
    enum Left {
        NOT_NEEDED,
        STILL_NEEDED
    }

    /// What proves that the goods were taken. It names a proof and never holds a secret.
    record Proof(By by, String reference) {
        public Proof {
            Text.require("a proof of receipt", reference, 100);
        }

        public enum By {
            PIN,
            SIGNATURE,
            OTP,
            AIRWAY_BILL
        }
    }

    /// The courier says that the goods are with the customer. When it was, the entry says that tells it.
    ///
    /// @param receivedBy who took the goods at the customer's
    record ConfirmDelivery(ChallanNo number, String receivedBy, Proof proof) implements ChallanCommand {
        public ConfirmDelivery {
            Text.require("the name of who took the goods", receivedBy, 100);
        }
    }

    /// A courier is to fetch at the customer's what is to come back. Arranged anew, the last one counts.
    record ArrangePickup(ChallanNo number, Through.Courier courier) implements ChallanCommand {}

    /// Everything on the challan is accounted for: its reverse challan closes with what came back, or nil.
    ///
    /// @param number the challan's, not the reverse's
    /// @param transport how what came back travelled, whatever it went out in
    /// @param eway the e-way bill that it travelled under
    record CloseReverseChallan(ChallanNo number, Transport transport, Optional<EwayBillNo> eway)
            implements ChallanCommand {}
}
