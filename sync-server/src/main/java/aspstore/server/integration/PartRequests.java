package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.books.Key;
import aspstore.model.challan.Challan;
import aspstore.model.entry.Command;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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
    private final Serving serving;
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
        this.serving = new Serving(books, requests);
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
        var outcome = books.change(chosen.store(), session -> {
            if (!requests.insert(kept)) {
                return Optional.<Outcome>empty();
            }
            var posted = session.post(caller, id, List.of(command));
            if (posted instanceof Outcome.Posted(var entries)) {
                requests.insert(PartRequestRepository.Share.first(
                        kept, entries.getFirst().seq()));
            }
            return Optional.of(posted);
        });
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
        var raisedAt = requests.storesOf(body.job()).stream()
                .filter(_ -> body.store().isEmpty())
                .filter(store -> stores.find(store).isPresent())
                .findFirst();
        if (raisedAt.isPresent()) {
            return new Chosen(raisedAt.get(), raisedAt.get() + " serves the job already");
        }
        var sought = new StoreChoice.Sought(body.bu(), body.contract(), body.job(), body.store(), Set.of());
        var chosen = StoreChoice.choose(caller, availability, sought, lines);
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
        var shares = serving.of(kept).stream().map(at -> share(kept, at)).toList();
        var lines = PartRequestState.merged(shares);
        return new PartRequestState(
                requestId,
                PartRequestState.of(lines),
                shares.stream()
                        .filter(share -> share.status().isServed())
                        .findFirst()
                        .map(PartRequestState.Share::store)
                        .orElse(kept.store()),
                kept.job(),
                kept.choice(),
                lines,
                shares.stream().flatMap(share -> share.challans().stream()).toList(),
                shares);
    }

    private PartRequestState.Share share(PartRequestRepository.Kept kept, Serving.AtStore at) {
        var lines = at.lines().stream().map(PartRequestState.LineState::of).toList();
        var challans = books.read(
                at.store(),
                now -> now.with(Challan.KIND, Key.job(kept.job())).stream()
                        .map(challan -> new PartRequestState.ChallanState(challan.id(), challan.stage()))
                        .toList());
        return new PartRequestState.Share(at.store(), PartRequestState.of(lines), at.choice(), lines, challans);
    }

    public Used usage(Caller caller, String requestId) {
        Access.require(caller, Permission.READ_REQUESTS);
        var kept = require(requestId);
        var uses = serving.stores(kept).stream()
                .flatMap(store -> books.read(store, now -> now.with(Usage.KIND, Key.job(kept.job()))).stream())
                .toList();
        return new Used(requestId, kept.store(), uses);
    }

    /// The service system takes lines back; those that are out already the store may refuse.
    ///
    /// @param lines none means all that the request has
    public Outcome withdraw(Caller caller, String requestId, Set<String> lines, String reason, UUID id) {
        return tell(caller, requestId, id, stores -> {
            lines.stream()
                    .filter(line -> stores.stream().noneMatch(at -> at.own().contains(line)))
                    .findFirst()
                    .ifPresent(line -> {
                        throw Problem.unprocessable(
                                        "no-such-line",
                                        "The request has no such line",
                                        "Request " + requestId + " has no line " + line,
                                        Map.of())
                                .asException();
                    });
            return at -> {
                var own = at.own().stream()
                        .filter(line -> lines.isEmpty() || lines.contains(line))
                        .filter(line -> stores.size() == 1 || at.wanted(line).isPresent())
                        .toList();
                return own.isEmpty()
                        ? List.of()
                        : List.of(new IndentCommand.WithdrawIndent(at.indent().job(), own, reason));
            };
        });
    }

    /// The service system changes what is wanted: each store hears what concerns it.
    public Outcome amend(Caller caller, String requestId, PartRequestAmendment amendment, UUID id) {
        return tell(caller, requestId, id, stores -> {
            var parts = amendment.perStore(stores);
            return at -> parts.containsKey(at.store())
                    ? parts.get(at.store()).commands(at.indent(), requestId, at.own())
                    : List.of();
        });
    }

    /// Central says anew how much of which lines each store is to serve.
    public Asked split(Caller caller, String requestId, RequestSplit split, UUID id) {
        var kept = require(requestId);
        Access.require(caller, new Command.OfIndent(new IndentCommand.CloseServiceOrder(kept.job())));
        split.shares().forEach(share -> requireStore(share.store()));
        return new Splitting(serving, clock)
                .split(caller, kept, split, id)
                .<Asked>map(Asked.Refused::new)
                .orElseGet(() -> new Asked.Taken(state(caller, requestId)));
    }

    /// The job is done in the service system.
    public Outcome close(Caller caller, String requestId, UUID id) {
        return tell(
                caller,
                requestId,
                id,
                stores -> at -> stores.size() > 1 && at.indent().closedAt().isPresent()
                        ? List.of()
                        : List.of(
                                new IndentCommand.CloseServiceOrder(at.indent().job())));
    }

    /// What is told depends on how the indents are now, so that a repeat is known by its id alone.
    private Outcome tell(
            Caller caller,
            String requestId,
            UUID id,
            Function<List<Serving.AtStore>, Function<Serving.AtStore, List<IndentCommand>>> commands) {
        var kept = require(requestId);
        Access.require(caller, new Command.OfIndent(new IndentCommand.CloseServiceOrder(kept.job())));
        var before = serving.posted(kept, id);
        if (before.isPresent()) {
            return before.get();
        }
        var stores = serving.of(kept);
        return serving.tellEach(caller, stores, id, commands.apply(stores));
    }

    private PartRequestRepository.Kept require(String requestId) {
        return requests.find(requestId)
                .orElseThrow(() ->
                        Problem.notFound("There is no request " + requestId).asException());
    }
}
