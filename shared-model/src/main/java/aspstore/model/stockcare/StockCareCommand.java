package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.Text;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.hold.Hold;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Spot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What can be done to take care of what stands in the store.
public sealed interface StockCareCommand {

    /// Stock on hand is set apart until someone decides.
    ///
    /// @param reason in words; not needed for what is expired
    /// @param resolveBy the last day of the quarantine
    record HoldStock(LotId lot, Quantity quantity, Hold.Why why, String reason, LocalDate resolveBy)
            implements StockCareCommand {
        public HoldStock {
            Text.note("a reason", reason);
        }
    }

    record ReleaseStock(String hold, Quantity quantity, String reason) implements StockCareCommand {
        public ReleaseStock {
            Text.optional("a hold", hold, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    /// What was counted, blind. Every stand of the scope's parts in a place of the room is mentioned, or the count
    /// is refused: what is not counted is not lost.
    ///
    /// @param sheet what the count is called; an override approves the count of this name and no other
    /// @param approval the override that approves the differences, where the manager does not post them or may not
    record PostCount(
            BusinessUnit bu,
            String sheet,
            List<PartCode> scope,
            List<CountedLine> lines,
            List<FoundLine> found,
            String note,
            Optional<String> approval)
            implements StockCareCommand {
        public PostCount {
            Text.optional("the sheet of a count", sheet, Text.PAPER);
            Text.note("a note", note);
            approval.ifPresent(text -> Text.require("an approval", text, Text.NUMBER));
            scope = List.copyOf(scope);
            lines = List.copyOf(lines);
            found = List.copyOf(found);
        }
    }

    record CountedLine(LotId lot, Spot spot, Quantity counted) {}

    /// Goods that no lot of the books explains.
    record FoundLine(
            PartCode part,
            Quantity quantity,
            Optional<SerialNo> serial,
            Condition condition,
            Optional<LocalDate> expiry,
            Optional<String> batch) {
        public FoundLine {
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
        }
    }

    /// What the store holds when its books of a BU begin.
    ///
    /// @param approval central's override for the opening
    record PostOpening(BusinessUnit bu, List<OpeningLine> lines, List<OpenDebt> debts, String approval)
            implements StockCareCommand {
        public PostOpening {
            Text.optional("an approval", approval, Text.NUMBER);
            lines = List.copyOf(lines);
            debts = List.copyOf(debts);
        }
    }

    /// @param reference the paper under which goods are out of the room; why goods are on hold; else empty
    /// @param rate the value of one unit, the catalogue's where empty
    /// @param out who has goods that are out of the room
    record OpeningLine(
            PartCode part,
            Quantity quantity,
            Owner owner,
            ContractClass contractClass,
            Condition condition,
            Place place,
            String reference,
            Optional<SerialNo> serial,
            Optional<String> batch,
            Optional<LocalDate> expiry,
            Optional<Sodo> sodo,
            Optional<Money> rate,
            Optional<EarlierIssue> out) {
        public OpeningLine {
            batch.ifPresent(text -> Text.require("a batch", text, Text.NUMBER));
            if (!reference.isBlank()) {
                Text.require("a reference", reference, 100);
            }
            if (rate.filter(unit -> unit.paise() < 0).isPresent()) {
                throw new IllegalArgumentException("part " + part + " has no negative value: " + rate.get());
            }
        }
    }

    /// A defective part that a technician owed already.
    ///
    /// @param reference the paper on which the part was carried out
    record OpenDebt(
            PersonId technician,
            JobNo job,
            String customer,
            PartCode part,
            Quantity quantity,
            LocalDate since,
            String reference) {
        public OpenDebt {
            Text.optional("the name of a customer", customer, Text.NAME);
            Text.optional("a reference", reference, Text.PAPER);
        }
    }
}
