package aspstore.server.security;

import aspstore.model.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What can be done at central without a command on a store's books, and by which roles. Who gives which command
/// is said by [aspstore.model.entry.Authority].
public enum Permission {
    /// Create stores, tell their rows, renew their grants.
    ENROL(Role.ADMIN),
    ISSUE_TOKENS(Role.ADMIN),
    /// Set the PINs of a store's people.
    SET_PINS(Role.ADMIN, Role.OPERATIONS),
    /// Tell the catalogue of a BU.
    TELL_CATALOGUE(Role.ADMIN, Role.OPERATIONS),
    CONFIGURE(Role.ADMIN),
    /// Look at any store.
    READ(Role.ADMIN, Role.OPERATIONS, Role.WAREHOUSE, Role.AUDITOR),
    /// Look at what a file of SAP's would dispatch.
    PLAN_DISPATCH(Role.WAREHOUSE, Role.INTEGRATION),
    IMPORT_SAP_STOCK(Role.WAREHOUSE, Role.OPERATIONS, Role.ADMIN),
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
