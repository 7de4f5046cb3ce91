package aspstore.server.security;

import aspstore.model.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can be done at central, and by which roles. The one place that says so.
public enum Permission {
    /// Create stores, tell their rows, renew their grants.
    ENROL(Role.ADMIN),
    ISSUE_TOKENS(Role.ADMIN),
    /// Tell the catalogue of a BU.
    TELL_CATALOGUE(Role.ADMIN, Role.OPERATIONS),
    CONFIGURE(Role.ADMIN),
    /// Look at any store.
    READ(Role.ADMIN, Role.OPERATIONS, Role.WAREHOUSE, Role.AUDITOR),
    /// Decide requests, differences, returns, transit losses.
    DECIDE(Role.OPERATIONS),
    /// Dispatch goods, receive returns, record what becomes of them.
    MOVE_GOODS(Role.WAREHOUSE, Role.OPERATIONS),
    /// Grant overrides, waive debts, resolve cases.
    OVERSEE(Role.OPERATIONS, Role.ADMIN),
    IMPORT_SAP_STOCK(Role.WAREHOUSE, Role.OPERATIONS, Role.ADMIN),
    /// Ask for parts on behalf of the service system.
    REQUEST_PARTS(Role.INTEGRATION, Role.OPERATIONS),
    READ_REQUESTS(Role.INTEGRATION, Role.OPERATIONS, Role.ADMIN, Role.AUDITOR),
    ASK_AVAILABILITY(Role.INTEGRATION, Role.OPERATIONS, Role.WAREHOUSE, Role.ADMIN, Role.AUDITOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    public boolean isOf(Role role) {
        return roles.contains(role);
    }
}
