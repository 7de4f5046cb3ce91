package aspstore.model.indent;

import aspstore.model.Decision;
import aspstore.model.JobNo;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Told;
import aspstore.model.indent.IndentCommand.AllocateParts;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.indent.IndentCommand.AssignIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.RaiseIndent;
import aspstore.model.indent.IndentCommand.ReleaseAllocation;
import aspstore.model.indent.IndentCommand.Why;
import aspstore.model.indent.IndentCommand.WithdrawIndent;
import aspstore.model.indent.IndentEvent.AllocationReleased;
import aspstore.model.indent.IndentEvent.FromCentral;
import aspstore.model.indent.IndentEvent.IndentAmended;
import aspstore.model.indent.IndentEvent.IndentAssigned;
import aspstore.model.indent.IndentEvent.IndentDeclined;
import aspstore.model.indent.IndentEvent.IndentRaised;
import aspstore.model.indent.IndentEvent.IndentWithdrawn;
import aspstore.model.indent.IndentEvent.PartsAllocated;
import aspstore.model.indent.IndentEvent.ServiceOrderClosed;
import aspstore.model.stock.Move;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import aspstore.model.stock.Postings;
import aspstore.model.stock.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The rules of an indent: from the service system or the counter, allocated and explained, back-ordered where short.
///
/// The checks stand in [IndentChecks] and [AllocationChecks], the choice of lots in [Allocator].
public final class IndentRules {

    private IndentRules() {}

    public static Decision<IndentEvent, IndentRefusal> decide(Books books, Act act, IndentCommand command) {
        return switch (command) {
            case RaiseIndent raise -> Decision.unless(IndentChecks.refused(books, raise), () -> raised(books, raise));
            case DeclineIndentLine decline ->
                Decision.unless(IndentChecks.refused(books, decline), () -> declined(books, decline));
            case AllocateParts allocate ->
                Decision.unless(
                        AllocationChecks.refused(books, act, allocate),
                        () -> AllocationChecks.allocated(books, act, allocate));
            case ReleaseAllocation release ->
                Decision.unless(
                        AllocationChecks.refused(books, act, release),
                        () -> AllocationChecks.released(books, act, release));
            case AssignIndent assign ->
                Decision.unless(IndentChecks.refused(books, assign), () -> assigned(books, assign));
            case AmendIndent amend -> Decision.unless(IndentChecks.refused(books, amend), () -> amended(books, amend));
            case WithdrawIndent withdraw ->
                Decision.unless(IndentChecks.refused(books, withdraw), () -> new IndentWithdrawn(withdraw));
            case CloseServiceOrder close ->
                Decision.unless(IndentChecks.refused(books, close), () -> new ServiceOrderClosed(close));
        };
    }

    public static Postings postings(Position at, IndentEvent event) {
        return switch (event) {
            case PartsAllocated allocated -> allocation(allocated);
            case AllocationReleased released -> release(at, released);
            case IndentRaised _,
                    IndentDeclined _,
                    IndentAssigned _,
                    IndentAmended _,
                    IndentWithdrawn _,
                    ServiceOrderClosed _ -> Postings.NONE;
        };
    }

    public static List<Document<?>> evolve(Books books, Act act, IndentEvent event) {
        var job = event.command().job();
        return switch (event) {
            case IndentRaised raised -> List.of(withRaised(books, act, raised));
            case IndentDeclined declined ->
                changed(
                        books,
                        job,
                        indent -> indent.withDeclined(
                                declined.line(),
                                declined.quantity(),
                                declined.command().reason(),
                                act.recordedAt()));
            case PartsAllocated allocated ->
                changed(
                        books,
                        job,
                        indent -> indent.withAllocated(
                                allocated.line(),
                                AllocationChecks.total(allocated.picks()),
                                allocated.missing(),
                                act.recordedAt()));
            case AllocationReleased released -> afterRelease(books, act, released);
            case IndentAssigned assigned -> List.of(withAssigned(books, act, assigned));
            case IndentAmended amended -> changed(books, job, indent -> indent.withTold(told(act, amended)));
            case IndentWithdrawn withdrawn -> changed(books, job, indent -> indent.withTold(told(act, withdrawn)));
            case ServiceOrderClosed closed -> changed(books, job, indent -> indent.withTold(told(act, closed)));
        };
    }

    private static List<Document<?>> afterRelease(Books books, Act act, AllocationReleased event) {
        var total = AllocationChecks.total(event.command().picks());
        var documents = new ArrayList<>(
                changed(books, event.command().job(), indent -> indent.withReleased(event.line(), total)));
        documents.addAll(ExpiredGoods.holds(books, act, event));
        return documents;
    }

    /// What the store answers by itself to what central told. `act` is that of the entry told; it may stand in the
    /// books already.
    public static List<IndentCommand> answers(Books books, Act act, IndentEvent event) {
        var indent = evolve(books, act, event).stream()
                .filter(Indent.class::isInstance)
                .map(Indent.class::cast)
                .findFirst();
        return switch (event) {
            case IndentWithdrawn(var command) ->
                release(indent.stream()
                        .flatMap(known -> Answers.surplus(books, known, Why.WITHDRAWN, command.reason()).stream())
                        .toList());
            case ServiceOrderClosed closed ->
                release(indent.stream()
                        .flatMap(known ->
                                Answers.surplus(
                                        books,
                                        known,
                                        Why.ORDER_CLOSED,
                                        closed.command().job().text())
                                        .stream())
                        .toList());
            case IndentAmended amended ->
                indent.stream()
                        .flatMap(known -> answered(books, act, known, amended).stream())
                        .toList();
            case IndentAssigned assigned ->
                indent.stream()
                        .flatMap(known -> answered(books, act, known, assigned).stream())
                        .toList();
            case IndentRaised _, IndentDeclined _, PartsAllocated _, AllocationReleased _ -> List.of();
        };
    }

