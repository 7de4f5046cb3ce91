package aspstore.model.usage;

import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.SerialNo;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.WorkItem;
import aspstore.model.catalog.Agreement;
import aspstore.model.challan.ChallanNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A use of a part on a job, with what it fixed of contract, owner and settlement. Only the store writes it.
///
/// @param id `U` and the number of its entry
/// @param line the challan's, from 1
/// @param serial of the unit that was used
/// @param debt the defective part that it leaves to bring
/// @param usedAt when it was used, as the technician says
/// @param invoice the customer's, once linked
public record Usage(
        String id,
        ChallanNo challan,
        int line,
        JobNo job,
        UsageEvent.Used used,
        Optional<SerialNo> serial,
        Quantity quantity,
        Optional<String> debt,
        Instant usedAt,
        Instant recordedAt,
        Optional<Invoice> invoice,
        boolean reversed)
        implements Document<Usage> {

    public static final DocumentKind<Usage> KIND = new DocumentKind<>("usage", Usage.class);

    public enum Stage {
        RECORDED,
        INVOICE_DUE,
        INVOICED,
        REVERSED
    }

    public record Invoice(String number, LocalDate date, Money tax) {}

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        if (invoice.isPresent()) {
            return Stage.INVOICED;
        }
        return used.settlement() == Agreement.Settlement.BILL_TO_CUSTOMER ? Stage.INVOICE_DUE : Stage.RECORDED;
    }

    public Money value() {
        return used.rate().times(quantity);
    }

    Usage withInvoice(Invoice linked) {
        return with(Optional.of(linked));
    }

    Usage withoutInvoice() {
        return with(Optional.empty());
    }

    private Usage with(Optional<Invoice> linked) {
        return new Usage(id, challan, line, job, used, serial, quantity, debt, usedAt, recordedAt, linked, reversed);
    }

    Usage asReversed() {
        return new Usage(id, challan, line, job, used, serial, quantity, debt, usedAt, recordedAt, invoice, true);
    }

    @Override
    public DocumentKind<Usage> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return currentStage() == Stage.INVOICE_DUE;
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<>(Set.of(Key.job(job), Key.challan(challan.text()), Key.lot(used.lot())));
        serial.ifPresent(unit -> keys.add(Key.serial(used.part(), unit)));
        return keys;
    }

    @Override
    public Optional<Usage> asOf(long feed) {
        return Optional.of(this);
    }

    @Override
    public List<WorkItem> workItems() {
        return isOpen()
                ? List.of(new WorkItem(
                        WorkItem.Kind.ISSUE_TAX_INVOICE,
                        Role.COUNTER,
                        KIND.name(),
                        id,
                        "",
                        job.text(),
                        recordedAt,
                        Optional.empty(),
                        value()))
                : List.of();
    }
}
