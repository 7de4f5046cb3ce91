package aspstore.server.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What hinders the server from starting, in words for who starts it, and the exit status that says which kind it is.
final class Unable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// As sysexits.h has it: a service that is not available.
    static final int CANNOT_LISTEN = 69;
    /// As sysexits.h has it: a data folder, database or file that can't be used.
    static final int CANNOT_USE_DATA = 74;

    private final int status;

    private Unable(int status, String words, Throwable cause) {
        super(words, cause);
        this.status = status;
    }

    static Unable toUseData(String words, Throwable cause) {
        return new Unable(CANNOT_USE_DATA, words, cause);
    }

    static Unable toListen(String words, Throwable cause) {
        return new Unable(CANNOT_LISTEN, words, cause);
    }

    int status() {
        return status;
    }

    /// In one line: files' exceptions often hold no more than a name.
    static String reason(Throwable e) {
        var message = e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip().lines().findFirst().orElse("");
        return switch (e) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileSystemException other when other.getReason() != null -> other.getFile() + ": " + other.getReason();
            default -> message;
        };
    }
}
