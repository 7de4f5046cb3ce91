package aspstore.desk.engine;

import aspstore.wire.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A store's truth in one file: its settings without the token, journal, feed, acknowledgement, drafts and drawn
/// signatures. The
/// database is left out, since it is built from them.
public final class Backup {

    private static final List<String> FOLDERS = List.of("journal", "feed");

    private Backup() {}

    static void write(
            Path zip,
            List<Snapshot> files,
            StoreIdentity identity,
            Acknowledged acknowledged,
            StoreFolder folder,
            Drafts drafts) {
        var part = zip.resolveSibling(zip.getFileName() + ".part");
        try {
            try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                for (int i = 0; i < FOLDERS.size(); i++) {
                    put(out, FOLDERS.get(i), files.get(i));
                }
                put(out, "acks.json", Json.mapper().writeValueAsBytes(acknowledged));
                put(out, Recovery.FILE, Json.mapper().writeValueAsBytes(Recovery.read(folder.storage())));
                for (var id : drafts.list()) {
                    put(out, "drafts/" + id + ".json", drafts.load(id).orElse(new byte[0]));
                }
                var signatures = folder.storageOf(Drawn.FOLDER);
                for (var name : signatures.list()) {
                    put(out, Drawn.FOLDER + "/" + name, signatures.read(name));
                }
                put(out, "store.json", Json.mapper().writeValueAsBytes(identity.withServer(identity.server(), "")));
            }
            readBack(part, files);
            // Forced before it takes the place of an older one, which a power cut would else cost too.
            force(part);
            Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EngineException(Said.of("backup.not", Hindrance.cause(e)), e);
        }
    }

    private static void put(ZipOutputStream out, String folder, Snapshot file) throws IOException {
        for (var segment : file.segments()) {
            put(out, folder + "/" + segment.name(), counted(file, segment));
        }
    }

    private static byte[] counted(Snapshot file, FrameFile.Segment segment) throws IOException {
        var bytes = file.storage().read(segment.name());
        return segment.equals(file.segments().getLast()) ? Arrays.copyOf(bytes, (int) file.length()) : bytes;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /// A backup that was never read is a hope.
    private static void readBack(Path zip, List<Snapshot> files) throws IOException {
        try (var written = new ZipFile(zip.toFile())) {
            for (int i = 0; i < FOLDERS.size(); i++) {
                for (var segment : files.get(i).segments()) {
                    var entry = written.getEntry(FOLDERS.get(i) + "/" + segment.name());
                    try (var in = written.getInputStream(entry)) {
                        if (!Arrays.equals(in.readAllBytes(), counted(files.get(i), segment))) {
                            throw new IOException("the backup does not read back as it was written");
                        }
                    }
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Unpacks a backup into an empty folder. The server's token is not in it.
    public static StoreFolder restore(Path zip, Path folder, Ports ports) {
        // Absolute, so that what lies inside it can be told from what does not.
        var root = folder.toAbsolutePath().normalize();
        try (var backup = new ZipFile(zip.toFile())) {
            var entries = backup.stream().toList();
            requireBackup(entries, zip, root);
            requireEmpty(root);
            StoreFolder.make(root);
            for (var entry : entries) {
                var file = root.resolve(entry.getName()).normalize();
                Files.createDirectories(file.getParent());
                try (var in = backup.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                force(file);
            }
            return StoreFolder.at(root, ports);
        } catch (ZipException e) {
            throw noBackup(zip, e);
        } catch (IOException e) {
            throw new EngineException(Said.of("backup.notRestored", Hindrance.cause(e)), e);
        }
    }

    private static void requireBackup(List<? extends ZipEntry> entries, Path zip, Path root) {
        if (entries.stream().noneMatch(entry -> entry.getName().equals(StoreFolder.IDENTITY))) {
            throw noBackup(zip, null);
        }
        for (var entry : entries) {
            if (!root.resolve(entry.getName()).normalize().startsWith(root)) {
                throw new EngineException(Said.of("backup.outside", entry.getName()));
            }
        }
    }

    private static EngineException noBackup(Path zip, @Nullable Throwable cause) {
        var said = Said.of("backup.none", zip);
        return cause == null ? new EngineException(said) : new EngineException(said, cause);
    }

    private static void requireEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.list(root)) {
            if (files.findAny().isPresent()) {
                throw new EngineException(Said.of("backup.intoEmpty", root));
            }
        }
    }

    static void export(Path file, List<Snapshot> files) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var snapshot : files) {
                var pages = snapshot.all();
                for (var page = pages.next(); page.isPresent(); page = pages.next()) {
                    write(out, page.get());
                }
            }
        } catch (IOException e) {
            throw new EngineException(Said.of("export.not", Hindrance.cause(e)), e);
        }
    }

    private static void write(OutputStream out, Page page) throws IOException {
        for (var commit : page.commits()) {
            for (var entry : commit) {
                out.write(entry);
                out.write('\n');
            }
        }
    }
}
