package aspstore.journal.query;

import aspstore.model.stock.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What moved of one shipped line, from place to place, and where it stands, in thousandths. What is taken back was
/// moved the other way, so both ways are netted.
final class LineFlows {

    /// Whether the goods were in another condition after a move.
    enum Condition {
        KEPT,
        CHANGED
    }

    private record Way(Place from, Place to, Condition condition) {}

    private final Map<Way, Long> moved = new HashMap<>();
    private final Map<Place, Long> stands = new EnumMap<>(Place.class);
    private boolean disputed;

    void moved(Place from, Place to, Condition condition, long quantity) {
        moved.merge(new Way(from, to, condition), quantity, Long::sum);
    }

    void stands(Place place, long quantity) {
        stands.put(place, quantity);
    }

    void dispute() {
        disputed = true;
    }

    boolean isDisputed() {
        return disputed;
    }

    long stand(Place place) {
        return stands.getOrDefault(place, 0L);
    }

    long shipped() {
        return gross(Place.WAREHOUSE, Place.TRANSIT_IN);
    }

    /// Received in the condition in which it was sent. Of goods that were sent as defective this holds the damaged too:
    /// damage changes nothing about them that a move could tell.
    long asSent() {
        return intoStore(Condition.KEPT);
    }

    /// Received, and found defective on arrival.
    long foundDefective() {
        return intoStore(Condition.CHANGED);
    }

    /// Declared missing, less what was found to be on its way after all.
    long shortClosed() {
        return net(Place.TRANSIT_IN, Place.SHORT);
    }

    /// Recalled on its way, or declared missing and found never to have left.
    long atWarehouse() {
        return gross(Place.TRANSIT_IN, Place.WAREHOUSE) + net(Place.SHORT, Place.WAREHOUSE);
    }

    /// Whatever came to the warehouse otherwise.
    long returned() {
        return shipped() + brought(Place.WAREHOUSE) - atWarehouse();
    }

    long inStore() {
        return sum(Stream.of(Place.values()).filter(Place::isInside));
    }

    /// Lost, scrapped, counted away or opened as a kit.
    long goneOtherwise() {
        return sum(Stream.of(Place.values())
                .filter(Place::isOutside)
                .filter(place ->
                        !List.of(Place.WAREHOUSE, Place.CONSUMED, Place.SHORT).contains(place)));
    }

    /// Whether what was brought to each place and not taken from it is what stands there.
    boolean makesStands() {
        return Stream.of(Place.values()).allMatch(place -> brought(place) == stand(place));
    }

    private long brought(Place place) {
        return moved.entrySet().stream()
                .mapToLong(move -> (move.getKey().to() == place ? move.getValue() : 0)
                        - (move.getKey().from() == place ? move.getValue() : 0))
                .sum();
    }

    private long intoStore(Condition condition) {
        return Stream.of(Place.values())
                .filter(Place::isInside)
                .mapToLong(place -> moved.getOrDefault(new Way(Place.TRANSIT_IN, place, condition), 0L)
                        - moved.getOrDefault(new Way(place, Place.TRANSIT_IN, condition), 0L))
                .sum();
    }

    private long net(Place from, Place to) {
        return gross(from, to) - gross(to, from);
    }

    private long gross(Place from, Place to) {
        return Stream.of(Condition.values())
                .mapToLong(condition -> moved.getOrDefault(new Way(from, to, condition), 0L))
                .sum();
    }

    private long sum(Stream<Place> places) {
        return places.mapToLong(this::stand).sum();
    }
}
