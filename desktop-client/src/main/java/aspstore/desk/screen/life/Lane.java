package aspstore.desk.screen.life;

import aspstore.model.stock.Place;

/// A lane of the picture: places that people think of as one, from the warehouse at the top to what is gone.
enum Lane {
    WAREHOUSE,
    ROAD,
    STORE,
    OUT,
    USED,
    BACK,
    GONE;

    static Lane of(Place place) {
        return switch (place) {
            case WAREHOUSE -> WAREHOUSE;
            case TRANSIT_IN, TRANSIT_OUT -> ROAD;
            case ON_HAND, ON_HOLD, ALLOCATED -> STORE;
            case WITH_TECHNICIAN, AT_CUSTOMER -> OUT;
            case CONSUMED, APPLIANCE -> USED;
            case DEFECTIVE, IN_REPAIR, RETURN_PENDING, PACKED -> BACK;
            case SHORT, UNLISTED, LOST, ADJUSTMENT, SCRAPPED, OPENING, KIT -> GONE;
        };
    }
}
