package aspstore.model.request;

import aspstore.model.BusinessUnit;
import aspstore.model.ContractClass;
import aspstore.model.Decision;
import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.StockLimit;
import aspstore.model.request.RequestCommand.DecideRequest;
import aspstore.model.request.RequestCommand.Line;
import aspstore.model.request.RequestCommand.ProposeBaseStock;
import aspstore.model.request.RequestCommand.RequestParts;
import aspstore.model.request.RequestCommand.WithdrawRequest;
import aspstore.model.stock.Postings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of a parts request: bound by the limits (MSL), decided by central line by line.
///
/// Position is what is usable, on the road and asked for already; more than `limit − position` is refused, by quantity
/// and by value. What a job waits for may exceed the limit, and the event says by how much.
public final class RequestRules {

    private RequestRules() {}

    public static Decision<RequestEvent, RequestRefusal> decide(
            Books books, Act act, RequestCommand command, WaitingJobs jobs) {
        return switch (command) {
            case RequestParts request ->
                Decision.unless(
                        linesRefused(books, act, request.bu(), request.lines(), jobs),
                        () -> new RequestEvent.PartsRequested(
                                request, values(books, request.lines()), beyond(books, act, request.lines())));
            case ProposeBaseStock proposal ->
                Decision.unless(
                        linesRefused(books, act, proposal.bu(), proposal.lines(), jobs),
                        () -> new RequestEvent.BaseStockProposed(proposal, values(books, proposal.lines())));
            case WithdrawRequest withdrawal ->
                Decision.unless(
                        withdrawalRefused(books, withdrawal), () -> new RequestEvent.RequestWithdrawn(withdrawal));
            case DecideRequest decision ->
                Decision.unless(decisionRefused(books, decision), () -> new RequestEvent.RequestDecided(decision));
        };
    }

