package aspstore.desk.engine;

import aspstore.journal.LedgerDatabase;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tools.jackson.core.JacksonException;

/// A store's folder: what lies where. The database is a projection; `journal/` and `feed/` are the truth.
///
/// ```
/// store.json      who the store is
/// books.mv.db     the database, rebuilt from the files whenever it is lost
/// books.closed    there while the database is closed, and was closed in order
/// copy-N.mv.db    a copy of the database from when it held N entries, in place of one that was not closed in order
/// journal/        the store's own commits
/// feed/           what central told: the store's feed and the catalogues
///                 (in both: forced.json, up to where they are known to be on the disk)
/// drafts/         papers that people work on
/// papers/         printed challans, named by their SHA-256
/// signatures/     what was drawn as the proof of a hand-over, named by its SHA-256
/// aside/          databases that were given up, and evidence of forks: of those that were not closed in order the
///                 last, of others each
/// acks.json       up to where the server has acknowledged
/// sign-in.json    the wrong PINs of the store's people
/// recovery.json   there while own entries are fetched from the server after a loss: up to where
/// lease           who has the folder open
/// ```
public final class StoreFolder {

    static final String IDENTITY = "store.json";

    private final Path root;
    private final Storage storage;
    private final Ports ports;

    private StoreFolder(Path root, Ports ports) {
        this.root = root;
        this.storage = ports.storage().apply(root);
        this.ports = ports;
    }

    /// Makes a new store's folder with empty books. A step that a person asks for: never done over what is there.
    public static StoreFolder create(Path root, StoreIdentity identity, Ports ports) {
        try {
            Files.createDirectories(root);
            try (var files = Files.list(root)) {
                if (files.findAny().isPresent()) {
                    throw new EngineException(Said.of("folder.notEmpty", root));
                }
            }
            make(root);
            var folder = new StoreFolder(root, ports);
            folder.createFolders();
            FrameFile.create(folder.storageOf("feed"));
            FrameFile.create(folder.storageOf("journal"));
            var database = folder.database();
            LedgerDatabase.createFile(database.name()).close();
            database.closed();
            folder.save(identity);
            return folder;
        } catch (IOException e) {
            throw new EngineException(Said.of("folder.notMade", root, Hindrance.cause(e)), e);
        }
    }

    /// A folder for a store's files, for nobody else to look into.
    static void make(Path root) throws IOException {
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// An existing store's folder.
    public static StoreFolder at(Path root, Ports ports) {
        if (!isStore(root, ports)) {
            throw new EngineException(Said.of("folder.noStore", root));
        }
        var folder = new StoreFolder(root, ports);
        try {
            folder.createFolders();
        } catch (IOException e) {
            throw new EngineException(Said.of("folder.unusable", root, FrameFile.reason(e)), e);
        }
        return folder;
    }

    public static boolean isStore(Path root, Ports ports) {
        try {
            return Files.isDirectory(root) && ports.storage().apply(root).list().contains(IDENTITY);
        } catch (IOException e) {
            throw new EngineException(Said.of("folder.unreadable", root, FrameFile.reason(e)), e);
        }
    }

    private void createFolders() throws IOException {
        for (var name : List.of("journal", "feed", "drafts", "papers", Drawn.FOLDER, "aside")) {
            Files.createDirectories(root.resolve(name));
        }
    }

    public Path root() {
        return root;
    }

    public StoreIdentity identity() {
        try {
            return Json.mapper().readValue(storage.read(IDENTITY), StoreIdentity.class);
        } catch (IOException | JacksonException e) {
            throw new EngineException(
                    Said.of("file.restore", root.resolve(IDENTITY), String.valueOf(e.getMessage())), e);
        }
    }

    /// A new server address or token.
    public void save(StoreIdentity identity) {
        try {
            storage.replace(IDENTITY, Json.mapper().writeValueAsBytes(identity));
        } catch (IOException e) {
            throw new EngineException(Said.of("settings.notSaved", FrameFile.reason(e)), e);
        }
    }

    /// The entry up to which the server is known to hold the journal: whatever is missing before it comes back first.
    long needed() {
        var own = new StreamId.Journal(identity().store());
        return Math.max(
                Acknowledged.read(storage, own).seq(), Recovery.read(storage).end());
    }

    DatabaseFile database() {
        return new DatabaseFile(root, storage);
    }

    public Path papers() {
        return root.resolve("papers");
    }

    Path lease() {
        return root.resolve("lease");
    }

    Storage storage() {
        return storage;
    }

    Storage storageOf(String name) {
        return ports.storage().apply(root.resolve(name));
    }
}
