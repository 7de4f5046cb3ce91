package aspstore.model;

/// For which contract a lot was supplied. `ANY` may serve every contract that the allocation rule lets it.
public enum ContractClass {
    IW,
    AMC,
    OOW,
    ANY
}
