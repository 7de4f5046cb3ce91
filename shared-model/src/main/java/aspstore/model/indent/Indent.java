package aspstore.model.indent;

import aspstore.model.Contract;
import aspstore.model.JobNo;
import aspstore.model.Quantity;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.books.Key;
import aspstore.model.books.Stretch;
import aspstore.model.books.Told;
import aspstore.model.books.WorkItem;
import aspstore.model.indent.IndentEvent.FromCentral;
import aspstore.model.indent.IndentEvent.IndentAmended;
import aspstore.model.indent.IndentEvent.IndentAssigned;
import aspstore.model.indent.IndentEvent.IndentWithdrawn;
import aspstore.model.indent.IndentEvent.ServiceOrderClosed;
import aspstore.model.indent.IndentEvent.Valued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What a job needs from the store, and how far the store is with it.
///
/// The store writes what it raised and its progress; central writes what it told. The lines are worked out from both.
///
/// @param id the job's number
/// @param progress by the first name of the line
public record Indent(String id, List<Raised> raised, SortedMap<String, Progress> progress, List<Told<FromCentral>> told)
        implements Document<Indent> {

    public static final DocumentKind<Indent> KIND = new DocumentKind<>("indent", Indent.class);

    public enum Stage {
        OPEN,
        BACK_ORDERED,
        ALLOCATED,
        ISSUED,
        CLOSED,
        WITHDRAWN,
        DECLINED
    }

    /// What one entry of the counter's raised.
    ///
    /// @param entry the entry, after which the lines are named: `J34`
    /// @param knew the feed position of the last thing told about the job that the store knew, 0 for none
    public record Raised(
            String entry,
            ServiceOrder order,
            long knew,
            Optional<Instant> due,
            Instant when,
            List<IndentCommand.Line> lines,
            List<Valued> valued) {
        public Raised {
            lines = List.copyOf(lines);
            valued = List.copyOf(valued);
        }

        /// @param line from 1
        String name(int line) {
            return entry + "." + line;
        }
    }

    public Indent {
        raised = List.copyOf(raised);
        told = List.copyOf(told);
        progress = Collections.unmodifiableSortedMap(new TreeMap<>(progress));
        if (raised.isEmpty() && told.isEmpty()) {
            throw new IllegalArgumentException("indent " + id + " was neither raised nor told");
        }
    }

    static Indent of(Raised first) {
        return new Indent(first.order().job().text(), List.of(first), new TreeMap<>(), List.of());
    }

    static Indent of(JobNo job, Told<FromCentral> first) {
        return new Indent(job.text(), List.of(), new TreeMap<>(), List.of(first));
    }

    public JobNo job() {
        return new JobNo(id);
    }

    /// The job as it is known now: the service system's word where it has told of it, else the counter's.
    public ServiceOrder order() {
        var order = raised.stream().findFirst().map(Raised::order);
        for (var fact : told) {
            order = switch (fact.fact()) {
                case IndentAssigned assigned -> Optional.of(assigned.command().order());
                case IndentAmended amended -> order.map(before -> before.amended(amended.command()));
                case IndentWithdrawn _, ServiceOrderClosed _ -> order;
            };
        }
        return order.orElseThrow(() -> new IllegalStateException("nothing describes the job " + id));
    }

    /// By when the parts should be handed over, where there is a target.
    public Optional<Instant> due() {
        var due = raised.stream().findFirst().flatMap(Raised::due);
        for (var fact : told) {
            due = switch (fact.fact()) {
                case IndentAssigned assigned -> assigned.due();
                case IndentAmended amended -> amended.due();
                case IndentWithdrawn _, ServiceOrderClosed _ -> due;
            };
        }
        return due;
    }

    /// When the service order was closed, where it was and no line was told since.
    public Optional<Instant> closedAt() {
        var closed = Optional.<Instant>empty();
        for (var fact : told) {
            closed = switch (fact.fact()) {
                case IndentAssigned _ -> Optional.<Instant>empty();
                case ServiceOrderClosed _ -> Optional.of(fact.when());
                case IndentAmended _, IndentWithdrawn _ -> closed;
            };
        }
        return closed;
    }

    /// The feed position of the last thing told about the job, 0 for none.
    long lastTold() {
        return told.isEmpty() ? 0 : told.getLast().at();
    }

    public List<IndentLine> lines() {
        return IndentLines.of(raised, told, progress);
    }

    /// The line of this name, be it the store's or the service system's.
    public Optional<IndentLine> line(String name) {
        return lines().stream().filter(line -> line.isNamed(name)).findFirst();
    }

    public Stage currentStage() {
        var stages = new HashSet<IndentLine.Stage>();
        lines().forEach(line -> stages.add(line.stage()));
        return stages.stream()
                .min(Enum::compareTo)
                .map(first -> switch (first) {
                    case OPEN -> Stage.OPEN;
                    case BACK_ORDERED -> Stage.BACK_ORDERED;
                    case ALLOCATED -> Stage.ALLOCATED;
                    case ISSUED -> Stage.ISSUED;
                    case CLOSED -> Stage.CLOSED;
                    case DECLINED -> Stage.DECLINED;
                    case WITHDRAWN -> Stage.WITHDRAWN;
                })
                .orElse(Stage.CLOSED);
    }

    Indent withRaised(Raised more) {
        return new Indent(id, and(raised, more), progress, told);
    }

    /// Told once, whatever comes: a repeat of the same entry changes nothing.
    Indent withTold(Told<FromCentral> more) {
        return told.stream().anyMatch(before -> before.at() == more.at())
                ? this
                : new Indent(id, raised, progress, and(told, more));
    }

    Indent withAllocated(String line, Quantity picked, Quantity missing, Instant when) {
        return with(line, before -> before.afterAllocation(picked, missing, when));
    }

    Indent withReleased(String line, Quantity quantity) {
        return with(line, before -> before.afterRelease(quantity));
    }

    Indent withDeclined(String line, Quantity quantity, String reason, Instant when) {
        return with(line, before -> before.afterDecline(quantity, reason, when));
    }

    /// The indent after a challan took what was allocated.
    public Indent withIssued(String line, Quantity quantity, Contract contract) {
        return with(line, before -> before.afterIssue(quantity, contract));
    }

    /// The indent after parts that were out for another job went on to this one: set aside, issued, handed over.
    public Indent withMovedIn(String line, Quantity quantity, Quantity missing, Contract contract, Instant when) {
        return with(
                line,
                before -> before.afterAllocation(quantity, missing, when)
                        .afterIssue(quantity, contract)
                        .afterHandover(when));
    }

    /// The indent after a challan was cancelled: its goods are allocated again.
    public Indent withIssueCancelled(String line, Quantity quantity) {
        return with(
                line,
                before -> before.counted(
                        before.allocated().plus(quantity),
                        before.issued().minusAtMost(quantity),
                        before.returned(),
                        before.unneeded(),
                        before.used()));
    }

    public Indent withHandedOver(String line, Instant when) {
        return with(line, before -> before.afterHandover(when));
    }

    public Indent withUsed(String line, Quantity quantity) {
        return withUse(line, quantity, Quantity.ZERO);
    }

    /// The indent as if a use had not been.
    public Indent withoutUsed(String line, Quantity quantity) {
        return withUse(line, Quantity.ZERO, quantity);
    }

    private Indent withUse(String line, Quantity more, Quantity less) {
        return with(
                line,
                before -> before.counted(
                        before.allocated(),
                        before.issued(),
                        before.returned(),
                        before.unneeded(),
                        before.used().plus(more).minusAtMost(less)));
    }

    /// The indent after parts came back that the job still needs: undelivered, dead on arrival. The line opens again.
    public Indent withReturned(String line, Quantity quantity) {
        return withReturn(line, quantity, Quantity.ZERO, UnaryOperator.identity());
    }

    public Indent withoutReturned(String line, Quantity quantity) {
        return withReturn(line, Quantity.ZERO, quantity, UnaryOperator.identity());
    }

    /// The indent after parts came back that the job turned out not to need. The line stays as it is.
    public Indent withUnneeded(String line, Quantity quantity) {
        return withReturn(line, quantity, Quantity.ZERO, unneeded -> unneeded.plus(quantity));
    }

    public Indent withoutUnneeded(String line, Quantity quantity) {
        return withReturn(line, Quantity.ZERO, quantity, unneeded -> unneeded.minusAtMost(quantity));
    }

    private Indent withReturn(String line, Quantity more, Quantity less, UnaryOperator<Quantity> unneeded) {
        return with(
                line,
                before -> before.counted(
                        before.allocated(),
                        before.issued(),
                        before.returned().plus(more).minusAtMost(less),
                        unneeded.apply(before.unneeded()),
                        before.used()));
    }

    /// Nothing where no line is named: the goods went out before the books began.
    private Indent with(String name, UnaryOperator<Progress> step) {
        if (name.isEmpty()) {
            return this;
        }
        var first = line(name).map(IndentLine::name).orElse(name);
        var after = new TreeMap<>(progress);
        after.put(first, step.apply(progress.getOrDefault(first, Progress.NONE)));
        return new Indent(id, raised, after, told);
    }

    private static <T> List<T> and(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    @Override
    public DocumentKind<Indent> kind() {
        return KIND;
    }

    @Override
    public String stage() {
        return currentStage().name();
    }

    @Override
    public boolean isOpen() {
        return lines().stream().anyMatch(IndentLine::isOpen);
    }

    @Override
    public Set<Key> keys() {
        var keys = new HashSet<Key>();
        keys.add(Key.job(job()));
        if (isOpen()) {
            keys.add(Key.technician(order().technician()));
            lines().stream()
                    .filter(line -> line.toAllocate().isPositive())
                    .forEach(line -> keys.add(Key.waitingFor(line.part())));
        }
        return keys;
    }

    @Override
    public Optional<Indent> asOf(long feed) {
        var known = Told.upTo(feed, told);
        return raised.isEmpty() && known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Indent(id, raised, progress, known));
    }

    @Override
    public List<WorkItem> workItems() {
        return IndentBoard.workItems(this);
    }

    @Override
    public List<Stretch> stretches() {
        return IndentBoard.stretches(this);
    }
}
