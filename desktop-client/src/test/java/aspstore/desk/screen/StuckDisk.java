package aspstore.desk.screen;

import aspstore.desk.engine.DiskStorage;
import aspstore.desk.engine.ForcedFile;
import aspstore.desk.engine.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// A real disk that, once told to, does not answer a force until it is let go, or has no room for another byte.
final class StuckDisk {

    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final CountDownLatch reached = new CountDownLatch(1);
    private final AtomicBoolean isFull = new AtomicBoolean();
    private final AtomicBoolean isInDoubt = new AtomicBoolean();

    Storage at(Path folder) {
        return new Folder(new DiskStorage(folder));
    }

    void stick() {
        gate.set(new CountDownLatch(1));
    }

    /// Waits until somebody waits for the disk.
    void awaitSomebody() throws InterruptedException {
        reached.await();
    }

    void fill() {
        isFull.set(true);
    }

    /// The next force fails, after the bytes were written.
    void failOnce() {
        isInDoubt.set(true);
    }

    void empty() {
        isFull.set(false);
    }

    private void room() throws IOException {
        if (isFull.get()) {
            throw new IOException("No space left on device");
        }
    }

    void letGo() {
        gate.get().countDown();
    }

    private void pass() {
        var now = gate.get();
        if (now.getCount() > 0) {
            reached.countDown();
            try {
                now.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Folder implements Storage {

        private final Storage disk;

        Folder(Storage disk) {
            this.disk = disk;
        }

        @Override
        public List<String> list() throws IOException {
            return disk.list();
        }

        @Override
        public long length(String name) throws IOException {
            return disk.length(name);
        }

        @Override
        public byte[] read(String name) throws IOException {
            return disk.read(name);
        }

        @Override
        public byte[] head(String name, int most) throws IOException {
            return disk.head(name, most);
        }

        @Override
        public ForcedFile open(String name) throws IOException {
            return new Stuck(disk.open(name));
        }

        @Override
        public void replace(String name, byte[] bytes) throws IOException {
            room();
            disk.replace(name, bytes);
        }

        @Override
        public void delete(String name) throws IOException {
            disk.delete(name);
        }
    }

    private final class Stuck implements ForcedFile {

        private final ForcedFile file;

        Stuck(ForcedFile file) {
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            room();
            file.append(bytes);
        }

        @Override
        public void force() throws IOException {
            pass();
            file.force();
            if (isInDoubt.getAndSet(false)) {
                throw new IOException("Input/output error");
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            file.truncate(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
