package aspstore.desk.demo;

import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.SwapDesk;
import aspstore.model.Caller;
import aspstore.model.PersonId;
import aspstore.model.Role;
import aspstore.model.StoreId;
import aspstore.model.books.Document;
import aspstore.model.books.DocumentKind;
import aspstore.model.entry.Command;
import aspstore.wire.Codec;
import aspstore.wire.CommandCodec;
import aspstore.wire.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A store in a process of its own, as a PC at its counter would drive it.
final class StoreProcess implements AutoCloseable {

    private final StoreId store;
    private final Child child;
    private final Function<String, UUID> ids;

    private StoreProcess(StoreId store, Child child, Function<String, UUID> ids) {
        this.store = store;
        this.child = child;
        this.ids = ids;
    }

    static StoreProcess start(StoreId store, Path folder, Path log) {
        var child = Child.start(
                "store " + store,
                log,
                Child.thisProgram("store", "serve", "--folder", folder.toString(), "--every", "3600"));
        child.read();
        return new StoreProcess(store, child, _ -> UUID.randomUUID());
    }

    StoreId store() {
        return store;
    }

    /// What a commit brought about.
    record Posted(JsonNode answer) {
        /// The id of the first document of this kind that it changed.
        String document(String kind) {
            for (var document : answer.path("documents")) {
                if (document.path("kind").asString("").equals(kind)) {
                    return document.path("id").asString("");
                }
            }
            throw new DemoException("no " + kind + " in " + answer);
        }

        /// An entry of this type, from 0.
        JsonNode entry(String type, int number) {
            int found = 0;
            for (var entry : answer.path("posted")) {
                if (entry.path("type").asString("").equals(type) && found++ == number) {
                    return entry;
                }
            }
            throw new DemoException("no " + type + " in " + answer);
        }
    }

    Posted post(Caller by, Command... commands) {
        return posted(tried(by, commands));
    }

    /// The words of the refusal that is expected here.
    String refused(Caller by, Command... commands) {
        return refusal(tried(by, commands));
    }

    private JsonNode tried(Caller by, Command... commands) {
        var request = request(by);
        var list = request.putArray("commands");
        for (var command : commands) {
            list.add(Json.mapper().readTree(CommandCodec.encode(command)));
        }
        return exchange(request);
    }

    Posted issue(Caller by, ChallanDesk.Issue issue) {
        return posted(tried(by, issue));
    }

    String refused(Caller by, ChallanDesk.Issue issue) {
        return refusal(tried(by, issue));
    }

    private JsonNode tried(Caller by, ChallanDesk.Issue issue) {
        var request = request(by);
        request.set("issue", Json.mapper().valueToTree(issue));
        return exchange(request);
    }

    Posted swap(Caller by, SwapDesk.Swap swap) {
        var request = request(by);
        request.set("swap", Json.mapper().valueToTree(swap));
        return posted(exchange(request));
    }

    private ObjectNode request(Caller by) {
        var request = Json.mapper().createObjectNode();
        request.set("as", Json.mapper().valueToTree(by));
        request.put("id", ids.apply("").toString());
        return request;
    }

    private Posted posted(JsonNode answer) {
        if (!answer.has("posted")) {
            throw new DemoException("store " + store + " answers " + Json.write(answer));
        }
        return new Posted(answer);
    }

    private String refusal(JsonNode answer) {
        if (!answer.has("refused")) {
            throw new DemoException("store " + store + " was expected to refuse, and answers " + Json.write(answer));
        }
        return answer.path("refused").path(0).path("words").asString("");
    }

    /// @param question the fields of the question, `ask` first
    JsonNode ask(Map<String, String> question) {
        var answer = exchange(Json.mapper().<JsonNode>valueToTree(question));
        if (answer.has("failed")) {
            throw new DemoException(
                    "store " + store + ": " + answer.path("failed").asString(""));
        }
        return answer;
    }

    <D extends Document<D>> D document(DocumentKind<D> kind, String id) {
        var answer = ask(Map.of("ask", "document", "kind", kind.name(), "id", id));
        return Codec.decode(kind, Json.write(answer.path("document")).getBytes(StandardCharsets.UTF_8));
    }

    /// Exchanges with the server, which must succeed.
    String sync() {
        var answer = exchange();
        if (!answer.path("state").asString("").equals("IN_STEP")) {
            throw new DemoException(
                    "store " + store + " does not sync: " + answer.path("words").asString(Json.write(answer)));
        }
        return answer.path("words").asString("");
    }

    JsonNode exchange() {
        var request = Json.mapper().createObjectNode();
        request.put("sync", true);
        return exchange(request);
    }

    private JsonNode exchange(JsonNode request) {
        return Json.mapper().readTree(child.ask(Json.write(request)));
    }

    Caller as(String person, Role role) {
        return new Caller(new PersonId(person), role, "desk-1");
    }

    /// @throws DemoException where it does not end in order
    @Override
    public void close() {
        try (child) {
            child.say("{\"stop\":true}");
            int status = child.awaitEnd();
            if (status != 0) {
                throw new DemoException("store " + store + " leaves with status " + status);
            }
        }
    }
}
