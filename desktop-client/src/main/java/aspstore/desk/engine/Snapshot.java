package aspstore.desk.engine;

import aspstore.journal.Head;
import aspstore.model.entry.StreamId;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The segments of a file as they were at one moment, to be read from any thread.
///
/// @param length how far the last segment counts
/// @param heads where the streams ended
record Snapshot(
        Storage storage, StreamId own, List<FrameFile.Segment> segments, long length, Map<StreamId, Head> heads) {

    Reader all() {
        return new Reader(0);
    }

    /// Reads all, and reckons the chain.
    ///
    /// @return how many entries there are
    long check() {
        var pages = all();
        long entries = 0;
        for (var page = pages.next(); page.isPresent(); page = pages.next()) {
            entries += page.get().after().seq() - page.get().before().seq();
        }
        return entries;
    }

    /// Reads from the last segment that begins no later than where the reader stands already.
    Reader from(Map<StreamId, Head> known) {
        int at = segments.size() - 1;
        while (at > 0
                && segments.get(at).start().values().stream()
                        .anyMatch(start -> known.getOrDefault(start.stream(), Head.empty(start.stream()))
                                        .seq()
                                < start.seq())) {
            at--;
        }
        return new Reader(at);
    }

    /// The pages in the order in which they were written. Damage is an [EngineException] that names the entry.
    final class Reader {

        private int next;
        private final Map<StreamId, Head> heads;
        private final Map<StreamId, Head> start;
        private final ArrayDeque<byte[]> payloads = new ArrayDeque<>();
        private Optional<EngineException> flaw = Optional.empty();

        private Reader(int segment) {
            this.next = segment;
            this.start = segments.get(segment).start();
            this.heads = new HashMap<>(start);
        }

        /// Where streams end before the first page.
        Map<StreamId, Head> start() {
            return start;
        }

        Optional<Page> next() {
            while (payloads.isEmpty()) {
                if (flaw.isPresent()) {
                    throw flaw.get();
                }
                if (next == segments.size()) {
                    return Optional.empty();
                }
                load(segments.get(next));
                next++;
            }
            var page =
                    Page.parse(payloads.removeFirst(), own, stream -> heads.getOrDefault(stream, Head.empty(stream)));
            heads.put(page.stream(), page.after());
            return Optional.of(page);
        }

        private void load(FrameFile.Segment segment) {
            requireContinues(segment);
            var bytes = read(segment.name());
            boolean isLast = next == segments.size() - 1;
            var counted = isLast ? Arrays.copyOf(bytes, (int) Math.min(length, bytes.length)) : bytes;
            var scan = Frames.scan(counted);
            if (scan.end() < (isLast ? length : counted.length)) {
                flaw = Optional.of(FrameFile.damage(segment.name(), scan.end(), own, headsAfter(scan)));
            }
            payloads.addAll(scan.payloads());
            payloads.pollFirst();
        }

        private Map<StreamId, Head> headsAfter(Frames.Scan scan) {
            var after = new HashMap<>(heads);
            scan.payloads().stream().skip(1).forEach(payload -> {
                var page = Page.parse(payload, own, stream -> after.getOrDefault(stream, Head.empty(stream)));
                after.put(page.stream(), page.after());
            });
            return after;
        }

        private void requireContinues(FrameFile.Segment segment) {
            for (var begins : segment.start().values()) {
                var ended = heads.getOrDefault(begins.stream(), Head.empty(begins.stream()));
                if (!Arrays.equals(begins.hash(), ended.hash())) {
                    throw new EngineException(
                            Said.of("chain.broken", begins.seq() + 1, begins.stream(), segment.name()));
                }
            }
        }

        private byte[] read(String name) {
            try {
                return storage.read(name);
            } catch (IOException e) {
                throw new EngineException(Said.of("file.unreadable", name, FrameFile.reason(e)), e);
            }
        }
    }
}
