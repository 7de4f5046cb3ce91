package aspstore.server;

import aspstore.wire.Json;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI document, against which every answer in these tests is held.
final class ApiDescription {

    private static final JsonNode DOCUMENT = load();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private ApiDescription() {}

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(Server.class.getResourceAsStream("openapi.json"))) {
            return Json.mapper().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /// `GET /v1/stores/{store}`
    static SortedSet<String> operations() {
        var operations = new TreeSet<String>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /// What is wrong with an answer, by the document; nothing for paths that it does not know.
    static List<String> problems(String method, String path, int status, String contentType, byte[] body) {
        return operation(method, path)
                .flatMap(operation -> schema(operation, method, status, contentType))
                .map(schema -> schema.validate(Json.mapper().readTree(body)).stream()
                        .map(error -> method + " " + path + " " + status + ": " + error)
                        .toList())
                .orElse(List.of());
    }

    private record Found(String path, JsonNode operation) {}

    /// The path with the fewest parameters counts.
    private static Optional<Found> operation(String method, String path) {
        return DOCUMENT.path("paths")
                .propertyStream()
                .filter(documented -> matches(documented.getKey(), path))
                .filter(documented -> documented.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                .min(java.util.Comparator.comparingInt(
                        documented -> documented.getKey().split("\\{").length))
                .map(documented -> new Found(
                        documented.getKey(), documented.getValue().get(method.toLowerCase(java.util.Locale.ROOT))));
    }

    private static boolean matches(String template, String path) {
        return path.matches(template.replace("{id}", ".+").replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static Optional<Schema> schema(Found found, String method, int status, String contentType) {
        var responses = found.operation().path("responses");
        var key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        var media = responses.path(key).path("content").path(contentType);
        if (media.isMissingNode()) {
            throw new AssertionError(method + " " + found.path() + " answered " + status + " " + contentType
                    + ", which the document does not know");
        }
        if (!contentType.endsWith("json")) {
            return Optional.empty();
        }
        return Optional.of(SCHEMAS.computeIfAbsent(method + found.path() + key, _ -> {
            var schema = (ObjectNode) media.path("schema").deepCopy();
            schema.set("components", DOCUMENT.path("components"));
            return REGISTRY.getSchema(schema);
        }));
    }
}
