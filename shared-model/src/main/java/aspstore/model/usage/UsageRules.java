package aspstore.model.usage;

import aspstore.model.Decision;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Undo;
import aspstore.model.catalog.Agreement;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.usage.UsageCommand.DecideSubstitute;
import aspstore.model.usage.UsageCommand.InwardDefective;
import aspstore.model.usage.UsageCommand.LinkInvoice;
import aspstore.model.usage.UsageCommand.RecordUsage;
import aspstore.model.usage.UsageCommand.ReturnUnused;
import aspstore.model.usage.UsageEvent.DefectiveInwarded;
import aspstore.model.usage.UsageEvent.InvoiceLinked;
import aspstore.model.usage.UsageEvent.SubstituteDecided;
import aspstore.model.usage.UsageEvent.UnusedReturned;
import aspstore.model.usage.UsageEvent.UsageRecorded;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules of what became of parts that went out: decide, postings, evolve, undo. The checks stand in
/// [UsageChecks] and [InwardChecks], the moves in [UsagePostings].
public final class UsageRules {

    private UsageRules() {}

    public static Decision<UsageEvent, UsageRefusal> decide(Books books, Act act, UsageCommand command) {
        return switch (command) {
            case RecordUsage use ->
                Decision.unless(UsageChecks.refused(books, act, use), () -> UsageChecks.recorded(books, act, use));
            case ReturnUnused back ->
                Decision.unless(UsageChecks.refused(books, act, back), () -> UsageChecks.returned(books, act, back));
            case InwardDefective inward ->
                Decision.unless(
                        InwardChecks.refused(books, act, inward), () -> InwardChecks.inwarded(books, act, inward));
            case DecideSubstitute decision ->
                Decision.unless(
                        InwardChecks.refused(books, act, decision), () -> InwardChecks.decided(books, decision));
            case LinkInvoice link ->
                Decision.unless(UsageChecks.refused(books, act, link), () -> new InvoiceLinked(link));
        };
    }

    public static Postings postings(Position at, UsageEvent event) {
        return switch (event) {
            case UsageRecorded recorded -> UsagePostings.of(recorded);
            case UnusedReturned returned -> UsagePostings.of(at, returned);
            case DefectiveInwarded inwarded -> UsagePostings.of(at, inwarded);
            case SubstituteDecided _, InvoiceLinked _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, UsageEvent event) {
        return switch (event) {
            case UsageRecorded recorded -> UsageEvolution.after(books, act, recorded);
            case UnusedReturned returned -> UsageEvolution.after(books, act, returned);
            case DefectiveInwarded inwarded -> UsageEvolution.after(books, act, inwarded);
            case SubstituteDecided decided -> UsageEvolution.after(books, act, decided);
            case InvoiceLinked linked -> UsageEvolution.after(books, act, linked);
        };
    }

    /// Every event of this room has one line.
    public static Optional<Undo> undo(Books books, Act act, UsageEvent event, Set<Integer> lines) {
        if (!Set.of(1).containsAll(lines)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (event) {
                    case UsageRecorded recorded -> UsageUndo.of(books, act, recorded);
                    case UnusedReturned returned -> UsageUndo.of(books, act, returned);
                    case DefectiveInwarded inwarded -> UsageUndo.of(books, act, inwarded);
                    case SubstituteDecided decided -> UsageUndo.of(books, act, decided);
                    case InvoiceLinked linked -> UsageUndo.of(books, act, linked);
                });
    }

    /// What an event cost, by contract: only a use costs anything.
    public static List<CostLine> costs(UsageEvent event) {
        return switch (event) {
            case UsageRecorded recorded -> costs(recorded);
            case UnusedReturned _, DefectiveInwarded _, SubstituteDecided _, InvoiceLinked _ -> List.of();
        };
    }

    /// What the customer pays and what the maker bears are a line each. The quantity stands on the first.
    private static List<CostLine> costs(UsageRecorded event) {
        var used = event.used();
        var quantity = event.command().quantity();
        var value = used.rate().times(quantity);
        return used.shared()
                .map(shared -> {
                    var ofCustomer = shared.share().of(value);
                    return List.of(
                            cost(1, event, used.settlement(), quantity, ofCustomer),
                            cost(2, event, shared.rest(), Quantity.ZERO, value.minus(ofCustomer)));
                })
                .orElseGet(() -> List.of(cost(1, event, used.settlement(), quantity, value)));
    }

    private static CostLine cost(
            int no, UsageRecorded event, Agreement.Settlement settlement, Quantity quantity, Money value) {
        var used = event.used();
        return new CostLine(
                no,
                used.bu(),
                used.part(),
                used.lot(),
                event.command().job(),
                used.contract(),
                used.owner(),
                settlement,
                quantity,
                value);
    }
}
