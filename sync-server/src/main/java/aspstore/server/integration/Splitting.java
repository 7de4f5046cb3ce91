package aspstore.server.integration;

import aspstore.journal.Outcome;
import aspstore.model.Caller;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.IndentLine;
import aspstore.model.indent.ServiceOrder;
import aspstore.server.problem.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Splits a request over stores: who is to serve less hears it first, then who is to serve more. Each store has its own
/// share under the same service order, and can issue no more than that.
final class Splitting {

    /// What one store is told of its lines.
    private static final class Change {
        final List<IndentCommand.LineChange> changed = new ArrayList<>();
        final List<String> withdrawn = new ArrayList<>();
        final List<IndentCommand.ServiceLine> given = new ArrayList<>();
    }

    private final Serving serving;
    private final Clock clock;

    Splitting(Serving serving, Clock clock) {
        this.serving = serving;
        this.clock = clock;
    }

    /// @return the first refusal, if there is one
    Optional<Outcome.Refused> split(Caller caller, PartRequestRepository.Kept request, RequestSplit split, UUID id) {
        var stores = serving.of(request);
        var less = new TreeMap<StoreId, Change>();
        var more = new TreeMap<StoreId, Change>();
        // What was begun and not ended has taken from one store what the other has not yet.
        boolean isBegun = stores.stream().anyMatch(at -> serving.isPosted(at.store(), lessId(id, at.store())));
        split.perLine().forEach((line, wanted) -> {
            if (!isBegun) {
                requireSameSum(line, wanted, now(stores, line));
            }
            plan(stores, line, wanted, less, more);
        });
        for (var change : less.entrySet()) {
            var refused = reduce(caller, request, change.getKey(), change.getValue(), split.reason(), id);
            if (refused.isPresent()) {
                return refused;
            }
        }
        var order = stores.getFirst().indent().order();
        for (var change : more.entrySet()) {
            var refused = raise(caller, request, order, change.getKey(), change.getValue(), split.reason(), id);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static void plan(
            List<Serving.AtStore> stores,
            String line,
            Map<StoreId, Quantity> wanted,
            Map<StoreId, Change> less,
            Map<StoreId, Change> more) {
        var now = now(stores, line);
        var part = stores.stream()
                .flatMap(at -> at.line(line).stream())
                .findFirst()
                .orElseThrow()
                .part();
        Set<StoreId> all = new TreeSet<>(now.keySet());
        all.addAll(wanted.keySet());
        for (var store : all) {
            var before = Optional.ofNullable(now.get(store));
            var had = before.map(IndentLine::wanted).orElse(Quantity.ZERO);
            var gets = wanted.getOrDefault(store, Quantity.ZERO);
            if (had.isMoreThan(gets)) {
                requireNotOut(store, line, before.orElseThrow(), gets);
                var change = less.computeIfAbsent(store, _ -> new Change());
                if (gets.isZero()) {
                    change.withdrawn.add(line);
                } else {
                    change.changed.add(new IndentCommand.LineChange(line, gets));
                }
            } else if (gets.isMoreThan(had)) {
                var change = more.computeIfAbsent(store, _ -> new Change());
                if (before.isPresent()) {
                    change.changed.add(new IndentCommand.LineChange(line, gets));
                } else {
                    change.given.add(new IndentCommand.ServiceLine(line, part, gets));
                }
            }
        }
    }

    private static UUID lessId(UUID id, StoreId store) {
        return Serving.idFor(id + "/less/" + store);
    }

    /// The line in each store of which it is wanted.
    private static Map<StoreId, IndentLine> now(List<Serving.AtStore> stores, String line) {
        var now = new LinkedHashMap<StoreId, IndentLine>();
        stores.forEach(at -> at.wanted(line).ifPresent(found -> now.put(at.store(), found)));
        return now;
    }

    private static void requireSameSum(String line, Map<StoreId, Quantity> wanted, Map<StoreId, IndentLine> now) {
        var before = now.values().stream().map(IndentLine::wanted).reduce(Quantity.ZERO, Quantity::plus);
        var after = wanted.values().stream().reduce(Quantity.ZERO, Quantity::plus);
        if (now.isEmpty() || !before.equals(after)) {
            throw Problem.unprocessable(
                            "shares-do-not-fit",
                            "The shares are not what is wanted",
                            "Of line " + line + " " + before + " is wanted in all, and the shares come to " + after
                                    + ": a split neither asks for more nor gives up any",
                            Map.of("line", line))
                    .asException();
        }
    }

    private static void requireNotOut(StoreId store, String line, IndentLine before, Quantity gets) {
        var issued = Serving.issued(before);
        if (issued.isMoreThan(gets)) {
            throw Problem.unprocessable(
                            "already-issued",
                            "The store has issued more than that",
                            "Store " + store + " has issued " + issued + " of line " + line + " already",
                            Map.of("line", line))
                    .asException();
        }
    }

    private Optional<Outcome.Refused> reduce(
            Caller caller, PartRequestRepository.Kept request, StoreId store, Change change, String reason, UUID id) {
        var commands = new ArrayList<IndentCommand>();
        if (!change.changed.isEmpty()) {
            commands.add(Serving.wanting(request.job(), change.changed, reason));
        }
        if (!change.withdrawn.isEmpty()) {
            commands.add(new IndentCommand.WithdrawIndent(request.job(), change.withdrawn, reason));
        }
        return refusal(serving.tell(caller, store, lessId(id, store), commands));
    }

    private Optional<Outcome.Refused> raise(
            Caller caller,
            PartRequestRepository.Kept request,
            ServiceOrder order,
            StoreId store,
            Change change,
            String reason,
            UUID id) {
        if (!change.changed.isEmpty()) {
            var commands = List.of(Serving.wanting(request.job(), change.changed, reason));
            var refused = refusal(serving.tell(caller, store, Serving.idFor(id + "/more/" + store), commands));
            if (refused.isPresent()) {
                return refused;
            }
        }
        if (change.given.isEmpty()) {
            return Optional.empty();
        }
        var giving = new Serving.Giving(order, change.given, reason, clock.instant());
        return refusal(
                serving.give(caller, request, store, giving, Optional.empty(), Serving.idFor(id + "/given/" + store)));
    }

    private static Optional<Outcome.Refused> refusal(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted _ -> Optional.empty();
            case Outcome.Refused refused -> Optional.of(refused);
        };
    }
}
