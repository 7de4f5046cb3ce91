package aspstore.desk.practice;

import aspstore.desk.engine.Ports;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.engine.StoreFolder;
import aspstore.desk.engine.StoreIdentity;
import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.format.catalog.CatalogTable;
import aspstore.model.BusinessUnit;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Person;
import aspstore.model.entry.Command;
import aspstore.security.Pin;
import aspstore.security.PinHashing;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/// A store as it is in the middle of a working day, with two months behind it, to practise with and to show.
///
/// Every entry is posted by the real rules through a real engine. The same time and seed give the same books.
///
/// @param people who work there, the counter and the manager first
public record PracticeStore(StoreId store, List<BusinessUnit> units, List<Person> people) {

    static final String DEVICE = "desk-1";
    private static final List<BusinessUnit> UNITS = List.of(Example.HA, Example.AC);
    private static final long SEED = 1;

    public PracticeStore {
        units = List.copyOf(units);
        people = List.copyOf(people);
    }

    /// The first one in a role.
    public Person first(Role role) {
        return people.stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + role + " in the practice store"));
    }

    /// Makes the store in an empty folder and closes it again. It has no server.
    ///
    /// @param ports whose clock says when the story ends
    /// @param progress hears in a few words what is being done
    /// @throws aspstore.desk.engine.EngineException in words, where the folder can't be used
    public static PracticeStore create(Path folder, Ports ports, Consumer<String> progress) {
        return create(folder, ports, progress, SEED);
    }

    static PracticeStore create(Path folder, Ports ports, Consumer<String> progress, long seed) {
        var end = ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var cast = Cast.of(seed);
        var staff = staff(cast);
        var clock = new PracticeClock(end.minus(70, ChronoUnit.DAYS));
        var ids = new PracticeIds(clock, seed);
        var told = new Ports(clock, ids, ports.storage(), ports.app(), ports.checkpoint());
        StoreFolder.create(folder, new StoreIdentity(Example.PUNE, UNITS, DEVICE, 1, "", ""), told);
        try (var central = new PracticeCentral(Example.PUNE, UNITS, clock, ids);
                var engine = StoreEngine.open(folder, told)) {
            var scene = new Scene(engine, central, clock, ids, end, cast, staff);
            progress.accept("Central tells its catalogue");
            begin(scene, central, staff);
            tell(scene, progress);
            clock.moveTo(end);
        }
        return new PracticeStore(Example.PUNE, UNITS, people(staff));
    }

    /// Three technicians, since one of them owes too much.
    private static Cast.Staff staff(Cast cast) {
        var technicians = new ArrayList<PersonId>(cast.pune().technicians());
        technicians.addAll(cast.nashik().technicians());
        return new Cast.Staff(cast.pune().counter(), cast.pune().manager(), technicians);
    }

    private static List<Person> people(Cast.Staff staff) {
        return Example.rows(Example.PUNE, staff).stream()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
    }

    private static void begin(Scene scene, PracticeCentral central, Cast.Staff staff) {
        scene.at(scene.on(61, 18, 0));
        UNITS.forEach(bu -> central.tellCatalogue(bu, Example.catalogue(bu)));
        // Salts from a seed keep the books the same each time; of a PIN that the wizard tells anybody, nothing is lost.
        var pin = new PinHashing(new Random(SEED)::nextBytes).hash(new Pin(Example.PIN));
        var rows = new ArrayList<CatalogRow>();
        Example.rows(Example.PUNE, staff)
                .forEach(row -> rows.add(row instanceof Person person ? person.withPin(Optional.of(pin)) : row));
        UNITS.forEach(bu -> rows.addAll(Example.rows(bu, CatalogTable.LIMITS)));
        scene.tell(new Command.TellStore(rows));
    }

    private static void tell(Scene scene, Consumer<String> progress) {
        var orders = new Orders(scene);
        var visits = new Visits(scene);
        var supply = new Supply(scene);
        var backhaul = new Backhaul(scene);
        progress.accept("The room is counted and taken over");
        scene.at(scene.on(60, 8, 30));
        new TakingOver(scene).play();
        progress.accept("Two months of jobs go by");
        new Weeks(scene, orders, visits, supply, backhaul).play();
        progress.accept("Today begins");
        var road = new Yesterday(scene, visits, orders, supply, backhaul).play();
        var grn = new Today(scene, orders, visits, supply).play(road);
        new Care(scene).play(grn);
    }
}
