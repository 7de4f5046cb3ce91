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
        for (@Nullable Throwable at = problem; at != null; at = at.getCause()) {
            switch (at) {
                case EngineException told -> {
                    return Optional.of(String.valueOf(told.getMessage()));
                }
                case SQLException _, LedgerException _ -> {
                    return Optional.of("The store's database can't be used: " + Fault.reason(at)
                            + ". Try again. If it stays so, have it built anew: aspstore store rebuild.");
                }
                case IOException file -> {
                    return Optional.of("A file can't be used: " + reason(file)
                            + ". Look at its name, the rights to it and the free space, and try again.");
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
    public static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileAlreadyExistsException taken -> taken.getFile() + " is there already";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> FrameFile.reason(problem);
        };
    }
}
