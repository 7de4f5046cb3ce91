package aspstore.server.admin;

import aspstore.journal.Outcome;
import aspstore.model.BusinessUnit;
import aspstore.model.Caller;
import aspstore.model.Gstin;
import aspstore.model.StoreId;
import aspstore.model.catalog.Agreement;
import aspstore.model.catalog.AllocationRule;
import aspstore.model.catalog.ApprovalLimit;
import aspstore.model.catalog.BagLimit;
import aspstore.model.catalog.CatalogRow;
import aspstore.model.catalog.EwayLimit;
import aspstore.model.catalog.OwedPolicy;
import aspstore.model.catalog.Part;
import aspstore.model.catalog.PartFamily;
import aspstore.model.catalog.Person;
import aspstore.model.catalog.Rate;
import aspstore.model.catalog.SeriesGrant;
import aspstore.model.catalog.StockLimit;
import aspstore.model.catalog.Store;
import aspstore.model.catalog.Target;
import aspstore.model.entry.Command;
import aspstore.model.entry.StreamId;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.security.Permission;
import aspstore.server.security.TokenRepository;
import aspstore.server.security.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Creates stores, tells the rows about them, and renews the grant under which they write.
public final class Enrolment {

    /// @param rows what the store is told first: itself, its people, agreements, limits, series, policies
    public record NewStore(StoreId id, List<CatalogRow> rows) {
        public NewStore {
            rows = List.copyOf(rows);
        }
    }

    /// @param units whose catalogues the store reads
    /// @param token with which the store's app syncs; told this once
    public record Enrolled(StoreId store, int epoch, List<BusinessUnit> units, UUID tokenId, String token) {
        public Enrolled {
            units = List.copyOf(units);
        }
    }

    /// @param journal where the store's journal ends at central
    public record StoreSummary(
            StoreId id,
            Optional<Store> store,
            int epoch,
            Instant enrolledAt,
            Optional<Instant> heardAt,
            long journal,
            long feed) {}

    private final BooksRepository books;
    private final EnrolledStoreRepository stores;
    private final TokenRepository tokenRepository;
    private final Tokens tokens;
    private final Clock clock;

