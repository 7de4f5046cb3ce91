package aspstore.model.oversight;

import aspstore.model.Decision;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.oversight.OversightCommand.GrantOverride;
import aspstore.model.oversight.OversightCommand.OpenCase;
import aspstore.model.oversight.OversightCommand.ResolveCase;
import aspstore.model.oversight.OversightEvent.CaseOpened;
import aspstore.model.oversight.OversightEvent.CaseResolved;
import aspstore.model.oversight.OversightEvent.OverrideGranted;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of overrides and cases. The store's side is its manager's; central's is for operations.
public final class OversightRules {

    private OversightRules() {}

    public static Decision<OversightEvent, OversightRefusal> decide(Books books, Act act, OversightCommand command) {
        return switch (command) {
            case GrantOverride grant ->
                Decision.unless(grantRefused(books, act, grant), () -> new OverrideGranted(grant));
            case OpenCase opening -> Decision.unless(openingRefused(opening), () -> new CaseOpened(opening));
            case ResolveCase resolution ->
                Decision.unless(resolutionRefused(books, act, resolution), () -> new CaseResolved(resolution));
        };
    }

    public static Postings postings(Position at, OversightEvent event) {
        return switch (event) {
            case OverrideGranted _, CaseOpened _, CaseResolved _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, OversightEvent event) {
        return switch (event) {
            case OverrideGranted(var command) -> List.of(granted(act, command));
            case CaseOpened(var command) -> List.of(opened(act, command));
            case CaseResolved(var command) ->
                books.find(Case.KIND, command.id()).stream()
                        .<Document<?>>map(found -> resolved(act, found, command))
                        .toList();
        };
    }

    private static GrantedOverride granted(Act act, GrantOverride command) {
        return new GrantedOverride(
                act.at().name("V"),
                command.kind(),
                command.bu(),
                command.subject(),
                command.most(),
                command.reason(),
                act.by().person(),
                act.recordedAt(),
                toldAt(act),
                Optional.empty());
    }

    private static Case opened(Act act, OpenCase command) {
        return new Case(
                act.at().name("K"),
                command.about(),
                command.kind(),
                command.detail(),
                act.by().person(),
                act.recordedAt(),
                toldAt(act),
                Optional.empty(),
                List.of());
    }

    private static Case resolved(Act act, Case found, ResolveCase command) {
        var resolution =
                new Case.Resolution(command.how(), command.reason(), act.by().person());
        return switch (act.at().writer()) {
            case STORE -> found.withResolution(resolution);
            case CENTRAL -> found.withTold(new Told<>(act.at().seq(), act.recordedAt(), resolution));
        };
    }

    private static Optional<Long> toldAt(Act act) {
        return switch (act.at().writer()) {
            case STORE -> Optional.empty();
            case CENTRAL -> Optional.of(act.at().seq());
        };
    }

    private static List<OversightRefusal> grantRefused(Books books, Act act, GrantOverride command) {
        var refusals = new ArrayList<OversightRefusal>();
        if (!mayDecide(act)) {
            refusals.add(new OversightRefusal.ManagerOrCentralOnly(act.by().role()));
        } else if (act.at().writer() == Position.Writer.STORE) {
            beyondManager(books, command).ifPresent(refusals::add);
        }
        if (command.subject().isBlank()) {
            refusals.add(new OversightRefusal.SubjectMissing());
        }
        if (command.most().paise() < 0) {
            refusals.add(new OversightRefusal.NegativeValue(command.most()));
        }
        if (command.reason().isBlank()) {
            refusals.add(new OversightRefusal.ReasonMissing());
        }
        return refusals;
    }

    /// The manager approves stock differences up to the limit that central set, and nothing where it set none.
    private static Optional<OversightRefusal> beyondManager(Books books, GrantOverride command) {
        return switch (command.kind()) {
            case OWED_STOP -> Optional.empty();
            case OPENING -> Optional.of(new OversightRefusal.CentralOnly(command.kind()));
            case COUNT, LOSS, SCRAP, CORRECTION -> {
                var limit = books.catalog().approvalLimit(command.bu());
                if (limit.isEmpty()) {
                    yield Optional.of(new OversightRefusal.CentralOnly(command.kind()));
                }
                yield command.most().isMoreThan(limit.get().manager())
                        ? Optional.of(new OversightRefusal.AboveManagersLimit(
                                command.most(), limit.get().manager()))
                        : Optional.empty();
            }
        };
    }

    private static List<OversightRefusal> openingRefused(OpenCase command) {
        return command.detail().isBlank() ? List.of(new OversightRefusal.DetailMissing()) : List.of();
    }

    private static List<OversightRefusal> resolutionRefused(Books books, Act act, ResolveCase command) {
        var found = books.find(Case.KIND, command.id());
        if (found.isEmpty()) {
            return List.of(new OversightRefusal.NoSuchCase(command.id()));
        }
        var refusals = new ArrayList<OversightRefusal>();
        if (!mayDecide(act)) {
            refusals.add(new OversightRefusal.ManagerOrCentralOnly(act.by().role()));
        }
        if (!found.get().isOpen()) {
            refusals.add(new OversightRefusal.AlreadyResolved(command.id()));
        }
        if (command.reason().isBlank()) {
            refusals.add(new OversightRefusal.ReasonMissing());
        }
        return refusals;
    }

    private static boolean mayDecide(Act act) {
        return switch (act.by().role()) {
            case MANAGER -> act.at().writer() == Position.Writer.STORE;
            case OPERATIONS, ADMIN -> act.at().writer() == Position.Writer.CENTRAL;
            case COUNTER, TECHNICIAN, WAREHOUSE, AUDITOR, INTEGRATION -> false;
        };
    }
}
