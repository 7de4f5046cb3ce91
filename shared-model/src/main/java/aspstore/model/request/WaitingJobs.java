package aspstore.model.request;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;

/// What jobs wait for, as the room of the indents knows it, which knows this one.
@FunctionalInterface
public interface WaitingJobs {

    /// How much of a part, or of what may stand in for it, a job's back-orders come to beyond the goods that are on the
    /// road for it; zero for an unknown job.
    Quantity waitFor(JobNo job, PartCode part);
}
