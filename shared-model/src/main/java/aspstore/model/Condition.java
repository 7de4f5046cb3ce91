package aspstore.model;

/// What state a lot is in. `REPAIRED` may be used like `OK` where the allocation rule says so.
public enum Condition {
    OK,
    REPAIRED,
    DEFECTIVE;

    public boolean isUsable() {
        return this != DEFECTIVE;
    }
}
