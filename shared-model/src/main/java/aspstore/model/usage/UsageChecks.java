package aspstore.model.usage;

import aspstore.model.Contract;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.Part;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.IssuedLine;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.CustomerShare;
import aspstore.model.indent.Indent;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Lot;
import aspstore.model.tax.TaxScheme;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageCommand.State;
import aspstore.model.usage.UsageEvent.Owes;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import aspstore.model.usage.UsageEvent.Used;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What uses, returns and invoices must satisfy, and what the rule works out for those that do.
final class UsageChecks {

    private UsageChecks() {}

    static List<UsageRefusal> refused(Books books, Act act, RecordUsage command) {
        var found = books.find(Challan.KIND, command.challan().text());
        if (found.isEmpty()) {
            return List.of(new UsageRefusal.NoSuchChallan(command.challan()));
        }
        var refusals = new ArrayList<UsageRefusal>();
        OwnParts.refused(act, found.get()).ifPresent(refusals::add);
        var job = found.get().job();
        if (job.isEmpty()) {
            refusals.add(new UsageRefusal.InABag(command.challan()));
        } else if (!job.get().equals(command.job())) {
            refusals.add(new UsageRefusal.OnAnotherJob(command.challan(), job.get(), command.job()));
        } else if (terms(books, found.get()).isEmpty()) {
            refusals.add(new UsageRefusal.NoSuchIndent(command.job()));
        }
        refusals.addAll(outRefused(books, found.get(), command.line(), command.quantity()));
        return refusals;
    }

    static UsageRecorded recorded(Books books, Act act, RecordUsage command) {
        var challan = books.find(Challan.KIND, command.challan().text()).orElseThrow();
        var line = challan.line(command.line()).orElseThrow();
        var terms = terms(books, challan).orElseThrow();
        var lot = books.require(line.lot());
        var used = new Used(
                lot.id(),
                challan.spot(),
                lot.part(),
                lot.bu(),
                terms.contract(),
                terms.coverage(),
                lot.owner(),
                lot.rate(),
                settlement(books, lot, terms),
                shared(books, lot, terms));
        var owes = switch (line.owed()) {
            case NOTHING -> Optional.<Owes>empty();
            case DEFECTIVE_PART -> Optional.of(owes(books, act, challan, command.job(), terms, lot));
        };
        return new UsageRecorded(command, used, line.indentLine(), owes);
    }

    /// Under what a part is used.
    private record Terms(
            Contract contract, Coverage coverage, String customer, Optional<CustomerShare> customerShare) {}

    /// As the job's indent says; for goods that went out before the books began, as their paper does.
    private static Optional<Terms> terms(Books books, Challan challan) {
        var ordered = indent(books, challan)
                .map(Indent::order)
                .map(order -> new Terms(
                        order.contract(), order.coverage(), order.customer().name(), order.customerShare()));
        boolean isEarlier =
                challan.lines().stream().allMatch(line -> line.indentLine().isEmpty());
        return ordered.or(() -> challan.paper()
                .contract()
                .filter(_ -> isEarlier)
                .map(contract -> new Terms(
                        contract,
                        coverage(contract, challan.paper().scheme()),
                        challan.paper().consignee().name(),
                        Optional.empty())));
    }

    private static Coverage coverage(Contract contract, TaxScheme scheme) {
        return switch (contract) {
            case IW -> Coverage.COMPREHENSIVE;
            case AMC -> scheme.isSupply() ? Coverage.LABOUR_ONLY : Coverage.COMPREHENSIVE;
            case OOW -> Coverage.NONE;
        };
    }

    /// A contract that does not cover parts settles them as it settles those out of warranty.
    private static Agreement.Settlement settlement(Books books, Lot lot, Terms terms) {
        var contract = ServiceOrder.isSupply(terms.contract(), terms.coverage()) ? Contract.OOW : terms.contract();
        return books.catalog()
                .agreement(lot.bu())
                .map(agreement -> agreement.settlement(contract))
                .orElse(Agreement.Settlement.NONE);
    }

    /// What the customer does not pay of a sale the maker bears, and settles as it settles what is in warranty.
    private static Optional<UsageEvent.Shared> shared(Books books, Lot lot, Terms terms) {
        if (settlement(books, lot, terms) != Agreement.Settlement.BILL_TO_CUSTOMER) {
            return Optional.empty();
        }
        var rest = books.catalog()
                .agreement(lot.bu())
                .map(agreement -> agreement.settlement(Contract.IW))
                .filter(known -> known != Agreement.Settlement.BILL_TO_CUSTOMER && known != Agreement.Settlement.NONE)
                .orElse(Agreement.Settlement.BILL_TO_OEM);
        return terms.customerShare().map(share -> new UsageEvent.Shared(share, rest));
    }

    private static Owes owes(Books books, Act act, Challan challan, JobNo job, Terms terms, Lot lot) {
        var family = books.catalog()
                .part(lot.part())
                .map(Part::family)
                .orElseGet(() -> new FamilyId(lot.part().text()));
        var due = books.catalog().owedPolicy(lot.bu()).map(policy -> policy.dueBack(act.day()));
        var owing = new Debt.Owing(lot.bu(), job, challan.technician(), terms.customer(), challan.id());
        return new Owes(family, owing, due);
    }

