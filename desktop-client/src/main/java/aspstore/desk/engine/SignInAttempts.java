package aspstore.desk.engine;

import aspstore.model.PersonId;
import aspstore.model.catalog.PinHash;
import aspstore.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/// The wrong PINs of a store's people, in a small file outside the books: starting the program again forgives none.
///
/// It slows down who guesses at the desk. It does not stop who may set the PC's clock ahead, and so ends a lock early
/// (the tries after it are counted all the same), nor who may change the store's files.
public final class SignInAttempts {

    private static final String FILE = "sign-in.json";

    private record Kept(SortedMap<PersonId, Attempts> people) {}

    /// @param left how many wrong PINs are left before the next lock
    /// @param lockedUntil while nobody signs in as that person
    public record Standing(int left, Optional<Instant> lockedUntil) {}

    private final Storage storage;
    private final InstantSource clock;
    private final SortedMap<PersonId, Attempts> people;

    SignInAttempts(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.people = new TreeMap<>(read(storage).people());
    }

    private static Kept read(Storage storage) {
        try {
            if (storage.list().contains(FILE)) {
                return Json.mapper().readValue(storage.read(FILE), Kept.class);
            }
        } catch (JacksonException e) {
            // Nobody must be locked out for good by a broken file. Who can break it could as well delete it.
            return new Kept(new TreeMap<>());
        } catch (IOException e) {
            throw new EngineException(Said.of("file.unreadable", FILE, FrameFile.reason(e)), e);
        }
        return new Kept(new TreeMap<>());
    }

    /// How a person stands now.
    ///
    /// @param hash of the PIN that holds now
    public synchronized Standing standing(PersonId person, PinHash hash) {
        var now = now(person, hash);
        return new Standing(now.left(), now.lockedUntil());
    }

    /// Before a PIN is checked it counts as wrong, on the disk: pulling the plug saves no try.
    ///
    /// @return until when the person is locked; then nothing may be checked
    /// @throws EngineException in words, where it can't be saved; then nothing may be checked either
    public synchronized Optional<Instant> begin(PersonId person, PinHash hash) {
        var now = now(person, hash);
        if (now.lockedUntil().isEmpty()) {
            keep(person, now.oneMore(clock.instant()));
        }
        return now.lockedUntil();
    }

    /// The PIN that was begun with is right: all is forgiven.
    public synchronized void right(PersonId person, PinHash hash) {
        keep(person, Attempts.none(hash));
    }

    private Attempts now(PersonId person, PinHash hash) {
        var before = Optional.ofNullable(people.get(person))
                .filter(attempts -> attempts.of().equals(hash))
                .orElseGet(() -> Attempts.none(hash));
        var now = before.at(clock.instant());
        if (!now.equals(before)) {
            keep(person, now);
        }
        return now;
    }

    private void keep(PersonId person, Attempts attempts) {
        var changed = new TreeMap<>(people);
        changed.put(person, attempts);
        try {
            storage.replace(FILE, Json.mapper().writeValueAsBytes(new Kept(changed)));
        } catch (IOException e) {
            throw new EngineException(Said.of("signIn.notCounted", Hindrance.cause(e)), e);
        }
        people.put(person, attempts);
    }
}
