package aspstore.server;

import aspstore.journal.Databases;
import aspstore.journal.LedgerDatabase;
import aspstore.model.books.Samples;
import aspstore.model.catalog.Person;
import aspstore.server.http.SyncRoutes;
import aspstore.wire.Batch;
import aspstore.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A real server on a free port, with an administrator's token, and calls to it.
final class TestServer implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Server server;
    final String admin;
    private final int port;

    private TestServer(LedgerDatabase database, Clock clock, String adminToken) {
        server = new Server(database, clock);
        admin = adminToken.isEmpty() ? server.tokens().issueAdmin().token() : adminToken;
        port = server.start("127.0.0.1", 0);
    }

    int port() {
        return port;
    }

    static TestServer on(Databases kind) {
        return on(kind.open());
    }

    /// One whose time a test moves.
    static TestServer on(Databases kind, Clock clock) {
        return new TestServer(kind.open(), clock, "");
    }

    static TestServer on(LedgerDatabase database) {
        return new TestServer(database, Clock.systemUTC(), "");
    }

    /// Another server on a database that one serves already.
    static TestServer beside(LedgerDatabase database, String adminToken) {
        return new TestServer(database, Clock.systemUTC(), adminToken);
    }

    /// @param bytes as they came
    record Reply(int status, byte[] bytes, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return Json.mapper().readTree(bytes);
        }

        /// The last segment of a problem's type.
        String problem() {
            var type = json().path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }

        Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(
                        "expected " + wanted + ", got " + status + ": " + new String(bytes, StandardCharsets.UTF_8));
            }
            return this;
        }

        Batch batch() {
            return Batch.fromGzip(bytes, 8 << 20);
        }
    }

    Reply get(String token, String path) {
        return send(request(token, path).GET());
    }

    Reply delete(String token, String path) {
        return send(request(token, path).DELETE());
    }

    Reply post(String token, String path, Object body) {
        return send(request(token, path).POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    Reply put(String token, String path, Object body) {
        return send(request(token, path).PUT(HttpRequest.BodyPublishers.ofString(Json.write(body))));
    }

    Reply postBytes(String token, String path, byte[] body, String... headers) {
        var request = request(token, path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Reply postText(String token, String path, String body, String... headers) {
        return postBytes(token, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply putText(String token, String path, String body, String... headers) {
        var request = request(token, path).PUT(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Reply push(String token, Batch batch) {
        return postBytes(
                token,
                "/sync/v1/stores/" + Samples.STORE + "/journal",
                batch.toGzip(),
                "Content-Type",
                SyncRoutes.BATCH);
    }

    HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            var built = request.build();
            var response = CLIENT.send(built, HttpResponse.BodyHandlers.ofByteArray());
            var type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            if (response.body().length > 0) {
                var problems = ApiDescription.problems(
                        built.method(), built.uri().getPath(), response.statusCode(), type, response.body());
                if (!problems.isEmpty()) {
                    throw new AssertionError("the answer is not as documented: " + problems);
                }
            }
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A token for a person at central.
    String token(String role) {
        return post(admin, "/v1/tokens", Map.of("person", "p-" + role, "role", role, "device", "test"))
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    /// Tells the sample catalogue and enrols the sample store.
    ///
    /// @return the store's token
    String prepare() {
        csv("parts", """
                part,description,family,hsn,unit,serialised,expires,defective_back,route
                PCB-7781,Main control board,BOARDS,84509090,NOS,yes,no,yes,RETURN
                PCB-7782,"Main control board, second edition",BOARDS,84509090,NOS,yes,no,yes,RETURN
                FLT-100,Lint filter,FILTERS,84509090,NOS,no,no,no,RETURN
                GAS-R32,Refrigerant R32,GASES,84509090,KGS,no,yes,no,RETURN
                """).expect(200);
        csv("rates", """
                part,rate,tax
                PCB-7781,1450,18
                PCB-7782,1520,18
                FLT-100,120,18
                GAS-R32,640,18
                """).expect(200);
        return enrol("PN1");
    }

    String enrol(String store) {
        var rows = Samples.storeRows().stream()
                .map(row -> row instanceof Person person ? person.withPin(Optional.empty()) : row)
                .map(row ->
                        Json.write(row).replace("\"PN1\"", "\"" + store + "\"").replace("PN1", store))
                .toList();
        var tagged = new java.util.ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var name = Samples.storeRows().get(i).getClass().getSimpleName();
            tagged.add(
                    rows.get(i).contains("\"is\":")
                            ? rows.get(i)
                            : "{\"is\":\"" + name + "\"," + rows.get(i).substring(1));
        }
        return postText(admin, "/v1/stores", "{\"id\":\"" + store + "\",\"rows\":[" + String.join(",", tagged) + "]}")
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    Reply csv(String table, String text) {
        return postText(admin, "/v1/catalogs/HA/imports/" + table, text, "Content-Type", "text/csv");
    }

    /// What a list page holds.
    static List<JsonNode> items(Reply reply) {
        return reply.expect(200).json().path("items").valueStream().toList();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
