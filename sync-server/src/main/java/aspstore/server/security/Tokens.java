package aspstore.server.security;

import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.server.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Issues, checks and revokes tokens.
public final class Tokens {

    /// A new token: its secret is told this once.
    public record New(UUID id, String token) {}

    private final TokenRepository repository;
    private final Clock clock;

    public Tokens(TokenRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Whom an `Authorization` header stands for.
    public Optional<Principal> principal(String header) {
        var token = header.startsWith("Bearer ") ? header.substring(7).strip() : "";
        return token.isEmpty() || token.length() > 200
                ? Optional.empty()
                : repository.find(new TokenSecret(token), clock.instant());
    }

    /// A token for a person or system at central.
    public New issue(Caller caller, PersonId person, Role role, String device) {
        Access.require(caller, Permission.ISSUE_TOKENS);
        switch (role) {
            case COUNTER, TECHNICIAN, MANAGER ->
                throw Problem.badRequest("A token of role " + role + " belongs to a store: enrol it")
                        .asException();
            case OPERATIONS, WAREHOUSE, ADMIN, AUDITOR, INTEGRATION -> {}
        }
        return write(caller, new Caller(person, role, device), Optional.empty());
    }

    /// A token with which a store's app syncs that store, and nothing else.
    public New issueForStore(Caller caller, StoreId store) {
        Access.require(caller, Permission.ENROL);
        return write(
                caller, new Caller(new PersonId(store.text()), Role.MANAGER, "store " + store), Optional.of(store));
    }

    public boolean hasAdmin() {
        return repository.hasValid(Role.ADMIN, clock.instant());
    }

    /// An administrator's token for who may open the database: the first, or another where it is lost.
    public New issueAdmin() {
        var admin = new Caller(new PersonId("admin"), Role.ADMIN, "command line");
        return write(admin, admin, Optional.empty());
    }

    /// Takes back a token that could not be handed over.
    public void withdraw(New issued) {
        repository.revoke(issued.id(), clock.instant());
    }

    public void revoke(Caller caller, UUID id) {
        Access.require(caller, Permission.ISSUE_TOKENS);
        if (!repository.revoke(id, clock.instant())) {
            throw Problem.notFound("There is no valid token " + id).asException();
        }
    }

    public List<TokenRepository.Issued> list(Caller caller) {
        Access.require(caller, Permission.ISSUE_TOKENS);
        return repository.all();
    }

    private New write(Caller by, Caller holder, Optional<StoreId> store) {
        var secret = TokenSecret.generate();
        var id = UUID.randomUUID();
        repository.insert(
                new TokenRepository.Issued(
                        id,
                        holder.person(),
                        holder.role(),
                        holder.device(),
                        store,
                        clock.instant(),
                        by.person().text(),
                        Optional.empty(),
                        Optional.empty()),
                secret);
        return new New(id, secret.text());
    }
}
