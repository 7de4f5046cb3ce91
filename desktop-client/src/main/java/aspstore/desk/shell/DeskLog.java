package aspstore.desk.shell;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What support reads when a person says the code of a fault: `logs/desk.log` in the store's folder, a file a day, the
/// last weeks of them.
final class DeskLog {

    private static final int DAYS = 30;

    private DeskLog() {}

    /// Everything is logged there, too, from now on.
    ///
    /// @return ends it
    static Runnable begin(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return () -> {};
        }
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        var appender = appender(context, folder.resolve("logs"));
        root.addAppender(appender);
        return () -> {
            root.detachAppender(appender);
            appender.stop();
        };
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path logs) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("desk");
        appender.setFile(logs.resolve("desk.log").toString());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{20} %msg%n");
        encoder.start();
        appender.setEncoder(encoder);
        var rolling = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(logs.resolve("desk-%d{yyyy-MM-dd}-%i.log").toString());
        rolling.setMaxFileSize(FileSize.valueOf("5MB"));
        rolling.setTotalSizeCap(FileSize.valueOf("50MB"));
        rolling.setMaxHistory(DAYS);
        rolling.start();
        appender.setRollingPolicy(rolling);
        appender.start();
        return appender;
    }
}
