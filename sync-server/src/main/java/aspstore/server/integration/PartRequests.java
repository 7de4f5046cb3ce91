package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.usage.Usage;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// Parts for a service job: asked for by the service system, served by a store, told back.
public final class PartRequests {

    /// What became of a request: where it stands, or why the store's rules refuse it.
    public sealed interface Asked {
        record Taken(PartRequestState state) implements Asked {}

        record Refused(Outcome.Refused why) implements Asked {}
    }

    /// What was used for the job of a request.
    public record Used(String requestId, StoreId store, List<Usage> uses) {}

    private final BooksRepository books;
    private final EnrolledStoreRepository stores;
    private final PartRequestRepository requests;
    private final Availability availability;
    private final Clock clock;

    public PartRequests(
            BooksRepository books,
            EnrolledStoreRepository stores,
            PartRequestRepository requests,
            Availability availability,
            Clock clock) {
        this.books = books;
        this.stores = stores;
        this.requests = requests;
        this.availability = availability;
        this.clock = clock;
    }

    /// Gives the request to a store. The same request again is answered with how far it is.
    ///
    /// @param raw the body as it came, which is kept
    public Asked ask(Caller caller, PartRequestBody body, byte[] raw, UUID id) {
        var before = requests.find(body.requestId());
        if (before.isPresent()) {
            return again(caller, before.get(), body);
        }
        body.store().ifPresent(this::requireStore);
        var lines = body.serviceLines();
        var now = clock.instant();
        var chosen = choose(caller, body, lines);
        var command = new Command.OfIndent(
                new IndentCommand.AssignIndent(body.requestId(), body.order(now), lines, chosen.why()));
        Access.require(caller, command);
        var kept = new PartRequestRepository.Kept(body.requestId(), chosen.store(), body.job(), raw, chosen.why(), now);
        var outcome = books.change(
                chosen.store(),
                session -> requests.insert(kept)
                        ? Optional.of(session.post(caller, id, List.of(command)))
                        : Optional.<Outcome>empty());
        if (outcome.isEmpty()) {
            // The same request came twice at once, and the other was first.
            return again(caller, require(body.requestId()), body);
        }
        return switch (outcome.get()) {
            case Outcome.Posted _ -> new Asked.Taken(state(caller, body.requestId()));
            case Outcome.Refused refused -> new Asked.Refused(refused);
        };
    }

    private Asked again(Caller caller, PartRequestRepository.Kept before, PartRequestBody now) {
        if (!PartRequestBody.read(before.body()).meaning().equals(now.meaning())) {
            throw Problem.conflict(
                            "request-changed",
                            "The request came before with other content",
                            "Request " + before.id() + " was taken as it came first. Amend it, or ask for more parts"
                                    + " under another requestId",
                            Map.of("requestId", before.id()))
                    .asException();
        }
        return new Asked.Taken(state(caller, before.id()));
    }

    private void requireStore(StoreId store) {
        if (stores.find(store).isEmpty()) {
            throw Problem.unprocessable(
                            "no-such-store", "There is no such store", "There is no store " + store, Map.of())
                    .asException();
        }
    }

    private record Chosen(StoreId store, String why) {}

    /// The network is looked through for a named store as well: the answer says where the parts are.
    private Chosen choose(Caller caller, PartRequestBody body, List<IndentCommand.ServiceLine> lines) {
        var chosen = StoreChoice.choose(caller, availability, body, lines);
        return chosen.store()
                .map(store -> new Chosen(store, chosen.why()))
                .orElseThrow(() -> Problem.unprocessable(
                                "nowhere-available",
                                "No store can serve this now",
                                chosen.why() + "; name a store, which will back-order it",
                                Map.of())
                        .asException());
    }

