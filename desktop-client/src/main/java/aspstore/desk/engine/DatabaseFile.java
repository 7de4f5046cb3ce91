package aspstore.desk.engine;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database's file, whether it can be trusted, and a copy of it from a time when it could.
///
/// After a kill or a power cut H2 opens nearly every file, but not every file that it opens is whole: now and then a
/// page is gone that nobody reads for weeks. So only a file that was closed in order is opened again. In place of any
/// other the last copy is taken, and what happened since is replayed from the journal's files: a second's work,
/// where building anew from the first entry may take minutes.
final class DatabaseFile {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);

    /// There while the database is closed, and was closed in order.
    private static final String CLOSED = "books.closed";

    private static final Pattern COPY = Pattern.compile("copy-(\\d{1,18})\\.mv\\.db");

    /// A copy that is so many entries behind is made anew. About as many are replayed in a second.
    private static final long BEHIND = 2_000;

    private final Path root;
    private final Storage storage;

    /// @param root the store's folder
    DatabaseFile(Path root, Storage storage) {
        this.root = root;
        this.storage = storage;
    }

    /// Without the suffix, as H2 wants it.
    Path name() {
        return root.resolve("books");
    }

    private Path file() {
        return root.resolve("books.mv.db");
    }

    private Path copy(long entries) {
        return root.resolve("copy-" + entries + ".mv.db");
    }

    boolean exists() {
        return Files.exists(file());
    }

    boolean wasClosed() throws IOException {
        return storage.list().contains(CLOSED);
    }

    /// It is open now: whatever ends this program, short of closing it, leaves a file that is not trusted.
    void opened() throws IOException {
        if (wasClosed()) {
            storage.delete(CLOSED);
        }
    }

    /// It is closed now, and nothing speaks against it.
    void closed() throws IOException {
        storage.replace(CLOSED, new byte[0]);
    }

    /// Gives up a file that was not closed in order. The last one is kept, for people to look at.
    void giveUp() throws IOException {
        move("books-not-closed.mv.db");
    }

    /// Gives up a file that ought to have been good: each one is kept.
    void moveAside(String stamp) throws IOException {
        move("books-" + stamp + ".mv.db");
    }

    private void move(String name) throws IOException {
        if (exists()) {
            Files.move(file(), root.resolve("aside").resolve(name), REPLACE_EXISTING);
        }
    }

    /// Puts the copy in the place of what was given up.
    ///
    /// @return whether there is one
    boolean restore() throws IOException {
        var newest = newestCopy();
        if (newest.isEmpty()) {
            return false;
        }
        copy(copy(newest.getAsLong()), file());
        return true;
    }

    boolean isCopyBehind(long entries) throws IOException {
        return entries - newestCopy().orElse(0) >= BEHIND;
    }

    /// Copies the closed file. The older copy goes only when the new one is whole.
    ///
    /// @param entries how many entries it holds, of all streams
    void keepCopy(long entries) throws IOException {
        long start = System.nanoTime();
        copy(file(), copy(entries));
        for (var older : copies()) {
            if (older != entries) {
                Files.deleteIfExists(copy(older));
            }
        }
        LOG.info("the database was copied at {} entries, in {} ms", entries, (System.nanoTime() - start) / 1_000_000);
    }

    void dropCopies() throws IOException {
        for (var copy : copies()) {
            Files.deleteIfExists(copy(copy));
        }
    }

    private OptionalLong newestCopy() throws IOException {
        return copies().stream().mapToLong(Long::longValue).max();
    }

    private List<Long> copies() throws IOException {
        try (var files = Files.list(root)) {
            return files.map(file -> COPY.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Long.valueOf(name.group(1)))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        // One name for all: what a kill leaves of it is written over.
        var fresh = to.resolveSibling("books.mv.db.new");
        try (var source = FileChannel.open(from, READ);
                var target = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            long size = source.size();
            for (long at = 0; at < size; ) {
                at += source.transferTo(at, size - at, target);
            }
            target.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.move(fresh, to, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
