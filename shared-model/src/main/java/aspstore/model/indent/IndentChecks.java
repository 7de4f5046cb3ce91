package aspstore.model.indent;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Books;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.Rate;
import aspstore.model.indent.IndentCommand.AmendIndent;
import aspstore.model.indent.IndentCommand.AssignIndent;
import aspstore.model.indent.IndentCommand.CloseServiceOrder;
import aspstore.model.indent.IndentCommand.DeclineIndentLine;
import aspstore.model.indent.IndentCommand.RaiseIndent;
import aspstore.model.indent.IndentCommand.WithdrawIndent;
import aspstore.model.indent.IndentEvent.FromCentral;
import aspstore.model.indent.IndentEvent.IndentAssigned;
import aspstore.model.indent.IndentEvent.Valued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What must hold for an indent to be raised, declined, assigned, amended, withdrawn or closed.
final class IndentChecks {

    private IndentChecks() {}

    static List<IndentRefusal> refused(Books books, RaiseIndent command) {
        var refusals = new ArrayList<>(orderRefused(books, command.order()));
        if (command.lines().isEmpty()) {
            refusals.add(new IndentRefusal.NoLines());
        }
        for (int no = 1; no <= command.lines().size(); no++) {
            var line = command.lines().get(no - 1);
            refusals.addAll(
                    lineRefused(books, command.order().bu(), Integer.toString(no), line.part(), line.quantity()));
        }
        books.find(Indent.KIND, command.job().text())
                .ifPresent(indent -> refusals.addAll(jobRefused(indent, command.order())));
        refusals.addAll(familiesRefused(books, command));
        return refusals;
    }

    /// A part that is on the job already, or twice in the command, is not wanted twice: its line is amended.
    private static List<IndentRefusal> familiesRefused(Books books, RaiseIndent command) {
        var open = new HashMap<FamilyId, String>();
        books.find(Indent.KIND, command.job().text()).stream()
                .flatMap(indent -> indent.lines().stream())
                .filter(IndentLine::isOpen)
                .forEach(line -> open.put(line.family(), line.name()));
        var refusals = new ArrayList<IndentRefusal>();
        for (int no = 1; no <= command.lines().size(); no++) {
            var part = command.lines().get(no - 1).part();
            var before = open.putIfAbsent(valued(books, part).family(), Integer.toString(no));
            if (before != null) {
                refusals.add(new IndentRefusal.AlreadyOnIndent(command.job(), part, before));
            }
        }
        return refusals;
    }

    private static List<IndentRefusal> jobRefused(Indent indent, ServiceOrder said) {
        var refusals = new ArrayList<IndentRefusal>();
        var known = indent.order();
        if (!known.bu().equals(said.bu())) {
            refusals.add(new IndentRefusal.JobOfAnotherUnit(said.job(), known.bu(), said.bu()));
        }
        if (known.contract() != said.contract()) {
            refusals.add(new IndentRefusal.JobUnderAnotherContract(said.job(), known.contract(), said.contract()));
        }
        if (indent.closedAt().isPresent()) {
            refusals.add(new IndentRefusal.OrderIsClosed(said.job()));
        }
        return refusals;
    }