    public PartRequestState state(Caller caller, String requestId) {
        Access.require(caller, Permission.READ_REQUESTS);
        var kept = require(requestId);
        return books.read(kept.store(), now -> {
            var indent = now.find(Indent.KIND, kept.job().text());
            var own = indent.map(found -> linesOf(found, requestId)).orElse(Set.of());
            var lines = indent.stream()
                    .flatMap(found -> found.lines().stream())
                    .filter(line -> line.serviceLine().filter(own::contains).isPresent())
                    .map(PartRequestState.LineState::of)
                    .toList();
            var challans = now.with(Challan.KIND, Key.job(kept.job())).stream()
                    .map(challan -> new PartRequestState.ChallanState(challan.id(), challan.stage()))
                    .toList();
            return new PartRequestState(
                    requestId, PartRequestState.of(lines), kept.store(), kept.job(), kept.choice(), lines, challans);
        });
    }

    /// The lines that a request brought, then or by an amendment. A job may have several requests.
    private static Set<String> linesOf(Indent indent, String requestId) {
        var lines = new LinkedHashSet<String>();
        for (var told : indent.told()) {
            if (told.fact() instanceof IndentEvent.IndentAssigned assigned && isOf(assigned, requestId)) {
                assigned.command().lines().forEach(line -> lines.add(line.line()));
            }
        }
        return lines;
    }

    private static boolean isOf(IndentEvent.IndentAssigned assigned, String requestId) {
        var name = assigned.command().requestId();
        return name.equals(requestId) || name.startsWith(requestId + "~");
    }

    public Used usage(Caller caller, String requestId) {
        Access.require(caller, Permission.READ_REQUESTS);
        var kept = require(requestId);
        return books.read(
                kept.store(), now -> new Used(requestId, kept.store(), now.with(Usage.KIND, Key.job(kept.job()))));
    }

    /// The service system takes lines back; those that are out already the store may refuse.
    ///
    /// @param lines none means all that the request has
    public Outcome withdraw(Caller caller, String requestId, Set<String> lines, String reason, UUID id) {
        return tell(caller, requestId, id, (job, indent) -> {
            var own = linesOf(indent, requestId);
            lines.stream().filter(line -> !own.contains(line)).findFirst().ifPresent(line -> {
                throw Problem.unprocessable(
                                "no-such-line",
                                "The request has no such line",
                                "Request " + requestId + " has no line " + line,
                                Map.of())
                        .asException();
            });
            return List.of(new IndentCommand.WithdrawIndent(job, List.copyOf(lines.isEmpty() ? own : lines), reason));
        });
    }

    /// The service system changes what is wanted.
    public Outcome amend(Caller caller, String requestId, PartRequestAmendment amendment, UUID id) {
        return tell(
                caller,
                requestId,
                id,
                (_, indent) -> amendment.commands(indent, requestId, linesOf(indent, requestId)));
    }

    /// The job is done in the service system.
    public Outcome close(Caller caller, String requestId, UUID id) {
        return tell(caller, requestId, id, (job, _) -> List.of(new IndentCommand.CloseServiceOrder(job)));
    }

    /// What is told depends on how the indent is now, so that a repeat is known by its id alone.
    private Outcome tell(
            Caller caller, String requestId, UUID id, BiFunction<JobNo, Indent, List<IndentCommand>> commands) {
        var kept = require(requestId);
        Access.require(caller, new Command.OfIndent(new IndentCommand.CloseServiceOrder(kept.job())));
        return books.change(
                kept.store(),
                session -> session.posted(id).orElseGet(() -> {
                    var indent = session.books()
                            .find(Indent.KIND, kept.job().text())
                            .orElseThrow(() -> new IllegalStateException("request " + requestId + " has no indent"));
                    return session.post(
                            caller,
                            id,
                            commands.apply(kept.job(), indent).stream()
                                    .<Command>map(Command.OfIndent::new)
                                    .toList());
                }));
    }

    private PartRequestRepository.Kept require(String requestId) {
        return requests.find(requestId)
                .orElseThrow(() ->
                        Problem.notFound("There is no request " + requestId).asException());
    }
}
