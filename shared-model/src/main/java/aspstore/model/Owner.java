package aspstore.model;

/// Whose stock a lot is: the maker's, in trust at the partner's, or the partner's own.
public enum Owner {
    OEM,
    PARTNER
}
