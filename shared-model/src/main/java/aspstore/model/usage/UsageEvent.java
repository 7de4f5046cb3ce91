package aspstore.model.usage;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.ContractClass;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Part;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.CustomerShare;
import aspstore.model.owed.Debt;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.model.stock.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What became of parts that went out: the command as accepted, and what the rule worked out.
public sealed interface UsageEvent {

    UsageCommand command();

    /// WITH_TECHNICIAN or AT_CUSTOMER → CONSUMED.
    ///
    /// @param indentLine the first name of the indent's line
    /// @param owes the debt that the use leaves; empty for parts that need not come back
    record UsageRecorded(UsageCommand.RecordUsage command, Used used, String indentLine, Optional<Owes> owes)
            implements UsageEvent {}

    /// What was used, and who bears it: fixed by the use.
    record Used(
            LotId lot,
            Spot from,
            PartCode part,
            BusinessUnit bu,
            Contract contract,
            Coverage coverage,
            Owner owner,
            Money rate,
            Agreement.Settlement settlement,
            Optional<Shared> shared) {}

    /// Where the customer pays but a part of what is sold.
    ///
    /// @param rest how the maker settles the rest
    record Shared(CustomerShare share, Agreement.Settlement rest) {}

    record Owes(FamilyId family, Debt.Owing owing, Optional<Instant> due) {}

    /// WITH_TECHNICIAN or AT_CUSTOMER → ON_HAND, ON_HOLD or DEFECTIVE°.
    ///
    /// @param job empty for a part from a bag
    /// @param indentLine the first name of the indent's line; empty for a part from a bag
    /// @param dueBack by when the warehouse should have it; only for the maker's that is dead on arrival
    record UnusedReturned(
            UsageCommand.ReturnUnused command,
            LotId lot,
            Spot from,
            Optional<JobNo> job,
            String indentLine,
            Optional<Instant> dueBack)
            implements UsageEvent {}

    /// APPLIANCE → DEFECTIVE, a new lot.
    ///
    /// @param day on which it came in
    /// @param settles the debts that it settles, and how much of each
    /// @param mismatch what it was meant for and does not fit; settles nothing until the manager decides
    /// @param dueBack by when the warehouse should have it, where it is the maker's
    record DefectiveInwarded(
            UsageCommand.InwardDefective command,
            LocalDate day,
            Nature nature,
            Origin origin,
            Part.Route route,
            List<Settles> settles,
            Optional<Mismatch> mismatch,
            Optional<Instant> dueBack)
            implements UsageEvent {
        public DefectiveInwarded {
            settles = List.copyOf(settles);
        }
    }

    record Nature(BusinessUnit bu, Owner owner, ContractClass contractClass, Money rate) {}

    record Settles(String debt, Quantity quantity) {}

    record Mismatch(Kind kind, String debt, Quantity quantity) {
        public enum Kind {
            ANOTHER_PART,
            ANOTHER_SERIAL
        }
    }

    /// @param settles what an accepted substitute settles; empty where rejected
    record SubstituteDecided(UsageCommand.DecideSubstitute command, Optional<Settles> settles) implements UsageEvent {}

    record InvoiceLinked(UsageCommand.LinkInvoice command) implements UsageEvent {}
}
