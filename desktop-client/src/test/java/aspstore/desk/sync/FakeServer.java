package aspstore.desk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.CentralBooks;
import aspstore.journal.Head;
import aspstore.model.books.Samples;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.Json;
import aspstore.wire.PushAnswer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// The protocol over central's books, on a free port, with faults on request: for sequences that a well-behaved
/// server never shows.
final class FakeServer implements AutoCloseable {

    static final String TOKEN = "token-1";

    enum Fault {
        NONE,
        /// The request never arrives.
        LOSE_REQUEST,
        /// It is carried out, but nobody hears of it.
        LOSE_REPLY,
        /// It arrives twice.
        DOUBLE,
        /// The reply breaks off.
        CUT_REPLY,
        BUSY,
        BREAK_DOWN,
        /// It acknowledges another hash than was sent.
        LIE
    }

    private final HttpServer server;
    final Deque<Fault> faults = new ArrayDeque<>();
    private CentralBooks central;
    int pushes = 0;
    int mostEntries = 500;
    /// What central does while the store's question for the feed is on its way.
    Runnable beforeFeed = () -> {};

    FakeServer(CentralBooks central) {
        this.central = central;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sync/v1/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /// Another past: restored from a backup, or set up anew.
    synchronized void serve(CentralBooks other) {
        central = other;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            boolean isPush = exchange.getRequestMethod().equals("POST");
            var fault = isPush && !faults.isEmpty() ? faults.removeFirst() : Fault.NONE;
            pushes += isPush ? 1 : 0;
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                problem(exchange, 401, "unauthorized", Map.of());
                return;
            }
            switch (fault) {
                case LOSE_REQUEST -> {}
                case LOSE_REPLY -> take(body);
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "7");
                    problem(exchange, 503, "busy", Map.of());
                }
                case BREAK_DOWN -> problem(exchange, 500, "internal", Map.of());
                case DOUBLE -> {
                    take(body);
                    answer(exchange, body, fault);
                }
                case NONE, CUT_REPLY, LIE -> answer(exchange, body, fault);
            }
        }
    }

    private void take(byte[] body) {
        var other = central.take(Batch.fromGzip(body, 8 << 20));
        if (other.isPresent()) {
            throw new IllegalStateException("fork at " + other.get());
        }
    }

    private void answer(HttpExchange exchange, byte[] body, Fault fault) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            push(exchange, Batch.fromGzip(body, 8 << 20), fault);
        } else if (path.endsWith("/journal")) {
            page(exchange, CentralBooks.JOURNAL);
        } else if (path.endsWith("/feed")) {
            beforeFeed.run();
            page(exchange, CentralBooks.FEED);
        } else if (!path.endsWith("/" + Samples.HA)) {
            problem(exchange, 403, "forbidden", Map.of());
        } else {
            page(exchange, CentralBooks.CATALOGUE);
        }
    }

    private void page(HttpExchange exchange, StreamId stream) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        long after = Long.parseLong(query.replaceAll(".*after=([0-9]+).*", "$1"));
        long end = central.head(stream).seq();
        if (after > end) {
            problem(exchange, 409, "ahead", Map.of("end", end));
        } else {
            reply(
                    exchange,
                    200,
                    "application/vnd.aspstore.batch+gzip",
                    central.after(stream, after).toGzip());
        }
    }

    private void push(HttpExchange exchange, Batch batch, Fault fault) throws IOException {
        if (batch.count() > mostEntries) {
            problem(exchange, 413, "too-large", Map.of());
            return;
        }
        var head = central.head(CentralBooks.JOURNAL);
        if (batch.first() > head.seq() + 1) {
            problem(exchange, 409, "gap", Map.of("expectedSeq", head.seq() + 1, "expectedHash", hex(head.hash())));
            return;
        }
        if (!Arrays.equals(central.hashAt(batch.first() - 1), batch.previous())) {
            fork(exchange, batch.first() - 1);
            return;
        }
        var other = central.take(batch);
        if (other.isPresent()) {
            fork(exchange, other.get());
            return;
        }
        var answer = Json.mapper().writeValueAsBytes(answer(central.head(CentralBooks.JOURNAL), fault));
        if (fault == Fault.CUT_REPLY) {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer, 0, answer.length / 2);
        } else {
            reply(exchange, 200, "application/json", answer);
        }
    }

    private PushAnswer answer(Head head, Fault fault) {
        var hash = fault == Fault.LIE ? "00".repeat(32) : hex(head.hash());
        return new PushAnswer(
                head.seq(),
                hash,
                0,
                central.head(CentralBooks.FEED).seq(),
                new TreeMap<>(),
                Instant.parse("2026-11-24T05:00:00Z"));
    }

    private void fork(HttpExchange exchange, long seq) throws IOException {
        problem(exchange, 409, "fork", Map.of("seq", seq, "serverHash", hex(central.hashAt(seq))));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static void problem(HttpExchange exchange, int status, String type, Map<String, Object> members)
            throws IOException {
        var body = new TreeMap<>(members);
        body.put("type", "/problems/" + type);
        body.put("title", type);
        body.put("detail", "the reason in detail");
        reply(exchange, status, "application/problem+json", Json.write(body).getBytes(UTF_8));
    }

    private static void reply(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
