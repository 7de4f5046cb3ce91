package aspstore.model.tax;

import java.util.OptionalInt;

/// How goods travel.
public enum TransportMode {
    ROAD(1, "Road"),
    RAIL(2, "Rail"),
    AIR(3, "Air"),
    SHIP(4, "Ship"),
    /// Carried, or on a bicycle: no motor, so no e-way bill (Rule 138(14)(b)).
    BY_HAND(0, "By hand");

    private final int code;
    private final String title;

    TransportMode(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /// The e-way bill's `transMode`; none for goods that no e-way bill can be made for.
    public OptionalInt code() {
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    public String title() {
        return title;
    }
}
