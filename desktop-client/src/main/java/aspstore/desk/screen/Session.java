package aspstore.desk.screen;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Role;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Who works at the desk now, and for which business unit.
public final class Session {

    private final String device;
    private final List<BusinessUnit> units;
    private final ObjectProperty<Optional<SignedIn>> person = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<BusinessUnit>> unit = new SimpleObjectProperty<>(Optional.empty());

    public record SignedIn(Caller caller, String name) {}

    public Session(String device, List<BusinessUnit> units) {
        this.device = device;
        this.units = List.copyOf(units);
    }

    public String device() {
        return device;
    }

    public List<BusinessUnit> units() {
        return units;
    }

    /// Empty while the desk is locked.
    public ObjectProperty<Optional<SignedIn>> person() {
        return person;
    }

    /// The business unit that lists are narrowed to; empty for all.
    public ObjectProperty<Optional<BusinessUnit>> unit() {
        return unit;
    }

    /// The unit that a new document belongs to where the person has not said otherwise.
    public BusinessUnit unitOrFirst() {
        return unit.get().orElseGet(units::getFirst);
    }

    /// @throws IllegalStateException while the desk is locked, when no screen is in front
    public Caller caller() {
        return person.get().map(SignedIn::caller).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public boolean is(Role role) {
        return person.get().filter(signed -> signed.caller().role() == role).isPresent();
    }
}
