package aspstore.server.integration;

import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.StoreId;
import aspstore.model.indent.Indent;
import aspstore.model.indent.IndentCommand;
import aspstore.server.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the service system changes about a request: the contract, the priority, the parts. What it does not
/// name stays.
///
/// @param lines each with the quantity that is wanted from now on: none takes the line back
public record PartRequestAmendment(
        Optional<PartRequestBody.Entitlement> entitlement, Optional<String> priority, List<Line> lines, String reason) {

    /// @param partNumber of a line that is new
    public record Line(int lineNo, Optional<String> partNumber, BigDecimal quantity) {

        String name() {
            return Integer.toString(lineNo);
        }

        Optional<PartCode> part() {
            return partNumber.map(PartCode::of);
        }

        Quantity wanted() {
            return Quantity.parse(quantity.toPlainString());
        }
    }

    public PartRequestAmendment {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::lineNo).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("a line is named once");
        }
        entitlement.ifPresent(PartRequestBody.Entitlement::check);
        lines.forEach(line -> {
            line.part();
            line.wanted();
        });
    }

    /// What of it concerns which store: the contract and the priority all that have some of the request, a line the
    /// store that has it. What is new goes to the first.
    Map<StoreId, PartRequestAmendment> perStore(List<Serving.AtStore> stores) {
        var parts = new LinkedHashMap<StoreId, PartRequestAmendment>();
        var serving = stores.stream().filter(Serving.AtStore::wantsAny).toList();
        var concerned = serving.isEmpty() ? stores.subList(0, 1) : serving;
        for (var at : concerned) {
            boolean isFirst = at.equals(concerned.getFirst());
            var own = lines.stream()
                    .filter(line -> concerned.size() == 1
                            || holders(concerned, line).isEmpty() && isFirst
                            || holders(concerned, line).contains(at.store()))
                    .toList();
            if (concerned.size() == 1 || !own.isEmpty() || entitlement.isPresent() || priority.isPresent()) {
                parts.put(at.store(), new PartRequestAmendment(entitlement, priority, own, reason));
            }
        }
        return parts;
    }

    private static List<StoreId> holders(List<Serving.AtStore> stores, Line line) {
        var holders = stores.stream()
                .filter(at -> at.wanted(line.name()).isPresent())
                .map(Serving.AtStore::store)
                .toList();
        if (holders.size() > 1) {
            throw Problem.unprocessable(
                            "line-is-split",
                            "Several stores serve the line",
                            "Line " + line.name() + " is split over " + holders
                                    + ": say anew by a split how much each is to serve",
                            Map.of("lineNo", line.lineNo()))
                    .asException();
        }
        return holders;
    }

    /// What central tells the store: what changes, what is taken back, what is new.
    ///
    /// @param own the lines of this request, by their names
    List<IndentCommand> commands(Indent indent, String requestId, Set<String> own) {
        var changed = new ArrayList<IndentCommand.LineChange>();
        var withdrawn = new ArrayList<String>();
        var added = new ArrayList<IndentCommand.ServiceLine>();
        for (var line : lines) {
            if (!own.contains(line.name())) {
                added.add(new IndentCommand.ServiceLine(line.name(), newPart(line, requestId), line.wanted()));
                continue;
            }
            requireSamePart(indent, line);
            if (line.wanted().isZero()) {
                withdrawn.add(line.name());
            } else {
                changed.add(new IndentCommand.LineChange(line.name(), line.wanted()));
            }
        }
        var commands = new ArrayList<IndentCommand>();
        var amendment = amendment(indent.job(), changed);
        boolean isAllSaid = withdrawn.isEmpty() && added.isEmpty();
        if (isAllSaid || entitlement.isPresent() || priority.isPresent() || !changed.isEmpty()) {
            commands.add(amendment);
        }
        if (!withdrawn.isEmpty()) {
            commands.add(new IndentCommand.WithdrawIndent(indent.job(), withdrawn, reason));
        }
        if (!added.isEmpty()) {
            var name = requestId + "~" + (indent.told().getLast().at() + 1);
            commands.add(new IndentCommand.AssignIndent(name, indent.order().amended(amendment), added, reason));
        }
        return commands;
    }

    private IndentCommand.AmendIndent amendment(JobNo job, List<IndentCommand.LineChange> changed) {
        return new IndentCommand.AmendIndent(
                job,
                entitlement.map(PartRequestBody.Entitlement::contract),
                entitlement.map(PartRequestBody.Entitlement::covers),
                priority,
                changed,
                reason,
                entitlement.flatMap(PartRequestBody.Entitlement::customerShare));
    }

    private static PartCode newPart(Line line, String requestId) {
        return line.part()
                .orElseThrow(() -> Problem.unprocessable(
                                "no-such-line",
                                "The request has no such line",
                                "Request " + requestId + " has no line " + line.name()
                                        + ": check the number, or name the part that is to be added",
                                Map.of("lineNo", line.lineNo()))
                        .asException());
    }

    private static void requireSamePart(Indent indent, Line line) {
        var known = indent.line(line.name());
        if (line.part().isPresent()
                && known.filter(found -> !line.part().get().equals(found.part()))
                        .isPresent()) {
            throw Problem.unprocessable(
                            "another-part",
                            "The line is of another part",
                            "Line " + line.name() + " is of part " + known.get().part()
                                    + ": take it back with a quantity of 0, and add the other part under a new number",
                            Map.of("lineNo", line.lineNo()))
                    .asException();
        }
    }
}
