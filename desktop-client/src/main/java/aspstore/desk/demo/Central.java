package aspstore.desk.demo;

import aspstore.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Central's people and connected systems, each with a token of their own, over the server's HTTP.
public final class Central {

    /// Who calls.
    public enum Desk {
        ADMIN,
        OPERATIONS,
        WAREHOUSE,
        INTEGRATION
    }

    private final String address;
    private final Map<Desk, String> tokens = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Central(String address, String adminToken) {
        this.address = address;
        tokens.put(Desk.ADMIN, adminToken);
    }

    /// The administrator gives each desk its token.
    public void issueTokens() {
        for (var desk : Desk.values()) {
            if (desk != Desk.ADMIN) {
                var issued = post(
                        Desk.ADMIN,
                        "/v1/tokens",
                        Map.of("person", person(desk), "role", desk.name(), "device", "console"));
                tokens.put(desk, issued.path("token").asString(""));
            }
        }
    }

    private static String person(Desk desk) {
        return switch (desk) {
            case ADMIN -> "ADMIN";
            case OPERATIONS -> "KAVITA.RAO";
            case WAREHOUSE -> "WH-BLR-07";
            case INTEGRATION -> "SERVICE-SYSTEM";
        };
    }

    public JsonNode get(Desk desk, String path) {
        return ask(request(desk, path).GET(), path);
    }

    public JsonNode post(Desk desk, String path, Object body) {
        var json = Json.write(body);
        return ask(
                request(desk, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)),
                path);
    }

    public JsonNode put(Desk desk, String path, Object body) {
        return ask(
                request(desk, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.write(body), StandardCharsets.UTF_8)),
                path);
    }

    /// Sends a file as it is.
    public JsonNode send(Desk desk, String path, String type, byte[] file) {
        return ask(request(desk, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(file)), path);
    }

    private HttpRequest.Builder request(Desk desk, String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.getOrDefault(desk, ""));
    }

    private JsonNode ask(HttpRequest.Builder request, String path) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return answer(response, path);
        } catch (IOException e) {
            throw new DemoException("the server does not answer at " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("stopped", e);
        }
    }

    private static JsonNode answer(HttpResponse<byte[]> response, String path) {
        var text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() >= 300) {
            throw new DemoException("the server answers " + path + " with " + response.statusCode() + ": " + text);
        }
        return text.isEmpty() ? Json.mapper().createObjectNode() : Json.mapper().readTree(text);
    }
}
