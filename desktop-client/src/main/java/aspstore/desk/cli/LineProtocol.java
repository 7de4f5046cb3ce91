package aspstore.desk.cli;

import aspstore.desk.engine.Hindrance;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.sync.Sync;
import aspstore.desk.usecase.ChallanDesk;
import aspstore.desk.usecase.OpenStore;
import aspstore.desk.usecase.PaperDesk;
import aspstore.desk.usecase.SwapDesk;
import aspstore.format.words.Words;
import aspstore.journal.Outcome;
import aspstore.journal.StoredEntry;
import aspstore.model.Caller;
import aspstore.model.books.Refusal;
import aspstore.model.entry.Command;
import aspstore.wire.Codec;
import aspstore.wire.CommandCodec;
import aspstore.wire.Json;
import aspstore.wire.WireException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A store driven by lines of JSON: one request a line, one answer a line.
///
/// ```
/// {"as":{"person":"C1","role":"COUNTER","device":"desk"},"id":"<uuid>","commands":[{"do":"ReceiveGoods",…}]}
/// {"as":…,"id":…,"issue":{"job":…,"through":…,"transport":…,"handOver":…}}    a challan in one act
/// {"as":…,"id":…,"swap":{"challan":…,"line":1,"quantity":1000,…}}             used, and the defective in
/// {"ask":"stock","part":"…"}                                                  see StoreQuestions
/// {"sync":true}   {"stop":true}
/// ```
///
/// Answers: `posted` with the entries, the documents that they changed and the papers that they printed; `refused` with
/// every reason; `failed` with what is wrong in words, and then nothing was saved unless they say otherwise. What is
/// saved is answered with `posted` also where its documents can't be read or its papers can't be printed: `problems`
/// then says so, and asking again with the same id tries again.
final class LineProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(LineProtocol.class);

    private final StoreEngine engine;
    private final Sync sync;
    private final OpenStore store;
    private final StoreQuestions questions;
    private final InstantSource clock;
    private final Words words = Words.in(Locale.ENGLISH);

    LineProtocol(OpenStore store, Sync sync) {
        this.store = store;
        this.engine = store.engine();
        this.clock = store.clock();
        this.sync = sync;
        this.questions = new StoreQuestions(store);
    }

    static boolean isStop(String line) {
        try {
            return Json.mapper().readTree(line).path("stop").asBoolean(false);
        } catch (JacksonException e) {
            return false;
        }
    }

    String answer(String line) {
        return Json.write(answerTo(line));
    }

    private Object answerTo(String line) {
        try {
            var request = Json.mapper().readTree(line);
            if (request.has("ask")) {
                return questions.answer(request);
            }
            if (request.path("sync").asBoolean(false)) {
                return synced();
            }
            return request.has("as") ? posted(request) : failed("say who asks in \"as\", or what to \"ask\"");
        } catch (WireException | JacksonException | IllegalArgumentException e) {
            return failed(said(e));
        } catch (RuntimeException e) {
            // Whatever it is, it must not end the store, which other people work with.
            return failed(trouble(e));
        }
    }

    private Object synced() {
        var status = sync.exchange();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("state", status.state());
        answer.put("waiting", status.waiting());
        answer.put("words", status.words(clock.instant()));
        return answer;
    }

    private Object posted(JsonNode request) {
        var by = Json.mapper().treeToValue(request.path("as"), Caller.class);
        var id = UUID.fromString(request.path("id").asString(""));
        return answer(outcome(by, id, request));
    }

    private Outcome outcome(Caller by, UUID id, JsonNode request) {
        if (request.has("issue")) {
            var issue = Json.mapper().treeToValue(request.path("issue"), ChallanDesk.Issue.class);
            return store.challans().issue(by, id, issue);
        }
        if (request.has("swap")) {
            var swap = Json.mapper().treeToValue(request.path("swap"), SwapDesk.Swap.class);
            return store.swaps().swap(by, id, clock.instant(), swap);
        }
        var commands = new ArrayList<Command>();
        for (var command : request.path("commands")) {
            commands.add(CommandCodec.decode(Json.write(command)));
        }
        if (commands.isEmpty()) {
            throw new IllegalArgumentException("there are no commands");
        }
        return engine.post(by, id, clock.instant(), commands).join();
    }

    private Map<String, Object> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Posted(var entries) -> posted(entries);
            case Outcome.Refused(var reasons) ->
                Map.of("refused", reasons.stream().map(this::reason).toList());
        };
    }

    private Map<String, Object> posted(List<StoredEntry> entries) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("posted", entries.stream().map(LineProtocol::entry).toList());
        var problems = new ArrayList<String>();
        var documents = new LinkedHashSet<Map<String, Object>>();
        var papers = new ArrayList<Map<String, Object>>();
        for (var entry : entries) {
            attempt(() -> documents.addAll(changedBy(entry)), problems);
            attempt(() -> papers.addAll(printed(entry)), problems);
        }
        answer.put("documents", documents);
        answer.put("papers", papers);
        if (!problems.isEmpty()) {
            answer.put("problems", problems);
        }
        return answer;
    }

    /// What follows a saved entry and may fail without making it unsaved.
    private static void attempt(Runnable step, List<String> problems) {
        try {
            step.run();
        } catch (RuntimeException e) {
            problems.add("It is saved, but: " + trouble(e));
        }
    }

    private List<Map<String, Object>> changedBy(StoredEntry entry) {
        return store.books().changedBy(entry.entry().header().position()).stream()
                .map(row -> Map.<String, Object>of(
                        "kind", row.name().kind(), "id", row.name().id(), "stage", row.stage()))
                .toList();
    }

    private List<Map<String, Object>> printed(StoredEntry entry) {
        return store.papers().print(List.of(entry)).stream()
                .map(LineProtocol::paper)
                .toList();
    }

    private static Map<String, Object> paper(PaperDesk.Printed printed) {
        return Map.of(
                "number", printed.number(),
                "kind", printed.kind(),
                "file", printed.file().toString());
    }

    private static Map<String, Object> entry(StoredEntry stored) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("position", stored.entry().header().position());
        entry.put("type", Codec.typeOf(stored.entry().event()));
        entry.put("body", Json.mapper().readTree(stored.bytes()).path("body"));
        return entry;
    }

    private Map<String, Object> reason(Refusal refusal) {
        var reason = new LinkedHashMap<String, Object>();
        reason.put("key", refusal.key());
        reason.put("words", words.of(refusal));
        reason.put("fields", Json.mapper().valueToTree(refusal));
        return reason;
    }

    private static Map<String, Object> failed(String words) {
        return Map.of("failed", words);
    }

    /// What hindered, in words. A fault of the program goes to the log with all that explains it.
    private static String trouble(RuntimeException e) {
        return Hindrance.words(e).orElseGet(() -> {
            LOG.error("a request failed", e);
            return "The program failed (" + said(e) + "). Its log says more. Tell support.";
        });
    }

    static String said(@Nullable Throwable e) {
        if (e == null) {
            return "unknown";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
