package aspstore.desk.usecase;

import aspstore.desk.engine.SignInAttempts;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.example.Example;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.PinHash;
import aspstore.security.PinHashing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The store's people sign in at the desk by name and PIN, without a network. What central last told of them holds,
/// from the moment that it arrives. Central sets PINs; nobody changes one here.
public final class SignIn {

    /// One of the people to choose from.
    public record Someone(PersonId id, String name, Role role, boolean hasPin) {}

    public sealed interface Result {}

    /// @param caller under whom everything is done from now on
    public record SignedIn(Caller caller) implements Result {}

    /// @param attemptsLeft wrong ones that are left before nobody can sign in as that person for a while, at least 1
    public record WrongPin(int attemptsLeft) implements Result {}

    /// Too many wrong ones. Not even the right one is looked at until then.
    public record LockedOut(Instant until) implements Result {}

    /// Central has not set one: they ask there.
    public record NoPin() implements Result {}

    /// They work at this store no more, or never did.
    public record NotActive() implements Result {}

    private final StoreEngine engine;
    private final BooksRepository books;
    private final SignInAttempts attempts;

    public SignIn(StoreEngine engine, BooksRepository books) {
        this.engine = engine;
        this.books = books;
        this.attempts = engine.signInAttempts();
    }

    /// The store's active people, by name.
    public List<Someone> people() {
        return books.people().stream()
                .filter(Person::active)
                .map(person -> new Someone(
                        person.id(), person.name(), person.role(), person.pin().isPresent()))
                .sorted(Comparator.comparing(Someone::name).thenComparing(Someone::id))
                .toList();
    }

    /// Takes some hundredths of a second, as the hash is meant to: not for a thread that draws.
    ///
    /// @param pin as it was typed
    /// @throws aspstore.desk.engine.EngineException in words, where the try can't be counted on the disk
    public Result signIn(PersonId person, String pin) {
        return active(person)
                .map(found -> found.pin().map(hash -> check(found, hash, pin)).orElseGet(NoPin::new))
                .orElseGet(NotActive::new);
    }

    /// Whether someone who signed in may go on: what central told since may have ended that.
    public boolean isStillValid(Caller caller) {
        return active(caller.person())
                .filter(person -> person.role() == caller.role())
                .isPresent();
    }

    /// Whether this is a store to practise with: it has no server, and its people have the PIN that everybody may know.
    public boolean isForPractice() {
        return engine.identity().server().isEmpty()
                && books.people().stream()
                        .filter(Person::active)
                        .flatMap(person -> person.pin().stream())
                        .findFirst()
                        .filter(hash -> PinHashing.matches(Example.PIN, hash))
                        .isPresent();
    }

    private Optional<Person> active(PersonId person) {
        return engine.look(now -> now.catalog().person(person)).filter(Person::active);
    }

    private Result check(Person person, PinHash hash, String pin) {
        var locked = attempts.begin(person.id(), hash);
        if (locked.isPresent()) {
            return new LockedOut(locked.get());
        }
        if (PinHashing.matches(pin, hash)) {
            attempts.right(person.id(), hash);
            return new SignedIn(
                    new Caller(person.id(), person.role(), engine.identity().device()));
        }
        var standing = attempts.standing(person.id(), hash);
        return standing.lockedUntil().<Result>map(LockedOut::new).orElseGet(() -> new WrongPin(standing.left()));
    }
}
