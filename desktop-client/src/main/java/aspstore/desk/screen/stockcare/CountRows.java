package aspstore.desk.screen.stockcare;

import aspstore.desk.screen.stockcare.CountViewModel.Row;
import aspstore.desk.screen.stockcare.CountViewModel.Shown;
import aspstore.desk.text.Texts;
import aspstore.desk.usecase.CountedRoom;
import aspstore.model.Quantity;
import aspstore.model.catalog.Part;
import aspstore.model.stock.Spot;
import aspstore.model.stock.Stand;
import aspstore.model.stockcare.StockCareCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a count shows: the places that nobody counted yet, then those that somebody did, then what was found.
record CountRows(Texts texts, CountPaper paper, CountedRoom room) {

    /// So many places that nobody counted are listed, and so many that somebody did: the others come up as these are
    /// counted, or are scanned.
    static final int MOST = 2_000;

    static String key(Stand stand) {
        return stand.lot().id() + " " + stand.spot();
    }

    Shown shown() {
        if (paper.stage() == CountPaper.Stage.CHOOSING) {
            return new Shown(paper.stage(), paper.sheet(), List.of(), 0, paper.note(), paper.approval(), paper.typed());
        }
        var done = new TreeMap<Integer, Quantity>();
        for (var line : paper.counted()) {
            room.place(line.lot(), line.spot()).ifPresent(at -> done.put(at, line.quantity()));
        }
        var rows = new ArrayList<Row>();
        for (int at = 0; at < room.stands().size() && rows.size() < MOST; at++) {
            if (!done.containsKey(at)) {
                rows.add(row(room.stands().get(at), Optional.empty()));
            }
        }
        int left = room.stands().size() - done.size();
        listed(done).forEach((at, quantity) -> rows.add(row(room.stands().get(at), Optional.of(quantity))));
        for (int i = 0; i < paper.found().size(); i++) {
            rows.add(found(i, paper.found().get(i)));
        }
        return new Shown(paper.stage(), paper.sheet(), rows, left, paper.note(), paper.approval(), paper.typed());
    }

    /// All of them, or those that were counted last.
    private Map<Integer, Quantity> listed(SortedMap<Integer, Quantity> done) {
        if (done.size() <= MOST) {
            return done;
        }
        var last = new TreeMap<Integer, Quantity>();
        var counted = paper.counted();
        for (var line : counted.subList(counted.size() - MOST, counted.size())) {
            room.place(line.lot(), line.spot()).ifPresent(at -> last.put(at, line.quantity()));
        }
        return last;
    }

    private Row row(Stand stand, Optional<Quantity> counted) {
        var lot = stand.lot();
        return new Row(
                key(stand),
                Optional.of(stand),
                -1,
                lot.part().text(),
                room.part(lot.part()).map(Part::description).orElse(""),
                lot.serial().map(Object::toString).orElse(lot.id().toString()),
                where(texts, stand.spot()),
                counted,
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
