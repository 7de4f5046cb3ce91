package aspstore.server.security;

import aspstore.format.words.Words;
import aspstore.model.Caller;
import aspstore.model.StoreId;
import aspstore.model.entry.Authority;
import aspstore.model.entry.Command;
import aspstore.model.stock.Position;
import aspstore.server.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/// The one check of who may call what. Every use case begins with it.
public final class Access {

    private Access() {}

    /// @throws aspstore.server.problem.ProblemException 403 where the caller's role does not have the permission
    public static void require(Caller caller, Permission permission) {
        if (!permission.isOf(caller.role())) {
            throw Problem.forbidden(caller.role() + " may not: " + permission).asException();
        }
    }

    /// @throws aspstore.server.problem.ProblemException 403 where the caller's role does not give the command, or
    ///     gives it only in a store: a store's own token must not write the feed that it is bound by
    public static void require(Caller caller, Command command) {
        if (Authority.writer(caller.role()) != Position.Writer.CENTRAL) {
            throw Problem.forbidden("What a store's people do is done at the store, not here")
                    .asException();
        }
        Authority.refusal(caller, command).ifPresent(refusal -> {
            throw Problem.forbidden(Words.in(Locale.ENGLISH).of(refusal)).asException();
        });
    }

    /// @throws aspstore.server.problem.ProblemException 403 where the token is not this store's own
    public static void requireStore(Principal principal, StoreId store) {
        if (!principal.store().equals(Optional.of(store))) {
            throw Problem.forbidden("The token is not that of store " + store).asException();
        }
    }

    /// @throws aspstore.server.problem.ProblemException 403 where the token is no store's
    public static StoreId requireAnyStore(Principal principal) {
        return principal
                .store()
                .orElseThrow(() -> Problem.forbidden("Only stores sync").asException());
    }
}
