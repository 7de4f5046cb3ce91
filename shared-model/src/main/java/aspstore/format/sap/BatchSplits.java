package aspstore.format.sap;

import aspstore.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Counts each piece of a batch split once.
///
/// SAP splits an item into one item a batch (900001 and up) and keeps the main item with what was not split, mostly
/// zero. Some senders repeat the sum on the main item instead: it goes as well.
final class BatchSplits {

    private BatchSplits() {}

    record Folded(List<SapItem> items, List<String> notes) {}

    static Folded fold(List<SapItem> items) {
        var mains = new LinkedHashMap<ItemNo, SapItem>();
        items.stream().filter(item -> item.splitOf().isEmpty()).forEach(item -> mains.putIfAbsent(item.number(), item));
        var parts = new LinkedHashMap<ItemNo, List<SapItem>>();
        for (var item : items) {
            item.splitOf()
                    .filter(mains::containsKey)
                    .ifPresent(main -> parts.computeIfAbsent(main, any -> new ArrayList<>())
                            .add(item));
        }
        var notes = new ArrayList<String>();
        var kept = items.stream()
                .flatMap(item -> {
                    var main = item.splitOf().map(mains::get);
                    if (main.isPresent()) {
                        return Stream.of(part(item, main.get(), parts));
                    }
                    var its = parts.get(item.number());
                    return its == null || mains.get(item.number()) != item ? Stream.of(item) : main(item, its, notes);
                })
                .toList();
        return new Folded(kept, List.copyOf(notes));
    }

    private static Stream<SapItem> main(SapItem main, List<SapItem> parts, List<String> notes) {
        var sum = parts.stream().map(SapItem::quantity).reduce(Quantity.ZERO, Quantity::plus);
        if (main.quantity().isZero()) {
            return Stream.empty();
        }
        if (main.quantity().equals(sum)) {
            notes.add("Item " + main.number() + " repeats the sum of its batches and was counted once.");
            return Stream.empty();
        }
        notes.add("Item " + main.number() + " keeps " + main.quantity() + " beside the " + sum + " of its batches.");
        return Stream.of(main);
    }

    /// A lone part takes over the serials of its main item; among several nobody can tell whose they are.
    private static SapItem part(SapItem part, SapItem main, Map<ItemNo, List<SapItem>> parts) {
        var whole = part.completedFrom(main);
        var lone = parts.getOrDefault(main.number(), List.of()).size() == 1;
        return lone && part.serials().isEmpty() && main.quantity().isZero() ? whole.withSerials(main.serials()) : whole;
    }
}