    public Enrolment(
            BooksRepository books,
            EnrolledStoreRepository stores,
            TokenRepository tokenRepository,
            Tokens tokens,
            Clock clock) {
        this.books = books;
        this.stores = stores;
        this.tokenRepository = tokenRepository;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Enrolled enrol(Caller caller, NewStore store, UUID id) {
        Access.require(caller, Permission.ENROL);
        requireOfStore(store.id(), store.rows());
        if (store.rows().stream().noneMatch(Store.class::isInstance)) {
            throw Problem.badRequest("The rows must hold the store itself").asException();
        }
        requireFreeSeries(store.id(), store.rows());
        if (stores.find(store.id()).isPresent()) {
            throw alreadyEnrolled(store.id()).asException();
        }
        return books.change(store.id(), session -> {
            if (!stores.insert(store.id(), clock.instant())) {
                throw alreadyEnrolled(store.id()).asException();
            }
            switch (session.post(caller, id, List.of(new Command.TellStore(store.rows())))) {
                case Outcome.Posted _ -> {}
                case Outcome.Refused(var reasons) -> throw new IllegalStateException("rows were refused: " + reasons);
            }
            return granted(caller, store.id());
        });
    }

    private static Problem alreadyEnrolled(StoreId store) {
        return Problem.conflict(
                "enrolled-already",
                "The store exists already",
                "Store " + store + " is enrolled; tell it rows, or renew its grant",
                Map.of());
    }

    /// Tells rows about a store: staff that came or left, limits, agreements, series. Staff keep their PINs.
    public Outcome tell(Caller caller, StoreId store, List<CatalogRow> rows, UUID id) {
        Access.require(caller, Permission.ENROL);
        require(store);
        requireOfStore(store, rows);
        requireFreeSeries(store, rows);
        return books.change(
                store,
                session -> session.post(caller, id, List.of(new Command.TellStore(StaffPins.kept(session, id, rows)))));
    }

    /// A new grant and a new token for a store whose PC is lost or was cloned; the old ones end.
    public Enrolled renew(Caller caller, StoreId store) {
        Access.require(caller, Permission.ENROL);
        require(store);
        return books.change(store, _ -> {
            tokenRepository.revokeAllOf(store, clock.instant());
            stores.renew(store);
            return granted(caller, store);
        });
    }

    private Enrolled granted(Caller caller, StoreId store) {
        var token = tokens.issueForStore(caller, store);
        return new Enrolled(store, require(store).epoch(), units(store), token.id(), token.token());
    }

    private List<BusinessUnit> units(StoreId store) {
        return Optional.ofNullable(books.told(store, Store.class).get(store.text()))
                .map(Store::units)
                .orElse(List.of());
    }

    /// Another token for the same grant, for a PC that is set up again.
    public Tokens.New token(Caller caller, StoreId store) {
        Access.require(caller, Permission.ENROL);
        require(store);
        return tokens.issueForStore(caller, store);
    }

    /// All stores, in the order of their codes. Each summary takes queries of its own: it is for who shows a page.
    public List<EnrolledStoreRepository.Enrolled> list(Caller caller) {
        Access.require(caller, Permission.READ);
        return stores.all();
    }

    public StoreSummary find(Caller caller, StoreId store) {
        Access.require(caller, Permission.READ);
        return summary(require(store));
    }

    Set<StoreId> ids() {
        return stores.all().stream()
                .map(EnrolledStoreRepository.Enrolled::store)
                .collect(Collectors.toSet());
    }

    /// @throws aspstore.server.problem.ProblemException 404 where there is no such store
    EnrolledStoreRepository.Enrolled require(StoreId store) {
        return stores.find(store)
                .orElseThrow(
                        () -> Problem.notFound("There is no store " + store).asException());
    }

    public StoreSummary summary(Caller caller, EnrolledStoreRepository.Enrolled enrolled) {
        Access.require(caller, Permission.READ);
        return summary(enrolled);
    }

    private StoreSummary summary(EnrolledStoreRepository.Enrolled enrolled) {
        var id = enrolled.store();
        var row = Optional.ofNullable(books.told(id, Store.class).get(id.text()));
        return new StoreSummary(
                id,
                row,
                enrolled.epoch(),
                enrolled.enrolledAt(),
                enrolled.heardAt(),
                books.head(new StreamId.Journal(id)).seq(),
                books.head(new StreamId.Feed(id)).seq());
    }

    private static void requireOfStore(StoreId store, List<CatalogRow> rows) {
        if (rows.isEmpty()) {
            throw Problem.badRequest("There are no rows to tell").asException();
        }
        for (var row : rows) {
            switch (row) {
                case Store told
                when !told.id().equals(store) ->
                    throw Problem.badRequest("The row is of store " + told.id() + ", not of " + store)
                            .asException();
                case Person told
                when told.pin().isPresent() ->
                    throw Problem.badRequest("The row of person " + told.id()
                                    + " holds the hash of a PIN. Leave it out:"
                                    + " who has a PIN keeps it, and /v1/stores/" + store + "/people/" + told.id()
                                    + "/pin sets another")
                            .asException();
                case Store _,
                        Person _,
                        Agreement _,
                        StockLimit _,
                        SeriesGrant _,
                        OwedPolicy _,
                        ApprovalLimit _,
                        BagLimit _,
                        EwayLimit _ -> {}
                case Part _, PartFamily _, Rate _, AllocationRule _, Target _ ->
                    throw Problem.badRequest("A " + row.getClass().getSimpleName() + " is told in a BU's catalogue")
                            .asException();
            }
        }
    }

    /// A series code names one store among all that issue under the same GSTIN.
    private void requireFreeSeries(StoreId store, List<CatalogRow> rows) {
        var codes = new ArrayList<String>();
        rows.forEach(row -> {
            if (row instanceof SeriesGrant grant) {
                codes.add(grant.code());
            }
        });
        if (codes.isEmpty()) {
            return;
        }
        var gstin = gstin(rows)
                .or(() -> gstin(List.copyOf(books.told(store, Store.class).values())));
        var takenBy = new HashMap<String, StoreId>();
        for (var other : stores.all()) {
            var same = gstin(List.copyOf(books.told(other.store(), Store.class).values()))
                    .equals(gstin);
            if (!other.store().equals(store) && same) {
                books.told(other.store(), SeriesGrant.class)
                        .values()
                        .forEach(grant -> takenBy.put(grant.code(), other.store()));
            }
        }
        codes.stream().filter(takenBy::containsKey).findFirst().ifPresent(code -> {
            throw Problem.conflict(
                            "series-taken",
                            "Another store has this series",
                            "Series " + code + " is that of store " + takenBy.get(code) + " under the same GSTIN",
                            Map.of("code", code))
                    .asException();
        });
    }

    private static Optional<Gstin> gstin(List<? extends CatalogRow> rows) {
        return rows.stream()
                .filter(Store.class::isInstance)
                .map(Store.class::cast)
                .findFirst()
                .flatMap(store -> store.partner().gstin());
    }
}
