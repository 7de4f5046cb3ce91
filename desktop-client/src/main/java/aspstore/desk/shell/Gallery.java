package aspstore.desk.shell;

import aspstore.desk.engine.EngineException;
import aspstore.desk.engine.Said;
import aspstore.desk.screen.Destination;
import aspstore.desk.screen.Session.SignedIn;
import aspstore.desk.screen.board.NextStep;
import aspstore.desk.usecase.OpenStore;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.catalog.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Every screen of a store: what the rail of each role leads to, and what each kind of item on its board leads to. So a
/// screen that a person can reach can't be forgotten where all are shown or measured.
final class Gallery {

    static final List<Role> ROLES = List.of(Role.COUNTER, Role.TECHNICIAN, Role.MANAGER);

    private final OpenStore store;

    Gallery(OpenStore store) {
        this.store = store;
    }

    /// By name; what several roles reach stands with the first of them.
    Map<String, Destination> screens(Role role) {
        var screens = new LinkedHashMap<String, Destination>();
        var earlier = places(ROLES.subList(0, ROLES.indexOf(role)));
        Screens.RAIL.stream()
                .filter(item -> item.roles().contains(role) && !earlier.contains(item.destination()))
                .forEach(item -> screens.put(name(item, role), item.destination()));
        store.books()
                .board(Set.of(role))
                .forEach(row -> screens.putIfAbsent(
                        "do-" + lower(row.item().kind()).replace('_', '-'), NextStep.of(row.item())));
        return screens;
    }

    /// But for the board, which is another for each role.
    private static List<Destination> places(List<Role> roles) {
        var places = new ArrayList<Destination>();
        for (var item : Screens.RAIL) {
            if (!(item.destination() instanceof Destination.Board)
                    && roles.stream().anyMatch(item.roles()::contains)) {
                places.add(item.destination());
            }
        }
        return places;
    }

    private static String name(RailItem item, Role role) {
        var word = item.text().substring("rail.".length());
        return item.destination() instanceof Destination.Board ? word + "-" + lower(role) : word;
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// Somebody of the store who works in a role.
    SignedIn someone(Role role) {
        var person = store.books().people().stream()
                .filter(Person::active)
                .filter(found -> found.role() == role)
                .findFirst()
                .orElseThrow(() -> new EngineException(Said.of("person.nobody", role)));
        return new SignedIn(
                new Caller(person.id(), role, store.engine().identity().device()), person.name());
    }
}
