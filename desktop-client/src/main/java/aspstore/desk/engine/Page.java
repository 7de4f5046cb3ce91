package aspstore.desk.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.journal.Chain;
import aspstore.journal.Head;
import aspstore.journal.StoredEntry;
import aspstore.model.entry.StreamId;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Commits of one stream that are written and forced together, byte for byte: one of the store's own, or what one
/// answer of the server brought.
///
/// As text: the entries of a commit on a line each, an empty line between commits. A page that does not belong to
/// the file's own stream begins with the name of its stream, on a line of its own.
record Page(Head before, Head after, List<List<byte[]>> commits) {

    static Page of(Head before, List<StoredEntry> entries) {
        var commits = new ArrayList<List<byte[]>>();
        long commit = 0;
        for (var entry : entries) {
            if (entry.commit() != commit) {
                commits.add(new ArrayList<>());
                commit = entry.commit();
            }
            commits.getLast().add(entry.bytes());
        }
        return new Page(before, before.after(entries.getLast()), commits);
    }

    StreamId stream() {
        return before.stream();
    }

    /// The first commits, up to the one that holds an entry.
    Page upTo(long seq) {
        var end = before;
        int count = 0;
        while (count < commits.size() && end.seq() < seq) {
            end = end(end, commits.get(count));
            count++;
        }
        return new Page(before, end, commits.subList(0, count));
    }

    /// The commits that follow an entry.
    Page after(long seq) {
        var first = upTo(seq);
        return new Page(first.after, after, commits.subList(first.commits.size(), commits.size()));
    }

    private static Head end(Head before, List<byte[]> commit) {
        var hash = before.hash();
        for (var bytes : commit) {
            hash = Chain.next(hash, bytes);
        }
        return new Head(before.stream(), before.seq() + commit.size(), hash);
    }

    /// The entries, read from their bytes.
    ///
    /// @throws aspstore.wire.WireException where bytes are no entry
    List<StoredEntry> entries() {
        var entries = new ArrayList<StoredEntry>();
        var hash = before.hash();
        long seq = before.seq();
        for (var commit : commits) {
            long first = seq + 1;
            for (var bytes : commit) {
                seq++;
                var entry = StoredEntry.read(bytes, hash, first);
                if (entry.seq() != seq || !entry.entry().header().stream().equals(stream())) {
                    throw new EngineException(
                            Said.of("page.wrongEntry", entry.seq(), entry.entry().header().stream(), seq, stream()));
                }
                entries.add(entry);
                hash = entry.hash();
            }
        }
        return entries;
    }

    byte[] payload(StreamId own) {
        var text = new ByteArrayOutputStream();
        if (!stream().equals(own)) {
            text.writeBytes((stream() + "\n").getBytes(UTF_8));
        }
        for (int i = 0; i < commits.size(); i++) {
            for (int j = 0; j < commits.get(i).size(); j++) {
                text.writeBytes(i > 0 && j == 0 ? new byte[] {'\n', '\n'} : j > 0 ? new byte[] {'\n'} : new byte[0]);
                text.writeBytes(commits.get(i).get(j));
            }
        }
        return text.toByteArray();
    }

    /// @param heads where each stream ended before this page
    static Page parse(byte[] payload, StreamId own, Function<StreamId, Head> heads) {
        var lines = lines(payload);
        var stream = payload[0] == '{' ? own : StreamId.parse(new String(lines.removeFirst(), UTF_8));
        var before = heads.apply(stream);
        var commits = new ArrayList<List<byte[]>>();
        commits.add(new ArrayList<>());
        var hash = before.hash();
        long seq = before.seq();
        for (var line : lines) {
            if (line.length == 0) {
                commits.add(new ArrayList<>());
            } else {
                commits.getLast().add(line);
                hash = Chain.next(hash, line);
                seq++;
            }
        }
        return new Page(before, new Head(stream, seq, hash), commits);
    }

    private static List<byte[]> lines(byte[] text) {
        var lines = new ArrayList<byte[]>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                lines.add(Arrays.copyOfRange(text, start, i));
                start = i + 1;
            }
        }
        return lines;
    }
}
