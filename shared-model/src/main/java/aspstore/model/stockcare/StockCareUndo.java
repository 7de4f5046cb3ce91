package aspstore.model.stockcare;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Document;
import aspstore.model.books.Undo;
import aspstore.model.challan.Challan;
import aspstore.model.hold.HeldStock;
import aspstore.model.hold.Hold;
import aspstore.model.oversight.Approval;
import aspstore.model.owed.Debt;
import aspstore.model.owed.WarehouseDebt;
import aspstore.model.stock.Place;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How counts and openings are taken back. `act` is the act of the entry that is taken back.
final class StockCareUndo {

    private StockCareUndo() {}

    static Optional<Undo> of(Books books, Act act, CountPosted event, Set<Integer> lines) {
        var chosen = chosen(StockCarePostings.lineCount(event), lines);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var documents = new ArrayList<Document<?>>();
        var count = books.find(Count.KIND, act.at().name("C")).map(found -> found.withReversed(chosen));
        count.ifPresent(documents::add);
        documents.addAll(heldBefore(books, act, event, chosen));
        documents.addAll(CountedDebts.before(books, act, event, chosen));
        count.filter(found -> found.currentStage() == Count.Stage.REVERSED)
                .flatMap(Count::approval)
                .flatMap(id -> Approval.unused(books, act, id))
                .ifPresent(documents::add);
        return Optional.of(Undo.of(
                StockCarePostings.moves(act.at(), event, chosen),
                documents,
                CountedDebts.held(books, act, event, chosen)));
    }

    /// A debt that it brought and that was settled in part holds it: that is to be undone first.
    static Optional<Undo> of(Books books, Act act, OpeningPosted event, Set<Integer> lines) {
        var chosen = chosen(StockCarePostings.lineCount(event), lines);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var documents = new ArrayList<Document<?>>();
        var opening = books.find(Opening.KIND, act.at().name("O")).map(found -> found.withReversed(chosen));
        opening.ifPresent(documents::add);
        for (int no : chosen) {
            documents.addAll(lineBefore(books, act, event, no));
        }
        opening.filter(found -> found.currentStage() == Opening.Stage.REVERSED)
                .map(Opening::approval)
                .flatMap(id -> Approval.unused(books, act, id))
                .ifPresent(documents::add);
        return Optional.of(Undo.of(
                StockCarePostings.moves(act.at(), event, chosen), documents, touched(books, act, event, chosen)));
    }

    /// The lines by number, none named meaning all; nothing where one is named that there is not.
    private static Set<Integer> chosen(int count, Set<Integer> lines) {
        var chosen = IntStream.rangeClosed(1, count)
                .filter(no -> Undo.takes(lines, no))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        return chosen.containsAll(lines) ? chosen : Set.of();
    }

    private static List<Document<?>> heldBefore(Books books, Act act, CountPosted event, Set<Integer> chosen) {
        var held = new HeldStock(books);
        for (int no = 1; no <= event.differences().size(); no++) {
            if (chosen.contains(no)) {
                var difference = event.differences().get(no - 1);
                var how = difference.more().isPositive() ? Hold.Change.How.COUNTED_LESS : Hold.Change.How.COUNTED_MORE;
                var quantity = difference.more().plus(difference.less());
                held.change(
                        difference.lot(),
                        difference.postedAt(),
                        new Hold.Change(how, quantity, act.at().name("C"), "", act.recordedAt()));
            }
        }
        return held.changed();
    }

    private static List<String> touched(Books books, Act act, OpeningPosted event, Set<Integer> chosen) {
        int stock = event.rates().size();
        return chosen.stream()
                .flatMap(no -> no > stock
                        ? books
                                .find(Debt.KIND, Debt.id(act.at(), no))
                                .filter(debt -> !debt.isUntouched())
                                .map(Debt::id)
                                .stream()
                        : books
                                .find(WarehouseDebt.KIND, WarehouseDebt.id(StockCarePostings.openedLot(act.at(), no)))
                                .filter(debt -> !debt.isUntouched())
                                .map(WarehouseDebt::id)
                                .stream())
                .toList();
    }

    private static List<Document<?>> lineBefore(Books books, Act act, OpeningPosted event, int no) {
        var documents = new ArrayList<Document<?>>();
        if (no > event.rates().size()) {
            books.find(Debt.KIND, Debt.id(act.at(), no)).map(Debt::asReversed).ifPresent(documents::add);
            return documents;
        }
        var line = event.command().lines().get(no - 1);
        var lot = StockCarePostings.openedLot(act.at(), no);
        if (line.place() == Place.ON_HOLD) {
            var back = new Hold.Change(
                    Hold.Change.How.TAKEN_BACK, line.quantity(), act.at().name("O"), "", act.recordedAt());
            books.find(Hold.KIND, StockCarePostings.holdOf(act.at(), no))
                    .map(hold -> hold.with(back))
                    .ifPresent(documents::add);
        }
        var never = new Challan.Cancelled(act.at().name("O"), act.recordedAt());
        event.challanOf(no)
                .flatMap(out -> books.find(Challan.KIND, out.challan()))
                .map(challan -> challan.withCancelled(never))
                .ifPresent(documents::add);
        books.find(WarehouseDebt.KIND, WarehouseDebt.id(lot))
                .map(debt -> debt.asReversed(line.quantity()))
                .ifPresent(documents::add);
        return documents;
    }
}
