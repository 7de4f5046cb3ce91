package aspstore.desk.usecase;

import aspstore.desk.engine.StoreEngine;
import aspstore.journal.query.Documents;
import aspstore.journal.query.Owed;
import aspstore.journal.query.Scope;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.books.Key;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Person;
import aspstore.model.challan.Challan;
import aspstore.model.indent.Indent;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.usage.Inward;
import aspstore.model.usage.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is asked of the books about parts that are out, and about what is owed for those that were used.
public final class HandInRepository {

    private final StoreEngine engine;

    public HandInRepository(StoreEngine engine) {
        this.engine = engine;
    }

    private Scope scope() {
        return Scope.of(engine.identity().store());
    }

    /// The challans that a number or a job stands for: its own, or its reverse challan's.
    public List<Challan> challans(String numberOrJob) {
        var code = numberOrJob.toUpperCase(Locale.ROOT);
        return engine.look(books -> Stream.concat(
                        books.with(Challan.KIND, Key.challan(code)).stream(),
                        job(numberOrJob).stream().flatMap(job -> books.with(Challan.KIND, Key.job(job)).stream()))
                .distinct()
                .sorted(Comparator.comparing(Challan::issuedAt).reversed())
                .toList());
    }

    private static Optional<JobNo> job(String text) {
        try {
            return Optional.of(new JobNo(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What is owed for the uses of a challan, the longest owed first.
    public List<Debt> debts(Challan challan) {
        return engine.look(books -> books.with(Debt.KIND, Key.challan(challan.id())).stream()
                .filter(Debt::isOpen)
                .sorted(Comparator.comparing(Debt::since).thenComparing(debt -> debt.id()))
                .toList());
    }

    public Optional<Part> part(String code) {
        try {
            var part = new PartCode(code);
            return engine.look(books -> books.catalog().part(part));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// A person's name, or their code where nobody knows it.
    public String name(PersonId person) {
        return engine.look(books -> books.catalog().person(person).map(Person::name))
                .orElse(person.text());
    }

    /// What is out, the longest out first.
    ///
    /// @param technician of one only
    public List<Owed.Out> out(Optional<PersonId> technician) {
        return engine.read(handle -> Owed.out(handle, scope())).stream()
                .filter(out -> out.challan().handedOver().isPresent())
                .filter(out ->
                        technician.isEmpty() || out.challan().technician().equals(technician))
                .toList();
    }

    /// Handed over, with nothing out any more, and yet open.
    public List<Challan> accounted(Optional<PersonId> technician) {
        return engine.read(handle -> Documents.open(handle, scope(), Challan.KIND)).stream()
                .map(Documents.OfStore::document)
                .filter(challan -> challan.currentStage() == Challan.Stage.ACCOUNTED)
                .filter(challan -> technician.isEmpty() || challan.technician().equals(technician))
                .toList();
    }

    /// The open debts, the longest owed first.
    public List<Debt> debts(Optional<PersonId> technician) {
        var all = Owed.Wanted.all(scope());
        return engine.read(handle -> Owed.debts(handle, technician.map(all::of).orElse(all))).stream()
                .map(Documents.OfStore::document)
                .toList();
    }

    /// Defective parts of which the manager has to say whether they settle a debt.
    public List<Inward> substitutes() {
        return engine.read(handle -> Documents.open(handle, scope(), Inward.KIND)).stream()
                .map(Documents.OfStore::document)
                .sorted(Comparator.comparing(Inward::at))
                .toList();
    }

    /// What the store owes the warehouse, the earliest due first.
    public List<WarehouseDebt> toWarehouse() {
        return engine.read(handle -> Owed.toWarehouse(handle, scope())).stream()
                .map(Documents.OfStore::document)
                .toList();
    }

    public Optional<Debt> debt(String id) {
        return engine.look(books -> books.find(Debt.KIND, id));
    }

    /// The jobs that a technician works on.
    public List<Indent> jobs(PersonId technician) {
        return engine.read(handle -> Documents.open(handle, scope(), Indent.KIND)).stream()
                .map(Documents.OfStore::document)
                .filter(indent -> indent.order().technician().equals(technician))
                .toList();
    }

    /// A use that was sold, and the tax on it as the catalogue tells it.
    public record ToInvoice(Usage usage, Money tax) {}

    public List<ToInvoice> toInvoice() {
        var uses = engine.read(handle -> Documents.open(handle, scope(), Usage.KIND)).stream()
                .map(Documents.OfStore::document)
                .toList();
        return engine.look(books -> uses.stream()
                .map(usage -> new ToInvoice(
                        usage,
                        books.catalog()
                                .rate(usage.used().part())
                                .map(rate -> rate.tax().on(usage.dueValue()))
                                .orElse(Money.ZERO)))
                .toList());
    }
}
