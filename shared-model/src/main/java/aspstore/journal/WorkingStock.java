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

/// The stands of the parts that were touched, and the lots that were asked for.
///
/// A part is loaded whole: all its stands inside and on the border. So the cost of a document grows with the parts it
/// names, not with the lots that the store holds.
final class WorkingStock {

    /// More than this are dropped at the end of a commit: a full day touches far fewer.
    private static final int MOST_PARTS = 5_000;

    private static final int MOST_LOTS = 200_000;

    private final BooksSource source;
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Map<PartCode, PartStands> parts = new HashMap<>();

    WorkingStock(BooksSource source) {
        this.source = source;
    }

    /// The stands of one part, with the list made from them until one changes.
    private static final class PartStands {
        final TreeMap<LotId, Map<Spot, Long>> byLot = new TreeMap<>();
        Optional<List<Stand>> listed = Optional.empty();

        /// Stands outside are not kept, and neither are those of nothing.
        long add(LotId lot, Spot spot, long delta) {
            listed = Optional.empty();
            if (spot.place().isOutside()) {
                return 0;
            }
            var spots = byLot.computeIfAbsent(lot, _ -> new LinkedHashMap<>());
            long after = spots.merge(spot, delta, Long::sum);
            if (after == 0) {
                spots.remove(spot);
                if (spots.isEmpty()) {
                    byLot.remove(lot);
                }
            }
            return after;
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
    }

    List<Lot> lotsOf(PartCode part, SerialNo serial) {
        var found = new TreeMap<LotId, Lot>();
        source.lotsOf(part, serial).forEach(lot -> found.put(lot.id(), lot));
        lots.values().stream()
                .filter(lot -> lot.part().equals(part) && lot.serial().equals(Optional.of(serial)))
                .forEach(lot -> found.put(lot.id(), lot));
        return List.copyOf(found.values());
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
            before.add(move.fromLot(), move.from(), move.quantity().thousandths());
            before.add(move.toLot(), move.to(), -move.quantity().thousandths());
        }
        return list(before);
    }

    /// Adds to a stand and says what stands there now, in thousandths, perhaps below zero.
    long add(PartCode part, LotId lot, Spot spot, long delta) {
        return loaded(part).add(lot, spot, delta);
    }

    void trim() {
        if (parts.size() > MOST_PARTS || lots.size() > MOST_LOTS) {
            parts.clear();
            lots.clear();
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
            stands.byLot
                    .computeIfAbsent(stand.lot().id(), _ -> new LinkedHashMap<>())
                    .put(stand.spot(), stand.thousandths());
        }
        parts.put(part, stands);
        return stands;
    }

    private List<Stand> list(PartStands stands) {
        var list = new ArrayList<Stand>();
        stands.byLot.forEach((id, spots) -> {
            var lot = lot(id).orElseThrow();
            spots.entrySet().stream()
                    .map(spot -> new Stand(lot, spot.getKey(), spot.getValue()))
                    .sorted(Comparator.comparing(Stand::place)
                            .thenComparing(stand -> stand.spot().reference()))
                    .forEach(list::add);
        });
        return List.copyOf(list);
    }
}
