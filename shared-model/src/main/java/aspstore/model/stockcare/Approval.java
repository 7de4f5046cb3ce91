package aspstore.model.stockcare;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.oversight.GrantedOverride;
import aspstore.model.stockcare.StockCareCommand.PostCount;
import aspstore.model.stockcare.StockCareCommand.PostOpening;
import aspstore.model.stockcare.StockCareEvent.CountPosted;
import aspstore.model.stockcare.StockCareEvent.OpeningPosted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who approves that stock appears or vanishes: the manager up to the unit's limit, central above it and for openings.
final class Approval {

    private Approval() {}

    static List<StockCareRefusal> ofCount(Books books, Act act, PostCount command, CountPosted counted) {
        var refusals = new ArrayList<StockCareRefusal>();
        boolean differs = !counted.differences().isEmpty() || !command.found().isEmpty();
        if (differs && !act.is(Role.MANAGER)) {
            refusals.add(new StockCareRefusal.ManagerOnly(act.by().role()));
        }
        var value = valueOf(counted);
        var limit = books.catalog()
                .approvalLimit(command.bu())
                .map(ApprovalLimit::manager)
                .orElse(Money.ZERO);
        if (command.approval().isEmpty() && value.isMoreThan(limit)) {
            refusals.add(new StockCareRefusal.ApprovalNeeded(value, limit));
        }
        command.approval()
                .map(id -> overrideRefused(books, id, GrantedOverride.Kind.COUNT, command.bu(), value))
                .ifPresent(refusals::addAll);
        return refusals;
    }

    static List<StockCareRefusal> ofOpening(Books books, Act act, PostOpening command, Money value) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new StockCareRefusal.ManagerOnly(act.by().role()));
        }
        refusals.addAll(overrideRefused(books, command.approval(), GrantedOverride.Kind.OPENING, command.bu(), value));
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

    private static List<StockCareRefusal> overrideRefused(
            Books books, String id, GrantedOverride.Kind kind, BusinessUnit bu, Money value) {
        var found = books.find(GrantedOverride.KIND, id);
        return found.map(override -> overrideRefused(override, kind, bu, value))
                .orElseGet(() -> List.of(new StockCareRefusal.NoSuchOverride(id)));
    }

    private static List<StockCareRefusal> overrideRefused(
            GrantedOverride override, GrantedOverride.Kind kind, BusinessUnit bu, Money value) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (override.overrides() != kind || !override.bu().equals(bu)) {
            refusals.add(new StockCareRefusal.OverrideForSomethingElse(override.id()));
        }
        if (override.usedBy().isPresent()) {
            refusals.add(new StockCareRefusal.OverrideUsed(override.id()));
        }
        if (override.granted().isEmpty()) {
            refusals.add(new StockCareRefusal.OverrideNotCentral(override.id()));
        }
        if (value.isMoreThan(override.most())) {
            refusals.add(new StockCareRefusal.OverrideTooSmall(override.id(), override.most(), value));
        }
        return refusals;
    }

    /// The override after this entry made use of it.
    static Optional<GrantedOverride> used(Books books, Act act, String id) {
        return books.find(GrantedOverride.KIND, id).map(override -> override.withUse(act.at()));
    }
}
