package aspstore.desk.demo;

import aspstore.desk.example.Cast;
import aspstore.desk.example.Example;
import aspstore.model.Caller;
import aspstore.model.Role;
import aspstore.model.StoreId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all chapters of the day share: the story, the processes, the cast, the folder.
final class Stage implements AutoCloseable {

    private final Story story;
    private final Path folder;
    private final Path home;
    private final Cast cast;
    private final List<Printed> papers = new ArrayList<>();
    private final SapSide sap = new SapSide();
    private Optional<ServerProcess> server = Optional.empty();
    private Optional<Central> central = Optional.empty();
    private final List<StoreProcess> stores = new ArrayList<>();

    Stage(Story story, Path folder, Path home, Cast cast) {
        this.story = story;
        this.folder = folder;
        this.home = home;
        this.cast = cast;
    }

    Story story() {
        return story;
    }

    Cast cast() {
        return cast;
    }

    SapSide sap() {
        return sap;
    }

    Path folder() {
        return folder;
    }

    Path storeFolder(StoreId store) {
        return storeFolder(folder, store);
    }

    /// Where a store of the demo lies in the demo's folder.
    static Path storeFolder(Path folder, StoreId store) {
        return folder.resolve("stores").resolve(store.text());
    }

    Path log(String name) {
        return folder.resolve("logs").resolve(name + ".log");
    }

    void startServer(int port) {
        var token = folder.resolve("admin-token");
        var started = ServerProcess.start(home, folder.resolve("central"), token, log("server"), port);
        server = Optional.of(started);
        if (central.isEmpty()) {
            central = Optional.of(new Central(started.address(), ServerProcess.token(token)));
        }
    }

    ServerProcess server() {
        return server.orElseThrow(() -> new DemoException("the server does not run"));
    }

    /// @throws DemoException where it does not end in order
    void stopServer() {
        var running = server;
        server = Optional.empty();
        running.ifPresent(ServerProcess::close);
    }

    Central central() {
        return central.orElseThrow(() -> new DemoException("the server was never started"));
    }

    void open(StoreId store) {
        stores.add(StoreProcess.start(store, storeFolder(store), log(store.text())));
    }

    StoreProcess pune() {
        return store(Example.PUNE);
    }

    StoreProcess nashik() {
        return store(Example.NASHIK);
    }

    private StoreProcess store(StoreId id) {
        return stores.stream()
                .filter(open -> open.store().equals(id))
                .findFirst()
                .orElseThrow(() -> new DemoException("store " + id + " does not run"));
    }

    Caller counter() {
        return new Caller(cast.pune().counter(), Role.COUNTER, "desk-1");
    }

    Caller manager() {
        return new Caller(cast.pune().manager(), Role.MANAGER, "desk-1");
    }

    Caller counterOfNashik() {
        return new Caller(cast.nashik().counter(), Role.COUNTER, "desk-1");
    }

    Caller managerOfNashik() {
        return new Caller(cast.nashik().manager(), Role.MANAGER, "desk-1");
    }

    void syncAll() {
        stores.forEach(StoreProcess::sync);
    }

    record Printed(String number, String file) {}

    /// Notes the papers of a commit.
    ///
    /// @return the file of the last one, shortened
    String paper(StoreProcess.Posted posted) {
        for (var paper : posted.answer().path("papers")) {
            papers.add(new Printed(
                    paper.path("number").asString(""), paper.path("file").asString("")));
        }
        return Path.of(papers.getLast().file()).getFileName().toString().substring(0, 12) + "….pdf";
    }

    List<Printed> printed() {
        return papers;
    }

    /// Keeps one of SAP's files.
    void keep(String name, byte[] bytes) {
        try {
            var file = folder.resolve("sap").resolve(name);
            Files.createDirectories(folder.resolve("sap"));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new DemoException("SAP's file " + name + " can't be written: " + e.getMessage(), e);
        }
    }

    /// Ends the stores in order.
    void closeStores() {
        while (!stores.isEmpty()) {
            stores.removeFirst().close();
        }
    }

    /// Ends whatever still runs, however it goes.
    @Override
    public void close() {
        for (var store : stores) {
            try {
                store.close();
            } catch (DemoException e) {
                story.line("       (" + e.getMessage() + ")");
            }
        }
        stores.clear();
        try {
            stopServer();
        } catch (DemoException e) {
            story.line("       (" + e.getMessage() + ")");
        }
    }
}