    public static Postings postings(RequestEvent event) {
        return switch (event) {
            case RequestEvent.PartsRequested _,
                    RequestEvent.RequestWithdrawn _,
                    RequestEvent.BaseStockProposed _,
                    RequestEvent.RequestDecided _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, RequestEvent event) {
        return switch (event) {
            case RequestEvent.PartsRequested(var command, var values, var beyond) ->
                List.of(opened(act, command.bu(), lines(command.lines(), values, beyond), Optional.empty()));
            case RequestEvent.BaseStockProposed(var command, var values) ->
                List.of(opened(
                        act,
                        command.bu(),
                        lines(command.lines(), values, Collections.nCopies(values.size(), Quantity.ZERO)),
                        Optional.of(act.at().seq())));
            case RequestEvent.RequestWithdrawn(var command) ->
                books.find(Request.KIND, command.request()).stream()
                        .<Document<?>>map(request -> request.withWithdrawn(command.reason()))
                        .toList();
            case RequestEvent.RequestDecided(var command) ->
                books.find(Request.KIND, command.request()).stream()
                        .<Document<?>>map(request ->
                                request.withDecision(new Told<>(act.at().seq(), act.recordedAt(), command)))
                        .toList();
        };
    }

    private static List<Money> values(Books books, List<Line> asked) {
        return asked.stream()
                .map(line -> books.catalog()
                        .rate(line.part())
                        .map(Rate::unit)
                        .orElse(Money.ZERO)
                        .times(line.quantity()))
                .toList();
    }

    /// How much of each line is more than its limit allows, after the lines before it: the more of quantity and value.
    /// Nothing of a line that no job waits for, which is refused instead.
    private static List<Quantity> beyond(Books books, Act act, List<Line> lines) {
        var askedSoFar = new HashMap<Limited, Asked>();
        return lines.stream()
                .map(line -> {
                    var part = books.catalog().part(line.part()).orElseThrow();
                    var unit = unit(books, part);
                    var asked = askedSoFar.merge(
                            new Limited(part.family(), line.contractClass()),
                            Asked.of(line.quantity(), unit),
                            Asked::plus);
                    return line.job().isEmpty()
                            ? Quantity.ZERO
                            : beyond(books, act, part, line.contractClass(), asked, unit)
                                    .min(line.quantity());
                })
                .toList();
    }

    private static Quantity beyond(
            Books books, Act act, Part part, ContractClass contractClass, Asked asked, Money unit) {
        var limit = books.catalog().limit(part.family(), contractClass);
        if (limit.isEmpty()) {
            return asked.quantity();
        }
        var position = StockPosition.of(books, part, contractClass, act.day());
        var tooMany =
                position.total().plus(asked.quantity()).minusAtMost(limit.get().most());
        var tooDear = position.value().plus(asked.value()).minus(limit.get().mostValue());
        var worthTooMuch = worth(tooDear, unit);
        return tooMany.isMoreThan(worthTooMuch) ? tooMany : worthTooMuch;
    }

    /// The least quantity that is worth so much at this rate; none where the part costs nothing.
    private static Quantity worth(Money value, Money unit) {
        return value.paise() <= 0 || unit.paise() <= 0
                ? Quantity.ZERO
                : new Quantity(Math.ceilDiv(Math.multiplyExact(value.paise(), 1000L), unit.paise()));
    }

    private static Money unit(Books books, Part part) {
        return books.catalog().rate(part.code()).map(Rate::unit).orElse(Money.ZERO);
    }

    private static List<Request.Line> lines(List<Line> asked, List<Money> values, List<Quantity> beyond) {
        var lines = new ArrayList<Request.Line>();
        for (var line : asked) {
            lines.add(new Request.Line(
                    lines.size() + 1,
                    line.part(),
                    line.contractClass(),
                    line.quantity(),
                    line.job(),
                    values.get(lines.size()),
                    beyond.get(lines.size())));
        }
        return lines;
    }

    private static Request opened(Act act, BusinessUnit bu, List<Request.Line> lines, Optional<Long> proposed) {
        return new Request(
                act.at().name("R"),
                bu,
                lines,
                act.recordedAt(),
                proposed,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<RequestRefusal> linesRefused(
            Books books, Act act, BusinessUnit bu, List<Line> lines, WaitingJobs jobs) {
        if (lines.isEmpty()) {
            return List.of(new RequestRefusal.NoLines());
        }
        var refusals = new ArrayList<RequestRefusal>();
        var waiting = new Waiting(books, jobs);
        var askedSoFar = new HashMap<Limited, Asked>();
        for (int no = 1; no <= lines.size(); no++) {
            var line = lines.get(no - 1);
            var part = books.catalog().part(line.part());
            if (!line.quantity().isPositive()) {
                refusals.add(new RequestRefusal.NothingRequested(no));
            } else if (part.isEmpty()) {
                refusals.add(new RequestRefusal.UnknownPart(no, line.part()));
            } else if (!part.get().bu().equals(bu)) {
                refusals.add(new RequestRefusal.PartOfAnotherUnit(no, line.part(), bu.text()));
            } else if (part.get().serialised() && !line.quantity().isWhole()) {
                refusals.add(new RequestRefusal.NotWhole(no, line.part(), line.quantity()));
            } else {
                var waited = waiting.take(line);
                limitRefused(books, act, no, line, part.get(), waited, askedSoFar)
                        .ifPresent(refusals::add);
            }
        }
        return refusals;
    }

    /// What one limit is about, to hold several lines of a request against it together.
    private record Limited(FamilyId family, ContractClass contractClass) {}

    /// What the lines so far ask for under one limit.
    private record Asked(Quantity quantity, Money value) {
        static final Asked NOTHING = new Asked(Quantity.ZERO, Money.ZERO);

        static Asked of(Quantity quantity, Money unit) {
            return new Asked(quantity, unit.times(quantity));
        }

        Asked plus(Asked more) {
            return new Asked(quantity.plus(more.quantity), value.plus(more.value));
        }
    }

    /// @param waited what of the line a job waits for, whatever the limit says
    private static Optional<RequestRefusal> limitRefused(
            Books books, Act act, int no, Line line, Part part, Quantity waited, Map<Limited, Asked> askedSoFar) {
        var bound = line.quantity().minusAtMost(waited);
        var limit = books.catalog().limit(part.family(), line.contractClass());
        var key = new Limited(part.family(), line.contractClass());
        var unit = unit(books, part);
        var before = askedSoFar.getOrDefault(key, Asked.NOTHING);
        askedSoFar.put(key, before.plus(Asked.of(line.quantity(), unit)));
        if (bound.isZero()) {
            return Optional.empty();
        }
        var refused = limit.isEmpty()
                ? Optional.<RequestRefusal>of(new RequestRefusal.NoLimit(no, line.part(), line.contractClass()))
                : overLimit(books, act, no, part, limit.get(), before.plus(Asked.of(bound, unit)));
        return refused.map(refusal -> line.job()
                .<RequestRefusal>map(
                        job -> new RequestRefusal.JobDoesNotWait(no, job, line.part(), line.quantity(), waited))
                .orElse(refusal));
    }

    private static Optional<RequestRefusal> overLimit(
            Books books, Act act, int no, Part part, StockLimit limit, Asked asked) {
        var position = StockPosition.of(books, part, limit.contractClass(), act.day());
        if (position.total().plus(asked.quantity()).isMoreThan(limit.most())) {
            return Optional.of(new RequestRefusal.OverLimit(
                    no, part.family(), asked.quantity(), limit.most().minusAtMost(position.total()), limit.most()));
        }
        var value = position.value().plus(asked.value());
        return value.isMoreThan(limit.mostValue())
                ? Optional.of(new RequestRefusal.OverLimitValue(no, part.family(), value, limit.mostValue()))
                : Optional.empty();
    }

    private static List<RequestRefusal> withdrawalRefused(Books books, WithdrawRequest withdrawal) {
        var found = books.find(Request.KIND, withdrawal.request());
        if (found.isEmpty()) {
            return List.of(new RequestRefusal.NoSuchRequest(withdrawal.request()));
        }
        return switch (found.get().currentStage()) {
            // A refused one is taken off the board by it.
            case REQUESTED, REFUSED ->
                withdrawal.reason().isBlank()
                        ? List.of(new RequestRefusal.WithdrawalNeedsReason(withdrawal.request()))
                        : List.of();
            case WITHDRAWN -> List.of(new RequestRefusal.AlreadyWithdrawn(withdrawal.request()));
            case APPROVED, SHIPPED -> List.of(new RequestRefusal.AlreadyDecided(withdrawal.request()));
        };
    }

    private static List<RequestRefusal> decisionRefused(Books books, DecideRequest decision) {
        var found = books.find(Request.KIND, decision.request());
        if (found.isEmpty()) {
            return List.of(new RequestRefusal.NoSuchRequest(decision.request()));
        }
        return switch (found.get().currentStage()) {
            case REQUESTED -> lineDecisionsRefused(books, found.get(), decision);
            case WITHDRAWN -> List.of(new RequestRefusal.AlreadyWithdrawn(decision.request()));
            case APPROVED, REFUSED, SHIPPED -> List.of(new RequestRefusal.AlreadyDecided(decision.request()));
        };
    }

    private static List<RequestRefusal> lineDecisionsRefused(Books books, Request request, DecideRequest decision) {
        var refusals = new ArrayList<RequestRefusal>();
        var decidedLines = new HashSet<Integer>();
        for (var line : decision.lines()) {
            var asked = request.line(line.line());
            if (!decidedLines.add(line.line())) {
                refusals.add(new RequestRefusal.LineDecidedTwice(line.line()));
            } else if (asked.isEmpty()) {
                refusals.add(new RequestRefusal.NoSuchLine(request.id(), line.line()));
            } else if (line.approved().isMoreThan(asked.get().quantity())) {
                refusals.add(new RequestRefusal.MoreThanRequested(
                        line.line(), line.approved(), asked.get().quantity()));
            } else if (!line.approved().isWhole()
                    && books.catalog()
                            .part(asked.get().part())
                            .filter(Part::serialised)
                            .isPresent()) {
                refusals.add(
                        new RequestRefusal.NotWhole(line.line(), asked.get().part(), line.approved()));
            } else if (asked.get().quantity().isMoreThan(line.approved())
                    && line.reason().isBlank()) {
                refusals.add(new RequestRefusal.ReasonMissing(line.line()));
            }
        }
        int undecided = request.lines().size() - decidedLines.size();
        if (undecided > 0) {
            refusals.add(new RequestRefusal.LinesUndecided(request.id(), undecided));
        }
        return refusals;
    }
}
