package aspstore.desk.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import aspstore.desk.engine.Drafts;
import aspstore.wire.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A working paper that a person fills in: kept on the disk within a second of each change, and there again after the
/// PC went out. Every change can be undone, one by one, until it is posted.
///
/// It carries the id under which it is posted, so that a draft that was posted just before a crash is never
/// posted twice.
///
/// @param <T> what the paper says: an immutable record of JSON values
public final class DraftPaper<T> {

    private static final Logger LOG = LoggerFactory.getLogger(DraftPaper.class);
    private static final int UNDOS = 500;

    private record Kept(UUID command, Object paper) {}

    private final Drafts drafts;
    private final String id;
    private final T blank;
    private final ReadOnlyObjectWrapper<T> paper;
    private final Deque<T> before = new ArrayDeque<>();
    private UUID command;

    private DraftPaper(Drafts drafts, String id, T blank, T paper, UUID command) {
        this.drafts = drafts;
        this.id = id;
        this.blank = blank;
        this.paper = new ReadOnlyObjectWrapper<>(paper);
        this.command = command;
    }

    /// Opens the draft of that id as it was left, or begins with a blank one. Reads the disk.
    ///
    /// @param id letters, digits and hyphens, the screen's name first: `receipt-80001234`
    public static <T> DraftPaper<T> open(Drafts drafts, String id, Class<T> type, T blank) {
        var kept = drafts.load(id);
        if (kept.isPresent()) {
            try {
                var tree = Json.mapper().readTree(kept.get());
                return new DraftPaper<>(
                        drafts,
                        id,
                        blank,
                        Json.mapper().treeToValue(tree.path("paper"), type),
                        UUID.fromString(tree.path("command").asString()));
            } catch (RuntimeException e) {
                LOG.error("the draft {} can't be read; it is kept as {}-unreadable", id, id, e);
                drafts.save(id + "-unreadable", kept.get());
            }
        }
        return new DraftPaper<>(drafts, id, blank, blank, UUID.randomUUID());
    }

    public ReadOnlyObjectProperty<T> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    public T paper() {
        return paper.get();
    }

    /// Under which its command is posted.
    public UUID command() {
        return command;
    }

    /// The same where a draft tells of several things and each is posted by itself: what was posted of one says nothing
    /// about another.
    ///
    /// @param about names the one that is posted
    public UUID commandFor(String about) {
        return UUID.nameUUIDFromBytes((command + " " + about).getBytes(UTF_8));
    }

    public boolean isBlank() {
        return paper.get().equals(blank);
    }

    public void change(UnaryOperator<T> change) {
        var now = paper.get();
        var next = change.apply(now);
        if (!next.equals(now)) {
            before.push(now);
            if (before.size() > UNDOS) {
                before.removeLast();
            }
            set(next);
        }
    }

    /// @return whether there was a change to undo
    public boolean undo() {
        if (before.isEmpty()) {
            return false;
        }
        set(before.pop());
        return true;
    }

    /// It was posted, or thrown away: what follows is a new one.
    public void finish() {
        drafts.delete(id);
        before.clear();
        command = UUID.randomUUID();
        paper.set(blank);
    }

    private void set(T next) {
        paper.set(next);
        if (next.equals(blank)) {
            drafts.delete(id);
        } else {
            drafts.save(id, Json.bytes(new Kept(command, next)));
        }
    }
}
