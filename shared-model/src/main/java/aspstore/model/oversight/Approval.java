package aspstore.model.oversight;

import aspstore.model.BusinessUnit;
import aspstore.model.Money;
import aspstore.model.Role;
import aspstore.model.books.Act;
import aspstore.model.books.Books;
import aspstore.model.catalog.ApprovalLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who approves that stock appears, vanishes or changes its nature: the manager up to the unit's limit, by posting it
/// or by an override for whoever posts; central above the limit, and always for what only central may allow.
public final class Approval {

    private Approval() {}

    public enum Least {
        MANAGER,
        CENTRAL
    }

    /// What is to be approved.
    ///
    /// @param subject as the override must name it
    /// @param least who may approve it, however little it is worth
    public record Needed(GrantedOverride.Kind kind, BusinessUnit bu, String subject, Money value, Least least) {

        boolean isSubjectOf(GrantedOverride override) {
            return override.overrides() == kind
                    && override.bu().equals(bu)
                    && override.subject().equals(subject);
        }
    }

    /// @param override under which it is posted, where there is one
    public static List<ApprovalRefusal> refused(Books books, Act act, Needed needed, Optional<String> override) {
        var refusals = new ArrayList<ApprovalRefusal>();
        if (override.isEmpty() && !act.is(Role.MANAGER)) {
            refusals.add(new ApprovalRefusal.ManagerOnly(act.by().role()));
        }
        var limit = books.catalog()
                .approvalLimit(needed.bu())
                .map(ApprovalLimit::manager)
                .orElse(Money.ZERO);
        boolean isAbove = needed.value().isMoreThan(limit);
        if (override.isEmpty() && needed.least() == Least.CENTRAL) {
            refusals.add(new ApprovalRefusal.CentralApprovalNeeded(needed.kind(), needed.subject()));
        } else if (override.isEmpty() && isAbove) {
            refusals.add(new ApprovalRefusal.ApprovalNeeded(needed.value(), limit, needed.subject()));
        }
        var least = isAbove ? Least.CENTRAL : needed.least();
        override.map(id -> overrideRefused(books, id, needed, least)).ifPresent(refusals::addAll);
        return refusals;
    }

    private static List<ApprovalRefusal> overrideRefused(Books books, String id, Needed needed, Least least) {
        return books.find(GrantedOverride.KIND, id)
                .map(override -> overrideRefused(override, needed, least))
                .orElseGet(() -> List.of(new ApprovalRefusal.NoSuchOverride(id)));
    }

    private static List<ApprovalRefusal> overrideRefused(GrantedOverride override, Needed needed, Least least) {
        var refusals = new ArrayList<ApprovalRefusal>();
        if (!needed.isSubjectOf(override)) {
            refusals.add(new ApprovalRefusal.OverrideForSomethingElse(override.id(), needed.subject()));
        }
        if (override.usedBy().isPresent()) {
            refusals.add(new ApprovalRefusal.OverrideUsed(override.id()));
        }
        if (least == Least.CENTRAL && override.granted().isEmpty()) {
            refusals.add(new ApprovalRefusal.OverrideNotCentral(override.id()));
        }
        if (needed.value().isMoreThan(override.most())) {
            refusals.add(new ApprovalRefusal.OverrideTooSmall(override.id(), override.most(), needed.value()));
        }
        return refusals;
    }

    /// The override after this entry made use of it.
    public static Optional<GrantedOverride> used(Books books, Act act, String id) {
        return books.find(GrantedOverride.KIND, id).map(override -> override.withUse(act.at()));
    }

    /// The override as if this entry had not made use of it.
    public static Optional<GrantedOverride> unused(Books books, Act act, String id) {
        return books.find(GrantedOverride.KIND, id).map(override -> override.withoutUse(act.at()));
    }
}