    static List<UsageRefusal> refused(Books books, Act act, ReturnUnused command) {
        var found = books.find(Challan.KIND, command.challan().text());
        if (found.isEmpty()) {
            return List.of(new UsageRefusal.NoSuchChallan(command.challan()));
        }
        var refusals = new ArrayList<>(outRefused(books, found.get(), command.line(), command.quantity()));
        OwnParts.refused(act, found.get()).ifPresent(refusals::add);
        if (command.state() != State.UNUSED && command.reason().isBlank()) {
            refusals.add(new UsageRefusal.ReasonMissing());
        }
        found.get()
                .parcels()
                .delivered()
                .filter(_ -> command.state() == State.UNDELIVERED)
                .map(there -> new UsageRefusal.WasDelivered(command.challan(), there.receivedBy()))
                .ifPresent(refusals::add);
        return refusals;
    }

    static UnusedReturned returned(Books books, Act act, ReturnUnused command) {
        var challan = books.find(Challan.KIND, command.challan().text()).orElseThrow();
        var line = challan.line(command.line()).orElseThrow();
        var due = switch (command.state()) {
            case UNUSED, HOLD, UNDELIVERED, STILL_NEEDED -> Optional.<Instant>empty();
            case DEAD_ON_ARRIVAL -> WarehouseDebt.due(books, act, books.require(line.lot()));
        };
        return new UnusedReturned(command, line.lot(), challan.spot(), challan.job(), line.indentLine(), due);
    }

    static List<UsageRefusal> refused(Books books, Act act, LinkInvoice command) {
        var refusals = new ArrayList<UsageRefusal>();
        if (command.usages().isEmpty()) {
            refusals.add(new UsageRefusal.NothingInvoiced());
        }
        for (var id : new HashSet<>(command.usages())) {
            var usage = books.find(Usage.KIND, id);
            if (usage.isEmpty()) {
                refusals.add(new UsageRefusal.NoSuchUsage(id));
            } else if (usage.get().currentStage() != Usage.Stage.INVOICE_DUE) {
                refusals.add(new UsageRefusal.NoInvoiceDue(id, usage.get().currentStage()));
            } else {
                refusals.addAll(invoiceRefused(books, usage.get(), command));
            }
        }
        for (var partly : command.partly()) {
            if (!command.usages().contains(partly.usage())) {
                refusals.add(new UsageRefusal.NotOnTheInvoice(partly.usage()));
            }
        }
        if (command.date().isAfter(act.day())) {
            refusals.add(new UsageRefusal.InvoiceOfLater(command.date()));
        }
        if (!command.number().matches("[A-Za-z0-9/-]{1,16}")) {
            refusals.add(new UsageRefusal.InvoiceNumberInvalid(command.number()));
        }
        if (command.tax().paise() < 0) {
            refusals.add(new UsageRefusal.NegativeTax(command.tax()));
        }
        return refusals;
    }

    /// An invoice follows the delivery, never the other way round (CGST Rules, Rule 55(4)).
    private static List<UsageRefusal> invoiceRefused(Books books, Usage usage, LinkInvoice command) {
        var refusals = new ArrayList<UsageRefusal>();
        var asked = command.of(usage);
        if (asked.isZero() || asked.isMoreThan(usage.toInvoice())) {
            refusals.add(new UsageRefusal.NotThatMuchToInvoice(usage.id(), asked, usage.toInvoice()));
        }
        books.find(Challan.KIND, usage.challan().text())
                .map(challan -> challan.paper().issuedAt().toLocalDate())
                .filter(command.date()::isBefore)
                .map(issued -> new UsageRefusal.InvoiceBeforeChallan(command.date(), usage.challan(), issued))
                .ifPresent(refusals::add);
        return refusals;
    }

    static Optional<Indent> indent(Books books, Challan challan) {
        return challan.job().flatMap(job -> books.find(Indent.KIND, job.text()));
    }

    private static List<UsageRefusal> outRefused(Books books, Challan challan, int no, Quantity quantity) {
        var number = challan.number();
        var refusals = new ArrayList<UsageRefusal>();
        stageRefused(challan).ifPresent(refusals::add);
        var line = challan.line(no);
        if (line.isEmpty()) {
            refusals.add(new UsageRefusal.NoSuchLine(number, no));
        } else if (quantity.isZero()) {
            refusals.add(new UsageRefusal.NothingCounted());
        } else if (refusals.isEmpty()) {
            tooMuch(books, challan, number, line.get(), quantity).ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<UsageRefusal> stageRefused(Challan challan) {
        return switch (challan.currentStage()) {
            case HANDED_OVER, ACCOUNTED -> Optional.empty();
            case ISSUED, CLOSED, CANCELLED ->
                Optional.of(new UsageRefusal.ChallanNotOut(challan.number(), challan.currentStage()));
        };
    }

    private static Optional<UsageRefusal> tooMuch(
            Books books, Challan challan, ChallanNo number, IssuedLine line, Quantity quantity) {
        var out = line.out().min(books.standing(line.lot(), challan.spot()));
        return quantity.isMoreThan(out)
                ? Optional.of(new UsageRefusal.MoreThanOut(number, line.no(), quantity, out))
                : Optional.empty();
    }
}
