package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened to stock in the store's care: the command as accepted, and what the rule worked out.
public sealed interface StockCareEvent {

    StockCareCommand command();

    /// ON_HAND → ON_HOLD.
    ///
    /// @param rate the value of one unit
    record StockHeld(StockCareCommand.HoldStock command, BusinessUnit bu, PartCode part, Money rate)
            implements StockCareEvent {}

    /// ON_HOLD → ON_HAND.
    record StockReleased(StockCareCommand.ReleaseStock command, LotId lot) implements StockCareEvent {}

    /// ADJUSTMENT ⇄ any counted place; what was found without a lot becomes a new one.
    ///
    /// Its lines, by which it can be reversed, are the differences and then what was found, from 1.
    ///
    /// @param found what each found line's goods are taken for, in the order of the command's lines
    /// @param warehouseDue by when what was found of the maker's defectives is due at the warehouse
    record CountPosted(
            StockCareCommand.PostCount command,
            LocalDate day,
            List<Difference> differences,
            List<Taken> found,
            Optional<Instant> warehouseDue)
            implements StockCareEvent {
        public CountPosted {
            differences = List.copyOf(differences);
            found = List.copyOf(found);
        }
    }

    /// @param spot where the goods were counted
    /// @param postedAt where the difference is posted: at that spot, but goods beyond what was promised are free
    /// @param rate the value of one unit
    record Difference(
            LotId lot, PartCode part, Spot spot, Spot postedAt, Quantity expected, Quantity counted, Money rate) {

        public Quantity more() {
            return counted.minusAtMost(expected);
        }

        public Quantity less() {
            return expected.minusAtMost(counted);
        }

        /// What the difference is worth, whichever way it goes.
        public Money value() {
            return rate.times(more().plus(less()));
        }
    }

    record Taken(Owner owner, Money rate) {}

    /// OPENING → inside places, a new lot a line. The lots of parts that are owed stand nowhere.
    ///
    /// Its lines, by which it can be reversed, are those of stock and then the debts, from 1.
    ///
    /// @param rates the value of one unit of each line, in their order
    /// @param debts what each debt is of, in their order
    /// @param warehouseDue by when the maker's defectives are due at the warehouse
    /// @param out the challans of the goods that are out of the room, in the order of the lines
    record OpeningPosted(
            StockCareCommand.PostOpening command,
            LocalDate day,
            List<Money> rates,
            List<Owed> debts,
            Optional<Instant> warehouseDue,
            List<TakenOver> out)
            implements StockCareEvent {
        public OpeningPosted {
            rates = List.copyOf(rates);
            debts = List.copyOf(debts);
            out = List.copyOf(out);
        }

        /// The challan under which a line is out, from 1.
        Optional<TakenOver> challanOf(int line) {
            return out.stream().filter(taken -> taken.line() == line).findFirst();
        }
    }

    /// @param line the opening's, from 1
    /// @param outDays after how many days out a part counts like a debt, 0 where no policy says so
    record TakenOver(int line, ChallanPaper paper, int outDays) {

        String challan() {
            return paper.number().text();
        }
    }

    /// @param due by when the part should be back, where the unit has a policy
    record Owed(FamilyId family, Owner owner, Money rate, Optional<Instant> due) {}
}
