package aspstore.model.request;

import aspstore.model.BusinessUnit;
import aspstore.model.ContractClass;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Text;
import java.util.List;
import java.util.Optional;

/// What can be asked of a parts request.
public sealed interface RequestCommand {

    /// The store asks the warehouse for parts: to fill up to its limits, or for one job that waits.
    record RequestParts(BusinessUnit bu, List<Line> lines) implements RequestCommand {
        public RequestParts {
            lines = List.copyOf(lines);
        }
    }

    /// @param job the job that waits for the part; its goods may exceed the limit and are reserved for it
    record Line(PartCode part, ContractClass contractClass, Quantity quantity, Optional<JobNo> job) {}

    record WithdrawRequest(String request, String reason) implements RequestCommand {
        public WithdrawRequest {
            Text.optional("a request", request, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    /// Central provisions a new store.
    record ProposeBaseStock(BusinessUnit bu, List<Line> lines) implements RequestCommand {
        public ProposeBaseStock {
            lines = List.copyOf(lines);
        }
    }

    /// Central approves a request line by line, in full, in part or not at all.
    record DecideRequest(String request, List<LineDecision> lines) implements RequestCommand {
        public DecideRequest {
            Text.optional("a request", request, Text.NUMBER);
            lines = List.copyOf(lines);
        }
    }

    /// @param line from 1
    /// @param approved zero refuses the line
    /// @param reason needed wherever less is approved than was asked for, else empty
    record LineDecision(int line, Quantity approved, String reason) {
        public LineDecision {
            Text.note("a reason", reason);
        }
    }
}
