package aspstore.model.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PersonId;
import aspstore.model.Text;
import aspstore.model.tax.Party;
import java.time.Instant;
import java.util.Optional;

/// The job that an indent is for, as the service system or the counter describes it.
///
/// @param priority as the service system names it: `P1`
/// @param loggedAt when the customer called: from here turnaround is measured
/// @param customerShare what the customer pays of sold parts; all of it where empty
public record ServiceOrder(
        JobNo job,
        BusinessUnit bu,
        Contract contract,
        Coverage coverage,
        String priority,
        Instant loggedAt,
        Party customer,
        PersonId technician,
        Optional<Appliance> appliance,
        Optional<CustomerShare> customerShare) {

    /// An order whose customer pays all that is sold.
    public ServiceOrder(
            JobNo job,
            BusinessUnit bu,
            Contract contract,
            Coverage coverage,
            String priority,
            Instant loggedAt,
            Party customer,
            PersonId technician,
            Optional<Appliance> appliance) {
        this(job, bu, contract, coverage, priority, loggedAt, customer, technician, appliance, Optional.empty());
    }

    public ServiceOrder {
        Text.optional("a priority", priority, Text.NUMBER);
    }

    /// The customer's machine, as its plate says.
    public record Appliance(String model, Optional<String> serial) {
        public Appliance {
            Text.optional("the model of an appliance", model, Text.NAME);
            serial.ifPresent(text -> Text.require("the serial number of an appliance", text, Text.NUMBER));
        }
    }

    /// Whether the parts are sold to the customer: out of warranty, or under a contract that covers labour only.
    public boolean isSupply() {
        return isSupply(contract, coverage);
    }

    public static boolean isSupply(Contract contract, Coverage coverage) {
        return switch (contract) {
            case IW -> false;
            case AMC -> coverage == Coverage.LABOUR_ONLY;
            case OOW -> true;
        };
    }

    /// The order as it is after an amendment; what that does not name stays.
    public ServiceOrder amended(IndentCommand.AmendIndent amendment) {
        return new ServiceOrder(
                job,
                bu,
                amendment.contract().orElse(contract),
                amendment.coverage().orElse(coverage),
                amendment.priority().orElse(priority),
                loggedAt,
                customer,
                technician,
                appliance,
                amendment.customerShare().or(() -> customerShare));
    }
}
