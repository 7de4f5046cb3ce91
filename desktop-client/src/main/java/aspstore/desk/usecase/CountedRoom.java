package aspstore.desk.usecase;

import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.catalog.Part;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a count has to count, found by part, lot or serial number however much it is.
public final class CountedRoom {

    /// Before anybody said what is to be counted.
    public static final CountedRoom EMPTY = new CountedRoom(List.of(), Map.of());

    private record Where(LotId lot, Spot spot) {}

    private final List<Stand> stands;
    private final Map<PartCode, Part> parts;
    private final Map<Where, Integer> places = new HashMap<>();
    private final Map<String, List<Stand>> byPart = new HashMap<>();
    private final Map<LotId, List<Stand>> byLot = new HashMap<>();
    private final Map<String, List<Stand>> bySerial = new HashMap<>();

    /// @param parts what the catalogue says of the parts that stand here
    public CountedRoom(List<Stand> stands, Map<PartCode, Part> parts) {
        this.stands = List.copyOf(stands);
        this.parts = Map.copyOf(parts);
        for (int i = 0; i < this.stands.size(); i++) {
            var stand = this.stands.get(i);
            var lot = stand.lot();
            places.put(new Where(lot.id(), stand.spot()), i);
            add(byPart, lot.part().text(), stand);
            add(byLot, lot.id(), stand);
            lot.serial().map(SerialNo::text).ifPresent(serial -> add(bySerial, serial, stand));
        }
    }

    private static <K> void add(Map<K, List<Stand>> index, K key, Stand stand) {
        index.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(stand);
    }

    public List<Stand> stands() {
        return stands;
    }

    public Optional<Part> part(PartCode code) {
        return Optional.ofNullable(parts.get(code));
    }

    /// Which of the stands is there, from 0.
    public Optional<Integer> place(LotId lot, Spot spot) {
        return Optional.ofNullable(places.get(new Where(lot, spot)));
    }

    public Optional<Stand> at(LotId lot, Spot spot) {
        return place(lot, spot).map(stands::get);
    }

    public List<Stand> ofPart(String code) {
        return byPart.getOrDefault(code, List.of());
    }

    public List<Stand> ofLot(LotId lot) {
        return byLot.getOrDefault(lot, List.of());
    }

    public List<Stand> ofSerial(String serial) {
        return bySerial.getOrDefault(serial, List.of());
    }
}
