package aspstore.model.challan;

import aspstore.model.Quantity;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.challan.ChallanCommand.IssueChallan;
import aspstore.model.challan.ChallanCommand.Line;
import aspstore.model.challan.ChallanCommand.Piece;
import aspstore.model.challan.ChallanCommand.ReassignParts;
import aspstore.model.challan.ChallanCommand.Through;
import aspstore.model.challan.ChallanEvent.Moved;
import aspstore.model.challan.ChallanEvent.PartReassigned;
import aspstore.model.indent.Allocation;
import aspstore.model.indent.Allocator;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentLine;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What must hold for parts that are out to go on to another job: they are out, that job needs them, its contract may
/// have them, and what an issue asks for besides.
///
/// Whether a lot serves a contract is the allocation's to say. A manager may go against it as far as they may when they
/// pick by hand.
final class ReassignChecks {

    private ReassignChecks() {}

    static List<ChallanRefusal> refused(Books books, Act act, ReassignParts command) {
        var refusals = new ArrayList<>(piecesRefused(books, act, command));
        var found = books.find(Indent.KIND, command.job().text());
        if (found.isEmpty()) {
            refusals.add(new ChallanRefusal.NoSuchIndent(command.job()));
        }
        if (!refusals.isEmpty() || found.isEmpty()) {
            return refusals;
        }
        var indent = found.get();
        var asIssue = asIssue(command, lots(books, command));
        refusals.addAll(IssueChecks.linesRefused(books, act, indent, asIssue));
        refusals.addAll(exceptionRefused(act, command));
        refusals.addAll(needRefused(indent, command));
        refusals.addAll(natureRefused(books, act, indent, command));
        var leaving = leaving(command);
        refusals.addAll(IssueChecks.carriageRefused(
                books,
                act,
                indent.order().bu(),
                asIssue,
                (challan, line) -> leaving.getOrDefault(new Out(challan.number(), line.no()), Quantity.ZERO)));
        if (refusals.isEmpty()
                && reassigned(books, act, command).paper().eway() instanceof EwayNote.Awaited(var because)) {
            refusals.add(new ChallanRefusal.EwayBillMissing(because));
        }
        return refusals;
    }

    static PartReassigned reassigned(Books books, Act act, ReassignParts command) {
        var lots = lots(books, command);
        var issued = IssueChecks.issued(books, act, asIssue(command, lots));
        var indent = books.find(Indent.KIND, command.job().text()).orElseThrow();
        var given = new LinkedHashMap<String, Quantity>();
        var moved = new ArrayList<Moved>();
        for (int i = 0; i < lots.size(); i++) {
            var line = issued.indentLines().get(i);
            var piece = command.pieces().get(i);
            var so = given.merge(line, piece.quantity(), Quantity::plus);
            moved.add(new Moved(
                    lots.get(i), line, missing(indent, line, so), outSince(books, act, command.through(), piece)));
        }
        return new PartReassigned(command, issued.number(), issued.paper(), moved, issued.outDays(), issued.due());
    }

    /// Another job makes a part no newer to the technician who keeps it.
    private static Instant outSince(Books books, Act act, Through through, Piece piece) {
        var challan = ChallanChecks.require(books, piece.challan());
        return challan.technician()
                .filter(person -> through.equals(new Through.Technician(person)))
                .flatMap(_ -> challan.line(piece.line()))
                .flatMap(challan::outSince)
                .orElse(act.recordedAt());
    }

    private static Quantity missing(Indent indent, String line, Quantity given) {
        return indent.line(line)
                .map(found -> found.shortage().min(found.toAllocate().minusAtMost(given)))
                .orElse(Quantity.ZERO);
    }

