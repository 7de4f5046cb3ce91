package aspstore.desk.screen;

import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.PersonId;
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

    private Optional<PersonId> last = Optional.empty();
    private Runnable ended = () -> {};

    public record SignedIn(Caller caller, String name) {}

    public Session(String device, List<BusinessUnit> units) {
        this.device = device;
        this.units = List.copyOf(units);
        person.addListener((_, _, now) ->
                last = now.map(signed -> signed.caller().person()).or(() -> last));
    }

    /// Goes on where another left off, but for who is signed in.
    public void takeOver(Session before) {
        unit.set(before.unit.get());
        last = before.last;
    }

    /// Who signed in last, here and since the desk was opened.
    public Optional<PersonId> last() {
        return last;
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

    /// @param what follows where somebody who is signed in may not go on
    public void whenEnded(Runnable what) {
        ended = what;
    }

    /// Central told that this person works here no more, or as somebody else.
    public void end(Caller caller) {
        if (person.get().filter(signed -> signed.caller().equals(caller)).isPresent()) {
            ended.run();
        }
    }

    public boolean is(Role role) {
        return person.get().filter(signed -> signed.caller().role() == role).isPresent();
    }
}
