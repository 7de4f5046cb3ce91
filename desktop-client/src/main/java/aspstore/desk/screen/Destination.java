package aspstore.desk.screen;

import aspstore.journal.query.DocumentName;
import aspstore.model.JobNo;
import aspstore.model.challan.ChallanNo;

/// Where a person can go: one case a screen.
public sealed interface Destination {

    /// What waits for me.
    record Board() implements Destination {}

    /// The challans that something is still to be done about.
    record Challans() implements Destination {}

    /// The open jobs.
    record Indents() implements Destination {}

    /// Parts of a job go out: a challan in one act.
    record IssueChallan(JobNo job) implements Destination {}

    /// A challan with its pages, to be handed over, cancelled or printed again.
    record OneChallan(ChallanNo number) implements Destination {}

    /// One document with its history.
    record OneDocument(DocumentName name) implements Destination {}

    /// One job and what is set aside for it.
    ///
    /// @param line that is looked at first; empty for the first one
    record OneIndent(JobNo job, String line) implements Destination {}

    /// An indent is raised at the counter.
    record RaiseIndent() implements Destination {}
}
