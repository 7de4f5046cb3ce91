package aspstore.history;

import aspstore.model.Condition;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.entry.Entry;
import aspstore.model.entry.Event;
import aspstore.model.reversal.ReversalEvent;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.stock.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The books once more, in plain maps, from the blueprint's table of moves alone: it shares no code with the rooms but
/// their words. What an entry does is noted line by line, and taking it back is doing the opposite.
final class NaiveLedger {

    record Unit(PartCode part, Optional<SerialNo> serial, Owner owner, Condition condition, Optional<LotId> parent) {}

    record At(LotId lot, Place place, String reference) {}

    sealed interface Effect {
        int line();
    }

    record Moved(int line, At from, At to, long thousandths) implements Effect {}

    record Counted(int line, String total, long thousandths) implements Effect {}

    /// The document under which a lot stands calls it by another name from now on.
    record Renamed(int line, String document, LotId from, LotId to) implements Effect {}

    /// What one entry does, in the making.
    final class Sheet {
        final Position at;
        private final List<Effect> effects = new ArrayList<>();
        private int line = 1;
        private int births;

        Sheet(Position at) {
            this.at = at;
        }

        void line(int no) {
            line = no;
        }

        LotId bear(Unit unit) {
            var lot = at.lot(++births);
            units.put(lot, unit);
            return lot;
        }

        LotId child(LotId parent, Optional<SerialNo> serial, Condition condition) {
            var from = unit(parent);
            return bear(new Unit(from.part(), serial, from.owner(), condition, Optional.of(parent)));
        }

        void move(LotId lot, Place from, String fromReference, Place to, String toReference, Quantity quantity) {
            move(new At(lot, from, fromReference), new At(lot, to, toReference), quantity);
        }

        void move(At from, At to, Quantity quantity) {
            if (!quantity.isZero()) {
                effects.add(new Moved(line, from, to, quantity.thousandths()));
            }
        }

        void rename(String document, LotId from, LotId to) {
            effects.add(new Renamed(line, document, from, to));
        }

        void more(String total, Quantity quantity) {
            effects.add(new Counted(line, total, quantity.thousandths()));
        }

        void less(String total, Quantity quantity) {
            effects.add(new Counted(line, total, -quantity.thousandths()));
        }

        /// On hold something changes under the name of the hold, or of the receipt that could not be listed.
        void onHold(At at, Quantity more, Quantity less) {
            if (at.place() == Place.ON_HOLD) {
                for (var total : List.of("hold/" + at.reference(), "unlisted/" + at.reference() + "/" + at.lot())) {
                    if (totals.containsKey(total)) {
                        more(total, more);
                        less(total, less);
                    }
                }
            }
        }

        /// What the warehouse is owed for a lot, or for the one that it came from.
        Optional<String> warehouseDebt(LotId lot) {
            var next = Optional.of(lot);
            while (next.isPresent()) {
                if (totals.containsKey("warehouse-debt/W" + next.get())) {
                    return next.map(found -> "warehouse-debt/W" + found);
                }
                next = unit(next.get()).parent();
            }
            return Optional.empty();
        }
    }

    final Map<LotId, Unit> units = new TreeMap<>();
    private final Map<At, Long> stands = new HashMap<>();
    private final Map<String, Long> totals = new TreeMap<>();
    private final Map<Position, List<Effect>> done = new HashMap<>();
    private final NaiveSupply supply = new NaiveSupply(this);
    private final NaiveJobs jobs = new NaiveJobs(this);
    private final NaiveReturns returns = new NaiveReturns(this);
    private final NaiveCare care = new NaiveCare(this, jobs);
    private final NaiveLosses losses = new NaiveLosses(this);

    void apply(Entry entry) {
        if (entry.event() instanceof Event.OfCatalog) {
            return;
        }
        var at = entry.header().position();
        var effects = effects(at, entry.event());
        done.put(at, effects);
        effects.forEach(this::apply);
    }

    private List<Effect> effects(Position at, Event event) {
        var sheet = new Sheet(at);
        switch (event) {
            case Event.OfRequest(var request) -> supply.note(sheet, request);
            case Event.OfShipment(var shipment) -> supply.note(sheet, shipment);
            case Event.OfReceipt(var receipt) -> supply.note(sheet, receipt);
            case Event.OfIndent(var indent) -> jobs.note(sheet, indent);
            case Event.OfChallan(var challan) -> jobs.note(sheet, challan);
            case Event.OfUsage(var usage) -> jobs.note(sheet, usage);
            case Event.OfOwed(var owed) -> jobs.note(sheet, owed);
            case Event.OfReturn(var partReturn) -> returns.note(sheet, partReturn);
            case Event.OfStockCare(var stockCare) -> care.note(sheet, stockCare);
            case Event.OfLoss(var loss) -> losses.note(sheet, loss);
            case Event.OfCorrection(var correction) -> losses.note(sheet, correction);
            case Event.OfReversal(ReversalEvent.EntryReversed(var command, var moves)) -> {
                if (moves.stream().anyMatch(move -> move.quantity().isZero())) {
                    throw new AssertionError("a move of nothing in " + at);
                }
                for (var effect : done.getOrDefault(command.of(), List.of())) {
                    if (command.lines().isEmpty() || command.lines().contains(effect.line())) {
                        sheet.effects.add(opposite(effect));
                    }
                }
            }
            case Event.OfOversight _, Event.OfCatalog _, Event.Unreadable _ -> {}
        }
        return sheet.effects;
    }

    private static Effect opposite(Effect effect) {
        return switch (effect) {
            case Moved(var line, var from, var to, var quantity) -> new Moved(line, to, from, quantity);
            case Counted(var line, var total, var quantity) -> new Counted(line, total, -quantity);
            case Renamed(var line, var document, var from, var to) -> new Renamed(line, document, to, from);
        };
    }

    private void apply(Effect effect) {
        switch (effect) {
            case Moved(var line, var from, var to, var quantity) -> {
                add(from, -quantity);
                add(to, quantity);
            }
            case Counted(var line, var total, var quantity) -> totals.merge(total, quantity, Long::sum);
            case Renamed(var line, var document, var from, var to) -> {
                jobs.rename(document, from, to);
                returns.rename(document, from, to);
                care.rename(document, to);
            }
        }
    }

    private void add(At at, long quantity) {
        if (stands.merge(at, quantity, Long::sum) == 0) {
            stands.remove(at);
        }
    }

    Unit unit(LotId lot) {
        return Optional.ofNullable(units.get(lot)).orElseThrow(() -> new AssertionError("no lot " + lot));
    }

    long stand(At at) {
        return stands.getOrDefault(at, 0L);
    }

    Quantity total(String name) {
        return new Quantity(totals.getOrDefault(name, 0L));
    }

    /// In thousandths, by name.
    Map<String, Long> totals() {
        return Collections.unmodifiableMap(totals);
    }

    /// What stands where, as the database would tell it: outside the reference does not matter.
    Map<String, Long> standing() {
        var all = new TreeMap<String, Long>();
        stands.forEach((at, quantity) -> all.merge(
                at.lot() + " " + at.place() + " " + (at.place().isOutside() ? "" : at.reference()),
                quantity,
                Long::sum));
        all.values().removeIf(quantity -> quantity == 0);
        return all;
    }

    Map<String, String> natures() {
        var all = new TreeMap<String, String>();
        units.forEach((lot, unit) -> all.put(
                lot.toString(),
                unit.part() + " " + unit.serial().map(SerialNo::text).orElse("-") + " " + unit.owner() + " "
                        + unit.condition()));
        return all;
    }
}
