package aspstore.model.indent;

import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.Text;
import aspstore.model.stock.LotId;
import java.util.List;
import java.util.Optional;

/// What can be asked of an indent. A line is named by the service system (`10`) or, where the store raised it, by the
/// entry (`J34.1`); once both are one line, either name finds it.
public sealed interface IndentCommand {

    JobNo job();

    /// The counter raises an indent, or adds lines to one: a walk-in, or the service system is out of reach.
    record RaiseIndent(ServiceOrder order, List<Line> lines) implements IndentCommand {
        public RaiseIndent {
            lines = List.copyOf(lines);
        }

        @Override
        public JobNo job() {
            return order.job();
        }
    }

    record Line(PartCode part, Quantity quantity) {}

    /// The store will not supply what is still open of a line.
    record DeclineIndentLine(JobNo job, String line, String reason) implements IndentCommand {
        public DeclineIndentLine {
            Text.optional("a line", line, Text.NUMBER);
            Text.note("a reason", reason);
        }
    }

    /// The store sets parts aside for a line: by the rules, or as a manager picks.
    record AllocateParts(JobNo job, String line, Quantity quantity, Optional<PickedByHand> byHand)
            implements IndentCommand {
        public AllocateParts {
            Text.optional("a line", line, Text.NUMBER);
        }
    }

    /// A manager's own choice of lots, against the rules' order or classes.
    record PickedByHand(List<Pick> picks, String reason) {
        public PickedByHand {
            Text.note("a reason", reason);
            picks = List.copyOf(picks);
        }
    }

    record Pick(LotId lot, Quantity quantity) {}

    /// The store gives back what it had set aside: to hand, or on hold where it was found expired.
    record ReleaseAllocation(JobNo job, String line, List<Pick> picks, Why why, String reason)
            implements IndentCommand {
        public ReleaseAllocation {
            Text.optional("a line", line, Text.NUMBER);
            Text.note("a reason", reason);
            picks = List.copyOf(picks);
        }
    }

    enum Why {
        NOT_NEEDED,
        NOT_ELIGIBLE,
        EXPIRED,
        WITHDRAWN,
        AMENDED,
        ORDER_CLOSED,
        FOR_ANOTHER_JOB
    }

    /// Central gives a service order, or some of its lines, to this store.
    ///
    /// @param requestId the service system's own request, by which a repeat is known
    /// @param choice why this store: what the check of the network found
    record AssignIndent(String requestId, ServiceOrder order, List<ServiceLine> lines, String choice)
            implements IndentCommand {
        public AssignIndent {
            Text.optional("a request of the service system", requestId, Text.PAPER);
            Text.note("why this store", choice);
            lines = List.copyOf(lines);
        }

        @Override
        public JobNo job() {
            return order.job();
        }
    }

    /// @param line the service system's name of the line: `10`
    record ServiceLine(String line, PartCode part, Quantity quantity) {
        public ServiceLine {
            Text.optional("a line", line, Text.NUMBER);
        }
    }

    /// Central changes what is wanted. What is allocated and no longer fits is released; what is out is flagged.
    record AmendIndent(
            JobNo job,
            Optional<Contract> contract,
            Optional<Coverage> coverage,
            Optional<String> priority,
            List<LineChange> lines,
            String reason,
            Optional<CustomerShare> customerShare)
            implements IndentCommand {

        /// Who pays stays as it is.
        public AmendIndent(
                JobNo job,
                Optional<Contract> contract,
                Optional<Coverage> coverage,
                Optional<String> priority,
                List<LineChange> lines,
                String reason) {
            this(job, contract, coverage, priority, lines, reason, Optional.empty());
        }

        public AmendIndent {
            priority.ifPresent(text -> Text.require("a priority", text, Text.NUMBER));
            Text.note("a reason", reason);
            lines = List.copyOf(lines);
        }
    }

    /// @param quantity what is wanted from now on, in all
    record LineChange(String line, Quantity quantity) {
        public LineChange {
            Text.optional("a line", line, Text.NUMBER);
        }
    }

    /// Central asks for lines back.
    ///
    /// @param lines none means all
    record WithdrawIndent(JobNo job, List<String> lines, String reason) implements IndentCommand {
        public WithdrawIndent {
            lines.forEach(text -> Text.optional("a line", text, Text.NUMBER));
            Text.note("a reason", reason);
            lines = List.copyOf(lines);
        }
    }

    /// The job is done in the service system.
    record CloseServiceOrder(JobNo job) implements IndentCommand {}
}
