package aspstore.desk.screen.stockcare;

import aspstore.desk.screen.stockcare.CountViewModel.Row;
import aspstore.desk.screen.stockcare.CountViewModel.Shown;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CareRepository;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a count shows: the places that nobody counted yet, then those that somebody did, then what was found.
record CountRows(Texts texts, CountPaper paper, CareRepository.Room room) {

    static String key(Stand stand) {
        return stand.lot().id() + " " + stand.spot();
    }

    /// Where something of the count's parts stands.
    static List<Stand> covered(CountPaper paper, CareRepository.Room room) {
        return room.stands().stream()
                .filter(stand -> paper.covers(stand.lot().part()))
                .toList();
    }

    Shown shown() {
        if (paper.stage() == CountPaper.Stage.CHOOSING) {
            return new Shown(paper.stage(), paper.sheet(), List.of(), 0, paper.note(), paper.approval());
        }
        var counted = new HashMap<String, Quantity>();
        paper.counted().forEach(line -> counted.put(line.lot() + " " + line.spot(), line.quantity()));
        var open = new ArrayList<Row>();
        var done = new ArrayList<Row>();
        for (var stand : covered(paper, room)) {
            var row = row(stand, counted);
            (row.counted().isEmpty() ? open : done).add(row);
        }
        int left = open.size();
        open.addAll(done);
        for (int i = 0; i < paper.found().size(); i++) {
            open.add(found(i, paper.found().get(i)));
        }
        return new Shown(paper.stage(), paper.sheet(), open, left, paper.note(), paper.approval());
    }

    private Row row(Stand stand, Map<String, Quantity> counted) {
        var lot = stand.lot();
        var key = key(stand);
        return new Row(
                key,
                Optional.of(stand),
                -1,
                lot.part().text(),
                Optional.ofNullable(room.parts().get(lot.part()))
                        .map(Part::description)
                        .orElse(""),
                lot.serial().map(Object::toString).orElse(lot.id().toString()),
                where(texts, stand.spot()),
                Optional.ofNullable(counted.get(key)),
                Optional.empty());
    }

    private Row found(int index, StockCareCommand.FoundLine line) {
        var nature = texts.words().of(line.condition())
                + line.expiry().map(day -> ", " + texts.date(day)).orElse("");
        return new Row(
                "found " + index + " " + line.part(),
                Optional.empty(),
                index,
                line.part().text(),
                texts.get("count.foundHere", nature),
                line.serial().map(Object::toString).orElse(""),
                texts.get("count.noLot"),
                Optional.of(line.quantity()),
                Optional.of(line));
    }

    static String where(Texts texts, Spot spot) {
        var place = texts.words().of(spot.place());
        return spot.reference().isEmpty() ? place : place + " " + spot.reference();
    }
}
