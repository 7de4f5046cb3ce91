package aspstore.desk.screen.handin;

import aspstore.desk.screen.handin.HandInPaper.Entry;
import aspstore.desk.usecase.HandInDesk.Fate;
import aspstore.model.Quantity;
import aspstore.model.challan.Challan;
import aspstore.model.challan.ChallanLine;
import aspstore.model.challan.IssuedLine;
import aspstore.model.owed.Debt;
import java.util.List;
import java.util.Optional;

/// A part that came out belongs to the latest use that has none yet, the same part before another one; else to what is
/// owed longest.
///
/// @param paper what is said of the challan so far
record Pairing(Challan challan, List<Debt> debts, HandInPaper paper) {

    /// @param part that came, where it is known
    /// @return the paper with it; nothing where no use and no debt waits for one
    Optional<HandInPaper> brought(Optional<String> part, String serial, Quantity times) {
        return waiting(part)
                .map(at -> paired(at, part, serial, times))
                .or(() -> forDebt(part, serial, times).map(paper::with));
    }

    boolean waits(Entry entry) {
        return entry.fate() == Fate.USED
                && !entry.defective()
                && challan.line(entry.line())
                        .filter(line -> line.owed() == ChallanLine.Owed.DEFECTIVE_PART)
                        .isPresent();
    }

    Quantity stillOwed(Debt debt) {
        var brought = paper.entries().stream()
                .filter(entry -> entry.debt().equals(debt.id()))
                .map(Entry::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return debt.outstanding().minusAtMost(brought);
    }

    /// @param no a line of the challan
    Optional<Debt> owedOf(int no) {
        var lot = challan.line(no).map(IssuedLine::lot);
        return debts.stream()
                .filter(debt -> lot.equals(Optional.of(debt.used())))
                .filter(debt -> stillOwed(debt).isPositive())
                .findFirst();
    }

    private Optional<Integer> waiting(Optional<String> part) {
        var entries = paper.entries();
        var found = Optional.<Integer>empty();
        for (int at = 0; at < entries.size(); at++) {
            if (waits(entries.get(at))) {
                boolean isSame =
                        part.isEmpty() || part.equals(code(entries.get(at).line()));
                if (isSame || found.isEmpty()) {
                    found = Optional.of(at);
                }
            }
        }
        return found;
    }

    private Optional<String> code(int no) {
        return challan.line(no).map(line -> line.part().text());
    }

    /// Where fewer came in than were used, the rest of the use still waits.
    private HandInPaper paired(int at, Optional<String> part, String serial, Quantity times) {
        var use = paper.entries().get(at);
        var came = (serial.isEmpty() ? times : Quantity.ONE).min(use.quantity());
        var rest = use.quantity().minus(came);
        var changed = paper.with(at, use.with(came).withDefective(other(use.line(), part), serial));
        return rest.isPositive() ? changed.with(use.with(rest)) : changed;
    }

    /// Empty where it is the line's own part.
    private String other(int no, Optional<String> part) {
        return part.filter(code -> !code(no).equals(Optional.of(code))).orElse("");
    }

    private Optional<Entry> forDebt(Optional<String> part, String serial, Quantity times) {
        var open = debts.stream().filter(debt -> stillOwed(debt).isPositive()).toList();
        return open.stream()
                .filter(debt -> part.isEmpty() || part.get().equals(debt.part().text()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .flatMap(debt -> challan.lines().stream()
                        .filter(line -> line.lot().equals(debt.used()))
                        .findFirst()
                        .map(line -> Entry.of(line.no(), Fate.USED_EARLIER, times.min(stillOwed(debt)))
                                .withDefective(other(line.no(), part), serial)
                                .forDebt(debt.id())));
    }
}