    private static List<IndentCommand> release(List<ReleaseAllocation> releases) {
        return List.copyOf(releases);
    }

    private static List<IndentCommand> answered(Books books, Act act, Indent indent, IndentAmended amended) {
        var reason = amended.command().reason();
        return amended.command().contract().isPresent()
                ? onOtherTerms(books, act, indent, reason)
                : release(Answers.surplus(books, indent, Why.AMENDED, reason));
    }

    /// What no longer fits is given back, and what waited takes what fits now.
    private static List<IndentCommand> onOtherTerms(Books books, Act act, Indent indent, String reason) {
        var answers = new ArrayList<IndentCommand>(Answers.unfit(books, indent, reason));
        answers.addAll(BackOrders.fill(books, act, indent));
        return answers;
    }

    /// The service system's copy of a counter's indent may name another contract or want less.
    private static List<IndentCommand> answered(Books books, Act act, Indent indent, IndentAssigned assigned) {
        var reason = assigned.command().requestId();
        boolean sameContract = indent.raised().stream()
                .allMatch(raised ->
                        raised.order().contract() == assigned.command().order().contract());
        return sameContract
                ? release(Answers.surplus(books, indent, Why.AMENDED, reason))
                : onOtherTerms(books, act, indent, reason);
    }

    private static Postings allocation(PartsAllocated event) {
        var spot = Place.ALLOCATED.at(event.command().job() + "/" + event.line());
        return Postings.of(event.picks().stream()
                .map(pick -> Move.of(pick.lot(), Place.ON_HAND.plain(), spot, pick.quantity()))
                .toList());
    }

    private static Postings release(Position at, AllocationReleased event) {
        var command = event.command();
        var spot = Place.ALLOCATED.at(command.job() + "/" + event.line());
        return Postings.of(
                switch (command.why()) {
                    case EXPIRED ->
                        ExpiredGoods.held(at, command).stream()
                                .map(held -> move(held.pick(), spot, Place.ON_HOLD.at(held.hold())))
                                .toList();
                    case NOT_NEEDED, NOT_ELIGIBLE, WITHDRAWN, AMENDED, ORDER_CLOSED, FOR_ANOTHER_JOB ->
                        command.picks().stream()
                                .map(pick -> move(pick, spot, Place.ON_HAND.plain()))
                                .toList();
                });
    }

    private static Move move(IndentCommand.Pick pick, Spot from, Spot to) {
        return Move.of(pick.lot(), from, to, pick.quantity());
    }

    private static IndentRaised raised(Books books, RaiseIndent command) {
        return new IndentRaised(
                command,
                IndentChecks.lastTold(books, command.job()),
                IndentChecks.due(books, command.order()),
                command.lines().stream()
                        .map(line -> IndentChecks.valued(books, line.part()))
                        .toList());
    }

    private static IndentAssigned assigned(Books books, AssignIndent command) {
        return new IndentAssigned(
                command,
                IndentChecks.due(books, command.order()),
                command.lines().stream()
                        .map(line -> IndentChecks.valued(books, line.part()))
                        .toList());
    }

    private static IndentAmended amended(Books books, AmendIndent command) {
        var order = books.find(Indent.KIND, command.job().text())
                .map(Indent::order)
                .orElseThrow()
                .amended(command);
        return new IndentAmended(command, IndentChecks.due(books, order));
    }

    private static IndentDeclined declined(Books books, DeclineIndentLine command) {
        var line = books.find(Indent.KIND, command.job().text())
                .flatMap(indent -> indent.line(command.line()))
                .orElseThrow();
        return new IndentDeclined(command, line.name(), line.toAllocate());
    }

    private static Indent withRaised(Books books, Act act, IndentRaised event) {
        var raised = new Indent.Raised(
                act.at().toString(),
                event.command().order(),
                event.knew(),
                event.due(),
                act.recordedAt(),
                event.command().lines(),
                event.valued());
        return books.find(Indent.KIND, event.command().job().text())
                .map(indent -> indent.withRaised(raised))
                .orElseGet(() -> Indent.of(raised));
    }

    private static Indent withAssigned(Books books, Act act, IndentAssigned event) {
        var job = event.command().job();
        return books.find(Indent.KIND, job.text())
                .map(indent -> indent.withTold(told(act, event)))
                .orElseGet(() -> Indent.of(job, told(act, event)));
    }

    private static List<Document<?>> changed(Books books, JobNo job, UnaryOperator<Indent> step) {
        return books.find(Indent.KIND, job.text()).stream()
                .<Document<?>>map(step)
                .toList();
    }

    private static Told<FromCentral> told(Act act, FromCentral fact) {
        return new Told<>(act.at().seq(), act.recordedAt(), fact);
    }
}
