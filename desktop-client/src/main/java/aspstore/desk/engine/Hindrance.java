package aspstore.desk.engine;

import aspstore.journal.LedgerException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What hindered a piece of work, told in one line to whoever asked for it: what, why, and what to do.
public final class Hindrance {

    private Hindrance() {}

    /// Empty where it is a fault of the program, which only a stack trace explains.
    public static Optional<String> words(Throwable problem) {
        return said(problem).map(Said::english);
    }

    /// The same, to be worded in the language of whoever reads it.
    public static Optional<Said> said(Throwable problem) {
        for (@Nullable Throwable at = problem; at != null; at = at.getCause()) {
            switch (at) {
                case EngineException told -> {
                    return Optional.of(told.said());
                }
                case SQLException _, LedgerException _ -> {
                    return Optional.of(Said.of("database.unusable", Fault.reason(at)));
                }
                case IOException file -> {
                    return Optional.of(Said.of("file.unusable", cause(file)));
                }
                case RuntimeException _ -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /// The exceptions of files often hold a name and nothing else.
    public static Said cause(IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> Said.of("reason.none", missing.getFile());
            case AccessDeniedException denied -> Said.of("reason.denied", denied.getFile());
            case FileAlreadyExistsException taken -> Said.of("reason.taken", taken.getFile());
            case FileSystemException other
            when other.getReason() != null -> Said.asIs(other.getFile() + ": " + other.getReason());
            default -> Said.asIs(FrameFile.reason(problem));
        };
    }

    public static String reason(IOException problem) {
        return cause(problem).english();
    }
}
