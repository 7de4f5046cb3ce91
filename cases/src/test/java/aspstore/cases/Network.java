package aspstore.cases;

import aspstore.desk.demo.Central;
import aspstore.desk.demo.Central.Desk;
import aspstore.desk.example.Example;
import aspstore.journal.Databases;
import aspstore.journal.LedgerDatabase;
import aspstore.model.StoreId;
import aspstore.server.Server;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A real server on a database, with the example's catalogue told: one for all cases on this kind of database. Each
/// case enrols stores of its own, and its deliveries have numbers of their own.
final class Network {

    private static final Map<Databases, Network> RUNNING = new EnumMap<>(Databases.class);

    private final CaseClock clock = new CaseClock();
    private final LedgerDatabase database;
    private final Server server;
    private final String address;
    private final Central desks;
    private final AtomicInteger stores = new AtomicInteger();
    private final AtomicInteger deliveries = new AtomicInteger(80_000_000);

    private Network(Databases kind) {
        database = kind.open();
        server = new Server(database, clock);
        address = "http://127.0.0.1:" + server.start("127.0.0.1", 0);
        desks = new Central(address, server.tokens().issueAdmin().token());
        desks.issueTokens();
        for (var bu : List.of(Example.HA, Example.AC)) {
            for (var table : List.of("parts", "families", "rates", "allocation-rules", "targets")) {
                desks.send(
                        Desk.OPERATIONS,
                        "/v1/catalogs/" + bu + "/imports/" + table,
                        "text/csv",
                        Example.csv(bu, table));
            }
        }
    }

    static synchronized Network on(Databases kind) {
        return RUNNING.computeIfAbsent(kind, _ -> {
            var network = new Network(kind);
            Runtime.getRuntime().addShutdownHook(new Thread(network.server::close));
            return network;
        });
    }

    CaseClock clock() {
        return clock;
    }

    /// Central's books, to look into.
    LedgerDatabase database() {
        return database;
    }

    String address() {
        return address;
    }

    Central desks() {
        return desks;
    }

    /// A store that nobody has enrolled: three characters, so that its series have four.
    StoreId nextStore() {
        int number = stores.incrementAndGet();
        return new StoreId(
                "P%2s".formatted(Integer.toString(number, 36)).replace(' ', '0').toUpperCase(Locale.ROOT));
    }

    String nextDelivery() {
        return Integer.toString(deliveries.incrementAndGet());
    }
}
