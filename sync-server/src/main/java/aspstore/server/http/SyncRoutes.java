package aspstore.server.http;

import aspstore.model.StoreId;
import aspstore.server.problem.Problem;
import aspstore.server.security.Access;
import aspstore.server.sync.Pull;
import aspstore.server.sync.Push;
import aspstore.wire.Batch;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The protocol between stores and server.
public final class SyncRoutes {

    public static final String BATCH = "application/vnd.aspstore.batch+gzip";
    private static final int ABOUT = 200;
    /// More pushes at once only wait for each other; each may take some megabytes.
    private static final int MOST_AT_ONCE = 32;

    private final Push push;
    private final Pull pull;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    /// The stores whose push is under way: one each, as the app does, so that none takes the room of others.
    private final Set<StoreId> pushing = ConcurrentHashMap.newKeySet();

    public SyncRoutes(Push push, Pull pull) {
        this.push = push;
        this.pull = pull;
    }

    public List<Route> routes() {
        return List.of(
                Route.post("/sync/v1/stores/{store}/journal", this::push),
                Route.get(
                        "/sync/v1/stores/{store}/journal",
                        call -> page(pull.journal(call.principal(), call.store(), after(call), about(call)))),
                Route.get(
                        "/sync/v1/stores/{store}/feed",
                        call -> page(pull.feed(call.principal(), call.store(), after(call), about(call)))),
                Route.get(
                        "/sync/v1/catalogs/{bu}",
                        call -> page(pull.catalogue(call.principal(), call.bu(), after(call), about(call)))));
    }

    private Object push(Call call) {
        var store = call.store();
        Access.requireStore(call.principal(), store);
        if (!pushing.add(store)) {
            throw Problem.busy("A push of store " + store + " is under way").asException();
        }
        try {
            // On a poor line this may take long: nobody else waits for it.
            return take(call, store, call.bytes(Batch.MOST_PACKED));
        } finally {
            pushing.remove(store);
        }
    }

    private Object take(Call call, StoreId store, byte[] packed) {
        if (!room.tryAcquire()) {
            throw Problem.busy("Too many stores push at once").asException();
        }
        try {
            return push.push(call.principal(), store, Batch.fromGzip(packed, Batch.MOST_UNPACKED));
        } finally {
            room.release();
        }
    }

    private static long after(Call call) {
        return call.number("after", 0);
    }

    private static int about(Call call) {
        return Math.clamp(call.number("about", ABOUT), 1, Integer.MAX_VALUE);
    }

    private static Answer page(Batch batch) {
        return new Answer.Bytes(BATCH, batch.toGzip());
    }
}