    /// The issue that the new challan is like. It names the challans that its goods were out on.
    static IssueChallan asIssue(ReassignParts command, List<LotId> lots) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < lots.size(); i++) {
            var piece = command.pieces().get(i);
            lines.add(new Line(piece.indentLine(), lots.get(i), piece.quantity()));
        }
        return new IssueChallan(
                command.job(),
                lines,
                command.through(),
                command.transport(),
                command.eway(),
                command.override(),
                command.pieces().stream()
                        .map(Piece::challan)
                        .distinct()
                        .map(from -> new ChallanPaper.Field("Moved from challan", from.text()))
                        .toList());
    }

    private record Out(ChallanNo challan, int line) {}

    private static Map<Out, Quantity> leaving(ReassignParts command) {
        var leaving = new LinkedHashMap<Out, Quantity>();
        command.pieces()
                .forEach(piece ->
                        leaving.merge(new Out(piece.challan(), piece.line()), piece.quantity(), Quantity::plus));
        return leaving;
    }

    /// The lots of the pieces, all of which are out.
    private static List<LotId> lots(Books books, ReassignParts command) {
        return command.pieces().stream()
                .map(piece -> ChallanChecks.require(books, piece.challan())
                        .line(piece.line())
                        .map(IssuedLine::lot)
                        .orElseThrow())
                .toList();
    }

    private static List<ChallanRefusal> piecesRefused(Books books, Act act, ReassignParts command) {
        if (command.pieces().isEmpty()) {
            return List.of(new ChallanRefusal.NoLines());
        }
        var refusals = new ArrayList<ChallanRefusal>();
        command.pieces().stream()
                .map(Piece::challan)
                .distinct()
                .forEach(number -> refusals.addAll(challanRefused(books, act, number, command)));
        if (act.is(Role.TECHNICIAN)
                && !command.through().equals(new Through.Technician(act.by().person()))) {
            refusals.add(new ChallanRefusal.OnlyToYourself());
        }
        leaving(command)
                .forEach((from, asked) -> books.find(
                                Challan.KIND, from.challan().text())
                        .ifPresent(challan -> refusals.addAll(outRefused(books, challan, from.line(), asked))));
        return refusals;
    }

    private static List<ChallanRefusal> challanRefused(Books books, Act act, ChallanNo number, ReassignParts command) {
        var found = books.find(Challan.KIND, number.text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchChallan(number));
        }
        var challan = found.get();
        var refusals = new ArrayList<ChallanRefusal>();
        switch (challan.currentStage()) {
            case HANDED_OVER, ACCOUNTED -> {}
            case ISSUED, CLOSED, CANCELLED ->
                refusals.add(new ChallanRefusal.NothingToReassign(number, challan.currentStage()));
        }
        switch (challan.carried()) {
            case BY_TECHNICIAN -> {}
            case BY_COURIER -> refusals.add(new ChallanRefusal.NotWithATechnician(number));
        }
        if (challan.job().equals(Optional.of(command.job()))) {
            refusals.add(new ChallanRefusal.SameJob(number, command.job()));
        }
        if (act.is(Role.TECHNICIAN)
                && !challan.technician().equals(Optional.of(act.by().person()))) {
            refusals.add(new ChallanRefusal.NotYourChallan(number));
        }
        return refusals;
    }

    private static List<ChallanRefusal> outRefused(Books books, Challan challan, int no, Quantity asked) {
        var line = challan.line(no);
        if (line.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchLine(challan.number(), no));
        }
        var out = line.get().out().min(books.standing(line.get().lot(), challan.spot()));
        return asked.isMoreThan(out)
                ? List.of(new ChallanRefusal.MoreThanOut(challan.number(), no, asked, out))
                : List.of();
    }

    private static List<ChallanRefusal> exceptionRefused(Act act, ReassignParts command) {
        return command.exception().stream()
                .flatMap(reason -> {
                    var manager = act.is(Role.MANAGER)
                            ? Stream.<ChallanRefusal>empty()
                            : Stream.<ChallanRefusal>of(
                                    new ChallanRefusal.ManagerOnly(act.by().role()));
                    return reason.isBlank()
                            ? Stream.concat(manager, Stream.of(new ChallanRefusal.ReasonMissing()))
                            : manager;
                })
                .toList();
    }

    /// A line gets no more than is still to be set aside for it.
    private static List<ChallanRefusal> needRefused(Indent indent, ReassignParts command) {
        var asked = new LinkedHashMap<IndentLine, Quantity>();
        command.pieces()
                .forEach(piece ->
                        wanted(indent, piece).ifPresent(line -> asked.merge(line, piece.quantity(), Quantity::plus)));
        var refusals = new ArrayList<ChallanRefusal>();
        asked.forEach((line, quantity) -> {
            if (quantity.isMoreThan(line.toAllocate())) {
                refusals.add(new ChallanRefusal.MoreThanNeeded(
                        indent.job(),
                        line.name(),
                        quantity,
                        line.toAllocate(),
                        line.progress().allocated()));
            }
        });
        return refusals;
    }

    /// The piece's line, where it is still wanted: what is not is refused as an issue refuses it.
    private static Optional<IndentLine> wanted(Indent indent, Piece piece) {
        return indent.line(piece.indentLine()).filter(line -> line.standing() == IndentLine.Standing.WANTED);
    }

    private static List<ChallanRefusal> natureRefused(Books books, Act act, Indent indent, ReassignParts command) {
        var order = indent.order();
        var rule = books.catalog().allocationRule(order.bu(), order.contract());
        if (rule.isEmpty()) {
            return List.of(new ChallanRefusal.NoAllocationRule(order.bu(), order.contract()));
        }
        var refusals = new ArrayList<ChallanRefusal>();
        for (var piece : command.pieces()) {
            var lot = ChallanChecks.require(books, piece.challan())
                    .line(piece.line())
                    .map(line -> books.require(line.lot()))
                    .orElseThrow();
            wanted(indent, piece)
                    .flatMap(line -> natureRefused(books, act, indent, line, lot, piece, rule.get(), command))
                    .filter(refusal -> !refusals.contains(refusal))
                    .ifPresent(refusals::add);
        }
        return refusals;
    }

    private static Optional<ChallanRefusal> natureRefused(
            Books books,
            Act act,
            Indent indent,
            IndentLine line,
            Lot lot,
            Piece piece,
            AllocationRule rule,
            ReassignParts command) {
        if (!Allocator.family(books, line.part()).contains(lot.part())) {
            return Optional.of(new ChallanRefusal.NotOfTheFamily(line.name(), lot.part(), line.part()));
        }
        var wanted = new Allocator.Wanted(indent.job(), indent.order().bu(), line.part(), piece.quantity());
        return Allocator.against(books, act, rule, wanted, lot)
                // An issue says of itself what has expired.
                .filter(reason -> !(reason instanceof Allocation.Reason.Expired))
                .filter(reason -> command.exception().isEmpty() || !reason.yieldsToManager())
                .map(reason -> new ChallanRefusal.NotEligible(indent.job(), lot.id(), lot.part(), reason));
    }
}
