package aspstore.server;

import aspstore.journal.LedgerDatabase;
import aspstore.security.PinHashing;
import aspstore.server.admin.CatalogImport;
import aspstore.server.admin.Decisions;
import aspstore.server.admin.DispatchRepository;
import aspstore.server.admin.Dispatches;
import aspstore.server.admin.Enrolment;
import aspstore.server.admin.OnwardGoods;
import aspstore.server.admin.QueryRepository;
import aspstore.server.admin.SapStockImport;
import aspstore.server.admin.SapStockRepository;
import aspstore.server.admin.SettingRepository;
import aspstore.server.admin.StaffPins;
import aspstore.server.admin.Views;
import aspstore.server.books.BooksRepository;
import aspstore.server.books.CommitRepository;
import aspstore.server.books.EmbeddedDatabase;
import aspstore.server.books.EnrolledStoreRepository;
import aspstore.server.http.AdminRoutes;
import aspstore.server.http.Answer;
import aspstore.server.http.IntegrationRoutes;
import aspstore.server.http.Route;
import aspstore.server.http.SapRoutes;
import aspstore.server.http.SyncRoutes;
import aspstore.server.http.ViewRoutes;
import aspstore.server.http.WebServer;
import aspstore.server.integration.Availability;
import aspstore.server.integration.Idempotency;
import aspstore.server.integration.IdempotencyRepository;
import aspstore.server.integration.PartRequestRepository;
import aspstore.server.integration.PartRequests;
import aspstore.server.integration.Reassignment;
import aspstore.server.security.TokenRepository;
import aspstore.server.security.Tokens;
import aspstore.server.sync.Pull;
import aspstore.server.sync.Push;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server put together on a database. Several may share one.
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long EVERY_SECONDS = 30;

    private final LedgerDatabase database;
    private final Tokens tokens;
    private final StaffPins staffPins;
    private final Reassignment reassignment;
    private final ScheduledExecutorService regular = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("regular").factory());
    private final List<Route> routes = new ArrayList<>();
    private Optional<Javalin> running = Optional.empty();

    /// Takes the database over, and closes it.
    public Server(LedgerDatabase database, Clock clock) {
        this.database = database;
        database.migrate(EmbeddedDatabase.HISTORY, EmbeddedDatabase.SCHEMA);
        var commits = new CommitRepository(database);
        var books = new BooksRepository(database, commits, clock);
        var stores = new EnrolledStoreRepository(commits);
        var tokenRepository = new TokenRepository(commits);
        this.tokens = new Tokens(tokenRepository, clock);
        var enrolment = new Enrolment(books, stores, tokenRepository, tokens, clock);
        this.staffPins = new StaffPins(books, enrolment, PinHashing.real());
        var settings = new SettingRepository(commits);
        var query = new QueryRepository(database);
        var availability = new Availability(books, stores, query, clock);
        var kept = new PartRequestRepository(commits);
        var requests = new PartRequests(books, stores, kept, availability, clock);
        this.reassignment = new Reassignment(books, stores, kept, availability, settings, clock);
        var idempotency = new Idempotency(new IdempotencyRepository(commits), clock);
        var sapStock = new SapStockImport(new SapStockRepository(commits), settings, query, clock);
        routes.add(Route.open("/health", _ -> health(commits)));
        routes.add(Route.open("/openapi.json", _ -> new Answer.Bytes("application/json", openApi())));
        routes.addAll(new SyncRoutes(new Push(books, stores, clock), new Pull(books, stores)).routes());
        routes.addAll(new AdminRoutes(
                        tokens,
                        enrolment,
                        staffPins,
                        new CatalogImport(books, enrolment),
                        new Decisions(books, enrolment),
                        new Dispatches(books, enrolment, new DispatchRepository(commits), settings),
                        new OnwardGoods(books, enrolment))
                .routes());
        routes.addAll(new ViewRoutes(new Views(query, clock)).routes());
        routes.addAll(new SapRoutes(sapStock).routes());
        routes.addAll(new IntegrationRoutes(requests, availability, reassignment, idempotency).routes());
    }

    private static Object health(CommitRepository commits) {
        commits.requireSound();
        return Map.of("status", "up");
    }

    private static byte[] openApi() {
        try (var document = Objects.requireNonNull(Server.class.getResourceAsStream("openapi.json"))) {
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Issues and checks tokens, for the command line.
    public Tokens tokens() {
        return tokens;
    }

    /// Sets the PINs of a store's people, for the command line.
    public StaffPins staffPins() {
        return staffPins;
    }

    public List<Route> routes() {
        return List.copyOf(routes);
    }

    /// @param host the address of this machine on which it listens
    /// @param port 0 for any that is free
    /// @return the port that it listens on
    public int start(String host, int port) {
        var javalin = new WebServer(tokens, routes).build();
        javalin.start(host, port);
        var unused =
                regular.scheduleWithFixedDelay(this::lookAfterRequests, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        running = Optional.of(javalin);
        return javalin.port();
    }

    /// What is done regularly while it serves: requests that their stores have not seen, or decline, go elsewhere.
    public void lookAfterRequests() {
        try {
            reassignment.lookAfterAll();
        } catch (RuntimeException e) {
            LOG.error("the requests can't be looked after", e);
        }
    }

    /// Lets what is under way end, and closes the database.
    @Override
    public void close() {
        regular.close();
        running.ifPresent(Javalin::stop);
        database.close();
    }
}
