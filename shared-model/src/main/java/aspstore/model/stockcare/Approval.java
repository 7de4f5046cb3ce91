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

    /// The manager approves by posting, or by an override for whoever posts; above the limit only central's will do.
    static List<StockCareRefusal> ofCount(Books books, Act act, PostCount command, CountPosted counted) {
        var refusals = new ArrayList<StockCareRefusal>();
        boolean differs = !counted.differences().isEmpty() || !command.found().isEmpty();
        if (differs && command.approval().isEmpty() && !act.is(Role.MANAGER)) {
            refusals.add(new StockCareRefusal.ManagerOnly(act.by().role()));
        }
        var value = valueOf(counted);
        var limit = books.catalog()
                .approvalLimit(command.bu())
                .map(ApprovalLimit::manager)
                .orElse(Money.ZERO);
        var grantors = value.isMoreThan(limit) ? Grantors.CENTRAL : Grantors.ANY;
        if (command.approval().isEmpty() && grantors == Grantors.CENTRAL) {
            refusals.add(new StockCareRefusal.ApprovalNeeded(value, limit));
        }
        command.approval()
                .map(id -> overrideRefused(
                        books,
                        id,
                        new Needed(GrantedOverride.Kind.COUNT, command.bu(), command.sheet(), value, grantors)))
                .ifPresent(refusals::addAll);
        return refusals;
    }

    static List<StockCareRefusal> ofOpening(Books books, Act act, PostOpening command, Money value) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (!act.is(Role.MANAGER)) {
            refusals.add(new StockCareRefusal.ManagerOnly(act.by().role()));
        }
        refusals.addAll(overrideRefused(
                books,
                command.approval(),
                new Needed(
                        GrantedOverride.Kind.OPENING, command.bu(), command.bu().text(), value, Grantors.CENTRAL)));
        return refusals;
    }

    private enum Grantors {
        ANY,
        CENTRAL
    }

    /// What an override must let through, and who must have granted it.
    private record Needed(GrantedOverride.Kind kind, BusinessUnit bu, String subject, Money value, Grantors by) {

        boolean isSubjectOf(GrantedOverride override) {
            return override.overrides() == kind
                    && override.bu().equals(bu)
                    && override.subject().equals(subject);
        }
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

    private static List<StockCareRefusal> overrideRefused(Books books, String id, Needed needed) {
        return books.find(GrantedOverride.KIND, id)
                .map(override -> overrideRefused(override, needed))
                .orElseGet(() -> List.of(new StockCareRefusal.NoSuchOverride(id)));
    }

    private static List<StockCareRefusal> overrideRefused(GrantedOverride override, Needed needed) {
        var refusals = new ArrayList<StockCareRefusal>();
        if (!needed.isSubjectOf(override)) {
            refusals.add(new StockCareRefusal.OverrideForSomethingElse(override.id(), needed.subject()));
        }
        if (override.usedBy().isPresent()) {
            refusals.add(new StockCareRefusal.OverrideUsed(override.id()));
        }
        if (needed.by() == Grantors.CENTRAL && override.granted().isEmpty()) {
            refusals.add(new StockCareRefusal.OverrideNotCentral(override.id()));
        }
        if (needed.value().isMoreThan(override.most())) {
            refusals.add(new StockCareRefusal.OverrideTooSmall(override.id(), override.most(), needed.value()));
        }
        return refusals;
    }

    /// The override after this entry made use of it.
    static Optional<GrantedOverride> used(Books books, Act act, String id) {
        return books.find(GrantedOverride.KIND, id).map(override -> override.withUse(act.at()));
    }
}
