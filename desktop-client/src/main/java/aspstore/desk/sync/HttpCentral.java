package aspstore.desk.sync;

import aspstore.model.StoreId;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.Json;
import aspstore.wire.PushAnswer;
import aspstore.wire.WireException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;

/// Central over HTTP.
public final class HttpCentral implements Central, AutoCloseable {

    private static final String BATCH = "application/vnd.aspstore.batch+gzip";
    private static final int MOST_PACKED = 16 << 20;
    private static final int MOST_UNPACKED = 256 << 20;
    private static final Duration LEAST_TIME = Duration.ofSeconds(30);
    /// The slowest line that still counts as one.
    private static final int BYTES_A_SECOND = 2_000;
    private static final Duration BUSY = Duration.ofSeconds(30);
    /// Longer than that nobody stays away because of one answer.
    private static final Duration MOST_BUSY = Duration.ofMinutes(15);

    private final String base;
    private final StoreId store;
    private final String token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /// @param server its address, such as `https://spares.example.com`
    public HttpCentral(URI server, StoreId store, String token) {
        this.base = server.toString().replaceAll("/+$", "") + "/sync/v1";
        this.store = store;
        this.token = token;
    }

    @Override
    public Reply<PushAnswer> push(Batch batch) {
        var gzip = batch.toGzip();
        var request = request("/stores/" + store + "/journal")
                .header("Content-Type", BATCH)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(gzip))
                .build();
        return ask(
                request,
                LEAST_TIME.plusSeconds(gzip.length / BYTES_A_SECOND),
                body -> Json.mapper()
                        .readerFor(PushAnswer.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(body));
    }

    @Override
    public Reply<Batch> pull(StreamId stream, long after, int about) {
        var path = switch (stream) {
            case StreamId.Feed(var of) -> "/stores/" + of + "/feed";
            case StreamId.CatalogOf(var bu) -> "/catalogs/" + bu;
            case StreamId.Journal(var of) -> "/stores/" + of + "/journal";
        };
        return batch(path + "?after=" + after + "&about=" + about);
    }

    @Override
    public Reply<Batch> journal(long after) {
        return batch("/stores/" + store + "/journal?after=" + after);
    }

    private Reply<Batch> batch(String path) {
        var request = request(path).header("Accept", BATCH).GET().build();
        // How much comes is not known beforehand: time for the most that the server packs.
        return ask(request, LEAST_TIME.multipliedBy(10), body -> Batch.fromGzip(body, MOST_UNPACKED));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private <T> Reply<T> ask(HttpRequest request, Duration most, Function<byte[], T> read) {
        var asked = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_PACKED));
        try {
            var response = asked.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200
                    ? new Reply.Got<>(read.apply(response.body()))
                    : new Reply.Failed<>(problem(response));
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Reply.Failed<>(new Problem.Unreachable("no answer in " + most.toSeconds() + " seconds"));
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return new Reply.Failed<>(new Problem.Unreachable(reason(cause)));
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Failed<>(new Problem.Unreachable("stopped"));
        } catch (WireException | JacksonException e) {
            return new Reply.Failed<>(new Problem.Garbled(reason(e)));
        }
    }

    private static Problem problem(HttpResponse<byte[]> response) {
        var body = json(response.body());
        var type = body.path("type").asString("");
        var title = body.path("title").asString("status " + response.statusCode());
        var detail = body.path("detail").asString(title);
        return switch (response.statusCode()) {
            case 409 -> conflict(type, body, detail);
            case 503, 429 -> new Problem.Busy(retryAfter(response));
            case 401, 403 -> new Problem.NotAllowed(detail);
            default -> new Problem.Refused(response.statusCode(), detail);
        };
    }

    private static Problem conflict(String type, JsonNode body, String detail) {
        return switch (type.substring(type.lastIndexOf('/') + 1)) {
            case "gap" ->
                new Problem.Gap(
                        body.path("expectedSeq").asLong(0),
                        body.path("expectedHash").asString(""));
            case "fork" ->
                new Problem.Fork(
                        body.path("seq").asLong(0), body.path("serverHash").asString(""));
            case "fenced" -> new Problem.Fenced();
            case "ahead" -> new Problem.Ahead(body.path("end").asLong(0));
            default -> new Problem.Refused(409, detail);
        };
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return Json.mapper().createObjectNode();
        }
    }

    private static Duration retryAfter(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(text -> Duration.ofSeconds(Math.min(Long.parseLong(text), MOST_BUSY.toSeconds())))
                .orElse(BUSY);
    }

    private static String reason(Throwable e) {
        var message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case ConnectException _ -> "no connection";
            case SSLException _ -> "the secure connection failed: " + message;
            default -> message;
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
