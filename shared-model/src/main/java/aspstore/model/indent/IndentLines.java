package aspstore.model.indent;

import aspstore.model.FamilyId;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.books.Told;
import aspstore.model.indent.IndentCommand.ServiceLine;
import aspstore.model.indent.IndentEvent.FromCentral;
import aspstore.model.indent.IndentEvent.IndentAmended;
import aspstore.model.indent.IndentEvent.IndentAssigned;
import aspstore.model.indent.IndentEvent.IndentWithdrawn;
import aspstore.model.indent.IndentEvent.ServiceOrderClosed;
import aspstore.model.indent.IndentEvent.Valued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes one list of lines out of what the counter raised and what the service system told, whichever came first.
///
/// A told line joins the first raised line that is free and of the same part, else of the same family, unless the store
/// already knew of the told line when it raised its own: then both are needed. What joins is one line, so that the
/// service system's copy of a counter's indent issues nothing twice.
final class IndentLines {

    private final List<Need> needs = new ArrayList<>();

    /// A line in the making.
    private static final class Need {
        private final String name;
        private final PartCode part;
        private final FamilyId family;
        private final Money unit;
        private final Instant since;
        /// The feed position that the line is younger than.
        private final long knew;
        private Quantity wanted;
        private Optional<String> serviceLine = Optional.empty();
        private Optional<Instant> withdrawn = Optional.empty();
        private Optional<Instant> closed = Optional.empty();

        Need(String name, PartCode part, Quantity wanted, Valued valued, Instant since, long knew) {
            this.name = name;
            this.part = part;
            this.family = valued.family();
            this.unit = valued.unit();
            this.since = since;
            this.knew = knew;
            this.wanted = wanted;
        }

        boolean isNamed(String either) {
            return name.equals(either) || serviceLine.equals(Optional.of(either));
        }
    }

    private IndentLines() {}

    static List<IndentLine> of(
            List<Indent.Raised> raised, List<Told<FromCentral>> told, Map<String, Progress> progress) {
        var lines = new IndentLines();
        raised.forEach(lines::raise);
        told.forEach(lines::tell);
        return lines.needs.stream().map(need -> line(need, progress)).toList();
    }

    private void raise(Indent.Raised raised) {
        for (int i = 0; i < raised.lines().size(); i++) {
            var line = raised.lines().get(i);
            needs.add(new Need(
                    raised.name(i + 1),
                    line.part(),
                    line.quantity(),
                    raised.valued().get(i),
                    raised.when(),
                    raised.knew()));
        }
    }

    private void tell(Told<FromCentral> told) {
        switch (told.fact()) {
            case IndentAssigned assigned -> assign(told.at(), told.when(), assigned);
            case IndentAmended amended ->
                amended.command()
                        .lines()
                        .forEach(change -> named(change.line()).ifPresent(need -> need.wanted = change.quantity()));
            case IndentWithdrawn withdrawn -> withdraw(told.at(), told.when(), withdrawn);
            case ServiceOrderClosed _ ->
                needs.stream()
                        .filter(need -> need.knew < told.at())
                        .forEach(need -> need.closed = Optional.of(told.when()));
        }
    }

    private void assign(long at, Instant when, IndentAssigned assigned) {
        needs.forEach(need -> need.closed = Optional.empty());
        for (int i = 0; i < assigned.command().lines().size(); i++) {
            var line = assigned.command().lines().get(i);
            var valued = assigned.valued().get(i);
            var need =
                    named(line.line()).or(() -> joined(at, line, valued)).orElseGet(() -> own(at, when, line, valued));
            need.wanted = line.quantity();
            need.withdrawn = Optional.empty();
        }
    }

    private Optional<Need> joined(long at, ServiceLine line, Valued valued) {
        var free = needs.stream()
                .filter(need -> need.serviceLine.isEmpty() && need.knew < at)
                .toList();
        var found = free.stream()
                .filter(need -> need.part.equals(line.part()))
                .findFirst()
                .or(() -> free.stream()
                        .filter(need -> need.family.equals(valued.family()))
                        .findFirst());
        found.ifPresent(need -> need.serviceLine = Optional.of(line.line()));
        return found;
    }

    private Need own(long at, Instant when, ServiceLine line, Valued valued) {
        var need = new Need(line.line(), line.part(), line.quantity(), valued, when, at - 1);
        need.serviceLine = Optional.of(line.line());
        needs.add(need);
        return need;
    }

    private void withdraw(long at, Instant when, IndentWithdrawn withdrawn) {
        Set<String> names = new HashSet<>(withdrawn.command().lines());
        needs.stream()
                .filter(need ->
                        names.isEmpty() ? need.knew < at : names.stream().anyMatch(need::isNamed))
                .forEach(need -> need.withdrawn = Optional.of(when));
    }

    private Optional<Need> named(String name) {
        return needs.stream().filter(need -> need.isNamed(name)).findFirst();
    }

    private static IndentLine line(Need need, Map<String, Progress> progress) {
        var standing = IndentLine.Standing.WANTED;
        if (need.withdrawn.isPresent()) {
            standing = IndentLine.Standing.WITHDRAWN;
        } else if (need.closed.isPresent()) {
            standing = IndentLine.Standing.ORDER_CLOSED;
        }
        return new IndentLine(
                need.name,
                need.serviceLine,
                need.part,
                need.family,
                need.wanted,
                need.unit,
                standing,
                need.since,
                need.withdrawn.or(() -> need.closed),
                progress.getOrDefault(need.name, Progress.NONE));
    }
}
