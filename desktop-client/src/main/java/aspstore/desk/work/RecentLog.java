package aspstore.desk.work;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The last lines of the log, for support: where something was logged and in which words, without the values that were
/// put into them. So no name, number or token can be in it.
public final class RecentLog extends AppenderBase<ILoggingEvent> {

    /// Under which `logback.xml` names it.
    public static final String NAME = "RECENT";

    private static final int KEPT = 300;
    private static final int FRAMES = 12;

    private final Deque<String> lines = new ArrayDeque<>();

    /// What was logged last in this process, the oldest first; nothing where it is not listened to.
    public static List<String> all() {
        return LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root
                        && root.getAppender(NAME) instanceof RecentLog recent
                ? recent.lines()
                : List.of();
    }

    @Override
    protected void append(ILoggingEvent event) {
        synchronized (lines) {
            lines.addLast(Instant.ofEpochMilli(event.getTimeStamp()) + " " + event.getLevel() + " "
                    + event.getLoggerName() + " " + event.getMessage());
            addCauses(event.getThrowableProxy());
            while (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }
    }

    /// Types and places; what an exception says may hold values.
    private void addCauses(@Nullable IThrowableProxy problem) {
        for (@Nullable IThrowableProxy at = problem; at != null; at = at.getCause()) {
            lines.addLast("  " + at.getClassName());
            var frames = at.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                lines.addLast("    " + frames[i].getSTEAsString());
            }
        }
    }

    private List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }
}
