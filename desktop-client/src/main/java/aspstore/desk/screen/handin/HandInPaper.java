package aspstore.desk.screen.handin;

import aspstore.desk.usecase.HandInDesk;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of the parts of a challan, as scanned and typed so far.
record HandInPaper(List<Entry> entries) {

    static final HandInPaper BLANK = new HandInPaper(List.of());

    /// @param line the challan's, from 1
    /// @param defective whether the part that was taken out lies on the counter
    /// @param part the defective's code where it is another one, else empty
    /// @param debt that the defective is for, else empty
    /// @param job on which it was used where that is another one than the challan's, else empty
    record Entry(
            int line,
            HandInDesk.Fate fate,
            Quantity quantity,
            boolean defective,
            String part,
            String serial,
            String debt,
            String note,
            String job) {

        static Entry of(int line, HandInDesk.Fate fate, Quantity quantity) {
            return new Entry(line, fate, quantity, false, "", "", "", "", "");
        }

        Entry with(Quantity newQuantity) {
            return new Entry(line, fate, newQuantity, defective, part, serial, debt, note, job);
        }

        Entry withDefective(String newPart, String newSerial) {
            return new Entry(line, fate, quantity, true, newPart, newSerial, debt, note, job);
        }

        Entry forDebt(String id) {
            return new Entry(line, fate, quantity, true, part, serial, id, note, job);
        }

        boolean takesFromWhatIsOut() {
            return fate != HandInDesk.Fate.USED_EARLIER;
        }

        /// @throws IllegalArgumentException where a part, serial number or job can't be one
        HandInDesk.Line toLine() {
            var came = defective
                    ? Optional.of(new HandInDesk.Defective(
                            text(part).map(PartCode::new), text(serial).map(SerialNo::new), text(debt)))
                    : Optional.<HandInDesk.Defective>empty();
            return new HandInDesk.Line(
                    line, fate, quantity, came, note, text(job).map(JobNo::new));
        }

        private static Optional<String> text(String typed) {
            return typed.isBlank() ? Optional.empty() : Optional.of(typed.strip());
        }
    }

    HandInPaper {
        entries = List.copyOf(entries);
    }

    HandInPaper with(Entry more) {
        var longer = new ArrayList<>(entries);
        longer.add(more);
        return new HandInPaper(longer);
    }

    HandInPaper with(int at, Entry changed) {
        var other = new ArrayList<>(entries);
        other.set(at, changed);
        return new HandInPaper(other);
    }

    HandInPaper without(int at) {
        var shorter = new ArrayList<>(entries);
        shorter.remove(at);
        return new HandInPaper(shorter);
    }

    Quantity taken(int line) {
        return entries.stream()
                .filter(entry -> entry.line() == line && entry.takesFromWhatIsOut())
                .map(Entry::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
