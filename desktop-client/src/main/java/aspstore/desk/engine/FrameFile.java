package aspstore.desk.engine;

import aspstore.journal.Head;
import aspstore.model.entry.StreamId;
import aspstore.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Entries in append-only segments, each page one frame, forced before anyone hears of it.
///
/// A segment begins with a frame that says where every stream ended before it. Of the last segment a write that was
/// torn is taken off at opening; any other flaw is damage and an error. Torn is only what no whole frame follows and
/// what lies beyond the [ForcedMark]. After an end that was not orderly the last segment is written anew: what was
/// read from it might never have reached the disk.
final class FrameFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FrameFile.class);

    /// Where streams end at the start of a segment.
    record Segment(String name, Map<StreamId, Head> start) {}

    private record Start(List<End> heads) {}

    private record End(StreamId stream, long seq, byte[] hash) {}

    private final Storage storage;
    private final StreamId own;
    private final long most;
    private final List<Segment> segments;
    /// Asked for from any thread.
    private final Map<StreamId, Head> heads;
    private ForcedFile file;
    private long length;
    private ForcedMark mark;
    private boolean hasLost = false;
    private boolean isBroken = false;

    private FrameFile(
            Storage storage,
            StreamId own,
            long most,
            List<Segment> segments,
            Map<StreamId, Head> heads,
            ForcedFile file,
            long length,
            ForcedMark mark) {
        this.storage = storage;
        this.own = own;
        this.most = most;
        this.segments = segments;
        this.heads = new ConcurrentHashMap<>(heads);
        this.file = file;
        this.length = length;
        this.mark = mark;
    }

    /// Writes the first segment of a store that is being created.
    static void create(Storage storage) throws IOException {
        storage.replace(name(1), start(Map.of()));
    }

    /// @param own the stream whose pages do not name it
    /// @param most at which length a segment is followed by the next
    static FrameFile open(Storage storage, StreamId own, long most) throws IOException {
        var segments = segments(storage);
        var last = segments.getLast();
        var bytes = storage.read(last.name());
        var scan = Frames.scan(bytes);
        var heads = new LinkedHashMap<>(last.start());
        for (var payload : scan.payloads().subList(1, scan.payloads().size())) {
            var page = Page.parse(payload, own, stream -> heads.getOrDefault(stream, Head.empty(stream)));
            heads.put(page.stream(), page.after());
        }
        var mark = ForcedMark.read(storage);
        if (scan.end() < bytes.length
                && (Frames.isFrameBeyond(bytes, scan.end()) || mark.isDamage(last.name(), bytes, scan.end()))) {
            throw damage(last.name(), scan.end(), own, heads);
        }
        if (!mark.isWhole(last.name(), bytes.length)) {
            writeAnew(storage, last.name(), bytes, scan.end());
        }
        var file = new FrameFile(storage, own, most, segments, heads, storage.open(last.name()), scan.end(), mark);
        file.hasLost = mark.isBeyond(last.name(), scan.end());
        file.mark();
        return file;
    }

    private static void writeAnew(Storage storage, String name, byte[] bytes, int end) throws IOException {
        if (end < bytes.length) {
            LOG.warn("{}: the last {} bytes were never completed and are taken off", name, bytes.length - end);
        }
        storage.replace(name, Arrays.copyOf(bytes, end));
    }

    private static List<Segment> segments(Storage storage) throws IOException {
        var segments = new ArrayList<Segment>();
        for (var name : storage.list()) {
            if (name.matches("[0-9]{6}\\.log")) {
                if (!name.equals(name(segments.size() + 1))) {
                    throw new EngineException(Said.of("file.missing", name(segments.size() + 1), name));
                }
                segments.add(new Segment(name, readStart(name, storage.head(name, 64 << 10))));
            }
        }
        if (segments.isEmpty()) {
            throw new EngineException(Said.of("journal.missing"));
        }
        return segments;
    }

    private static Map<StreamId, Head> readStart(String name, byte[] head) {
        var payloads = Frames.scan(head).payloads();
        try {
            var heads = new LinkedHashMap<StreamId, Head>();
            for (var end :
                    Json.mapper().readValue(payloads.getFirst(), Start.class).heads()) {
                heads.put(end.stream(), new Head(end.stream(), end.seq(), end.hash()));
            }
            return heads;
        } catch (JacksonException | java.util.NoSuchElementException e) {
            throw new EngineException(Said.of("file.startDamaged", name), e);
        }
    }

    Head head(StreamId stream) {
        return heads.getOrDefault(stream, Head.empty(stream));
    }

    Map<StreamId, Head> heads() {
        return Map.copyOf(heads);
    }

    /// Appends a page and forces it.
    ///
    /// @throws NotSavedException where nothing of it is in the file
    /// @throws UnsureException where nobody knows: the file must be opened anew
    void append(Page page) {
        if (isBroken) {
            throw new UnsureException(Said.of("file.inDoubt"));
        }
        if (!Arrays.equals(head(page.stream()).hash(), page.before().hash())) {
            throw new IllegalArgumentException(
                    "the file holds " + head(page.stream()) + ", the page follows " + page.before());
        }
        write(Frames.frame(page.payload(own)));
        heads.put(page.stream(), page.after());
    }

    private void write(byte[] frame) {
        try {
            if (length >= most) {
                rotate();
            }
            file.append(frame);
        } catch (IOException e) {
            takeOff(e);
            throw new NotSavedException(Said.of("saved.notRoom", reason(e)), e);
        }
        try {
            file.force();
        } catch (IOException e) {
            isBroken = true;
            throw new UnsureException(Said.of("saved.unsure", reason(e)), e);
        }
        length += frame.length;
    }

    private void takeOff(IOException cause) {
        try {
            file.truncate(length);
        } catch (IOException e) {
            isBroken = true;
            e.addSuppressed(cause);
            throw new UnsureException(Said.of("saved.unsure", reason(cause)), e);
        }
    }

    private void rotate() throws IOException {
        var name = name(segments.size() + 1);
        var start = start(heads);
        storage.replace(name, start);
        var next = storage.open(name);
        file.close();
        file = next;
        length = start.length;
        segments.add(new Segment(name, Map.copyOf(heads)));
    }

    /// What may be read while more is appended: the segments, and how far the last one counts.
    Snapshot snapshot() {
        return new Snapshot(storage, own, List.copyOf(segments), length, Map.copyOf(heads));
    }

    /// The last entry of the own stream that was forced before this was opened, whether the file still has it or not.
    /// Whether it ended, when it was opened, before what was forced once.
    boolean hasLost() {
        return hasLost;
    }

    long forcedBefore() {
        return mark.seq();
    }

    /// Remembers that all there is was forced. Where the file lost entries that it once had, the older mark stays
    /// until they are back.
    void mark() throws IOException {
        var now = new ForcedMark(segments.getLast().name(), length, head(own).seq());
        if (!isBroken && !now.equals(mark) && now.seq() >= mark.seq()) {
            now.write(storage);
            mark = now;
        }
    }

    /// Closes in order: opened again, it is as it was.
    @Override
    public void close() throws IOException {
        file.close();
        mark();
    }

    /// Lets go of a file that can't be used: what it holds is looked at anew the next time.
    void abandon() {
        isBroken = true;
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("{} was not closed in order: {}", segments.getLast().name(), reason(e));
        }
    }

    static String name(int number) {
        return "%06d.log".formatted(number);
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    static EngineException damage(String segment, long at, StreamId own, Map<StreamId, Head> heads) {
        var before = new StringBuilder();
        heads.values().stream()
                .filter(head -> !head.stream().equals(own))
                .forEach(head -> before.append(", or ")
                        .append(head.seq() + 1)
                        .append(" of ")
                        .append(head.stream()));
        long seq = heads.getOrDefault(own, Head.empty(own)).seq() + 1;
        return new EngineException(Said.of("entry.damaged", seq, own, before, segment, at));
    }

    private static byte[] start(Map<StreamId, Head> heads) {
        var ends = heads.values().stream()
                .map(head -> new End(head.stream(), head.seq(), head.hash()))
                .toList();
        return Frames.frame(Json.mapper().writeValueAsBytes(new Start(ends)));
    }
}
