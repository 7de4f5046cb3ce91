package aspstore.server.books;

import aspstore.journal.LedgerDatabase;
import aspstore.journal.LedgerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The embedded database in its folder: created once. After a power cut H2 can open empty without an error,
/// so an id in a file beside it is held against the one inside, and what is not the database of this folder
/// is never opened.
public final class EmbeddedDatabase {

    /// Where the server's own tables come from, and the table that remembers which steps ran.
    public static final String HISTORY = "server_schema_history";

    public static final String SCHEMA = "aspstore/server/db";

    private static final String SENTINEL = "central.created";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private EmbeddedDatabase() {}

    /// Whether a server's database was created in a folder, and is there.
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("central.mv.db"));
    }

    /// @throws LedgerException where the database is gone, lost what it held, or is another; it says what to do
    public static LedgerDatabase open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("central");
        var sentinel = folder.resolve(SENTINEL);
        boolean isMarked = Files.exists(sentinel);
        if (!exists(folder)) {
            if (isMarked) {
                throw new LedgerException("the database in " + folder.toAbsolutePath()
                        + " is gone: restore the folder from a backup, or delete " + sentinel.getFileName()
                        + " to begin anew");
            }
            return identified(LedgerDatabase.createFile(file), folder);
        }
        var marked = isMarked ? idIn(Files.readString(sentinel)) : Optional.<UUID>empty();
        requireSame(folder, marked, SentinelRepository.look(file));
        try (var held = SentinelRepository.hold(file)) {
            var found = held.look();
            requireSame(folder, marked, found);
            if (found.id().isEmpty()) {
                // Of before there were ids.
                return identified(LedgerDatabase.openFile(file), folder);
            }
            if (marked.isEmpty()) {
                // Restored without the file beside it.
                mark(folder, found.id().get());
            }
            return LedgerDatabase.openFile(file);
        }
    }

    /// A file that names an id must find it inside. Where it names none, what is inside must be a server's.
    private static void requireSame(Path folder, Optional<UUID> marked, SentinelRepository.Look found) {
        boolean isSame = marked.isEmpty() ? found.hasServer() : marked.equals(found.id());
        if (!isSame) {
            throw lost(folder, marked, found);
        }
    }

    private static LedgerException lost(Path folder, Optional<UUID> marked, SentinelRepository.Look found) {
        var has = found.id()
                .map(id -> "is another one (" + id + ")")
                .orElse(found.hasServer() ? "does not say which it is" : "is empty");
        return new LedgerException(
                "the database in " + folder.toAbsolutePath() + " is not the one that was created there ("
                        + marked.map(UUID::toString).orElse("-") + "): it " + has
                        + ". It was lost, perhaps when the power went, or replaced. Restore the folder from a"
                        + " backup; to begin anew, move it away");
    }

    private static LedgerDatabase identified(LedgerDatabase database, Path folder) throws IOException {
        var id = UUID.randomUUID();
        database.migrate(HISTORY, SCHEMA);
        SentinelRepository.write(database, id);
        mark(folder, id);
        return database;
    }

    private static Optional<UUID> idIn(String text) {
        return ID.matcher(text).results().findFirst().map(match -> UUID.fromString(match.group()));
    }

    /// Forced, and its name in the folder too: it must outlive the power that the database may not.
    private static void mark(Path folder, UUID id) throws IOException {
        var text = "A database was created here. It is never created a second time by itself.\nid: " + id + "\n";
        try (var channel = FileChannel.open(
                folder.resolve(SENTINEL),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        forceFolder(folder);
    }

    private static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            // Windows opens no folders, and keeps names by itself.
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
