package aspstore.model.partreturn;

import aspstore.model.Quantity;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.challan.ChallanPaper;
import aspstore.model.challan.NumberSeries;
import aspstore.model.partreturn.ReturnCommand.ShipReturn;
import aspstore.model.partreturn.ReturnEvent.Content;
import aspstore.model.partreturn.ReturnEvent.ReturnShipped;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Place;
import aspstore.model.tax.EwayAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What a return must satisfy to leave the store, and its challan.
final class ShipChecks {

    private static final int LONGEST_NAME = 100;

    private ShipChecks() {}

    static List<ReturnRefusal> refused(Books books, Act act, ShipReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn());
        if (found.isEmpty()) {
            return List.of(new ReturnRefusal.NoSuchReturn(command.partReturn()));
        }
        var refusals = new ArrayList<>(ReturnChecks.notDecidedOrGone(found.get()));
        if (refusals.isEmpty()) {
            refusals.addAll(packingRefused(books, found.get()));
        }
        refusals.addAll(handedToRefused(command));
        command.transport()
                .courierByHand()
                .map(ReturnRefusal.CourierByHand::new)
                .ifPresent(refusals::add);
        var missing = catalogRefused(books, found.get());
        refusals.addAll(missing);
        switch (NumberSeries.next(books, SeriesGrant.Kind.WAREHOUSE_RETURN, act)) {
            case NumberSeries.Answer.NotGranted none -> refusals.add(new ReturnRefusal.NoSeries(none.kind()));
            case NumberSeries.Answer.Exhausted full -> refusals.add(new ReturnRefusal.SeriesExhausted(full.code()));
            case NumberSeries.Answer.Free _ -> {
                if (missing.isEmpty()) {
                    refusals.addAll(ewayRefused(books, found.get(), command));
                }
            }
        }
        return refusals;
    }

    static ReturnShipped shipped(Books books, Act act, ShipReturn command) {
        var found = books.find(PartReturn.KIND, command.partReturn()).orElseThrow();
        var content = content(found);
        var to = found.redirect().map(ReturnCommand.RedirectReturn::to);
        return new ReturnShipped(command, content, paper(books, act, found, command), to);
    }

    private static ChallanPaper paper(Books books, Act act, PartReturn found, ShipReturn command) {
        var number = switch (NumberSeries.next(books, SeriesGrant.Kind.WAREHOUSE_RETURN, act)) {
            case NumberSeries.Answer.Free(var next) -> next;
            case NumberSeries.Answer.NotGranted _, NumberSeries.Answer.Exhausted _ ->
                throw new IllegalArgumentException("return " + found.id() + " has no number to ship under");
        };
        return new ReturnPaper(books, found, command).of(act, number);
    }

    /// What goes of each line.
    static List<Content> content(PartReturn found) {
        return found.lines().stream()
                .filter(line -> found.packed(line.no()).isPositive())
                .map(line -> new Content(line.no(), line.lot(), found.packed(line.no())))
                .toList();
    }

    private static List<ReturnRefusal> packingRefused(Books books, PartReturn found) {
        var refusals = new ArrayList<ReturnRefusal>();
        var unpacked = found.lines().stream()
                .map(PartReturn.Line::no)
                .filter(no -> found.toPack(no).isPositive())
                .toList();
        if (!unpacked.isEmpty()) {
            refusals.add(new ReturnRefusal.LinesNotPacked(found.id(), unpacked));
        }
        if (found.packed().isEmpty()) {
            refusals.add(new ReturnRefusal.NothingPacked(found.id()));
        }
        var going = new HashMap<LotId, Quantity>();
        for (var goods : content(found)) {
            var sum = going.merge(goods.lot(), goods.quantity(), Quantity::plus);
            var there = books.standing(goods.lot(), Place.PACKED.at(found.id()));
            if (sum.isMoreThan(there)) {
                var part = found.line(goods.line()).orElseThrow().part();
                refusals.add(new ReturnRefusal.PackedGoodsMissing(goods.line(), part, sum, there));
            }
        }
        return refusals;
    }

    private static List<ReturnRefusal> handedToRefused(ShipReturn command) {
        var name = command.handedTo().strip();
        if (name.isEmpty()) {
            return List.of(new ReturnRefusal.HandedToMissing(command.partReturn()));
        }
        return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? List.of(new ReturnRefusal.HandedToNotPrintable(command.handedTo()))
                : List.of();
    }

    private static List<ReturnRefusal> catalogRefused(Books books, PartReturn found) {
        var refusals = new ArrayList<ReturnRefusal>();
        if (books.catalog().agreement(found.bu()).isEmpty()) {
            refusals.add(new ReturnRefusal.NoAgreement(found.bu().text()));
        }
        if (books.catalog().store(books.store()).isEmpty()) {
            refusals.add(new ReturnRefusal.StoreUnknown(books.store().text()));
        }
        for (var goods : content(found)) {
            var part = found.line(goods.line()).orElseThrow().part();
            if (books.catalog().part(part).isEmpty()
                    || books.catalog().rate(part).isEmpty()) {
                refusals.add(new ReturnRefusal.UnknownPart(goods.line(), part));
            }
        }
        return refusals;
    }

    private static List<ReturnRefusal> ewayRefused(Books books, PartReturn found, ShipReturn command) {
        return switch (new ReturnPaper(books, found, command).ewayAnswer()) {
            case EwayAnswer.Due(var because)
            when command.ewayBill().isEmpty() -> List.of(new ReturnRefusal.EwayBillMissing(because));
            case EwayAnswer.Due _, EwayAnswer.NotDue _ -> List.of();
        };
    }
}
