package aspstore.desk.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A disk in memory that keeps for sure only what was forced. When the power is cut, each 512-byte block that was
/// not forced is kept, or lost, or holds zeros, as chance has it.
final class LossyDisk {

    private static final int BLOCK = 512;

    /// What `force` does. The last one, in the journal alone, is the fault that the tests must be able to see.
    enum Force {
        KEEPS,
        FAILS_ONCE,
        DOES_NOTHING_IN_JOURNAL
    }

    private static final class Content {
        byte[] durable = new byte[0];
        byte[] current = new byte[0];
    }

    private final Map<Path, TreeMap<String, Content>> folders = new HashMap<>();
    private final Random random;
    private Force force = Force.KEEPS;
    private long room = Long.MAX_VALUE;
    private long untilCut = Long.MAX_VALUE;
    private boolean isOff = false;

    LossyDisk(long seed) {
        this.random = new Random(seed);
    }

    synchronized void force(Force next) {
        force = next;
    }

    /// How many more bytes may be appended.
    synchronized void room(long bytes) {
        room = bytes;
    }

    /// Cuts the power within one of the next operations that change something.
    synchronized void cutAfter(long operations) {
        untilCut = operations;
    }

    synchronized boolean isOff() {
        return isOff;
    }

    synchronized byte[] read(Path folder, String name) {
        return content(folder, name).orElseThrow().current.clone();
    }

    synchronized void write(Path folder, String name, byte[] bytes) {
        var content = content(folder, name).orElseThrow();
        content.current = bytes.clone();
        content.durable = bytes.clone();
    }

    /// The power is back: what was not forced is as chance has it.
    synchronized void restart() {
        for (var files : folders.values()) {
            for (var content : files.values()) {
                content.durable = survived(content);
                content.current = content.durable.clone();
            }
        }
        isOff = false;
        untilCut = Long.MAX_VALUE;
        force = force == Force.FAILS_ONCE ? Force.KEEPS : force;
    }

    /// All of what was not forced is lost, or a prefix stays, or any of its blocks.
    private byte[] survived(Content content) {
        int most = Math.max(content.current.length, content.durable.length);
        int least = Math.min(content.current.length, content.durable.length);
        int how = random.nextInt(3);
        if (how == 0) {
            return content.durable.clone();
        }
        var survived = new byte[least + (most == least ? 0 : random.nextInt(most - least + 1))];
        for (int at = 0; at < survived.length; at += BLOCK) {
            var source = how == 1 || random.nextBoolean() ? content.current : content.durable;
            int end = Math.min(Math.min(at + BLOCK, survived.length), source.length);
            if (end > at) {
                System.arraycopy(source, at, survived, at, end - at);
            }
        }
        // What was forced and not overwritten since is there whatever the blocks say.
        int same = Arrays.mismatch(content.current, content.durable);
        int kept = Math.min(same < 0 ? least : same, survived.length);
        System.arraycopy(content.durable, 0, survived, 0, kept);
        return survived;
    }

    Storage at(Path folder) {
        return new Folder(folder);
    }

    private Optional<Content> content(Path folder, String name) {
        return Optional.ofNullable(
                folders.computeIfAbsent(folder, _ -> new TreeMap<>()).get(name));
    }

    private void requirePower() throws IOException {
        if (isOff) {
            throw new IOException("the power is off");
        }
    }

    /// @return whether the power goes off within this operation
    private boolean isCutNow() throws IOException {
        requirePower();
        untilCut--;
        isOff = untilCut <= 0;
        return isOff;
    }

    private final class Folder implements Storage {

        private final Path path;

        Folder(Path path) {
            this.path = path;
        }

        private Content existing(String name) throws IOException {
            requirePower();
            return content(path, name).orElseThrow(() -> new IOException("no file " + name));
        }

        @Override
        public List<String> list() throws IOException {
            synchronized (LossyDisk.this) {
                requirePower();
                return List.copyOf(
                        folders.computeIfAbsent(path, _ -> new TreeMap<>()).keySet());
            }
        }

        @Override
        public long length(String name) throws IOException {
            return read(name).length;
        }

        @Override
        public byte[] read(String name) throws IOException {
            synchronized (LossyDisk.this) {
                return existing(name).current.clone();
            }
        }

        @Override
        public byte[] head(String name, int most) throws IOException {
            var bytes = read(name);
            return Arrays.copyOf(bytes, Math.min(most, bytes.length));
        }

        @Override
        public void replace(String name, byte[] bytes) throws IOException {
            synchronized (LossyDisk.this) {
                boolean isCut = isCutNow();
                if (!isCut || random.nextBoolean()) {
                    var content = new Content();
                    content.durable = bytes.clone();
                    content.current = bytes.clone();
                    folders.computeIfAbsent(path, _ -> new TreeMap<>()).put(name, content);
                }
                requirePower();
            }
        }

        @Override
        public void delete(String name) throws IOException {
            synchronized (LossyDisk.this) {
                if (!isCutNow() || random.nextBoolean()) {
                    folders.computeIfAbsent(path, _ -> new TreeMap<>()).remove(name);
                }
                requirePower();
            }
        }

        @Override
        public ForcedFile open(String name) throws IOException {
            synchronized (LossyDisk.this) {
                return new File(existing(name), path.endsWith("journal"));
            }
        }
    }

    private final class File implements ForcedFile {

        private final Content content;

        private final boolean isJournal;

        File(Content content, boolean isJournal) {
            this.content = content;
            this.isJournal = isJournal;
        }

        @Override
        public long length() {
            synchronized (LossyDisk.this) {
                return content.current.length;
            }
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            synchronized (LossyDisk.this) {
                boolean isCut = isCutNow();
                int written =
                        isCut ? random.nextInt(bytes.length + 1) : (int) Math.min(bytes.length, Math.max(room, 0));
                room -= written;
                int before = content.current.length;
                content.current = Arrays.copyOf(content.current, before + written);
                System.arraycopy(bytes, 0, content.current, before, written);
                requirePower();
                if (written < bytes.length) {
                    throw new IOException("No space left on device");
                }
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (LossyDisk.this) {
                boolean isCut = isCutNow();
                if (force == Force.FAILS_ONCE) {
                    force = Force.KEEPS;
                    // As Linux does it: the pages count as written, and another force says that all is well.
                    content.durable = survived(content);
                    throw new IOException("Input/output error");
                }
                boolean isSkipped = force == Force.DOES_NOTHING_IN_JOURNAL && isJournal;
                if (!isSkipped && (!isCut || random.nextBoolean())) {
                    content.durable = content.current.clone();
                }
                requirePower();
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            synchronized (LossyDisk.this) {
                boolean isCut = isCutNow();
                if (!isCut || random.nextBoolean()) {
                    room += content.current.length - length;
                    content.current = Arrays.copyOf(content.current, (int) length);
                }
                requirePower();
            }
        }

        @Override
        public void close() {}
    }
}
