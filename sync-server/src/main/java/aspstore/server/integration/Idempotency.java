package aspstore.server.integration;

import aspstore.model.PersonId;
import aspstore.server.problem.Problem;
import aspstore.server.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The Idempotency-Key of the IETF's draft: the same key with the same body gets the answer of the first time.
///
/// A key counts for seven days. Only answers that succeeded are kept: what was refused may be mended and
/// sent again.
public final class Idempotency {

    /// @param body as JSON
    public record Reply(int status, byte[] body) {}

    /// A first request that has run for so long died with its server; what it posted is found by its id.
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final int LONGEST_KEY = 200;

    private final IdempotencyRepository keys;
    private final Clock clock;

    public Idempotency(IdempotencyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// What a key stands for.
    ///
    /// @param to method and path
    public record Request(PersonId caller, String to, byte[] body) {}

    /// Once where there is a key, and each time where there is none.
    public Reply onceIfNamed(Request request, Optional<String> header, Supplier<Reply> first) {
        return header.isEmpty() ? first.get() : once(request, header, first);
    }

    /// @param header as it came: quoted, as the draft has it, or plain
    public Reply once(Request request, Optional<String> header, Supplier<Reply> first) {
        var caller = request.caller();
        var key = header.map(text -> text.strip().replaceAll("^\"|\"$", ""))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_KEY)
                .orElseThrow(() -> Problem.badRequest("An Idempotency-Key of 1 to 200 characters is needed")
                        .asException());
        keys.dropOlderThan(clock.instant().minus(IdempotencyRepository.KEPT));
        var fingerprint = fingerprint(request);
        if (!keys.take(caller, key, fingerprint, clock.instant())) {
            var kept = keys.find(caller, key).orElseThrow(Idempotency::stillRunning);
            boolean isOurs =
                    isAbandoned(kept, fingerprint) && keys.takeOver(caller, key, kept.askedAt(), clock.instant());
            if (!isOurs) {
                return again(kept, fingerprint);
            }
        }
        try {
            var reply = first.get();
            if (reply.status() < 300) {
                keys.answered(caller, key, reply.status(), reply.body());
            } else {
                keys.drop(caller, key);
            }
            return reply;
        } catch (RuntimeException e) {
            keys.drop(caller, key);
            throw e;
        }
    }

    private boolean isAbandoned(IdempotencyRepository.Kept kept, String fingerprint) {
        return kept.answer().isEmpty()
                && kept.fingerprint().equals(fingerprint)
                && kept.askedAt().plus(ABANDONED).isBefore(clock.instant());
    }

    private static Reply again(IdempotencyRepository.Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw Problem.keyReused().asException();
        }
        return kept.answer().map(answer -> new Reply(kept.status(), answer)).orElseThrow(Idempotency::stillRunning);
    }

    private static ProblemException stillRunning() {
        return Problem.conflict("still-running", "The first request still runs", "Ask again in a moment", Map.of())
                .asException();
    }

    private static String fingerprint(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.to() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(request.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
