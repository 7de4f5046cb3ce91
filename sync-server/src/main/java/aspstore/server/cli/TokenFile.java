package aspstore.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/// A file for a token, which nobody else may read. It is made before the token is: a token that is told nowhere would
/// be worse than none.
final class TokenFile implements AutoCloseable {

    private final Path file;
    private final Path part;

    private TokenFile(Path file, Path part) {
        this.file = file;
        this.part = part;
    }

    /// @throws IOException where nothing can be written there
    static TokenFile at(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.newByteChannel(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner(file))
                .close();
        return new TokenFile(file, part);
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void write(String token) throws IOException {
        Files.writeString(part, token + "\n");
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Leaves nothing behind where nothing was written.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
