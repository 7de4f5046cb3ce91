package aspstore.model.stockcare;

import aspstore.model.Money;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.EarlierIssue;
import aspstore.model.challan.NumberSeries;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareCommand.OpeningLine;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareEvent.TakenOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an opening must say of goods that are out of the room, and the challans that they get.
final class GoodsOut {

    private GoodsOut() {}

    static List<StockCareRefusal> refused(Books books, Act act, PostOpening command, int no) {
        var line = command.lines().get(no - 1);
        var refusals = new ArrayList<StockCareRefusal>();
        boolean fits = switch (line.place()) {
            case WITH_TECHNICIAN -> line.out().flatMap(EarlierIssue::technician).isPresent();
            case AT_CUSTOMER ->
                line.out().filter(out -> out.technician().isEmpty()).isPresent();
            case ON_HAND,
                    ON_HOLD,
                    ALLOCATED,
                    IN_REPAIR,
                    DEFECTIVE,
                    RETURN_PENDING,
                    PACKED,
                    TRANSIT_IN,
                    TRANSIT_OUT,
                    WAREHOUSE,
                    CONSUMED,
                    APPLIANCE,
                    SHORT,
                    UNLISTED,
                    LOST,
                    ADJUSTMENT,
                    SCRAPPED,
                    OPENING,
                    KIT -> line.out().isEmpty();
        };
        if (!fits) {
            refusals.add(new StockCareRefusal.HolderUnclear(no, line.place()));
        }
        line.out().ifPresent(out -> refusals.addAll(issueRefused(books, act, no, out)));
        return refusals;
    }

    /// Each line that is out takes a number of the store's series.
    static Optional<StockCareRefusal> numbersRefused(Books books, Act act, PostOpening command) {
        long out =
                command.lines().stream().filter(line -> line.out().isPresent()).count();
        if (out == 0) {
            return Optional.empty();
        }
        return switch (NumberSeries.nextAfter((int) out - 1, books, SeriesGrant.Kind.ISSUE, act)) {
            case NumberSeries.Answer.Free _ -> Optional.empty();
            case NumberSeries.Answer.NotGranted none -> Optional.of(new StockCareRefusal.NoSeries(none.kind()));
            case NumberSeries.Answer.Exhausted full -> Optional.of(new StockCareRefusal.SeriesExhausted(full.code()));
        };
    }

    private static List<StockCareRefusal> issueRefused(Books books, Act act, int no, EarlierIssue out) {
        var refusals = new ArrayList<StockCareRefusal>();
        out.technician()
                .filter(person -> books.catalog().person(person).isEmpty())
                .ifPresent(person -> refusals.add(new StockCareRefusal.UnknownTechnician(no, person)));
        if (out.since().isAfter(act.day())) {
            refusals.add(new StockCareRefusal.OutSinceLater(no, out.since()));
        }
        if (books.catalog().store(books.store()).isEmpty()) {
            refusals.add(new StockCareRefusal.NoStoreParty(books.store()));
        }
        return refusals;
    }

    /// The challans of the lines that are out. Lines that can't be understood get none.
    static List<TakenOver> takenOver(Books books, Act act, PostOpening command, List<Money> rates) {
        if (books.catalog().store(books.store()).isEmpty()) {
            return List.of();
        }
        int outDays = books.catalog()
                .owedPolicy(command.bu())
                .map(OwedPolicy::outDays)
                .orElse(0);
        var taken = new ArrayList<TakenOver>();
        for (int no = 1; no <= command.lines().size(); no++) {
            var line = command.lines().get(no - 1);
            if (isOut(books, line)) {
                var id = StockCarePostings.openedLot(act.at(), no);
                var lot = StockCarePostings.takenOn(id, act.day(), command.bu(), line, rates.get(no - 1));
                var next = NumberSeries.nextAfter(taken.size(), books, SeriesGrant.Kind.ISSUE, act);
                if (next instanceof NumberSeries.Answer.Free(var free)
                        && line.out().isPresent()) {
                    var paper = line.out().get().paper(books, act, free, line.reference(), lot, line.quantity());
                    taken.add(new TakenOver(no, paper, outDays));
                }
            }
        }
        return taken;
    }

    private static boolean isOut(Books books, OpeningLine line) {
        boolean isOutside = line.place() == Place.WITH_TECHNICIAN || line.place() == Place.AT_CUSTOMER;
        return isOutside
                && line.quantity().isPositive()
                && !line.reference().isBlank()
                && books.catalog().part(line.part()).isPresent();
    }
}