    static List<IndentRefusal> refused(Books books, DeclineIndentLine command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        var line = found.get().line(command.line());
        if (line.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchLine(command.job(), command.line()));
        }
        var refusals = new ArrayList<IndentRefusal>();
        if (command.reason().isBlank()) {
            refusals.add(new IndentRefusal.ReasonMissing());
        }
        var allocated = line.get().progress().allocated();
        if (allocated.isPositive()) {
            refusals.add(new IndentRefusal.StillAllocated(command.job(), command.line(), allocated));
        } else if (line.get().toAllocate().isZero()) {
            refusals.add(new IndentRefusal.NothingOpen(
                    command.job(), command.line(), line.get().stage()));
        }
        return refusals;
    }

    static List<IndentRefusal> refused(Books books, AssignIndent command) {
        var refusals = new ArrayList<>(orderRefused(books, command.order()));
        if (command.lines().isEmpty()) {
            refusals.add(new IndentRefusal.NoLines());
        }
        var names = new HashSet<String>();
        for (var line : command.lines()) {
            if (!names.add(line.line())) {
                refusals.add(new IndentRefusal.LineTwice(line.line()));
            }
            if (line.line().isBlank() || line.line().matches("[JF][0-9]+[.][0-9]+")) {
                refusals.add(new IndentRefusal.LineNameReserved(line.line()));
            }
            refusals.addAll(lineRefused(books, command.order().bu(), line.line(), line.part(), line.quantity()));
        }
        books.find(Indent.KIND, command.job().text())
                .ifPresent(indent -> refusals.addAll(assignmentRefused(indent, command)));
        return refusals;
    }

    private static List<IndentRefusal> assignmentRefused(Indent indent, AssignIndent command) {
        var refusals = new ArrayList<IndentRefusal>();
        var known = indent.order();
        if (!known.bu().equals(command.order().bu())) {
            refusals.add(new IndentRefusal.JobOfAnotherUnit(
                    command.job(), known.bu(), command.order().bu()));
        }
        if (indent.told().stream().anyMatch(told -> isRequest(told.fact(), command.requestId()))) {
            refusals.add(new IndentRefusal.RequestAlreadyAssigned(command.requestId()));
        }
        for (var line : command.lines()) {
            indent.line(line.line())
                    .filter(before -> before.standing() == IndentLine.Standing.WANTED)
                    .ifPresent(_ -> refusals.add(new IndentRefusal.LineAlreadyAssigned(command.job(), line.line())));
        }
        return refusals;
    }

    private static boolean isRequest(FromCentral fact, String requestId) {
        return fact instanceof IndentAssigned assigned
                && assigned.command().requestId().equals(requestId);
    }

    static List<IndentRefusal> refused(Books books, AmendIndent command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        var refusals = new ArrayList<IndentRefusal>();
        if (command.reason().isBlank()) {
            refusals.add(new IndentRefusal.ReasonMissing());
        }
        if (found.get().order().amended(command).equals(found.get().order())
                && command.lines().isEmpty()) {
            refusals.add(new IndentRefusal.NothingChanged(command.job()));
        }
        for (var change : command.lines()) {
            var line = found.get().line(change.line());
            if (line.isEmpty()) {
                refusals.add(new IndentRefusal.NoSuchLine(command.job(), change.line()));
            } else {
                refusals.addAll(quantityRefused(books, change.line(), line.get().part(), change.quantity()));
            }
        }
        return refusals;
    }

    static List<IndentRefusal> refused(Books books, WithdrawIndent command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        var refusals = new ArrayList<IndentRefusal>();
        if (command.reason().isBlank()) {
            refusals.add(new IndentRefusal.ReasonMissing());
        }
        command.lines().stream()
                .filter(name -> found.get().line(name).isEmpty())
                .forEach(name -> refusals.add(new IndentRefusal.NoSuchLine(command.job(), name)));
        boolean anyWanted = found.get().lines().stream()
                .filter(line ->
                        command.lines().isEmpty() || command.lines().stream().anyMatch(line::isNamed))
                .anyMatch(line -> line.standing() == IndentLine.Standing.WANTED);
        if (!anyWanted) {
            refusals.add(new IndentRefusal.NothingToWithdraw(command.job()));
        }
        return refusals;
    }

    static List<IndentRefusal> refused(Books books, CloseServiceOrder command) {
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            return List.of(new IndentRefusal.NoSuchIndent(command.job()));
        }
        return found.get().closedAt().isPresent() ? List.of(new IndentRefusal.OrderIsClosed(command.job())) : List.of();
    }

    static Valued valued(Books books, PartCode part) {
        return new Valued(
                books.catalog().part(part).map(Part::family).orElseGet(() -> new FamilyId(part.text())),
                books.catalog().rate(part).map(Rate::unit).orElse(Money.ZERO));
    }

    /// By when the parts should be handed over: the target counts from when the customer called.
    static Optional<Instant> due(Books books, ServiceOrder order) {
        return books.catalog()
                .target(order.bu(), order.contract(), order.priority())
                .map(order.loggedAt()::plus);
    }

    static long lastTold(Books books, JobNo job) {
        return books.find(Indent.KIND, job.text()).map(Indent::lastTold).orElse(0L);
    }

    private static List<IndentRefusal> orderRefused(Books books, ServiceOrder order) {
        return books.catalog()
                        .store(books.store())
                        .filter(store -> store.units().contains(order.bu()))
                        .isPresent()
                ? List.of()
                : List.of(new IndentRefusal.UnitNotServed(order.bu()));
    }

    private static List<IndentRefusal> lineRefused(
            Books books, BusinessUnit bu, String line, PartCode code, Quantity quantity) {
        var refusals = new ArrayList<>(quantityRefused(books, line, code, quantity));
        var part = books.catalog().part(code);
        if (part.isEmpty()) {
            refusals.add(new IndentRefusal.UnknownPart(line, code));
        } else if (!part.get().bu().equals(bu)) {
            refusals.add(new IndentRefusal.PartOfAnotherUnit(line, code, bu));
        }
        return refusals;
    }

    private static List<IndentRefusal> quantityRefused(Books books, String line, PartCode code, Quantity quantity) {
        if (quantity.isZero()) {
            return List.of(new IndentRefusal.NothingWanted(line, code));
        }
        boolean isSerialised =
                books.catalog().part(code).filter(Part::serialised).isPresent();
        return isSerialised && !quantity.isWhole()
                ? List.of(new IndentRefusal.NotWhole(line, code, quantity))
                : List.of();
    }
}
