package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.entry.Command;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentEvent;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.ServiceOrder;
import aspstore.server.books.BooksRepository;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The stores that serve a request: what each has of it, and how each is told.
final class Serving {

    private final BooksRepository books;
    private final PartRequestRepository requests;

    Serving(BooksRepository books, PartRequestRepository requests) {
        this.books = books;
        this.requests = requests;
    }

    /// What a store has of a request.
    ///
    /// @param own the lines that the request brought, by the service system's names; a job may have other requests
    record AtStore(StoreId store, Indent indent, Set<String> own) {

        List<IndentLine> lines() {
            return indent.lines().stream()
                    .filter(line -> line.serviceLine().filter(own::contains).isPresent())
                    .toList();
        }

        /// The line, where the request brought it to this store.
        Optional<IndentLine> line(String name) {
            return lines().stream().filter(line -> line.isNamed(name)).findFirst();
        }

        /// The line, where it is wanted of this store.
        Optional<IndentLine> wanted(String name) {
            return line(name).filter(line -> line.standing() == IndentLine.Standing.WANTED);
        }

        /// Why this store, as it was last said.
        String choice() {
            var why = "";
            for (var told : indent.told()) {
                if (told.fact() instanceof IndentEvent.IndentAssigned assigned) {
                    why = assigned.command().choice();
                }
            }
            return why;
        }

        boolean wantsAny() {
            return lines().stream().anyMatch(line -> line.standing() == IndentLine.Standing.WANTED);
        }
    }

    List<AtStore> of(PartRequestRepository.Kept request) {
        return stores(request).stream()
                .flatMap(store -> at(request, store).stream())
                .toList();
    }

    /// The stores that a request was ever given to, in turn.
    Set<StoreId> stores(PartRequestRepository.Kept request) {
        var stores = new LinkedHashSet<StoreId>();
        requests.shares(request.id()).forEach(share -> stores.add(share.store()));
        return stores;
    }

    /// The stores that raised the job at their counter.
    List<AtStore> raised(PartRequestRepository.Kept request) {
        return requests.storesOf(request.job()).stream()
                .flatMap(store -> at(request, store).stream())
                .filter(at -> !at.indent().raised().isEmpty())
                .toList();
    }

    private Optional<AtStore> at(PartRequestRepository.Kept request, StoreId store) {
        return books.read(
                store,
                now -> now.find(Indent.KIND, request.job().text())
                        .map(indent -> new AtStore(store, indent, linesOf(indent, request.id()))));
    }

    /// The lines that a request brought, then or by an amendment.
    static Set<String> linesOf(Indent indent, String requestId) {
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

    /// What was posted for an act before, in the stores that it concerned.
    Optional<Outcome> posted(PartRequestRepository.Kept request, UUID id) {
        var entries = new ArrayList<StoredEntry>();
        for (var store : stores(request)) {
            for (var one : List.of(id, idFor(id + "/" + store))) {
                books.change(store, session -> session.posted(one))
                        .filter(Outcome.Posted.class::isInstance)
                        .map(Outcome.Posted.class::cast)
                        .ifPresent(before -> entries.addAll(before.entries()));
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Posted(entries));
    }

    /// Whether an act was posted in a store.
    boolean isPosted(StoreId store, UUID id) {
        return books.change(store, session -> session.posted(id)).isPresent();
    }

    /// Tells one store. The same again is known by its id, whatever the indent is by then.
    Outcome tell(Caller caller, StoreId store, UUID id, List<? extends IndentCommand> commands) {
        return books.change(
                store,
                session -> session.posted(id)
                        .orElseGet(() -> session.post(
                                caller,
                                id,
                                commands.stream()
                                        .<Command>map(Command.OfIndent::new)
                                        .toList())));
    }

    /// Gives lines to a store: more of what it has, or what it did not have.
    ///
    /// @param insteadOf the share whose store did not see it or declined it
    Outcome give(
            Caller caller,
            PartRequestRepository.Kept request,
            StoreId store,
            Giving giving,
            Optional<Integer> insteadOf,
            UUID id) {
        return books.change(store, session -> {
            var before = session.posted(id);
            if (before.isPresent()) {
                return before.get();
            }
            var shares = requests.shares(request.id());
            boolean isNew = shares.stream().noneMatch(share -> share.store().equals(store));
            var name =
                    isNew ? request.id() : request.id() + "~" + (session.feed().seq() + 1);
            var outcome = session.post(
                    caller,
                    id,
                    List.of(new Command.OfIndent(
                            new IndentCommand.AssignIndent(name, giving.order(), giving.lines(), giving.why()))));
            if (outcome instanceof Outcome.Posted(var entries)) {
                requests.insert(new PartRequestRepository.Share(
                        request.id(),
                        shares.stream()
                                        .mapToInt(PartRequestRepository.Share::no)
                                        .max()
                                        .orElse(0)
                                + 1,
                        store,
                        name,
                        entries.getFirst().seq(),
                        insteadOf,
                        giving.now()));
            }
            return outcome;
        });
    }

    /// @param why why this store
    record Giving(ServiceOrder order, List<IndentCommand.ServiceLine> lines, String why, Instant now) {}

    /// Tells each store what concerns it.
    ///
    /// @param commands none where a store is not concerned
    /// @return the first refusal; else all that was posted
    Outcome tellEach(Caller caller, List<AtStore> stores, UUID id, Function<AtStore, List<IndentCommand>> commands) {
        var entries = new ArrayList<StoredEntry>();
        for (var at : stores) {
            var own = commands.apply(at);
            if (own.isEmpty()) {
                continue;
            }
            var ownId = stores.size() == 1 ? id : idFor(id + "/" + at.store());
            switch (tell(caller, at.store(), ownId, own)) {
                case Outcome.Refused refused -> {
                    return refused;
                }
                case Outcome.Posted(var posted) -> entries.addAll(posted);
            }
        }
        return new Outcome.Posted(entries);
    }

    /// What of a line went out and did not come back: with the technician, with the customer, or used.
    static Quantity issued(IndentLine line) {
        return line.progress().issued().minusAtMost(line.progress().returned());
    }

    /// So much of these lines is wanted from now on.
    static IndentCommand.AmendIndent wanting(JobNo job, List<IndentCommand.LineChange> lines, String reason) {
        return new IndentCommand.AmendIndent(job, Optional.empty(), Optional.empty(), Optional.empty(), lines, reason);
    }

    /// The same for the same act, so that nothing is told twice.
    static UUID idFor(String act) {
        return UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8));
    }
}
