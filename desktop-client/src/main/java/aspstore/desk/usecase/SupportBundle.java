package aspstore.desk.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.Health;
import aspstore.desk.engine.Said;
import aspstore.desk.engine.StoreEngine;
import aspstore.desk.sync.SyncStatus;
import aspstore.wire.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What support needs to help a store from afar, in one file that may be sent by mail: versions, how the store stands,
/// numbers, and where the program logged something. No token, no PIN, nothing that a document or a person is called.
public final class SupportBundle {

    private final StoreEngine engine;
    private final InstantSource clock;

    public SupportBundle(StoreEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /// @param status of the exchange, where the store has a server
    /// @param log the last lines, without values
    public void write(Path zip, Optional<SyncStatus> status, List<String> log) throws IOException {
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            put(out, "about.json", about());
            put(out, "state.json", state(status));
            put(out, "counts.json", new SupportRepository(engine).counts());
            if (!log.isEmpty()) {
                out.putNextEntry(new ZipEntry("log.txt"));
                out.write(String.join("\n", log).getBytes(UTF_8));
                out.closeEntry();
            }
        }
    }

    private Map<String, Object> about() {
        var identity = engine.identity();
        var about = new LinkedHashMap<String, Object>();
        about.put("made", clock.instant().toString());
        about.put("program", OpenStore.ports().app());
        about.put("java", Runtime.version().toString());
        about.put("javafx", System.getProperty("javafx.runtime.version", "not started"));
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("mostMemoryMb", Runtime.getRuntime().maxMemory() >> 20);
        about.put("store", identity.store().text());
        about.put("units", identity.units().stream().map(Object::toString).toList());
        about.put("grant", identity.epoch());
        about.put("hasServer", !identity.server().isEmpty());
        about.put("hasToken", !identity.token().isEmpty());
        return about;
    }

    private Map<String, Object> state(Optional<SyncStatus> status) {
        var state = new LinkedHashMap<String, Object>();
        state.put(
                "health",
                switch (engine.health()) {
                    case Health.Fine _ -> "fine";
                    case Health.Stopped(var why) -> "stopped: " + why;
                    case Health.Recovering(var why) -> "recovering: " + why;
                });
        state.put("check", engine.chain().words());
        state.put("feedProblem", engine.feedProblem().map(Said::english).orElse(""));
        state.put("journal", engine.head().seq());
        state.put("acknowledged", engine.outbox().acknowledged().seq());
        state.put("waiting", engine.outbox().waiting());
        state.put("drafts", engine.drafts().list().size());
        state.put("draftsProblem", engine.drafts().problem().map(Said::english).orElse(""));
        status.ifPresent(told -> {
            state.put("exchange", told.state().name());
            state.put("lastExchange", told.lastSync().map(Object::toString).orElse(""));
            // The case alone: what a server answers may hold anything.
            state.put(
                    "exchangeProblem",
                    told.problem()
                            .map(problem -> problem.getClass().getSimpleName())
                            .orElse(""));
        });
        return state;
    }

    private static void put(ZipOutputStream out, String name, Object value) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(value)
                .getBytes(UTF_8));
        out.closeEntry();
    }
}
