package aspstore.desk.screen.owed;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was typed of the invoices, by the job.
record InvoicePaper(Map<String, Typed> jobs) {

    static final InvoicePaper BLANK = new InvoicePaper(Map.of());

    /// @param quantity that the invoice is for; all that has none yet where empty
    record Typed(String number, String date, String tax, String quantity) {}

    InvoicePaper {
        jobs = Map.copyOf(jobs);
    }

    Optional<Typed> of(String job) {
        return Optional.ofNullable(jobs.get(job));
    }

    InvoicePaper with(String job, Typed typed) {
        var changed = new TreeMap<>(jobs);
        changed.put(job, typed);
        return new InvoicePaper(changed);
    }

    InvoicePaper without(String job) {
        var changed = new TreeMap<>(jobs);
        changed.remove(job);
        return new InvoicePaper(changed);
    }
}
