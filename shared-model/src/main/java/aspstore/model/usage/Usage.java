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
import aspstore.model.stock.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A use of a part on a job, with what it fixed of contract, owner and settlement. Only the store writes it.
///
/// @param id `U` and the number of its entry
/// @param line the challan's, from 1
/// @param serial of the unit that was used
/// @param debt the defective part that it leaves to bring
/// @param usedAt when it was used, as the technician says
/// @param invoices the customer's, as far as they were linked
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
        List<Invoice> invoices,
        boolean reversed)
        implements Document<Usage> {

    public static final DocumentKind<Usage> KIND = new DocumentKind<>("usage", Usage.class);

    public enum Stage {
        RECORDED,
        INVOICE_DUE,
        INVOICED,
        REVERSED
    }

    /// @param entry that linked it
    /// @param tax on all that the invoice is for
    /// @param quantity of this use that it is for
    public record Invoice(Position entry, String number, LocalDate date, Money tax, Quantity quantity) {}

    public Usage {
        invoices = List.copyOf(invoices);
    }

    public Stage currentStage() {
        if (reversed) {
            return Stage.REVERSED;
        }
        if (used.settlement() != Agreement.Settlement.BILL_TO_CUSTOMER) {
            return Stage.RECORDED;
        }
        return toInvoice().isPositive() ? Stage.INVOICE_DUE : Stage.INVOICED;
    }

    /// What was sold and has no invoice yet.
    public Quantity toInvoice() {
        return used.settlement() == Agreement.Settlement.BILL_TO_CUSTOMER
                ? invoices.stream().map(Invoice::quantity).reduce(quantity, Quantity::minusAtMost)
                : Quantity.ZERO;
    }

    /// What the customer is still to be billed, before tax.
    public Money dueValue() {
        var open = used.rate().times(toInvoice());
        return used.shared().map(shared -> shared.share().of(open)).orElse(open);
    }

    public Money value() {
        return used.rate().times(quantity);
    }

    Usage withInvoice(Invoice linked) {
        return with(Stream.concat(invoices.stream(), Stream.of(linked)).toList());
    }

    Usage withoutInvoice(Position entry) {
        return with(invoices.stream()
                .filter(linked -> !linked.entry().equals(entry))
                .toList());
    }

    private Usage with(List<Invoice> linked) {
        return new Usage(id, challan, line, job, used, serial, quantity, debt, usedAt, recordedAt, linked, reversed);
    }

    Usage asReversed() {
        return new Usage(id, challan, line, job, used, serial, quantity, debt, usedAt, recordedAt, invoices, true);
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
                        dueValue()))
                : List.of();
    }
}
