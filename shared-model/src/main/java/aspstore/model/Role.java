package aspstore.model;

/// What a person, or a connected system, may do. The first three work at a store, the others at central.
public enum Role {
    COUNTER,
    TECHNICIAN,
    MANAGER,
    OPERATIONS,
    WAREHOUSE,
    ADMIN,
    AUDITOR,
    INTEGRATION
}
