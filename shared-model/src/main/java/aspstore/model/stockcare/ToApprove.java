package aspstore.model.stockcare;

import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.books.Refusal;
import aspstore.model.oversight.Approval;
import aspstore.model.oversight.Approval.Least;
import aspstore.model.oversight.Approval.Needed;
import aspstore.model.oversight.ApprovalRefusal;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of counts and openings is to be approved, and what it is worth.
final class ToApprove {

    private ToApprove() {}

    /// A count that found no difference needs nobody's leave.
    static List<ApprovalRefusal> ofCount(Books books, Act act, PostCount command, CountPosted counted) {
        boolean differs = !counted.differences().isEmpty() || !command.found().isEmpty();
        if (!differs && command.approval().isEmpty()) {
            return List.of();
        }
        var needed =
                new Needed(GrantedOverride.Kind.COUNT, command.bu(), command.sheet(), valueOf(counted), Least.MANAGER);
        return Approval.refused(books, act, needed, command.approval());
    }

    /// The manager posts it, and central has granted it.
    static List<Refusal> ofOpening(Books books, Act act, PostOpening command, Money value) {
        var refusals = new ArrayList<Refusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new ApprovalRefusal.ManagerOnly(act.by().role()));
        }
        var needed = new Needed(
                GrantedOverride.Kind.OPENING, command.bu(), command.bu().text(), value, Least.CENTRAL);
        refusals.addAll(Approval.refused(books, act, needed, Optional.of(command.approval())));
        return refusals;
    }

    /// What a count's differences are worth, whichever way each goes.
    static Money valueOf(CountPosted counted) {
        var value = Money.ZERO;
        for (var difference : counted.differences()) {
            value = value.plus(difference.value());
        }
        for (int i = 0; i < counted.found().size(); i++) {
            var quantity = counted.command().found().get(i).quantity();
            value = value.plus(counted.found().get(i).rate().times(quantity));
        }
        return value;
    }

    static Money valueOf(OpeningPosted opening) {
        var value = Money.ZERO;
        for (int i = 0; i < opening.rates().size(); i++) {
            var quantity = opening.command().lines().get(i).quantity();
            value = value.plus(opening.rates().get(i).times(quantity));
        }
        return value;
    }
}
