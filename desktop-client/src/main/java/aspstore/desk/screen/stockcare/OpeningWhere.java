package aspstore.desk.screen.stockcare;

import aspstore.desk.text.Texts;
import aspstore.model.stock.Place;

/// Where goods of an opening are: in the room, out with a technician, or owed by one.
enum OpeningWhere {
    ON_HAND,
    DEFECTIVE,
    ON_HOLD,
    WITH_TECHNICIAN,
    OWED;

    boolean hasTechnician() {
        return this == WITH_TECHNICIAN || this == OWED;
    }

    String words(Texts texts) {
        return this == OWED ? texts.get("opening.owed") : texts.words().of(Place.valueOf(name()));
    }
}
