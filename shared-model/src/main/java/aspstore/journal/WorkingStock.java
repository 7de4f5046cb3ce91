package aspstore.journal;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Move;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The stands of the parts that were touched, and the lots that were asked for.
///
/// A part is loaded whole: all its stands inside and on the border. So the cost of a document grows with the parts it
/// names, not with the lots that the store holds.
final class WorkingStock {

    /// More than this are dropped at the end of a commit: a full day touches far fewer.
    private static final int MOST_PARTS = 5_000;

    private static final int MOST_LOTS = 200_000;

    private BooksSource source;
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Map<PartCode, PartStands> parts = new HashMap<>();
    /// Units that the source does not know: those born since the last write, or all where it is empty.
    private final Map<Unit, List<Lot>> born = new HashMap<>();

    WorkingStock(BooksSource source) {
        this.source = source;
    }

    /// A unit, or what is told apart by a serial only.
    private record Unit(PartCode part, SerialNo serial) {}

    /// The stands of one part, found by lot and by serial, with the list made from them until one changes.
    private static final class PartStands {
        final TreeMap<LotId, Map<Spot, Long>> byLot = new TreeMap<>();
        final Map<SerialNo, TreeSet<LotId>> bySerial = new HashMap<>();
        Optional<List<Stand>> listed = Optional.empty();

        /// Stands outside are not kept, and neither are those of nothing.
        long add(Lot lot, Spot spot, long delta) {
            listed = Optional.empty();
            if (spot.place().isOutside()) {
                return 0;
            }
            var spots = byLot.computeIfAbsent(lot.id(), _ -> new LinkedHashMap<>());
            lot.serial()
                    .ifPresent(serial -> bySerial.computeIfAbsent(serial, _ -> new TreeSet<>())
                            .add(lot.id()));
            long after = spots.merge(spot, delta, Long::sum);
            if (after == 0) {
                spots.remove(spot);
                if (spots.isEmpty()) {
                    byLot.remove(lot.id());
                    lot.serial().ifPresent(serial -> forget(serial, lot.id()));
                }
            }
            return after;
        }

        private void forget(SerialNo serial, LotId lot) {
            bySerial.computeIfPresent(serial, (_, lots) -> {
                lots.remove(lot);
                return lots.isEmpty() ? null : lots;
            });
        }
    }

    Optional<Lot> lot(LotId id) {
        var known = lots.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var loaded = source.lot(id);
        loaded.ifPresent(lot -> lots.put(id, lot));
        return loaded;
    }

    void bear(Lot lot) {
        lots.put(lot.id(), lot);
        lot.serial()
                .ifPresent(serial -> born.computeIfAbsent(new Unit(lot.part(), serial), _ -> new ArrayList<>())
                        .add(lot));
    }

    /// What the source knows, and what it will know after the next write.
    List<Lot> lotsOf(PartCode part, SerialNo serial) {
        var found = new TreeMap<LotId, Lot>();
        source.lotsOf(part, serial).forEach(lot -> found.put(lot.id(), lot));
        born.getOrDefault(new Unit(part, serial), List.of()).forEach(lot -> found.put(lot.id(), lot));
        return List.copyOf(found.values());
    }

    List<Stand> standsOf(Lot lot) {
        return list(lot, loaded(lot.part()).byLot.getOrDefault(lot.id(), Map.of()))
                .toList();
    }

    List<Stand> standsOf(PartCode part, SerialNo serial) {
        var stands = loaded(part);
        return stands.bySerial.getOrDefault(serial, new TreeSet<>()).stream()
                .flatMap(id -> list(known(id), stands.byLot.getOrDefault(id, Map.of())))
                .toList();
    }

    List<Stand> standsOf(PartCode part) {
        var stands = loaded(part);
        if (stands.listed.isEmpty()) {
            stands.listed = Optional.of(list(stands));
        }
        return stands.listed.get();
    }

    /// The stands as they were before some moves of the part, for whoever had not heard of these yet.
    List<Stand> standsBefore(PartCode part, List<Move> moves) {
        if (moves.isEmpty()) {
            return standsOf(part);
        }
        var before = new PartStands();
        loaded(part).byLot.forEach((lot, spots) -> before.byLot.put(lot, new LinkedHashMap<>(spots)));
        for (var move : moves) {
            before.add(known(move.fromLot()), move.from(), move.quantity().thousandths());
            before.add(known(move.toLot()), move.to(), -move.quantity().thousandths());
        }
        return list(before);
    }

    /// Adds to a stand and says what stands there now, in thousandths, perhaps below zero.
    long add(PartCode part, LotId lot, Spot spot, long delta) {
        return loaded(part).add(known(lot), spot, delta);
    }

    /// All that changed is written now.
    void trim() {
        if (parts.size() > MOST_PARTS || lots.size() > MOST_LOTS) {
            parts.clear();
            lots.clear();
            source = source.afterLettingGo();
        }
        if (!source.isEmpty()) {
            born.clear();
        }
    }

    private PartStands loaded(PartCode part) {
        var known = parts.get(part);
        if (known != null) {
            return known;
        }
        var stands = new PartStands();
        for (var stand : source.standsOf(part)) {
            lots.putIfAbsent(stand.lot().id(), stand.lot());
            stands.add(stand.lot(), stand.spot(), stand.thousandths());
        }
        parts.put(part, stands);
        return stands;
    }

    private List<Stand> list(PartStands stands) {
        return stands.byLot.entrySet().stream()
                .flatMap(lot -> list(known(lot.getKey()), lot.getValue()))
                .toList();
    }

    private static Stream<Stand> list(Lot lot, Map<Spot, Long> spots) {
        return spots.entrySet().stream()
                .map(spot -> new Stand(lot, spot.getKey(), spot.getValue()))
                .sorted(Comparator.comparing(Stand::place)
                        .thenComparing(stand -> stand.spot().reference()));
    }

    private Lot known(LotId id) {
        return lot(id).orElseThrow(() -> new IllegalStateException("lot " + id + " stands somewhere and is unknown"));
    }
}
