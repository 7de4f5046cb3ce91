package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.usage.Usage;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
        if (requests.find(body.requestId()).isPresent()) {
            return new Asked.Taken(state(caller, body.requestId()));
        }
        var lines = body.serviceLines();
        var now = clock.instant();
        var order = body.order(now);
        var chosen = body.store()
                .map(named -> new Chosen(named, "named by the service system"))
                .orElseGet(() -> choose(caller, body, lines));
        if (stores.find(chosen.store()).isEmpty()) {
            throw Problem.unprocessable(
                            "no-such-store", "There is no such store", "There is no store " + chosen.store(), Map.of())
                    .asException();
        }
        var command =
                new Command.OfIndent(new IndentCommand.AssignIndent(body.requestId(), order, lines, chosen.why()));
        Access.require(caller, command);
        var outcome = books.change(chosen.store(), session -> {
            var posted = session.post(caller, id, List.of(command));
            if (posted instanceof Outcome.Posted) {
                requests.insert(new PartRequestRepository.Kept(
                        body.requestId(), chosen.store(), body.job(), raw, chosen.why(), now));
            }
            return posted;
        });
        return switch (outcome) {
            case Outcome.Posted _ -> new Asked.Taken(state(caller, body.requestId()));
            case Outcome.Refused refused -> new Asked.Refused(refused);
        };
    }

    private record Chosen(StoreId store, String why) {}

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
            var lines = now.find(Indent.KIND, kept.job().text()).stream()
                    .flatMap(indent -> indent.lines().stream())
                    .filter(line -> line.serviceLine().isPresent())
                    .map(PartRequestState.LineState::of)
                    .toList();
            var challans = now.with(Challan.KIND, Key.job(kept.job())).stream()
                    .map(challan -> new PartRequestState.ChallanState(challan.id(), challan.stage()))
                    .toList();
            return new PartRequestState(
                    requestId, PartRequestState.of(lines), kept.store(), kept.job(), kept.choice(), lines, challans);
        });
    }

    public Used usage(Caller caller, String requestId) {
        Access.require(caller, Permission.READ_REQUESTS);
        var kept = require(requestId);
        return books.read(
                kept.store(), now -> new Used(requestId, kept.store(), now.with(Usage.KIND, Key.job(kept.job()))));
    }

    /// The service system takes lines back; those that are out already the store may refuse.
    public Outcome withdraw(Caller caller, String requestId, String reason, UUID id) {
        var kept = require(requestId);
        var lines = books.read(
                kept.store(),
                now -> now.find(Indent.KIND, kept.job().text()).stream()
                        .flatMap(indent -> indent.lines().stream())
                        .flatMap(line -> line.serviceLine().stream())
                        .toList());
        return post(caller, kept, new IndentCommand.WithdrawIndent(kept.job(), lines, reason), id);
    }

    /// The job is done in the service system.
    public Outcome close(Caller caller, String requestId, UUID id) {
        var kept = require(requestId);
        return post(caller, kept, new IndentCommand.CloseServiceOrder(kept.job()), id);
    }

    private Outcome post(Caller caller, PartRequestRepository.Kept kept, IndentCommand indent, UUID id) {
        var command = new Command.OfIndent(indent);
        Access.require(caller, command);
        return books.post(kept.store(), caller, id, command);
    }

    private PartRequestRepository.Kept require(String requestId) {
        return requests.find(requestId)
                .orElseThrow(() ->
                        Problem.notFound("There is no request " + requestId).asException());
    }
}
