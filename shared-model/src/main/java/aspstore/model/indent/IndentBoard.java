package aspstore.model.indent;

import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Stretch;
import aspstore.model.books.WorkItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of an indent waits for someone, and how long its steps took.
final class IndentBoard {

    private IndentBoard() {}

    static List<WorkItem> workItems(Indent indent) {
        var items = new ArrayList<WorkItem>();
        for (var line : indent.lines()) {
            items.addAll(ofLine(indent, line));
        }
        toIssue(indent).ifPresent(items::add);
        return items;
    }

    private static List<WorkItem> ofLine(Indent indent, IndentLine line) {
        var items = new ArrayList<WorkItem>();
        var toTry = line.toAllocate().minusAtMost(line.shortage());
        if (toTry.isPositive()) {
            items.add(item(
                    indent,
                    line,
                    WorkItem.Kind.ALLOCATE_INDENT,
                    Role.COUNTER,
                    line.since(),
                    line.unit().times(toTry)));
        }
        if (line.shortage().isPositive()) {
            var since = line.progress().waits().isEmpty()
                    ? line.since()
                    : line.progress().waits().getLast().from();
            items.add(item(
                    indent,
                    line,
                    WorkItem.Kind.FILL_BACK_ORDER,
                    Role.COUNTER,
                    since,
                    line.unit().times(line.shortage())));
        }
        toAnswer(line)
                .ifPresent(kind -> items.add(item(
                        indent,
                        line,
                        kind,
                        Role.MANAGER,
                        line.endedAt().orElseGet(() -> lastTold(indent)),
                        line.unit().times(line.out().plus(line.surplus())))));
        if (line.out().isPositive() && hasOtherContract(indent, line)) {
            items.add(item(
                    indent,
                    line,
                    WorkItem.Kind.ANSWER_AMENDMENT,
                    Role.MANAGER,
                    lastTold(indent),
                    line.unit().times(line.out())));
        }
        return items;
    }

    /// What central asked for and the engine's own answer could not settle: the parts are out.
    private static Optional<WorkItem.Kind> toAnswer(IndentLine line) {
        var open = line.out().plus(line.surplus());
        return switch (line.standing()) {
            case WITHDRAWN -> open.isPositive() ? Optional.of(WorkItem.Kind.ANSWER_WITHDRAWAL) : Optional.empty();
            case WANTED ->
                line.surplus().isPositive() || isOutBeyondWanted(line)
                        ? Optional.of(WorkItem.Kind.ANSWER_AMENDMENT)
                        : Optional.empty();
            case ORDER_CLOSED -> Optional.empty();
        };
    }

    private static boolean isOutBeyondWanted(IndentLine line) {
        return line.out().isPositive() && line.progress().covered().isMoreThan(line.wanted());
    }

    private static boolean hasOtherContract(Indent indent, IndentLine line) {
        var now = indent.order().contract();
        return line.standing() == IndentLine.Standing.WANTED
                && !isOutBeyondWanted(line)
                && line.progress().issuedUnder().filter(then -> then != now).isPresent();
    }

    private static Instant lastTold(Indent indent) {
        return indent.told().isEmpty()
                ? indent.order().loggedAt()
                : indent.told().getLast().when();
    }

    private static Optional<WorkItem> toIssue(Indent indent) {
        var ready = indent.lines().stream()
                .filter(line -> line.standing() == IndentLine.Standing.WANTED)
                .filter(line -> line.progress().allocated().isPositive())
                .toList();
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        var since = ready.stream()
                .flatMap(line -> line.progress().allocatedAt().stream())
                .min(Instant::compareTo)
                .orElse(indent.order().loggedAt());
        var value = ready.stream()
                .map(line -> line.unit().times(line.progress().allocated()))
                .reduce(Money.ZERO, Money::plus);
        return Optional.of(new WorkItem(
                WorkItem.Kind.ISSUE_CHALLAN,
                Role.COUNTER,
                Indent.KIND.name(),
                indent.id(),
                "",
                indent.id(),
                since,
                indent.due(),
                value));
    }

    private static WorkItem item(
            Indent indent, IndentLine line, WorkItem.Kind kind, Role waitsFor, Instant since, Money value) {
        return new WorkItem(
                kind,
                waitsFor,
                Indent.KIND.name(),
                indent.id(),
                line.name(),
                line.part().text(),
                since,
                indent.due(),
                value);
    }

    static List<Stretch> stretches(Indent indent) {
        var stretches = new ArrayList<Stretch>();
        for (var line : indent.lines()) {
            toHandover(indent, line, stretches);
            int no = 0;
            for (var wait : line.progress().waits()) {
                stretches.add(new Stretch(
                        Stretch.Measure.WAITING_FOR_PART,
                        waitName(line, ++no),
                        wait.from(),
                        wait.to().or(line::endedAt),
                        Optional.empty()));
            }
        }
        return stretches;
    }

    /// The first wait has the line's name; a line that waits again has another stretch: `10#2`.
    private static String waitName(IndentLine line, int no) {
        return no == 1 ? line.name() : line.name() + "#" + no;
    }

    /// A line that was given up before it was served is no turnaround.
    private static void toHandover(Indent indent, IndentLine line, List<Stretch> stretches) {
        var progress = line.progress();
        var allocated = line.toAllocate().isZero() ? progress.allocatedAt() : Optional.<Instant>empty();
        boolean givenUp = line.toAllocate().isZero() && progress.covered().isZero();
        if (!givenUp) {
            stretches.add(new Stretch(
                    Stretch.Measure.INDENT_TO_ALLOCATION,
                    line.name(),
                    indent.order().loggedAt(),
                    allocated,
                    indent.due()));
        }
        if (givenUp || allocated.isEmpty()) {
            return;
        }
        var handedOver = progress.allocated().isZero() ? progress.handedOverAt() : Optional.<Instant>empty();
        stretches.add(new Stretch(
                Stretch.Measure.ALLOCATION_TO_HANDOVER, line.name(), allocated.get(), handedOver, indent.due()));
        handedOver.ifPresent(from -> stretches.add(new Stretch(
                Stretch.Measure.HANDOVER_TO_CLOSURE, line.name(), from, indent.closedAt(), Optional.empty())));
    }
}
