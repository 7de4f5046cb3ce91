package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to write in a store's folder, which one program has at a time. It ends with the program, however it ends.
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    /// Far beyond the text, so that others can read who holds the lease, on Windows too.
    private static final long LOCKED = 1 << 20;

    private final FileChannel channel;
    private final FileLock lock;

    private Lease(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Lease take(Path file, String device, Instant now) {
        try {
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            try {
                return take(channel, file, device, now);
            } catch (IOException | RuntimeException e) {
                // Left open, it would keep the lock until the program ends.
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EngineException(Said.of("lease.failed", FrameFile.reason(e)), e);
        }
    }

    private static Lease take(FileChannel channel, Path file, String device, Instant now) throws IOException {
        var lock = tryLock(channel);
        if (lock == null) {
            throw new EngineException(
                    Said.of("lease.taken", Files.readString(file, UTF_8).strip()));
        }
        var holder = "on " + device + ", process " + ProcessHandle.current().pid() + ", since " + now + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(UTF_8)));
        return new Lease(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// A second time it does nothing.
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
            }
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lease was not given back: {}", e.getMessage());
        }
    }
}
