package aspstore.model.stock;

/// Where a lot can stand. Inside places are the store's to move; the border is shared with central; outside has no
/// floor, since what stands there is only the other end of a move.
public enum Place {
    ON_HAND(Side.INSIDE),
    ON_HOLD(Side.INSIDE),
    ALLOCATED(Side.INSIDE),
    WITH_TECHNICIAN(Side.INSIDE),
    AT_CUSTOMER(Side.INSIDE),
    IN_REPAIR(Side.INSIDE),
    DEFECTIVE(Side.INSIDE),
    RETURN_PENDING(Side.INSIDE),
    PACKED(Side.INSIDE),

    TRANSIT_IN(Side.BORDER),
    TRANSIT_OUT(Side.BORDER),

    WAREHOUSE(Side.OUTSIDE),
    CONSUMED(Side.OUTSIDE),
    APPLIANCE(Side.OUTSIDE),
    SHORT(Side.OUTSIDE),
    UNLISTED(Side.OUTSIDE),
    LOST(Side.OUTSIDE),
    ADJUSTMENT(Side.OUTSIDE),
    SCRAPPED(Side.OUTSIDE),
    OPENING(Side.OUTSIDE),
    KIT(Side.OUTSIDE);

    public enum Side {
        INSIDE,
        BORDER,
        OUTSIDE
    }

    private final Side side;

    Place(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public boolean isOutside() {
        return side == Side.OUTSIDE;
    }

    public boolean isInside() {
        return side == Side.INSIDE;
    }

    public Spot at(String reference) {
        return new Spot(this, reference);
    }

    public Spot plain() {
        return new Spot(this, "");
    }
}
