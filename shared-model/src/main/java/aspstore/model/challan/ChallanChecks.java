package aspstore.model.challan;

import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Key;
import aspstore.model.challan.ChallanCommand.CancelChallan;
import aspstore.model.challan.ChallanCommand.CloseReverseChallan;
import aspstore.model.challan.ChallanCommand.HandOverChallan;
import aspstore.model.challan.ChallanEvent.ChallanCancelled;
import aspstore.model.challan.ChallanEvent.ChallanHandedOver;
import aspstore.model.challan.ChallanEvent.Returned;
import aspstore.model.owed.Debt;
import aspstore.model.tax.EwayAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must hold for a challan to be handed over, cancelled, or closed with its reverse.
final class ChallanChecks {

    private ChallanChecks() {}

    static List<ChallanRefusal> refused(Books books, CancelChallan command) {
        var refusals = new ArrayList<>(atStoreRefused(books, command.number()));
        if (command.reason().isBlank()) {
            refusals.add(new ChallanRefusal.ReasonMissing());
        }
        return refusals;
    }

    static ChallanCancelled cancelled(Books books, CancelChallan command) {
        var challan = require(books, command.number());
        return new ChallanCancelled(
                command,
                challan.job(),
                challan.carried(),
                challan.lines().stream()
                        .map(line -> new Returned(line.indentLine(), line.lot(), line.quantity()))
                        .toList());
    }

    static List<ChallanRefusal> refused(Books books, Act act, HandOverChallan command) {
        var refusals = new ArrayList<>(atStoreRefused(books, command.number()));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        var challan = require(books, command.number());
        for (var line : challan.lines()) {
            books.lot(line.lot())
                    .filter(lot -> lot.isExpired(act.day()))
                    .flatMap(lot -> lot.expiry().map(expiry -> new ChallanRefusal.LotExpired(lot.id(), expiry)))
                    .ifPresent(refusals::add);
        }
        switch (note(books, challan, command)) {
            case EwayNote.Awaited awaited -> refusals.add(new ChallanRefusal.EwayBillMissing(awaited.because()));
            case EwayNote.Made _, EwayNote.NotRequired _ -> {}
        }
        return refusals;
    }

    static ChallanHandedOver handedOver(Books books, HandOverChallan command) {
        return new ChallanHandedOver(command, note(books, require(books, command.number()), command));
    }

    /// What is known of the e-way bill when the goods leave, in the vehicle that they leave in.
    private static EwayNote note(Books books, Challan challan, HandOverChallan command) {
        if (command.eway().isPresent()) {
            return new EwayNote.Made(command.eway().get());
        }
        var paper = challan.paper();
        if (paper.eway() instanceof EwayNote.Made made) {
            return made;
        }
        var mode = ChallanPapers.transport(paper, command.vehicle()).mode();
        return switch (ChallanPapers.eway(books, paper, mode)) {
            case EwayAnswer.Due due -> new EwayNote.Awaited(due.because());
            case EwayAnswer.NotDue notDue -> new EwayNote.NotRequired(notDue.because());
        };
    }

    private static List<ChallanRefusal> atStoreRefused(Books books, ChallanNo number) {
        var found = books.find(Challan.KIND, number.text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchChallan(number));
        }
        var stage = found.get().currentStage();
        return switch (stage) {
            case ISSUED -> List.of();
            case HANDED_OVER, ACCOUNTED, CLOSED, CANCELLED ->
                List.of(new ChallanRefusal.NoLongerAtTheStore(number, stage));
        };
    }

    static List<ChallanRefusal> refused(Books books, CloseReverseChallan command) {
        var number = command.number();
        var found = books.find(Challan.KIND, number.text());
        if (found.isEmpty()) {
            return List.of(new ChallanRefusal.NoSuchChallan(number));
        }
        var stage = found.get().currentStage();
        return switch (stage) {
            case ISSUED, CANCELLED -> List.of(new ChallanRefusal.NotHandedOver(number, stage));
            case CLOSED -> List.of(new ChallanRefusal.ReverseAlreadyClosed(number));
            case HANDED_OVER, ACCOUNTED -> {
                var refusals = unaccounted(books, found.get());
                courierByHand(found.get(), command).ifPresent(refusals::add);
                yield refusals;
            }
        };
    }

    private static Optional<ChallanRefusal> courierByHand(Challan challan, CloseReverseChallan command) {
        boolean nothingCameBack =
                challan.lines().stream().allMatch(line -> line.back().stream().noneMatch(IssuedLine.Back::isHere));
        return nothingCameBack
                ? Optional.empty()
                : command.transport().courierByHand().map(ChallanRefusal.CourierByHand::new);
    }

    /// What is still out, and what is still owed: a debt that was charged, recovered or waived is not.
    private static List<ChallanRefusal> unaccounted(Books books, Challan challan) {
        var refusals = new ArrayList<ChallanRefusal>();
        for (var line : challan.lines()) {
            if (line.out().isPositive()) {
                refusals.add(new ChallanRefusal.StillOut(challan.number(), line.no(), line.part(), line.out()));
            }
        }
        books.with(Debt.KIND, Key.challan(challan.id())).stream()
                .filter(debt -> debt.outstanding().isPositive())
                .map(debt -> new ChallanRefusal.StillOwed(challan.number(), debt.id(), debt.part(), debt.outstanding()))
                .forEach(refusals::add);
        return refusals;
    }

    static Challan require(Books books, ChallanNo number) {
        return books.find(Challan.KIND, number.text()).orElseThrow();
    }
}
