package aspstore.format.sap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Judges what stood in a file: each delivery becomes one of ours, or a reason why it can't be used.
final class Assembly {

    /// As many as fit on a line.
    private static final int MOST_PROBLEMS = 3;

    private Assembly() {}

    private sealed interface Outcome {
        record Ready(SapDelivery delivery, List<String> notes) implements Outcome {}

        record Refused(String problem) implements Outcome {}
    }

    /// Deliveries where at least one is usable; those that are not become notes.
    static SapFile judge(List<RawDelivery> found, List<String> notes) {
        var deliveries = new ArrayList<SapDelivery>();
        var problems = new ArrayList<String>();
        var allNotes = new ArrayList<>(notes);
        for (var raw : found) {
            switch (outcome(raw)) {
                case Outcome.Ready(var delivery, var itsNotes) -> {
                    deliveries.add(delivery);
                    allNotes.addAll(itsNotes);
                }
                case Outcome.Refused(var problem) -> problems.add(problem);
            }
        }
        if (deliveries.isEmpty()) {
            var more = problems.size() > MOST_PROBLEMS ? " (and " + (problems.size() - MOST_PROBLEMS) + " more)" : "";
            return new SapFile.Unusable(
                    problems.isEmpty()
                            ? "The file holds no delivery."
                            : String.join(
                                            " ",
                                            problems.stream()
                                                    .limit(MOST_PROBLEMS)
                                                    .toList())
                                    + more);
        }
        problems.forEach(problem -> allNotes.add("Left out: " + problem));
        return new SapFile.Deliveries(deliveries, allNotes);
    }

    private static Outcome outcome(RawDelivery raw) {
        var number = Fields.documentNo(raw.number()).orElse("");
        if (number.isEmpty()) {
            return new Outcome.Refused("The file holds a delivery without a number (VBELN).");
        }
        if (number.length() > 10) {
            return new Outcome.Refused("Delivery number '" + number + "' is longer than SAP's ten characters.");
        }
        if (raw.items().isEmpty() && raw.document().action() != SapDocument.Action.DELETE) {
            return new Outcome.Refused("Delivery " + number + " has no items: there is nothing to receive.");
        }
        var read = new ArrayList<Items.Reading.Ready>();
        for (var rawItem : raw.items()) {
            switch (Items.read(rawItem, "of delivery " + number)) {
                case Items.Reading.Ready ready -> read.add(ready);
                case Items.Reading.Refused(var problem) -> {
                    return new Outcome.Refused(problem);
                }
            }
        }
        var whole =
                BatchSplits.fold(read.stream().map(Items.Reading.Ready::item).toList());
        var kept = whole.items().stream().map(SapItem::number).collect(Collectors.toSet());
        var notes = new ArrayList<String>();
        read.stream()
                .filter(ready -> kept.contains(ready.item().number()))
                .forEach(ready -> notes.addAll(ready.notes()));
        notes.addAll(whole.notes());
        return new Outcome.Ready(
                new SapDelivery(
                        number,
                        raw.type(),
                        raw.document(),
                        raw.dates(),
                        raw.consigner(),
                        raw.consignee(),
                        raw.transport(),
                        whole.items()),
                notes);
    }
}
