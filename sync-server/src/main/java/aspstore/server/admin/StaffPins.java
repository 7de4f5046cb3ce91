package aspstore.server.admin;

import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.StoreId;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.model.entry.Command;
import aspstore.model.entry.Rooms;
import aspstore.security.Pin;
import aspstore.security.PinHashing;
import aspstore.server.books.BooksRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The PINs with which a store's people sign in at its desk. Central sets them, the feed tells their hashes, and
/// nobody reads them again.
public final class StaffPins {

    private final BooksRepository books;
    private final Enrolment enrolment;
    private final PinHashing hashing;

    public StaffPins(BooksRepository books, Enrolment enrolment, PinHashing hashing) {
        this.books = books;
        this.enrolment = enrolment;
        this.hashing = hashing;
    }

    /// Gives a person a PIN, in place of the one before.
    public Outcome set(Caller caller, StoreId store, PersonId person, Pin pin, UUID id) {
        Access.require(caller, Permission.SET_PINS);
        enrolment.require(store);
        // Outside the store's lock, since hashing is meant to take its time.
        var hash = hashing.hash(pin);
        return books.change(
                store,
                session -> session.posted(id)
                        .map(before -> requireSame(before, person, pin))
                        .orElseGet(() -> {
                            var row = requirePerson(session, store, person).withPin(Optional.of(hash));
                            return session.post(caller, id, List.of(new Command.TellStore(List.of(row))));
                        }));
    }

    private static Person requirePerson(BooksRepository.Session session, StoreId store, PersonId person) {
        return session.books()
                .catalog()
                .person(person)
                .orElseThrow(() -> Problem.notFound("Store " + store + " has no person " + person)
                        .asException());
    }

    /// The same PIN has another hash each time, so what was posted is not compared but checked.
    private static Outcome requireSame(Outcome before, PersonId person, Pin pin) {
        boolean isSame = before instanceof Outcome.Posted(var entries)
                && people(entries)
                        .filter(told -> told.id().equals(person))
                        .flatMap(told -> told.pin().stream())
                        .anyMatch(hash -> PinHashing.matches(pin.digits(), hash));
        if (!isSame) {
            throw Problem.keyReused().asException();
        }
        return before;
    }

    /// Rows as they are told: their people keep the PINs that they have. Asked again under one id, they are as then.
    static List<CatalogRow> kept(BooksRepository.Session session, UUID id, List<CatalogRow> rows) {
        var before = session.posted(id);
        return rows.stream()
                .map(row -> row instanceof Person person ? person.withPin(kept(session, before, person.id())) : row)
                .toList();
    }

    private static Optional<PinHash> kept(BooksRepository.Session session, Optional<Outcome> before, PersonId person) {
        return before.isPresent()
                ? people(entries(before.get()))
                        .filter(told -> told.id().equals(person))
                        .findFirst()
                        .flatMap(Person::pin)
                : session.books().catalog().person(person).flatMap(Person::pin);
    }

    private static List<StoredEntry> entries(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) -> entries;
            case Outcome.Refused _ -> List.of();
        };
    }

    private static Stream<Person> people(List<StoredEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Rooms.commandOf(entry.entry().event()).stream())
                .flatMap(command -> command instanceof Command.TellStore(var rows) ? rows.stream() : Stream.empty())
                .filter(Person.class::isInstance)
                .map(Person.class::cast);
    }
}
